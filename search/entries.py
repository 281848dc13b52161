"""Writing the log. Both verbs must be the last statements of the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import F

from search.entry import SearchEntry
from search.models import Entry, EntryCounter


def record(entries: Sequence[SearchEntry]) -> int:
    """Write the entries, each with a new version; return the last version. Unchanged entries keep theirs."""
    rows = [
        Entry(
            key=entry.key,
            kind=entry.kind,
            document=entry.to_document(),
            shown_from=entry.shown_from,
            shown_until=entry.shown_until,
        )
        for entry in entries
    ]
    return _write(rows)


def forget(keys: Iterable[str]) -> int:
    """Turn the keys' rows into tombstones, each with a new version; keys never recorded stay unknown."""
    living = Entry.objects.filter(key__in=list(keys), document__isnull=False)
    return _write([Entry(key=row.key, kind=row.kind, document=None) for row in living])


def _write(rows: Sequence[Entry]) -> int:
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError(
            "Entries are written inside the transaction of their change."
        )
    rows = _changed(rows)
    if not rows:
        return current_version()
    last = _advance(len(rows))
    for version, row in enumerate(rows, start=last - len(rows) + 1):
        row.version = version
    fields = ["kind", "version", "document", "shown_from", "shown_until"]
    Entry.objects.bulk_create(rows, update_conflicts=True, unique_fields=["key"], update_fields=fields)
    transaction.on_commit(_announce)
    return last


def _changed(rows: Sequence[Entry]) -> list[Entry]:
    known = dict(Entry.objects.filter(key__in=[row.key for row in rows]).values_list("key", "document"))
    newest = {row.key: row for row in rows}
    return [row for key, row in newest.items() if key not in known or known[key] != row.document]


def current_version() -> int:
    """Return the version up to which a reader of committed rows has seen everything."""
    return EntryCounter.objects.values_list("version", flat=True).get(pk=1)


def _advance(count: int) -> int:
    # The update takes the row's lock; it is held until commit, so no later version can become visible first.
    EntryCounter.objects.filter(pk=1).update(version=F("version") + count)
    return current_version()


def _announce() -> None:
    from search.indexing import feed_soon  # noqa: PLC0415  a cycle: indexing reads what is written here

    feed_soon()
