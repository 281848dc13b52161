"""Three nodes of which one stops, one dies and then another: nobody sees an error, nothing is lost.

Not a part of the suite, for it kills what it searches: `NODES=3 python3 scripts/elasticsearch.py` starts nodes for it.
"""

from __future__ import annotations

import os
import secrets
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from django.db import connection, transaction

from search import entries
from search.backends.elasticsearch import Cluster, ElasticsearchEngine
from search.backends.embedded import EmbeddedEngine
from search.backends.fallback import FallbackEngine
from search.failures import EngineFailedError
from search.query import SearchQuery, Word
from tests.search.conftest import write
from tests.search.elastic import table
from tests.search.samples import NOW, entry

NODES = dict(node.split("=") for node in os.environ.get("ELASTICSEARCH_TEST_NODES", "").split())

pytestmark = [
    pytest.mark.usefixtures("empty_log"),
    pytest.mark.cluster,
    pytest.mark.skipif(len(NODES) < 3, reason="no cluster: start this with NODES=3 scripts/elasticsearch.py"),
]

ENTRIES = 200
# Three new nodes on a small machine are slow at first; a visitor waits no longer than this.
TIMEOUT = 3.0
SECONDS_OF_A_STOP = 10
SECONDS_DEGRADED = 30.0
SECONDS_TO_FEED = 120.0
QUERY = SearchQuery(now=NOW, words=(Word("lantern"),), count_facets=("kind",))


@dataclass
class Seen:
    """What visitors saw: answers by whether they were a substitute's, when the last of those was, times, faults."""

    answers: Counter[bool] = field(default_factory=Counter)
    last_degraded: float = 0.0
    times: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        slow = sorted(self.times)[int(len(self.times) * 0.95)]
        return f"{sum(self.answers.values())} searches, {self.answers[True]} degraded, p95 {slow * 1000:.0f} ms"


@contextmanager
def visitors(engine: FallbackEngine, count: int = 2) -> Iterator[Seen]:
    """Let some visitors search without a pause until the block ends."""
    seen, over = Seen(), threading.Event()

    def visit() -> None:
        while not over.is_set():
            began = time.monotonic()
            try:
                results = engine.search([QUERY])[0]
            except Exception as error:
                seen.wrong.append(repr(error))
                break
            seen.times.append(time.monotonic() - began)
            seen.answers[results.degraded] += 1
            if results.degraded:
                seen.last_degraded = time.monotonic()
            if results.total != ENTRIES:
                seen.wrong.append(f"{results.total} found")
        connection.close()

    threads = [threading.Thread(target=visit) for _number in range(count)]
    for thread in threads:
        thread.start()
    try:
        yield seen
    finally:
        over.set()
        for thread in threads:
            thread.join()


def test_nodes_may_stop_and_die(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cluster = Cluster(",".join(NODES), f"test-{secrets.token_hex(4)}", replicas=1, timeout=TIMEOUT)
    first = ElasticsearchEngine(cluster)
    engine = FallbackEngine(first, EmbeddedEngine(tmp_path / "search.sqlite3"))
    write([entry(f"group:{number}", title=f"Lantern {number}") for number in range(ENTRIES)])
    first.rebuild()
    client = cluster.bulk_client()
    client.cluster.health(index=cluster.alias, wait_for_status="green", timeout="60s")
    _warm(engine)
    told = []

    with visitors(engine) as seen:
        time.sleep(3)
    told.append(f"well: {seen}")
    assert (seen.wrong, seen.answers[True]) == ([], 0)

    master = client.cat.master(format="json")[0]["node"]
    with visitors(engine) as seen:
        stopped = [url for url in NODES if url != _url_of(master)][0]
        began = time.monotonic()
        _signal(stopped, signal.SIGSTOP)
        time.sleep(SECONDS_OF_A_STOP)
        write([entry("group:0", title="Lantern changed while a node stood still")])
        _signal(stopped, signal.SIGCONT)
        _feed(first)
        time.sleep(6)
    told.append(f"one node stood still for {SECONDS_OF_A_STOP} s: {seen}, {_until(began, seen)}")
    assert seen.wrong == []
    assert first.versions() == table()

    with visitors(engine) as seen:
        began = time.monotonic()
        _signal(_url_of(master), signal.SIGKILL)
        write([entry("group:1", title="Lantern changed while the master was dead")])
        with transaction.atomic():
            entries.record([entry("group:new", title="Lantern anew")])
            entries.forget(["group:2"])
        _feed(first)
        time.sleep(6)
    told.append(f"the master was killed: {seen}, {_until(began, seen)}")
    assert (seen.wrong, seen.last_degraded - began < SECONDS_DEGRADED) == ([], True)
    assert first.versions() == table()

    with visitors(engine) as seen:
        _signal(stopped, signal.SIGKILL)
        write([entry("group:3", title="Lantern changed without a quorum")])
        time.sleep(5)
        with pytest.raises(EngineFailedError):
            first.catch_up()
    told.append(f"two of three were killed: {seen}")
    assert seen.wrong == []
    with capsys.disabled():
        print("\n" + "\n".join(told))  # noqa: T201


def _warm(engine: FallbackEngine) -> None:
    deadline, well = time.monotonic() + 120, 0
    while well < 50:
        well = 0 if engine.search([QUERY])[0].degraded else well + 1
        assert time.monotonic() < deadline


def _url_of(name: str) -> str:
    return list(NODES)[int(name.removeprefix("node-"))]


def _signal(url: str, what: signal.Signals) -> None:
    # The script starts each node as the leader of a process group of its own.
    os.killpg(int(NODES[url]), what)


def _feed(first: ElasticsearchEngine) -> None:
    deadline = time.monotonic() + SECONDS_TO_FEED
    while True:
        try:
            return first.catch_up()
        except EngineFailedError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.5)


def _until(began: float, seen: Seen) -> str:
    return f"the last of them {max(0.0, seen.last_degraded - began):.1f} s after"
