"""How search is, as the operators' page shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from search import indexing, log
from search.engine import get_engine, projections, statuses
from search.failures import EngineFailedError
from search.indexing import Difference
from search.models import Entry
from search.results import EngineStatus


@dataclass(frozen=True, slots=True)
class Compared:
    """What a comparison of one index with the entries table said: a difference, or why there is none."""

    name: str
    difference: Difference | None
    trouble: str = ""


def search_context() -> dict[str, Any]:
    """Return the log's position, who answers, and how each index is."""
    epoch, version = log.position()
    rows = Entry.objects.count()
    living = Entry.objects.filter(document__isnull=False).count()
    return {
        "engine": get_engine().name,
        "epoch": epoch,
        "version": version,
        "living": living,
        "tombstones": rows - living,
        "indices": [{"status": status, "facts": list(_facts(status))} for status in statuses()],
    }


def compare_all() -> list[Compared]:
    """Bring each index up to the table, and compare its keys and versions; what cannot be asked says why."""
    return [_compared(projection) for projection in projections()]


def _compared(projection: Any) -> Compared:
    try:
        return Compared(projection.name, indexing.compare_current(projection))
    except EngineFailedError as failure:
        return Compared(projection.name, None, str(failure))


def _facts(status: EngineStatus) -> Iterator[tuple[str, str]]:
    yield _("Answers"), _("yes") if status.answers else _("no")
    yield _("Versions behind"), str(status.behind)
    yield _("Waiting for"), _("%(count)d seconds") % {"count": status.lag.total_seconds()}
    yield _("Index"), status.index or _("none")
    if status.breaker:
        yield _("Breaker of this process"), _BREAKER[status.breaker]()
    if status.note:
        yield _("Note"), status.note


_BREAKER = {
    "closed": lambda: _("closed: it is asked"),
    "open": lambda: _("open: it failed several times and is asked again every few seconds"),
}
