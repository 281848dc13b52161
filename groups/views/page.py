"""A group's public page and its calendar file."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from directory.entries import shown_place
from directory.facts import getting_there, place_note
from directory.find.clock import zone_of
from directory.find.languages import language_label
from directory.freshness import is_past
from directory.maps_links import maps_links
from directory.permissions import is_owner
from directory.views import no_longer_shown
from groups.ics import group_calendar
from groups.models import SupportGroup
from groups.shown import address_lines, group_facts, phone_number, when
from groups.similar import similar_groups


@require_safe
def group(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a group; one too long unchecked keeps its address, no more. Its owner is led to the preview."""
    found = get_object_or_404(_groups(), slug=slug)
    if not found.live:
        return _not_live(request, found)
    entry, now = found.search_entry(), timezone.now()
    if entry is None or is_past(entry.shown_until, now):
        return no_longer_shown(request, found.name, found.checked_on)
    context = {
        **page_context(found, tz=request.GET.get("tz", "")),
        "is_stale": is_past(entry.stale_from, now),
        "similar": similar_groups(found, now=now),
    }
    return render(request, "groups/group.html", context)


@require_safe
def calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """Send the group's meetings as a calendar file, with neutral titles unless the name is asked for."""
    found = get_object_or_404(_groups(), slug=slug, live=True)
    entry = found.search_entry()
    if entry is None or is_past(entry.shown_until, timezone.now()):
        return no_longer_shown(request, found.name, found.checked_on)
    url = request.build_absolute_uri(found.get_absolute_url())
    content = group_calendar(found, url=url, is_full_title=request.GET.get("title") == "full")
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="meetings.ics"'
    return response


def _not_live(request: HttpRequest, found: SupportGroup) -> HttpResponse:
    if is_owner(request.user, found):
        return render(request, "groups/not_public.html", {"group": found})
    if found.withdrawn_at is None or found.first_published_at is None:
        raise Http404
    context = {"group": found, "similar": similar_groups(found, now=timezone.now())}
    return render(request, "groups/withdrawn.html", context, status=410)


def page_context(shown: SupportGroup, *, tz: str = "") -> dict[str, Any]:
    """Return what the page needs of a group, or of a version of it."""
    return {
        "group": shown,
        "when": when(shown, now=timezone.now(), reader=zone_of(tz) if tz else None),
        "facts": group_facts(shown),
        "phone_number": phone_number(shown.phone),
        "where": shown_place(shown),
        "address_lines": address_lines(shown),
        "place_note": place_note(shown) if shown.has_site else "",
        "getting_there": getting_there(shown),
        "maps": maps_links(shown),
        "text_language_name": language_label(shown.text_language),
    }


def _groups() -> Any:
    return SupportGroup.objects.prefetch_related("cancer_types", "meetings")
