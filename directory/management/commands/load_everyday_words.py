from typing import Any

from django.core.management.base import BaseCommand, CommandError

from directory.importers.everyday_words import load_everyday_words


class Command(BaseCommand):
    """Bring our table of everyday words into the database."""

    help = "Load the table of everyday words that mean the same; what editors changed or switched off stays."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            done = load_everyday_words()
        except ValueError as error:
            raise CommandError(str(error)) from error
        self.stdout.write("Everyday words: {added} added, {updated} updated, {removed} removed.".format(**done))
