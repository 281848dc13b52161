"""The page that says how search is."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from portal.operating.permissions import can_see_search
from portal.operating.reading import compare_all, search_context


@require_safe
def search_report(request: HttpRequest) -> HttpResponse:
    """Show how far each index is, and change nothing."""
    if not can_see_search(request.user):
        raise PermissionDenied
    return render(request, "operating/search.html", search_context())


@require_POST
def compare_search(request: HttpRequest) -> HttpResponse:
    """Compare each index with the entries table now, and show what differs."""
    if not can_see_search(request.user):
        raise PermissionDenied
    compared = compare_all()
    return render(request, "operating/search.html", {**search_context(), "compared": compared})
