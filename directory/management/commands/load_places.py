from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from directory.importers.places import PACKAGES, load_places
from directory.models import Place


class Command(BaseCommand):
    """Load the places that come with the packages."""

    help = "Load US ZIPs and the world's cities over 5,000 people, unless they are there."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--again", action="store_true", help="replace what is there")

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["again"] and Place.objects.filter(source__in=PACKAGES).exists():
            self.stdout.write("Places: already loaded.")
            return
        self.stdout.write(f"Places: {load_places():,} loaded.")
