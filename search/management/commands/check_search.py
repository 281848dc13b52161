"""Compare every search index with the entries table."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from search import indexing
from search.engine import Projection, projections
from search.failures import EngineFailedError

_SHOWN = 5


class Command(BaseCommand):
    """Exit 1 when an index differs, in keys or versions, and was not repaired."""

    help = "Compare keys and versions of every search index with the entries table."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--repair", action="store_true", help="Mend what differs.")

    def handle(self, *args: Any, **options: Any) -> None:
        failed = [p.name for p in projections() if not self._is_right(p, repair=options["repair"])]
        if failed:
            raise CommandError(f"Not as the entries table says: {', '.join(failed)}. Try --repair.")

    def _is_right(self, projection: Projection, *, repair: bool) -> bool:
        try:
            difference = indexing.compare_current(projection)
            if difference.keys and repair:
                self._tell(projection.name, difference)
                projection.repair(difference.keys)
                difference = indexing.compare(projection)
        except EngineFailedError as failure:
            self.stderr.write(f"{projection.name}: {failure}")
            return False
        self._tell(projection.name, difference)
        return not difference.keys

    def _tell(self, name: str, difference: indexing.Difference) -> None:
        counts = f"{len(difference.missing)} missing, {len(difference.extra)} extra"
        self.stdout.write(f"{name}: {counts}, {len(difference.other_version)} at another version")
        for key in difference.keys[:_SHOWN]:
            self.stdout.write(f"  {key}")
