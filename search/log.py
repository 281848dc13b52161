"""Reading the log: where it stands, and what is new since a version."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta

from django.db.models import Min
from django.utils import timezone

from search.models import Entry, EntryCounter

PAGE_SIZE = 1000


def position() -> tuple[str, int]:
    """Return the epoch, and the version up to which a reader of committed rows has seen everything."""
    found = EntryCounter.objects.filter(pk=1).values_list("epoch", "version").first()
    # After a flush there is no counter until the next write makes one, with an epoch of its own.
    return found or ("", 0)


def page_after(version: int) -> list[Entry]:
    """Return the next rows in the order of their versions, tombstones among them."""
    return list(Entry.objects.filter(version__gt=version).order_by("version")[:PAGE_SIZE])


def age_of_news(version: int) -> timedelta:
    """Return how long the oldest row newer than a version has been waiting; nothing without one."""
    since = Entry.objects.filter(version__gt=version).aggregate(since=Min("written_at"))["since"]
    return max(timedelta(), timezone.now() - since) if since else timedelta()


def living_sample(version: int, size: int) -> list[Entry]:
    """Return some rows by chance, none newer than a version, no tombstones."""
    living = Entry.objects.filter(version__lte=version, document__isnull=False)
    keys = list(living.order_by("?").values_list("key", flat=True)[:size])
    return [row for row in rows_of(keys).values() if row.version <= version and not row.is_tombstone]


def rows_of(keys: Iterable[str]) -> Mapping[str, Entry]:
    """Return the rows of the keys as they stand, by key."""
    return Entry.objects.in_bulk(list(keys))
