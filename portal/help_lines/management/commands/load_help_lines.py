from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal.help_lines.loading import load_help_lines


class Command(BaseCommand):
    """Bring the table of help lines into the database."""

    help = "Load the table of help lines; what editors changed stays."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            done = load_help_lines()
        except ValueError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Help lines: {done['added']} added, {done['updated']} updated.")
