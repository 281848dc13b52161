"""Make the search indices anew from the entries table."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from search import entries, indexing
from search.engine import projections
from search.failures import EngineFailedError, RebuildRefusedError
from search.management.progress import ProgressLine
from search.models import Entry


class Command(BaseCommand):
    """Rebuild every projection; visitors search the old ones until the new ones are complete."""

    help = "Make the search indices anew from the entries table."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--catch-up", action="store_true", help="Only add what is new, instead of beginning again.")
        parser.add_argument(
            "--after-restore",
            action="store_true",
            help="First give the entries table a new epoch, so that every machine's index rebuilds itself.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["after_restore"]:
            with transaction.atomic():
                entries.begin_new_epoch()
        for projection in projections():
            line = ProgressLine(self.stdout, projection.name, Entry.objects.count())
            try:
                if options["catch_up"]:
                    projection.catch_up(line)
                else:
                    indexing.rebuild(projection, line)
            except (EngineFailedError, RebuildRefusedError) as failure:
                raise CommandError(f"{projection.name}: {failure}. The old index stays in use.") from failure
            line.finish()
