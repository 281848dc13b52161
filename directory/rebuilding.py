"""Recomputing entries from the models: after an upgrade, and daily so that the window of meetings moves on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.apps import apps
from django.db import transaction

from directory.models import Findable
from search import entries
from search.models import Entry

BATCH = 500


def findable_models() -> list[type[Findable]]:
    """Return every concrete model that can be found."""
    return [model for model in apps.get_models() if issubclass(model, Findable)]


def rebuild_entries(kinds: Iterable[str] = ()) -> int:
    """Recompute the entries of the kinds (of all, when none is given); return how many things there are.

    Batches are transactions of their own, so that it can be stopped and run again; entries of things that no
    longer exist become tombstones. What did not change keeps its version.
    """
    wanted = set(kinds)
    models = [model for model in findable_models() if not wanted or model.search_kind in wanted]
    return sum(_rebuild(model) for model in models)


def _rebuild(model: type[Findable]) -> int:
    seen: set[str] = set()
    for ids in _batches(model):
        with transaction.atomic():
            seen |= _record(model, ids)
    with transaction.atomic():
        recorded = Entry.objects.filter(kind=model.search_kind, document__isnull=False)
        entries.forget(set(recorded.values_list("key", flat=True)) - seen)
    return len(seen)


def _batches(model: type[Findable]) -> Iterator[list[int]]:
    ids = list(model._default_manager.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(ids), BATCH):
        yield ids[start : start + BATCH]


def _record(model: type[Findable], ids: list[int]) -> set[str]:
    rows = list(model._default_manager.filter(pk__in=ids))
    found = {row.search_key: row.search_entry() for row in rows}
    entries.forget([key for key, entry in found.items() if entry is None])
    entries.record([entry for entry in found.values() if entry is not None])
    return {key for key, entry in found.items() if entry is not None}
