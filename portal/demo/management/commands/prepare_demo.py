from __future__ import annotations

import os
from collections.abc import Callable
from io import StringIO
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils import timezone

from portal.demo.people import ensure_people
from portal.demo.steps import Steps
from portal.settings.environment import VAR


class Command(BaseCommand):
    """Bring a machine to the point where the site can be served: what `make run` does before the server starts."""

    # `make check` runs them; here they would only make every start slower.
    requires_system_checks: list[str] = []
    help = "Migrate, load places, cancer types and the demonstration, build the search index; again: quick."

    def handle(self, *args: Any, **options: Any) -> None:
        # What is made here is nobody's news: no letter is written about it.
        settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
        Steps(self.stdout, self._steps()).run()
        self._say_where()

    def _steps(self) -> list[tuple[str, Callable[[], Any]]]:
        commands = [
            ("Spanish", "compile_catalogues"),
            ("Database", "migrate"),
            ("Places (US ZIPs, cities of the world)", "load_places"),
            ("Cancer types", "load_cancer_types"),
            ("Everyday words", "load_everyday_words"),
            ("Help lines", "load_help_lines"),
            ("Fictional listings", "load_demo"),
            ("Articles", "load_demo_articles"),
            ("Meetings of the next 60 days", "rebuild_entries"),
            ("Search index", "rebuild_search"),
        ]
        options: dict[str, dict[str, Any]] = {
            "migrate": {"verbosity": 0},
            "rebuild_search": {"catch_up": True},
        }
        callers = {"rebuild_entries": _move_meetings_on}
        return [(label, callers.get(name) or _caller(name, options.get(name, {}))) for label, name in commands]

    def _say_where(self) -> None:
        site = f"http://127.0.0.1:{os.environ.get('PORT') or '8000'}"
        self.stdout.write("")
        self.stdout.write(f"  The site            {site}/   (Spanish: {site}/es/)")
        self.stdout.write(f"  Mail it sends       {site}/demo/mail/")
        self.stdout.write(f"  Editors' desk       {site}/admin/")
        if settings.DEMO:
            self.stdout.write("  Sign in as")
            for person, password in ensure_people(VAR / "demo-logins.txt"):
                self.stdout.write(f"    {person.name:<12} {person.email}  {password}  begins at {site}{person.start}")
        self.stdout.write("  Ctrl+C stops it.")


def _caller(name: str, options: dict[str, Any]) -> Callable[[], Any]:
    return lambda: call_command(name, stdout=StringIO(), **options)


def _move_meetings_on() -> None:
    """Move the window of meetings on, once a day: what changes in between records its own meetings."""
    told, today = VAR / "meetings-moved-on.txt", timezone.now().date().isoformat()
    if not told.exists() or told.read_text() != today:
        call_command("rebuild_entries", kind=["group"], stdout=StringIO())
        told.write_text(today)
