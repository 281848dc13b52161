from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from directory.enums import ListingKind
from directory.rebuilding import rebuild_entries


class Command(BaseCommand):
    """Recompute what search holds from the models."""

    help = "Recompute the search entries. Run it daily with --kind group, so that the window of meetings moves on."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--kind", action="append", choices=ListingKind.values, default=[])

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Entries: {rebuild_entries(options['kind']):,} up to date.")
