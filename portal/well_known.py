"""Small files that programs look for at fixed addresses."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

# RFC 9116 asks for less than a year, so that a site nobody minds stops promising an answer.
SECURITY_TXT_HOLDS = timedelta(days=180)
_NOT_FOR_ROBOTS = ("/admin/", "/django-admin/", "/accounts/", "/api/", "/find/?", "/es/accounts/", "/es/find/?")


@cache_control(public=True, max_age=3600)
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Let robots read everything but the desks, the accounts and the endless pages of the find form."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in _NOT_FOR_ROBOTS)]
    sitemap = request.build_absolute_uri(reverse("sitemap"))
    return _text([*lines, "", f"Sitemap: {sitemap}"])


@cache_control(public=True, max_age=3600)
@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Say where to report a weakness (RFC 9116)."""
    contact = request.build_absolute_uri(reverse("contact"))
    expires = (timezone.now() + SECURITY_TXT_HOLDS).strftime("%Y-%m-%dT00:00:00Z")
    mail = [f"Contact: mailto:{settings.CONTACT_EMAIL}"] if settings.CONTACT_EMAIL else []
    return _text(
        [
            *mail,
            f"Contact: {contact}",
            f"Expires: {expires}",
            "Preferred-Languages: en, es",
            f"Canonical: {request.build_absolute_uri(reverse('security_txt'))}",
        ]
    )


@require_safe
def change_password(request: HttpRequest) -> HttpResponse:
    """Lead password managers to the page that changes a password (W3C, change-password URL)."""
    return redirect("account_change_password")


def _text(lines: list[str]) -> HttpResponse:
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
