"""Say how search is."""

from __future__ import annotations

import time
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from search import log
from search.engine import get_engine, statuses
from search.query import SearchQuery
from search.results import EngineStatus


class Command(BaseCommand):
    """Print the engine, the log's position, who answers a question now, and how each projection is."""

    help = "Say which engine answers, where the log stands, and how far each index is behind."

    def handle(self, *args: Any, **options: Any) -> None:
        epoch, version = log.position()
        self.stdout.write(f"engine: {get_engine().name}")
        self.stdout.write(f"log: epoch {epoch or 'none'}, version {version}")
        # Read before anything is asked: a question that meets an index behind the log has it fed.
        found = statuses()
        self.stdout.write(f"a question now: {_asked_now()}")
        for status in found:
            self._tell(status)

    def _tell(self, status: EngineStatus) -> None:
        answers = "answers" if status.answers else "does not answer"
        note = f" ({status.note})" if status.note else ""
        behind = f"{status.behind} versions behind, for {status.lag.total_seconds():.0f} s"
        self.stdout.write(f"{status.name}: {answers}, {behind}{note}")
        self.stdout.write(f"  index: {status.index or 'none'}")
        self.stdout.write(f"  last fed: {status.fed_at or 'never'}")
        if status.breaker:
            self.stdout.write(f"  breaker of this process: {status.breaker}")
        if status.set_aside:
            self.stdout.write(f"  set aside: {len(status.set_aside)}")
        for key, reason in sorted(status.set_aside.items()):
            self.stdout.write(f"    {key}: {reason}")


def _asked_now() -> str:
    began = time.monotonic()
    (results,) = get_engine().search([SearchQuery(now=timezone.now(), size=0)])
    by = "a substitute" if results.degraded else "the engine"
    return f"answered by {by} in {(time.monotonic() - began) * 1000:.0f} ms, {results.total} entries shown"
