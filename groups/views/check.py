"""The end of posting: the dates the schedule means, the answers at a glance, the preview, sending."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from directory import moderation
from directory.enums import ListingStatus
from groups.answers import answers
from groups.complete import missing
from groups.meetings.clock import occurrence_in_words
from groups.meetings.occurrences import next_occurrences
from groups.meetings.sentence import meetings_in_words
from groups.permissions import own_group_or_404, signed_in
from groups.posting import can_send, discard_changes, send_group
from groups.steps import step_at
from groups.views.page import page_context

_DATES_SHOWN = 6


@login_required
@require_safe
def dates(request: HttpRequest, pk: int) -> HttpResponse:
    """Say the schedule back as a sentence and the next dates, so that a slip is seen at once."""
    version = moderation.newest_version(own_group_or_404(signed_in(request), pk))
    now = timezone.now()
    coming = next_occurrences(version, after=now, until=now + timedelta(days=800))[:_DATES_SHOWN]
    context = {
        "group": version,
        "sentences": meetings_in_words(version),
        "dates": [occurrence_in_words(occurrence, version.timezone) for occurrence in coming],
        "step": step_at("when"),
    }
    return render(request, "groups/dates.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest, pk: int) -> HttpResponse:
    """Show all answers with a way to change each, and send them."""
    group = own_group_or_404(signed_in(request), pk)
    if request.method == "POST":
        try:
            send_group(group, by=signed_in(request))
        except moderation.ModerationError as error:
            messages.error(request, str(error))
            return redirect("groups:check", pk=pk)
        messages.success(request, _("Sent. An editor looks at it, and we write to you either way."))
        return redirect("groups:dashboard")
    version, standing = moderation.newest_version(group), moderation.standing_of(group)
    gaps = missing(version)
    context = {
        "group": version,
        "answers": answers(version),
        "gaps": gaps,
        "standing": standing,
        "can_discard": standing.is_public and standing.newest != ListingStatus.PUBLISHED,
        "can_send": not gaps and can_send(standing),
        "step": step_at("check"),
    }
    return render(request, "groups/check.html", context)


@login_required
@require_POST
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw away the changes of a public group."""
    try:
        discard_changes(own_group_or_404(signed_in(request), pk), by=signed_in(request))
        messages.success(request, _("Your changes are gone. People see what they saw before."))
    except moderation.ModerationError as error:
        messages.error(request, str(error))
    return redirect("groups:dashboard")


@login_required
@require_safe
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the newest version as visitors will see it."""
    version = moderation.newest_version(own_group_or_404(signed_in(request), pk))
    return render(request, "groups/preview.html", page_context(version))
