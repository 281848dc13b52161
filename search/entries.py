"""Writing the log. Both verbs must be the last statements of the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from search import log
from search.entry import SearchEntry
from search.models import Entry, EntryCounter, new_epoch
from search.signals import entries_committed


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


def begin_new_epoch() -> str:
    """Name a new life of the log, as after a restore: every projection of the old one rebuilds itself."""
    epoch = new_epoch()
    EntryCounter.objects.update_or_create(pk=1, defaults={"epoch": epoch})
    return epoch


def current_version() -> int:
    """Return the version up to which a reader of committed rows has seen everything."""
    return log.position()[1]


def _write(rows: Sequence[Entry]) -> int:
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("Entries are written inside the transaction of their change.")
    rows = _changed(rows)
    if not rows:
        return current_version()
    last = _advance(len(rows))
    now = timezone.now()
    for version, row in enumerate(rows, start=last - len(rows) + 1):
        row.version, row.written_at = version, now
    fields = ["kind", "version", "document", "shown_from", "shown_until", "written_at"]
    Entry.objects.bulk_create(rows, update_conflicts=True, unique_fields=["key"], update_fields=fields)
    _announce_on_commit()
    return last


def _changed(rows: Sequence[Entry]) -> list[Entry]:
    known = dict(Entry.objects.filter(key__in=[row.key for row in rows]).values_list("key", "document"))
    newest = {row.key: row for row in rows}
    return [row for key, row in newest.items() if key not in known or known[key] != row.document]


def _advance(count: int) -> int:
    # The update takes the row's lock; it is held until commit, so no later version can become visible first.
    if not EntryCounter.objects.filter(pk=1).update(version=F("version") + count):
        EntryCounter.objects.get_or_create(pk=1)
        return _advance(count)
    return current_version()


def _announce_on_commit() -> None:
    waiting = transaction.get_connection().run_on_commit
    if not any(callback is _announce for _savepoints, callback, _robust in waiting):
        transaction.on_commit(_announce, robust=True)


def _announce() -> None:
    entries_committed.send(sender=None)
