"""Where a form comes from: whether from our own page, and how many came from there lately."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from directory.anonymous_forms.models import Sending

MOST_AN_HOUR = 5


def is_same_origin(request: HttpRequest) -> bool:
    """Say whether the browser vouches that our own page sent this (Fetch Metadata; RFC 6454 Origin).

    One header must say so, and none may say otherwise; a request with neither is not from a page of ours.
    """
    site = request.headers.get("Sec-Fetch-Site", "")
    origin = request.headers.get("Origin", "")
    if origin in ("", "null"):
        return site == "same-origin"
    return origin in _own_origins(request) and site in ("", "same-origin")


def sender_digest(request: HttpRequest, now: datetime) -> str:
    """Return a keyed digest of the network address, salted with the day."""
    return salted_hmac(f"anonymous-form-sender:{now:%Y-%m-%d}", _address(request), algorithm="sha256").hexdigest()


def has_sent_enough(form: str, sender: str, now: datetime) -> bool:
    """Say whether the sender has used up what one may send in an hour."""
    lately = Sending.objects.filter(form=form, sender=sender, sent_at__gt=now - timedelta(hours=1))
    return lately.count() >= MOST_AN_HOUR


def _own_origins(request: HttpRequest) -> set[str]:
    return {f"{request.scheme}://{request.get_host()}", *settings.CSRF_TRUSTED_ORIGINS}


def _address(request: HttpRequest) -> str:
    """Return the address that our own proxies saw; what a visitor claims about itself counts for nothing."""
    proxies = settings.TRUSTED_PROXY_COUNT
    seen = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",")]
    if proxies and len(seen) >= proxies and seen[-proxies]:
        return seen[-proxies]
    return request.META.get("REMOTE_ADDR", "")
