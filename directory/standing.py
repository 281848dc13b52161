"""Where listings stand, read from the row and Wagtail's workflow: one query for any number of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from wagtail.models import WorkflowState

from directory.enums import ListingStatus
from directory.models import Listing


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether the public sees it, the state of its newest version, the editor's words, and since when."""

    is_public: bool
    newest: ListingStatus
    reason: str = ""
    since: datetime | None = None

    @property
    def status(self) -> ListingStatus:
        """Return the one word for the listing: what the public sees is published."""
        return ListingStatus.PUBLISHED if self.is_public else self.newest

    @property
    def has_waiting_edit(self) -> bool:
        """Say whether the public sees an older version while a newer one waits."""
        return self.is_public and self.newest == ListingStatus.WAITING


@dataclass(frozen=True, slots=True)
class Waiting:
    """One listing in the queue: the moment it was sent, and the keys of who sent or last wrote it."""

    listing: Listing
    since: datetime
    written_by: frozenset[int | None]


def standing_of(listing: Listing) -> Standing:
    """Return where one listing stands, whatever the instance in memory carries."""
    row = type(listing)._default_manager.get(pk=listing.pk)
    return standings([row])[row.pk]


def standings(listings: Sequence[Listing]) -> dict[int, Standing]:
    """Return where each of these rows of one model stands, by primary key."""
    if not listings:
        return {}
    content_type = ContentType.objects.get_for_model(listings[0])
    states = WorkflowState.objects.active().filter(
        content_type=content_type, object_id__in=[str(listing.pk) for listing in listings]
    )
    active = {state.object_id: state for state in states.select_related("current_task_state")}
    return {listing.pk: _standing(listing, active.get(str(listing.pk))) for listing in listings}


def queue(model: type[Listing] | None = None) -> list[Waiting]:
    """Return what waits for review, the longest waiting first, of one kind or of all."""
    found = [waiting for kind in ([model] if model else listing_models()) for waiting in _queue_of(kind)]
    return sorted(found, key=lambda waiting: (waiting.since, waiting.listing.pk))


def listing_models() -> list[type[Listing]]:
    """Return every kind of listing that somebody posts."""
    return [model for model in apps.get_models() if issubclass(model, Listing)]


def _queue_of(model: type[Listing]) -> Iterable[Waiting]:
    content_type = ContentType.objects.get_for_model(model)
    states = WorkflowState.objects.filter(
        content_type=content_type, status=WorkflowState.STATUS_IN_PROGRESS
    ).select_related("current_task_state")
    sent = {int(state.object_id): state for state in states}
    rows = model._default_manager.select_related("latest_revision", "posted_by").in_bulk(sent)
    return [_waiting(row, sent[pk]) for pk, row in rows.items()]


def _waiting(row: Listing, state: WorkflowState) -> Waiting:
    return Waiting(
        listing=row,
        since=state.current_task_state.started_at,
        written_by=frozenset({state.requested_by_id, row.latest_revision.user_id if row.latest_revision else None}),
    )


def _standing(listing: Listing, state: WorkflowState | None) -> Standing:
    if state and state.status == WorkflowState.STATUS_IN_PROGRESS:
        return Standing(listing.live, ListingStatus.WAITING, since=state.current_task_state.started_at)
    if state:
        task_state = state.current_task_state
        return Standing(
            listing.live, ListingStatus.NEEDS_CHANGES, reason=task_state.comment, since=task_state.finished_at
        )
    if listing.declined_reason and listing.has_unpublished_changes:
        return Standing(listing.live, ListingStatus.DECLINED, reason=listing.declined_reason)
    if listing.withdrawn_at and not listing.live:
        return Standing(False, ListingStatus.WITHDRAWN, reason=listing.withdrawn_reason, since=listing.withdrawn_at)
    if listing.live and not listing.has_unpublished_changes:
        return Standing(True, ListingStatus.PUBLISHED)
    return Standing(listing.live, ListingStatus.DRAFT)
