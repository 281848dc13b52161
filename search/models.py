"""The entries table: the log that every engine is a projection of."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.db import models

from search.entry import SearchEntry
from search.times import is_within

UNREADABLE = (TypeError, ValueError, KeyError, AttributeError)
"""What `Entry.value` raises for a row that is no entry."""


def new_epoch() -> str:
    """Return a random name for one life of the counter."""
    return secrets.token_hex(8)


class EntryCounter(models.Model):
    """One row, locked until commit by whoever writes entries, so that versions become visible in order."""

    version = models.BigIntegerField(default=0)
    epoch = models.CharField(max_length=16, default=new_epoch)

    def __str__(self) -> str:
        return f"{self.epoch}:{self.version}"


class Entry(models.Model):
    """The newest state of one findable thing. A tombstone has no document."""

    key = models.CharField(max_length=100, primary_key=True)
    kind = models.CharField(max_length=20)
    version = models.BigIntegerField(unique=True)
    document = models.JSONField(null=True, blank=True)
    shown_from = models.DateTimeField(null=True, blank=True)
    shown_until = models.DateTimeField(null=True, blank=True)
    written_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "entries"
        indexes = [models.Index(fields=["kind", "shown_until"], name="entry_kind_shown_until")]

    def __str__(self) -> str:
        return f"{self.key} v{self.version}"

    @property
    def is_tombstone(self) -> bool:
        """Say whether the thing must no longer be found."""
        return self.document is None

    def is_shown(self, now: datetime) -> bool:
        """Say whether it may be shown at a moment: `shown_from` is in, `shown_until` is out."""
        return is_within(now, self.shown_from, self.shown_until)

    def value(self) -> SearchEntry:
        """Return the frozen value; a tombstone raises ValueError."""
        if self.document is None:
            raise ValueError(f"{self.key} is a tombstone")
        return SearchEntry.from_document(self.document)
