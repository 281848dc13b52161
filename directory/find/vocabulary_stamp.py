"""The stamp of everything the vocabulary is made of: equal stamps mean equal words, on every process."""

from __future__ import annotations

from django.db import connection

from directory.models.stamp import VOCABULARY

_READ = "SELECT value FROM directory_stamp WHERE name = %s"


def vocabulary_stamp() -> str:
    """Return the stamp: one row, which the database itself renews in the transaction of every change.

    Read it before the words: what changes in between is then read again the next time.
    """
    with connection.cursor() as cursor:
        cursor.execute(_READ, [VOCABULARY])
        row = cursor.fetchone()
    return row[0] if row else ""
