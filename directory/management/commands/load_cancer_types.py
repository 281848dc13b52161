from typing import Any

from django.core.management.base import BaseCommand, CommandError

from directory.importers.cancer_types import load_cancer_types


class Command(BaseCommand):
    """Bring the curated table of cancer types into the database."""

    help = "Load the table of cancer types and their synonyms; what editors added stays."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            count = load_cancer_types()
        except ValueError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Cancer types: {count:,} loaded.")
