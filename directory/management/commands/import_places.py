from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from directory.importers.postal_files import BadPostalFile, import_postal_file


class Command(BaseCommand):
    """Import postcodes of other countries."""

    help = "Import a GeoNames postal file, for example: import_places postal_CA.tsv.gz --country CA"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path)
        parser.add_argument("--country", required=True, help="ISO 3166 code of two letters")

    def handle(self, *args: Any, **options: Any) -> None:
        country = options["country"].upper()
        if len(country) != 2 or not country.isalpha():
            raise CommandError("--country takes two letters, for example CA.")
        try:
            count = import_postal_file(options["path"], country)
        except BadPostalFile as error:
            raise CommandError(f"Nothing was changed. {error}") from error
        self.stdout.write(f"{options['path'].name}: {count:,} postcodes of {country} imported.")
