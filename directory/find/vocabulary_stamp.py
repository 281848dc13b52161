"""The stamp of everything the vocabulary is made of: equal stamps mean equal words, on every process."""

from __future__ import annotations

from directory.models import Stamp
from directory.models.stamp import VOCABULARY


def vocabulary_stamp() -> str:
    """Return the stamp: one row, which the database itself renews in the transaction of every change.

    Read it before the words: what changes in between is then read again the next time.
    """
    return Stamp.objects.filter(pk=VOCABULARY).values_list("value", flat=True).first() or ""
