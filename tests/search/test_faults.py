"""Every fault between the site and a real cluster: pages and JSON are right all the same, in time, and say so."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django_tasks_db.models import DBTaskResult
from pytest_django.fixtures import Settings

from search import entries
from search.backends.elasticsearch import Cluster, ElasticsearchEngine
from search.engine import get_engine
from search.models import Entry
from tests.search import faults
from tests.search.conftest import write
from tests.search.elastic import table, use
from tests.search.faults import FaultProxy, proxy_to
from tests.search.samples import entry

pytestmark = [pytest.mark.usefixtures("empty_log"), pytest.mark.elasticsearch]

SECONDS_OF_A_PAGE = 1.5
SECONDS_TO_HEAL = 10.0
TIMEOUT = 0.4


def _shard_failed(response: dict[str, object]) -> None:
    response["_shards"] = {"total": 2, "successful": 1, "skipped": 0, "failed": 1}
    response["hits"] = {"total": {"value": 0, "relation": "eq"}, "hits": []}


def _timed_out(response: dict[str, object]) -> None:
    response["timed_out"] = True
    response["hits"] = {"total": {"value": 0, "relation": "eq"}, "hits": []}


FAULTS: dict[str, faults.Fault] = {
    "silent": faults.silence,
    "late": faults.late(5.0),
    "cut within the head": faults.cut(-30),
    "cut at once": faults.cut(0),
    "cut within the body": faults.cut(200),
    "400": faults.instead(400),
    "429": faults.instead(429),
    "503": faults.instead(503),
    "HTML": faults.instead(200, b"<html>Sign in to the network</html>", "text/html"),
    "HTML called JSON": faults.instead(200, b"<html></html>"),
    "a shard failed": faults.rewritten(_shard_failed),
    "timed out inside": faults.rewritten(_timed_out),
    "another product": faults.from_another_product(),
}


@dataclass(frozen=True)
class Asked:
    """One address of the find page, and its total in plain SQL over the log."""

    path: str
    total: Callable[[], int]


def living(**values: str) -> Callable[[], int]:
    """Return what counts the living rows of the log with these values."""
    return lambda: Entry.objects.filter(document__isnull=False, **values).count()


QUESTIONS = (
    Asked("/find/?q=lantern&kind=group", living(kind="group", document__title__icontains="lantern")),
    Asked("/find/?kind=group", living(kind="group")),
    Asked("/find/", living()),
    Asked("/find/?q=nowhere&kind=group&exact=1", living(document__title__icontains="nowhere")),
    Asked("/api/v1/find?q=lantern", living(document__title__icontains="lantern")),
    Asked("/api/v1/find?kind=trial&status=any", living(kind="trial")),
)


@pytest.fixture(scope="module")
def site(cluster: Cluster, transactional_db: None) -> ElasticsearchEngine:
    """Return the real engine; what is in its index stays right through all the faults."""
    return ElasticsearchEngine(cluster)


@pytest.fixture
def proxy(settings: Settings, cluster: Cluster, site: ElasticsearchEngine) -> Iterator[FaultProxy]:
    """Return a proxy that the site takes for its cluster, in front of an index that is at the log."""
    write([entry("group:1", title="Lantern circle"), entry("group:2", title="Lantern walks"), entry("group:3")])
    write([entry("trial:4", title="Lantern study"), entry("article:5")])
    site.catch_up()
    with proxy_to(os.environ["ELASTICSEARCH_TEST_URL"]) as proxy:
        use(settings, Cluster(proxy.url, cluster.alias, timeout=10.0))
        yield proxy


def asked(question: Asked) -> tuple[int, bool, float]:
    """Open an address; return total, whether it says it is degraded, and the seconds. No answer may be a 5xx."""
    began = time.monotonic()
    response = Client().get(question.path)
    took = time.monotonic() - began
    assert response.status_code == 200
    if question.path.startswith("/api/"):
        return response.json()["total"], response.json()["degraded"], took
    answer = response.context["answer"]
    return answer.total, answer.degraded, took


def test_without_a_fault_the_cluster_answers(proxy: FaultProxy) -> None:
    for question in QUESTIONS:
        total, degraded, _took = asked(question)
        assert (total, degraded) == (question.total(), False), question.path
    assert (proxy.requests >= len(QUESTIONS), proxy.harmed) == (True, 0)


@pytest.mark.parametrize("name", FAULTS)
def test_every_page_is_right_in_time_and_says_so(proxy: FaultProxy, settings: Settings, name: str) -> None:
    proxy.fault = FAULTS[name]
    settings.ELASTICSEARCH_TIMEOUT = TIMEOUT

    times = []
    for question in QUESTIONS:
        total, degraded, took = asked(question)
        assert (total, degraded) == (question.total(), True), question.path
        times.append(took)

    assert 0 < proxy.harmed <= 5, "the fault was there, and five failures open the breaker"
    assert sorted(times)[-2] < SECONDS_OF_A_PAGE
    assert get_engine().status().breaker == "open"


def test_a_closed_door_is_noticed_at_once(proxy: FaultProxy) -> None:
    proxy.refuse()
    to = urlsplit(proxy.url)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((to.hostname, to.port), timeout=1)

    for question in QUESTIONS:
        total, degraded, took = asked(question)
        assert (total, degraded, took < SECONDS_OF_A_PAGE) == (question.total(), True, True), question.path


def test_search_heals_by_itself_and_catches_up(proxy: FaultProxy, site: ElasticsearchEngine) -> None:
    proxy.fault = faults.instead(503)
    while get_engine().status().breaker != "open":
        asked(QUESTIONS[0])
    write([entry("group:6", title="Lantern again")])
    proxy.fault = None

    began, degraded = time.monotonic(), True
    while degraded:
        total, degraded, _took = asked(QUESTIONS[0])
        assert (total, time.monotonic() - began < SECONDS_TO_HEAL) == (3, True)
        time.sleep(0.1)

    assert get_engine().status().breaker == "closed"
    assert site.versions() == table()


def test_saving_waits_for_no_cluster_that_is_away_and_leaves_no_ghost(
    proxy: FaultProxy, settings: Settings, site: ElasticsearchEngine
) -> None:
    settings.TASKS = {**settings.TASKS, "background": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    settings.ELASTICSEARCH_TIMEOUT = TIMEOUT
    well = seconds_to_save("group:7")
    proxy.fault = faults.silence
    away = seconds_to_save("group:8")
    with transaction.atomic():
        entries.record([entry("group:ghost")])
        transaction.set_rollback(True)
    proxy.fault = None

    settings.ELASTICSEARCH_TIMEOUT = 10.0
    call_command("db_worker", "--backend", "background", "--batch", "--no-startup-delay", "--verbosity", "0")
    DBTaskResult.objects.all().delete()

    assert away < well + 0.1
    assert site.versions() == table()
    assert "group:ghost" not in table()


def test_saving_without_a_worker_waits_no_longer_than_a_visitor(proxy: FaultProxy, settings: Settings) -> None:
    proxy.fault = faults.silence
    settings.ELASTICSEARCH_TIMEOUT = TIMEOUT

    assert seconds_to_save("group:8") < TIMEOUT + 0.6
    assert proxy.harmed == 1


def seconds_to_save(key: str) -> float:
    began = time.monotonic()
    write([entry(key, title="Lantern saved")])
    return time.monotonic() - began
