from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from portal.demo.desk import load_desk
from portal.demo.loading import load_listings
from portal.demo.people import ensure_people
from portal.settings.environment import VAR


class Command(BaseCommand):
    """Load the fictional listings, or move the untouched ones along."""

    help = "Load the demonstration's listings and people; again: untouched rows follow the day, nothing comes back."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("This is not a demonstration: set DEMO=1 to load fictional listings.")
        ensure_people(VAR / "demo-logins.txt")
        counts = load_listings(timezone.localdate())
        load_desk()
        self.stdout.write(f"Fictional listings: {counts['made']} made, {counts['moved']} moved to today.")
