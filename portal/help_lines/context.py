"""The calm line at the top of every page."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest


def help_line(request: HttpRequest) -> dict[str, Any]:
    """Return the numbers of the line at the top."""
    return {}
