"""Elasticsearch gone, slow, partial, wrong or behind: the page is right all the same, and says so."""

from __future__ import annotations

import contextlib
import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from search import hits
from search.backends.breaker import Breaker
from search.backends.elasticsearch import Cluster, ElasticsearchEngine
from search.backends.embedded import EmbeddedEngine
from search.backends.fallback import FallbackEngine
from search.query import SearchQuery, Word
from search.results import SearchResults
from search.signals import projection_behind, projection_wrong
from tests.search.conftest import write
from tests.search.samples import NOW, entry

pytestmark = pytest.mark.usefixtures("empty_log")

QUERY = SearchQuery(now=NOW, words=(Word("title"),), count_facets=("kind",))
Reply = tuple[int, str, bytes]


def whole_answer(**changes: object) -> dict[str, object]:
    """Return what a cluster says that has seen nothing of the log and finds nothing."""
    answer = {
        "took": 1,
        "timed_out": False,
        "_shards": {"total": 1, "successful": 1, "skipped": 0, "failed": 0},
        "hits": {"total": {"value": 0, "relation": "eq"}, "max_score": None, "hits": []},
        "aggregations": {"state": {"doc_count": 1, "its": {"document": {"hits": {"hits": []}}}}},
        "status": 200,
    }
    return {**answer, **changes}


def said(document: object) -> Reply:
    return 200, "application/json", json.dumps(document).encode()


def answers(**changes: object) -> Reply:
    return said({"took": 1, "responses": [whole_answer(**changes)] * 2})


WRONG: dict[str, Reply] = {
    "500": (500, "application/json", b'{"error": "broken"}'),
    "400": (400, "application/json", b'{"error": {"type": "parsing_exception"}}'),
    "429": (429, "application/json", b'{"error": "too many"}'),
    "503 as text": (503, "text/plain", b"unavailable"),
    "HTML": (200, "text/html", b"<html>Sign in to the network</html>"),
    "HTML called JSON": (200, "application/json", b"<html></html>"),
    "cut JSON": (200, "application/json", b'{"took": 1, "responses": [{"hits": {"tot'),
    "empty": (200, "application/json", b""),
    "null": said(None),
    "a list": said([1, 2]),
    "no responses": said({}),
    "too few responses": said({"took": 1, "responses": [whole_answer()]}),
    "responses that are no objects": said({"took": 1, "responses": [1, "two"]}),
    "an error inside": said({"took": 1, "responses": [{"error": {"type": "x", "reason": "y"}, "status": 500}] * 2}),
    "timed out": answers(timed_out=True),
    "a shard failed": answers(_shards={"total": 2, "successful": 1, "skipped": 0, "failed": 1}),
    "a shard missing": answers(_shards={"total": 2, "successful": 1, "skipped": 0, "failed": 0}),
    "no shards": answers(_shards=None),
    "no hits": answers(hits=None),
    "a total that is a guess": answers(hits={"total": {"value": 0, "relation": "gte"}, "hits": []}),
    "no state": answers(),
}


