from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from portal.editorial.demonstration import unpublish_demonstrations


class Command(BaseCommand):
    help = "Take demonstration articles off the site when demo mode is off. Safe to run at every start."

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.DEMO:
            self.stdout.write("Demo mode is on: demonstration articles stay.")
            return
        self.stdout.write(f"{unpublish_demonstrations()} demonstration articles were taken off the site.")
