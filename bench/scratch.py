"""The scratch database: made once, then grown from size to size."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date

from django.conf import settings
from django.core.management import call_command
from django.db import transaction

from bench import wagtail_search
from bench.corpus import entries
from bench.models import IndexedListing
from bench.progress import ProgressLine
from directory.importers.cancer_types import load_cancer_types
from directory.importers.everyday_words import load_everyday_words
from directory.importers.places import load_places
from search.backends.elasticsearch import questions
from search.engine import fed_projection, projections
from search.entries import record

BATCH = 500


def make(say: Callable[[str], None]) -> None:
    """Make the tables and load places and cancer types, as an operator would."""
    # As with ELASTICSEARCH_TIMEOUT: a busy machine must not turn a slow answer into one of the other engine.
    questions.NODE_TIMEOUT = "20s"
    say("making the scratch database")
    call_command("migrate", run_syncdb=True, verbosity=0)
    load_cancer_types()
    load_everyday_words()
    say(f"loading places: {load_places():,}")


def grow(first: int, last: int, today: date, *, with_wagtail: bool = True) -> None:
    """Record the entries of the numbers, in batches, and bring every index up to them."""
    # Measuring leaves it on; nothing is to be fed until all is recorded.
    settings.ELASTICSEARCH_URL = ""
    line = ProgressLine(sys.stderr, "entries", last - first + 1)
    for begin in range(first, last + 1, BATCH):
        batch = list(entries(begin, min(begin + BATCH - 1, last), today))
        with transaction.atomic():
            if with_wagtail:
                wagtail_search.add(batch)
            record(batch)
        line(len(batch))
    line.finish()
    project(last - first + 1)
    if with_wagtail:
        fill_wagtail(last - first + 1)


def project(count: int) -> None:
    """Bring our own indices up to the log."""
    (embedded,) = projections()
    line = ProgressLine(sys.stderr, "embedded index", count)
    embedded.catch_up(line)
    line.finish()
    settings.ELASTICSEARCH_URL = settings.BENCH_ELASTICSEARCH_URL
    if fed := fed_projection():
        line = ProgressLine(sys.stderr, "Elasticsearch index", count)
        fed.catch_up(line)
        line.finish()
    settings.ELASTICSEARCH_URL = ""


def fill_wagtail(count: int) -> None:
    """Bring the newest rows into Wagtail's indices."""
    newest = IndexedListing.objects.order_by("-pk").values_list("pk", flat=True)[0]
    for name in settings.WAGTAILSEARCH_BACKENDS:
        line = ProgressLine(sys.stderr, f"Wagtail index ({name})", count)
        wagtail_search.fill(name, newest - count, line)
        line.finish()
