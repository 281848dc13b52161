"""One listing's own page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from directory.entries import shown_place
from directory.enums import Precision, TrialStatus
from directory.facts import counselor_facts, place_note, trial_facts
from directory.freshness import is_past
from directory.models import Counselor, Trial
from directory.trial_sites import sites_by_status


@require_safe
def counselor(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a counselor; one too long unchecked or without a valid licence keeps its address, no more."""
    found = get_object_or_404(Counselor.objects.prefetch_related("cancer_types"), slug=slug, live=True)
    entry, now = found.search_entry(), timezone.now()
    if entry is None or is_past(entry.shown_until, now):
        return no_longer_shown(request, found.name, found.checked_on)
    context = {
        "counselor": found,
        "facts": counselor_facts(found, now),
        "where": shown_place(found),
        "place_note": place_note(found),
        "shows_address": found.precision == Precision.EXACT and found.has_site,
        "is_stale": is_past(entry.stale_from, now),
    }
    return render(request, "directory/counselor.html", context)


@require_safe
def trial(request: HttpRequest, nct_id: str) -> HttpResponse:
    """Show a study; one that was not read in the registry for too long keeps an address, no more."""
    studies = Trial.objects.prefetch_related("cancer_types", "sites")
    found = get_object_or_404(studies, nct_id__iexact=nct_id)
    entry = found.search_entry()
    if entry is None or is_past(entry.shown_until, timezone.now()):
        return no_longer_shown(request, found.title, found.read_on)
    context = {
        "trial": found,
        "facts": trial_facts(found),
        "site_groups": sites_by_status(found),
        "takes_people": found.status == TrialStatus.RECRUITING,
    }
    return render(request, "directory/trial.html", context)


def no_longer_shown(request: HttpRequest, name: str, checked_on: object) -> HttpResponse:
    """Say that a listing is not shown any more, without its contact, and where to look instead."""
    context = {"name": name, "checked_on": checked_on}
    return render(request, "directory/no_longer_shown.html", context, status=410)
