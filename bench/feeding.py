"""How fast an index is filled and how soon a change is found, beside raw bulk requests of ready documents."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from elasticsearch import Elasticsearch, helpers

from bench.corpus import entries
from bench.timing import quantile
from search import indexing, log
from search.backends.elasticsearch.documents import action
from search.backends.elasticsearch.mapping import EntryDocument
from search.engine import get_engine
from search.entries import forget, record
from search.query import SearchQuery, Word

CHANGES = 50
_READY = 10_000
_CHUNK = 500


def bulk(size: int) -> dict[str, float]:
    """Return documents a second of a rebuild in a process of its own, of raw bulk, and what the rebuild took of memory.

    Resident memory is the most the process ever had, all of Django included.
    """
    command = [sys.executable, "-m", "bench.rebuilding"]
    told = {**os.environ, "BENCH_INDEX": settings.ELASTICSEARCH_INDEX}
    done = subprocess.run(command, env=told, check=True, capture_output=True, text=True)  # noqa: S603  ourselves
    rebuilt = json.loads(done.stdout.splitlines()[-1])
    ours, raw = size / rebuilt["seconds"], _raw_bulk()
    return {
        "rebuild_per_second": round(ours, 1),
        "raw_bulk_per_second": round(raw, 1),
        "share": round(ours / raw, 2),
        "resident_mb": rebuilt["resident_mb"],
    }


def changes(today: date) -> dict[str, float]:
    """Return how many milliseconds after the commit of a change it is found: the median and 95 of 100.

    Recorded, fed as a worker does, asked for until it is there; a queue and its worker come on top.
    """
    waits = [_until_found(number, today) for number in range(CHANGES)]
    return {"median_ms": round(1000 * quantile(waits, 0.5), 1), "p95_ms": round(1000 * quantile(waits, 0.95), 1)}


def _until_found(number: int, today: date) -> float:
    word, key = f"zyx{number}qvw", f"group:change-{number}"
    (found,) = entries(1, 1, today)
    with transaction.atomic():
        record([replace(found, key=key, title=word, shown_from=None, shown_until=None)])
    began = time.perf_counter()
    indexing.feed()
    while not _is_found(word):
        time.sleep(0.005)
    seconds = time.perf_counter() - began
    with transaction.atomic():
        forget([key])
    indexing.feed()
    return seconds


def _is_found(word: str) -> bool:
    (results,) = get_engine().search([SearchQuery(now=timezone.now(), words=(Word(word),))])
    return bool(results.total) and not results.degraded


def _raw_bulk() -> float:
    client = Elasticsearch(settings.BENCH_ELASTICSEARCH_URL, request_timeout=60)
    index = f"{settings.ELASTICSEARCH_INDEX}-raw"
    shape = EntryDocument._index.clone(name=index, using=client)
    shape.settings(number_of_shards=1, number_of_replicas=0, refresh_interval="-1")
    shape.create()
    ready = [action(row, index) for row in islice(_living(), _READY)]
    began = time.perf_counter()
    helpers.bulk(client, ready, chunk_size=_CHUNK)
    client.indices.refresh(index=index)
    seconds = time.perf_counter() - began
    client.indices.delete(index=index)
    return len(ready) / seconds


def _living() -> Any:
    version = 0
    while page := log.page_after(version):
        yield from (row for row in page if not row.is_tombstone)
        version = page[-1].version
