"""Ask a question of a few rows of the log alone, as another engine does that could not take them."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from contextlib import closing, suppress

from search import log
from search.backends.embedded import rows, schema
from search.backends.embedded.engine import answer
from search.backends.embedded.index_file import prepared
from search.models import UNREADABLE
from search.query import SearchQuery


def would_show_any(keys: Collection[str], queries: Sequence[SearchQuery]) -> bool:
    """Say whether one of the keys' rows would be found, or counted beside a facet, by one of the bounded queries.

    Among few words more are taken for misspelled, so it says yes too often rather than too seldom.
    """
    with closing(prepared(sqlite3.connect(":memory:", isolation_level=None))) as connection:
        schema.create(connection, epoch="")
        for row in log.rows_of(keys).values():
            # What cannot be read is found by no engine.
            with suppress(*UNREADABLE):
                rows.put(connection, row.value(), row.version)
        return any(
            found.total or found.left_out or any(any(counts.values()) for counts in found.facets.values())
            for found in answer(connection, queries)
        )