class _Server(ThreadingHTTPServer):
    reply: Reply = (500, "text/plain", b"")
    silent_for = 0.0
    product = "Elasticsearch"
    asked = 0
    daemon_threads = True


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        self.server.asked += 1
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        time.sleep(self.server.silent_for)
        status, kind, body = self.server.reply
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("X-Elastic-Product", self.server.product)
        self.end_headers()
        with contextlib.suppress(BrokenPipeError):
            self.wfile.write(body)

    do_GET = do_HEAD = do_PUT = do_DELETE = do_POST

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[_Server]:
    server = _Server(("127.0.0.1", 0), _Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def embedded(tmp_path: Path) -> EmbeddedEngine:
    write([entry("group:1"), entry("trial:2")])
    return EmbeddedEngine(tmp_path / "search.sqlite3")


@pytest.fixture
def engine(server: _Server, embedded: EmbeddedEngine) -> FallbackEngine:
    cluster = Cluster(f"http://127.0.0.1:{server.server_port}", timeout=0.4)
    return FallbackEngine(ElasticsearchEngine(cluster), embedded)


def is_right_and_says_so(results: SearchResults) -> bool:
    found = sorted(hit.entry.key for hit in results.hits)
    counts = {"kind": {"group": 1, "trial": 1}}
    return (found, results.total, results.facets, results.degraded) == (["group:1", "trial:2"], 2, counts, True)


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_answer_is_never_shown(server: _Server, engine: FallbackEngine, name: str) -> None:
    server.reply = WRONG[name]

    assert is_right_and_says_so(engine.search([QUERY])[0])
    assert server.asked > 0


def test_a_server_of_another_make_is_not_believed(server: _Server, engine: FallbackEngine) -> None:
    server.reply, server.product = answers(), "Something else"

    assert is_right_and_says_so(engine.search([QUERY])[0])


def test_a_silent_server_is_waited_for_no_longer_than_a_page_can(server: _Server, engine: FallbackEngine) -> None:
    server.silent_for = 5.0
    began = time.monotonic()

    assert is_right_and_says_so(engine.search([QUERY])[0])
    assert time.monotonic() - began < 1.5


def test_a_server_that_is_gone_is_done_without(embedded: EmbeddedEngine) -> None:
    engine = FallbackEngine(ElasticsearchEngine(Cluster("http://127.0.0.1:9")), embedded)

    assert is_right_and_says_so(engine.search([QUERY])[0])
    assert engine.suggest("titl", language="en") == ["Title group:1", "Title trial:2"]
    assert engine.status().answers is False


def test_the_breaker_stops_asking_and_asks_again_by_itself(server: _Server, embedded: EmbeddedEngine) -> None:
    now = [0.0]
    cluster = Cluster(f"http://127.0.0.1:{server.server_port}", timeout=0.4)
    engine = FallbackEngine(ElasticsearchEngine(cluster), embedded, Breaker(clock=lambda: now[0]))

    asked = []
    for seconds in [0, 0, 0, 0, 0, 0, 1, 4.9, 5, 5, 10]:
        now[0] = seconds
        assert is_right_and_says_so(engine.search([QUERY])[0])
        asked.append(server.asked)

    assert asked == [1, 2, 3, 4, 5, 5, 5, 5, 6, 6, 7]
    assert engine.breaker.state == "open"


@pytest.fixture
def heard() -> Iterator[list[object]]:
    found: list[object] = []

    def behind(**_kwargs: object) -> None:
        found.append("behind")

    def wrong(keys: list[str], **_kwargs: object) -> None:
        found.append(keys)

    projection_behind.connect(behind)
    projection_wrong.connect(wrong)
    yield found
    projection_behind.disconnect(behind)
    projection_wrong.disconnect(wrong)


@pytest.fixture
def real(cluster: Cluster, embedded: EmbeddedEngine) -> tuple[ElasticsearchEngine, FallbackEngine]:
    first = ElasticsearchEngine(cluster)
    first.rebuild()
    return first, FallbackEngine(first, embedded)


Real = tuple[ElasticsearchEngine, FallbackEngine]


@pytest.mark.elasticsearch
def test_a_right_answer_is_shown_as_such(real: Real, heard: list[object]) -> None:
    results = real[1].search([QUERY])[0]

    assert (results.degraded, results.total, heard) == (False, 2, [])


@pytest.mark.elasticsearch
def test_an_index_that_is_behind_is_not_used_until_it_is_fed(real: Real, heard: list[object]) -> None:
    write([entry("group:3")])

    behind = real[1].search([QUERY])[0]
    real[0].catch_up()
    fed = real[1].search([QUERY])[0]

    assert [(results.total, results.degraded) for results in (behind, fed)] == [(3, True), (3, False)]
    assert heard == ["behind"]


@pytest.mark.elasticsearch
@pytest.mark.parametrize("damage", ["an older version", "a ghost", "shown past its time"])
def test_a_hit_the_table_contradicts_is_never_shown(
    real: Real, cluster: Cluster, heard: list[object], damage: str
) -> None:
    first, engine = real
    client = cluster.bulk_client()
    document = {"kind": "group", "version": 1, "is_tombstone": False, "title": "title", "shown_from": 0}
    if damage == "a ghost":
        key = "group:ghost"
    elif damage == "an older version":
        key, document["version"] = "group:1", 0
    else:
        write([entry("group:3", shown_until=NOW)])
        first.catch_up()
        key, document["version"] = "group:3", first.versions()["group:3"]
    client.index(index=cluster.alias, id=key, document={**document, "shown_until": 2**62}, refresh=True)

    results = engine.search([QUERY])[0]
    first.repair([key])
    repaired = engine.search([QUERY])[0]

    assert is_right_and_says_so(results)
    assert heard == [[key]]
    assert (repaired.total, repaired.degraded) == (2, False)


@pytest.mark.elasticsearch
def test_without_the_check_the_damage_would_show(real: Real, cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    first, engine = real
    document = {"kind": "group", "version": 0, "is_tombstone": False, "title": "title", "shown_from": 0}
    client = cluster.bulk_client()
    client.index(index=cluster.alias, id="group:1", document={**document, "shown_until": 2**62}, refresh=True)
    monkeypatch.setattr(hits, "contradicts", lambda query, found, row: False)

    results = engine.search([QUERY])[0]

    assert (results.degraded, sorted(hit.entry.key for hit in results.hits)) == (False, ["group:1", "trial:2"])
