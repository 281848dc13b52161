"""What every template may use."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language


def site(request: HttpRequest) -> dict[str, Any]:
    """Return the site's name, the demo flag, where "leave this page" goes, and the page in each language."""
    current = get_language() or settings.LANGUAGE_CODE
    return {
        "site_name": settings.SITE_NAME,
        "demo_mode": settings.DEMO,
        "leave_url": settings.LEAVE_URL,
        "language_links": [
            {
                "code": code,
                "name": _OWN_NAMES[code],
                "url": translate_url(request.get_full_path(), code),
                "current": code == current,
            }
            for code, _ in settings.LANGUAGES
        ],
    }


_OWN_NAMES = {"en": "English", "es": "Español"}
