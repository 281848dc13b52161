"""What waits at the desk, as the queue shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.http import Http404
from django.urls import reverse
from wagtail.models import WorkflowState

from directory import moderation
from directory.models import Listing
from directory.permissions import is_editor
from directory.standing import listing_models


@dataclass(frozen=True, slots=True)
class Row:
    """One waiting listing: what it is, since when, whether the public sees an older version, who may decide."""

    kind: str
    name: str
    since: datetime
    is_edit: bool
    is_demo: bool
    can_decide: bool
    url: str


def waiting_rows(user: Any) -> list[Row]:
    """Return what waits of the kinds this person edits, the longest waiting first."""
    return [
        Row(
            kind=str(item.listing._meta.verbose_name),
            name=newest_name(item.listing),
            since=item.since,
            is_edit=item.listing.live,
            is_demo=item.listing.is_demo,
            can_decide=moderation.can_decide(user, item),
            url=review_url(item.listing),
        )
        for item in moderation.queue()
        if is_editor(user, item.listing)
    ]


def count_waiting(user: Any) -> int:
    """Return how many listings wait of the kinds this person edits."""
    types = ContentType.objects.get_for_models(*edited_models(user)).values()
    return WorkflowState.objects.filter(content_type__in=types, status="in_progress").count()


def edited_models(user: Any) -> list[type[Listing]]:
    """Return the kinds of listing this person edits."""
    return [model for model in listing_models() if is_editor(user, model())]


def edited_listing_or_404(user: Any, kind: str, pk: int) -> Listing:
    """Return the listing when this person edits its kind; of others nobody learns that they exist."""
    for model in edited_models(user):
        if model.search_kind == kind:
            found = model._default_manager.select_related("latest_revision", "posted_by").filter(pk=pk).first()
            if found:
                return found
    raise Http404


def newest_name(listing: Listing) -> str:
    """Return the name as the waiting version says it."""
    return listing.latest_revision.object_str if listing.latest_revision else listing.name


def review_url(listing: Listing) -> str:
    """Return the address of the listing's review page."""
    return reverse("desk_review", args=[listing.search_kind, listing.pk])
