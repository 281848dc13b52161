"""The pages for when something went wrong. None of them quotes what was asked."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import get_language_from_path


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 400 without a database, a session or a trusted host."""
    return HttpResponseBadRequest(_standalone(request, "400"))


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 403."""
    return render(request, "403.html", status=403)


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 404 with a way on and numbers to call."""
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500 when nothing can be relied on but a file."""
    return HttpResponseServerError(_standalone(request, "500"))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that the form came from elsewhere or is too old, and what to do."""
    return render(request, "403_csrf.html", status=403)


def _standalone(request: HttpRequest, name: str) -> str:
    """Render a page that holds both languages, that of the address first."""
    if get_language_from_path(request.path_info) == "es":
        return render_to_string(f"{name}_es.html", {"spanish_level": "1", "english_level": "2"})
    return render_to_string(f"{name}.html")
