from typing import Any

from django.core.management.base import BaseCommand

from portal.demo.removing import remove_articles, remove_listings, remove_people
from portal.settings.environment import VAR


class Command(BaseCommand):
    """Take the demonstration out."""

    help = "Remove every fictional listing, the demonstration articles and the demonstration accounts."

    def handle(self, *args: Any, **options: Any) -> None:
        listings = remove_listings()
        articles = remove_articles()
        people = remove_people()
        (VAR / "demo-logins.txt").unlink(missing_ok=True)
        self.stdout.write(f"Removed: {listings} listings, {articles} articles, {people} accounts.")
