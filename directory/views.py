"""One listing's own page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from directory.find.asking import ask
from directory.find.vocabulary import vocabulary
from directory.freshness import is_past
from directory.listing_pages import counselor_page, trial_page
from directory.models import Counselor, Trial
from directory.place_form import place_address, with_rounded_place


@require_safe
def counselor(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a counselor; one too long unchecked or without a valid licence keeps its address, no more."""
    found = get_object_or_404(Counselor.objects.prefetch_related("cancer_types"), slug=slug, live=True)
    entry, now = found.search_entry(), timezone.now()
    if entry is None or is_past(entry.shown_until, now):
        return no_longer_shown(request, found.name, found.checked_on)
    return render(request, "directory/counselor.html", counselor_page(found, entry, now))


@require_safe
def trial(request: HttpRequest, nct_id: str) -> HttpResponse:
    """Show a study, its sites by nearness; one that was not read in the registry for too long keeps an address only."""
    studies = Trial.objects.prefetch_related("cancer_types", "sites")
    found = get_object_or_404(studies, nct_id__iexact=nct_id)
    now = timezone.now()
    if is_past(found.search_entry().shown_until, now):
        return no_longer_shown(request, found.title, found.read_on)
    address, notices = place_address(request.GET)
    better = with_rounded_place(address)
    if better != address:
        return HttpResponseRedirect(better.url(request.path))
    asked = ask(better, vocabulary(), now=now, language=get_language() or "en", path=request.path)
    context = {**trial_page(found, asked), "notices": [*notices, *asked.notices]}
    return render(request, "directory/trial.html", context)


def no_longer_shown(request: HttpRequest, name: str, checked_on: object) -> HttpResponse:
    """Say that a listing is not shown any more, without its contact, and where to look instead."""
    context = {"name": name, "checked_on": checked_on}
    return render(request, "directory/no_longer_shown.html", context, status=410)
