"""What must not be forgotten at start."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import DatabaseError

from portal.editorial.demonstration import live_demonstrations


@register(Tags.database)
def no_demonstration_outside_demo_mode(app_configs: Any, databases: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """Report demonstration articles that are public although demo mode is off."""
    if settings.DEMO or not databases:
        return []
    try:
        count = len(live_demonstrations())
    except DatabaseError:
        return []  # before the first migration there is nothing to find
    if not count:
        return []
    return [
        Error(
            f"{count} demonstration articles are public, but DEMO is off.",
            hint="Run manage.py unpublish_demonstration.",
            id="editorial.E001",
        )
    ]
