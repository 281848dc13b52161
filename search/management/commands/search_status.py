"""Say how search is."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from search import log
from search.engine import get_engine, projections


class Command(BaseCommand):
    """Print the engine, the log's position, and each projection's lag."""

    help = "Say which engine answers, where the log stands, and how far each index is behind."

    def handle(self, *args: Any, **options: Any) -> None:
        epoch, version = log.position()
        self.stdout.write(f"engine: {get_engine().name}")
        self.stdout.write(f"log: epoch {epoch or 'none'}, version {version}")
        for projection in projections():
            status = projection.status()
            answers = "answers" if status.answers else "does not answer"
            self.stdout.write(f"{status.name}: {answers}, {status.behind} versions behind ({status.note})")
