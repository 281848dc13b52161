"""The pages that gather articles of some topics."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.articles.enums import Topic
from portal.articles.queries import shelves


@require_safe
def signs(request: HttpRequest) -> HttpResponse:
    """Show what may mean that it is back, and how soon to call."""
    return _topics(
        request,
        [Topic.SIGNS, Topic.TESTS],
        _("Something feels wrong"),
        _("Most aches have another cause. These pages say which signs to report, and how soon."),
        is_signs=True,
    )


@require_safe
def living(request: HttpRequest) -> HttpResponse:
    """Show what helps with life after cancer."""
    return _topics(
        request,
        [Topic.LIVING, Topic.SUPPORT, Topic.TALKING, Topic.TREATMENT],
        _("Living with it"),
        _("Fear that it comes back, tiredness, food, movement, and the people around you."),
    )


def _topics(
    request: HttpRequest, topics: list[Topic], title: str, lead: str, *, is_signs: bool = False
) -> HttpResponse:
    found = shelves(get_language() or "en", topics)
    context = {"title": title, "lead": lead, "shelves": found, "is_signs": is_signs}
    return render(request, "articles/topics.html", context)
