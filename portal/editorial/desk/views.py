"""The desk: the queue, one listing with what it changes, and the three decisions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages

from directory import moderation
from directory.models import Listing
from portal.editorial.desk.previews import PUBLIC_PAGES
from portal.editorial.desk.queue import edited_listing_or_404, edited_models, newest_name, waiting_rows
from portal.editorial.forms import ApprovalForm, ReasonForm

Forms = Mapping[str, forms.Form]


@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    """List what waits, the longest waiting first."""
    if not edited_models(request.user):
        raise PermissionDenied
    return render(request, "editorial/desk/queue.html", {"rows": waiting_rows(request.user)})


@require_safe
def review(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Show one waiting listing: what changes, and the three decisions."""
    listing = edited_listing_or_404(request.user, kind, pk)
    if moderation.standing_of(listing).newest != "waiting":
        messages.warning(request, _("“%(name)s” is not waiting any more.") % {"name": newest_name(listing)})
        return redirect("desk_queue")
    return _page(request, listing, {})


@require_safe
def preview(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Show the waiting version as visitors will see it."""
    version = moderation.newest_version(edited_listing_or_404(request.user, kind, pk))
    messages.info(request, _("This is a preview. Visitors do not see this version yet."))
    template, context_of = PUBLIC_PAGES[type(version)]
    return render(request, template, context_of(version))


@require_POST
def approve(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Publish what was seen."""

    def decide(listing: Listing, value: Mapping[str, Any]) -> str:
        moderation.approve(listing, by=request.user, checked_how=value["checked_how"], seen=value["seen"])
        return _("“%(name)s” is published and can be found now.")

    return _decide(request, kind, pk, "approve", ApprovalForm(request.POST), decide)


@require_POST
def ask_for_changes(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Hand it back with the editor's words."""

    def decide(listing: Listing, value: Mapping[str, Any]) -> str:
        moderation.ask_for_changes(listing, by=request.user, reason=value["reason"], seen=value["seen"])
        return _("The organizer of “%(name)s” gets your words by mail.")

    return _decide(request, kind, pk, "ask", ReasonForm(request.POST, prefix="ask"), decide)


@require_POST
def decline(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Refuse it with a reason."""

    def decide(listing: Listing, value: Mapping[str, Any]) -> str:
        moderation.decline(listing, by=request.user, reason=value["reason"], seen=value["seen"])
        return _("“%(name)s” was not accepted. The organizer gets your reason by mail.")

    return _decide(request, kind, pk, "decline", ReasonForm(request.POST, prefix="decline"), decide)


def _decide(
    request: HttpRequest,
    kind: str,
    pk: int,
    name: str,
    form: forms.Form,
    decision: Callable[[Listing, Mapping[str, Any]], str],
) -> HttpResponse:
    listing = edited_listing_or_404(request.user, kind, pk)
    if not form.is_valid():
        return _page(request, listing, {name: form})
    title = newest_name(listing)
    try:
        sentence = decision(listing, form.cleaned_data)
    except moderation.ModerationError as error:
        messages.error(request, str(error))
        return redirect("desk_review", kind, pk)
    messages.success(request, sentence % {"name": title})
    return redirect("desk_queue")


def _page(request: HttpRequest, listing: Listing, bound: Forms) -> HttpResponse:
    seen = {"seen": listing.latest_revision_id}
    context = {
        "listing": listing,
        "kind": listing._meta.verbose_name,
        "name": newest_name(listing),
        "standing": moderation.standing_of(listing),
        "changes": moderation.differences(listing),
        "can_decide": moderation.can_review(request.user, listing),
        "approve_form": bound.get("approve") or ApprovalForm(initial=seen),
        "ask_form": bound.get("ask") or ReasonForm(initial=seen, prefix="ask"),
        "decline_form": bound.get("decline") or ReasonForm(initial=seen, prefix="decline"),
    }
    return render(request, "editorial/desk/review.html", context, status=400 if bound else 200)
