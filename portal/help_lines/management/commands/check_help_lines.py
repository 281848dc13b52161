from typing import Any

from django.core.management.base import BaseCommand

from portal.help_lines.alarm import alarm_editors


class Command(BaseCommand):
    """Alarm editors about numbers that nobody has checked for 90 days. Run it every week."""

    help = "Mail editors how many help lines wait to be checked; nothing is hidden."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Help lines to check: {alarm_editors()}.")
