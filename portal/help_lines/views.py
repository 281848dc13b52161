"""All help lines on one page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portal.help_lines.queries import countries


@require_safe
def help_lines(request: HttpRequest) -> HttpResponse:
    """Show every line by country, the site's own country first."""
    return render(request, "help_lines/help_lines.html", {"countries": countries()})
