"""What can be found writes its own entry, in the transaction of its change."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models, transaction

from search import entries
from search.entry import SearchEntry


class Findable(models.Model):
    """Mixin first in the bases of every findable model, so that no save or delete passes the log by."""

    search_kind: ClassVar[str]

    class Meta:
        abstract = True

    @property
    def search_key(self) -> str:
        """Return the key of its row in the entries table."""
        return f"{self.search_kind}:{self.pk}"

    def search_entry(self) -> SearchEntry | None:
        """Return what search holds of it, or None when it must not be found. Each model says this anew."""
        return None

    def save(self, *args: Any, **kwargs: Any) -> Any:
        with transaction.atomic():
            result = super().save(*args, **kwargs)
            self.record_entry()
        return result

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        with transaction.atomic():
            key = self.search_key
            result = super().delete(*args, **kwargs)
            entries.forget([key])
        return result

    def record_entry(self) -> None:
        """Bring the log up to what the database holds of this row now.

        It is read back, because an instance in memory may carry an edit that nobody has approved:
        saving a draft writes only the revision's columns.
        """
        stored = type(self)._default_manager.filter(pk=self.pk).first()
        entry = stored.search_entry() if stored else None
        if entry is None:
            entries.forget([self.search_key])
        else:
            entries.record([entry])
