"""One run: grow, measure, print, write."""

from __future__ import annotations

import json
import os
import platform
import sys
import time
from argparse import Namespace
from datetime import UTC, date, datetime
from typing import Any

from django.conf import settings
from django.utils import timezone

from bench import feeding, raw, scratch, table
from bench.corpus import SEED
from bench.names import ORDER
from bench.progress import ProgressLine
from bench.questions import QUESTIONS
from bench.subjects import Fallbacks, subjects
from bench.timing import WARM_ROUNDS, Samples, measure


def run(given: Namespace) -> None:
    """Measure at each size and write the report after each, so that a run broken off leaves what it found."""
    _say(f"seed {SEED}, {len(QUESTIONS)} questions, {given.rounds} rounds; {_machine()}")
    if not settings.BENCH_ELASTICSEARCH_URL:
        _say("Elasticsearch: skipped, for neither ELASTICSEARCH_URL nor ELASTICSEARCH_TEST_URL is set")
    found: dict[str, Any] = {
        "began": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": _machine(),
        "seed": SEED,
        "sizes": [],
    }
    fallbacks, today, first = Fallbacks(), timezone.now().date(), 1
    try:
        scratch.make(_say)
        for size in sorted(set(given.sizes)):
            began = time.monotonic()
            scratch.grow(first, size, today, with_wagtail=not given.without_wagtail)
            found["sizes"].append(_size(size, given, fallbacks, today))
            first = size + 1
            found["sizes"][-1]["seconds"] = round(time.monotonic() - began)
            given.report.parent.mkdir(parents=True, exist_ok=True)
            given.report.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
        found["growth"] = table.growth(found["sizes"])
        sys.stdout.write("".join(f"{line}\n" for line in table.growth_text(found["growth"])))
        given.report.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    finally:
        if settings.BENCH_ELASTICSEARCH_URL:
            raw.delete_indices(settings.BENCH_ELASTICSEARCH_URL, settings.ELASTICSEARCH_INDEX)
    _say(f"written to {given.report}")


def _size(size: int, given: Namespace, fallbacks: Fallbacks, today: date) -> dict[str, Any]:
    fallbacks.count = 0
    line = ProgressLine(sys.stderr, "rounds", given.rounds + WARM_ROUNDS)
    parts = subjects(with_wagtail=not given.without_wagtail)
    measured = measure(parts, len(QUESTIONS), given.rounds, given.most_seconds, line)
    line.finish()
    samples = Samples({name: measured.of[name] for name in ORDER if name in measured.of})
    values, verdicts = table.figures(samples), table.aims(samples, size)
    sys.stdout.write("\n" + table.text(size, values, verdicts))
    fed = _fed(size, today)
    sys.stdout.write("".join(f"  {line}\n" for line in table.feeding_text(fed)))
    sys.stdout.write(f"  answered by the second engine: {fallbacks.count}\n\n")
    sys.stdout.flush()
    by_question = [_question(samples, number) for number in range(len(QUESTIONS))]
    return {
        "entries": size,
        "measured": values,
        "aims": verdicts,
        "feeding": fed,
        "degraded": fallbacks.count,
        "questions": by_question,
    }


def _fed(size: int, today: date) -> dict[str, Any]:
    if not settings.BENCH_ELASTICSEARCH_URL:
        return {}
    settings.ELASTICSEARCH_URL = settings.BENCH_ELASTICSEARCH_URL
    _say("rebuilding beside raw bulk, then changes until they are found")
    found = {"bulk": feeding.bulk(size), "changes": feeding.changes(today)}
    settings.ELASTICSEARCH_URL = ""
    return found


def _question(samples: Samples, number: int) -> dict[str, Any]:
    medians = {name: samples.milliseconds_of(name, number) for name in samples.of}
    medians = {name: value for name, value in medians.items() if value}
    return {"url": QUESTIONS[number], "median_ms": {name: round(value, 2) for name, value in medians.items()}}


def _machine() -> str:
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")
    sys.stderr.flush()
