"""What a message is about, when it came from a page of one thing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.utils import timezone

from search.models import Entry

_KEY = re.compile(r"(?:group|counselor|trial|article):[A-Za-z0-9_-]{1,80}")


@dataclass(frozen=True, slots=True)
class About:
    """A public thing: its key in search, its title, its address."""

    key: str
    title: str
    url: str


def about(key: str) -> About | None:
    """Return the thing of that key while the public may see it, else None."""
    if not _KEY.fullmatch(key):
        return None
    row = Entry.objects.filter(key=key, document__isnull=False).first()
    if row is None or not (entry := row.value()).is_shown(timezone.now()):
        return None
    return About(key, entry.title, entry.url)
