"""Keep the projections at the log: feed after commit, mend, rebuild, compare."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from search.engine import Projection, fed_projection
from search.models import Entry
from search.protocol import Progress


@dataclass(frozen=True, slots=True)
class Difference:
    """Keys a projection lacks, keys it should not have, and keys it holds at another version."""

    missing: tuple[str, ...]
    extra: tuple[str, ...]
    other_version: tuple[str, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """Return every key that differs."""
        return self.missing + self.extra + self.other_version


def feed(*, hurried: bool = False) -> None:
    """Send what is new in the log to the projection that is fed; do nothing where there is none."""
    if projection := fed_projection(hurried=hurried):
        _must_see_committed_rows_only()
        projection.catch_up()


def repair(keys: Sequence[str], *, hurried: bool = False) -> None:
    """Bring some keys of the fed projection to what the table holds."""
    if projection := fed_projection(hurried=hurried):
        _must_see_committed_rows_only()
        projection.repair(keys)


def rebuild(projection: Projection, progress: Progress | None = None) -> None:
    """Make a projection anew from the whole log; raises RebuildRefusedError or EngineFailedError."""
    _must_see_committed_rows_only()
    projection.rebuild(progress)


def compare_current(projection: Projection) -> Difference:
    """Bring a projection up to the log, so that what is only late is no difference, and compare."""
    _must_see_committed_rows_only()
    projection.catch_up()
    return compare(projection)


def compare(projection: Projection) -> Difference:
    """Compare a projection's keys and versions with the table's."""
    held = projection.versions()
    living = Entry.objects.filter(document__isnull=False)
    log = dict(living.values_list("key", "version").iterator(chunk_size=5000))
    return Difference(
        missing=tuple(sorted(log.keys() - held.keys())),
        extra=tuple(sorted(held.keys() - log.keys())),
        other_version=tuple(sorted(key for key in log.keys() & held.keys() if log[key] != held[key])),
    )


def _must_see_committed_rows_only() -> None:
    if transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError(
            "Projections are fed outside transactions: rows that may be rolled back must not reach them."
        )
