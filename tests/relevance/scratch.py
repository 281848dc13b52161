"""The scratch database: the demonstration, and the real studies where they are there."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from pathlib import Path

from django.core.management import call_command
from django.utils import timezone

from bench import scratch, wagtail_search
from portal.demo.articles.load import load_articles
from portal.demo.loading import load_listings
from search.models import Entry

STUDIES = Path("ctgov") / "oncology_full.jsonl.gz"


def make(real: Path | None, say: Callable[[str], None]) -> dict[int, str]:
    """Fill the database and every index; return the key of each row that Wagtail's own search finds."""
    scratch.make(say)
    say("loading the demonstration")
    load_listings(timezone.localdate())
    load_articles()
    if real and (real / STUDIES).exists():
        say("importing real studies")
        call_command("import_trials", real / STUDIES, as_of=timezone.localdate(), stdout=StringIO(), stderr=StringIO())
    else:
        say("real studies: skipped, for REAL_DATA_DIR holds none")
    return _indexed()


def _indexed() -> dict[int, str]:
    living = [row for row in Entry.objects.order_by("key") if not row.is_tombstone]
    rows = wagtail_search.add(row.value() for row in living)
    scratch.project(len(rows))
    scratch.fill_wagtail(len(rows))
    return {row.pk: entry.key for row, entry in zip(rows, living, strict=True)}
