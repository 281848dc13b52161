from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from portal.demo.articles.load import load_articles
from portal.demo.articles.texts import BadText


class Command(BaseCommand):
    help = "Publish the demonstration articles. What a person changed since is left alone."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Demonstration articles are for demo mode only: set DEMO=1.")
        try:
            published = load_articles(self._progress)
        except BadText as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"\n{published} demonstration articles published.")

    def _progress(self, done: int, total: int) -> None:
        self.stdout.write(f"\rArticles: {done} of {total}", ending="")
        self.stdout.flush()
