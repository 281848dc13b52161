"""What a message is about, when it came from a page of one thing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.utils import timezone

from directory.find.cards import local_url
from portal.shown_entries import shown_entries

_KEY = re.compile(r"(?:group|counselor|trial|article):[A-Za-z0-9_-]{1,80}")


@dataclass(frozen=True, slots=True)
class About:
    """A public thing: its key in search, its title, its address in the language of the page."""

    key: str
    title: str
    url: str


def about(key: str) -> About | None:
    """Return the thing of that key while the public may see it, else None."""
    if not _KEY.fullmatch(key):
        return None
    row = shown_entries(timezone.now()).filter(key=key).first()
    if row is None:
        return None
    entry = row.value()
    return About(key, entry.title, local_url(entry.kind, entry.url))
