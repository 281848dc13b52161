"""All help lines on one page."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portal.help_lines.queries import countries


@require_safe
def help_lines(request: HttpRequest) -> HttpResponse:
    """Show every line by country, the site's own country first."""
    found = countries()
    own = next((country for country in found if country.code == settings.HELP_COUNTRY), None)
    others = [country for country in found if country is not own]
    return render(request, "help_lines/help_lines.html", {"own": own, "others": others})
