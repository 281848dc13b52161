"""One run: fill the database, judge, ask, print, write."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings

from bench.raw import delete_indices
from tests.relevance import report as figures
from tests.relevance import scratch
from tests.relevance.answering import Degraded, measured
from tests.relevance.metrics import score
from tests.relevance.queries import judged_queries
from tests.relevance.rules import grades


def run(worst: int, real: Path | None, report: Path) -> None:
    """Measure, print the tables, and write the same figures as JSON."""
    if not settings.BENCH_ELASTICSEARCH_URL:
        _say("Elasticsearch: skipped, for neither ELASTICSEARCH_URL nor ELASTICSEARCH_TEST_URL is set")
    try:
        keys = scratch.make(real, _say)
        _measure(keys, worst, report)
    finally:
        if settings.BENCH_ELASTICSEARCH_URL:
            delete_indices(settings.BENCH_ELASTICSEARCH_URL, settings.ELASTICSEARCH_INDEX)


def _measure(keys: dict[int, str], worst: int, report: Path) -> None:
    judged = {query: found for query in judged_queries() if (found := grades(query.need))}
    queries, degraded = list(judged), Degraded()
    ways = measured(keys, degraded)
    _say(f"{len(queries)} queries of {len(judged_queries())} have an answer among {len(keys):,} entries")
    scores = {way.name: {query: score(way.find(query), judged[query]) for query in queries} for way in ways}
    sys.stdout.write("\n" + figures.table(scores, queries) + "\n")
    ours, wagtail = [name for name in scores if "find" in name], [name for name in scores if "Wagtail" in name]
    for name in ours:
        for aim, is_met in figures.aims(scores, queries, name, wagtail):
            sys.stdout.write(f"  {name}: {aim} -> {'met' if is_met else 'missed'}\n")
        sys.stdout.write("\n" + figures.worst(scores[name], queries, worst) + "\n")
    sys.stdout.write(f"answered by the second engine: {degraded.count}\n")
    found = {
        "measured": datetime.now(UTC).isoformat(timespec="seconds"),
        "entries": len(keys),
        "degraded": degraded.count,
        **figures.values(scores, queries),
    }
    report.parent.mkdir(parents=True, exist_ok=True)
    report.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    _say(f"written to {report}")


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")
    sys.stderr.flush()
