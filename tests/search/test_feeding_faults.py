"""Feeding through a cluster that is busy or silent: tried again, not for ever, and nothing is lost."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytest_django.fixtures import Settings

from search import log
from search.backends.elasticsearch import Cluster, ElasticsearchEngine
from search.backends.elasticsearch.dsl import Elasticsearch
from search.backends.elasticsearch.writing import Writer
from search.engine import get_engine
from search.entries import begin_new_epoch
from search.failures import EngineFailedError
from search.query import SearchQuery
from tests.search import faults
from tests.search.conftest import write
from tests.search.elastic import table, use
from tests.search.faults import FaultProxy, proxy_to
from tests.search.samples import NOW, entry

pytestmark = [pytest.mark.usefixtures("empty_log"), pytest.mark.elasticsearch]

LONGEST_WAIT = 15.0


@pytest.fixture
def proxy(engine: ElasticsearchEngine) -> Iterator[FaultProxy]:
    """Return a proxy in front of an index that is one entry behind the log, its faults for writing alone."""
    write([entry("group:1")])
    engine.catch_up()
    write([entry("group:2")])
    with proxy_to(os.environ["ELASTICSEARCH_TEST_URL"]) as proxy:
        proxy.only = "_bulk"
        yield proxy


@pytest.fixture
def through(proxy: FaultProxy, cluster: Cluster) -> ElasticsearchEngine:
    return ElasticsearchEngine(replace(cluster, urls=proxy.url, bulk_timeout=1.0))


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return the seconds that would have been slept, without sleeping."""
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    return slept


@pytest.mark.parametrize("fault", [faults.instead(429), faults.instead(503), faults.cut(0), faults.silence])
def test_what_passes_is_tried_again(
    proxy: FaultProxy,
    through: ElasticsearchEngine,
    engine: ElasticsearchEngine,
    waits: list[float],
    fault: faults.Fault,
) -> None:
    proxy.fault, proxy.most = fault, 2

    through.catch_up()

    assert (proxy.harmed, engine.versions()) == (2, table())
    assert engine.status().set_aside == {}


def test_what_does_not_pass_is_given_up_and_sent_by_the_next_feed(
    proxy: FaultProxy, through: ElasticsearchEngine, engine: ElasticsearchEngine, waits: list[float]
) -> None:
    proxy.fault = faults.instead(429)

    with pytest.raises(EngineFailedError):
        through.catch_up()
    assert (1 < proxy.harmed < 20, 0 < sum(waits) < LONGEST_WAIT) == (True, True)
    assert (engine.status().behind, engine.status().set_aside) == (1, {})

    proxy.fault = None
    through.catch_up()
    assert engine.versions() == table()


@pytest.mark.parametrize("fault", [faults.silence, faults.instead(429)])
def test_without_a_worker_a_visitor_does_not_wait_for_a_cluster_that_takes_nothing(
    proxy: FaultProxy, cluster: Cluster, settings: Settings, fault: faults.Fault
) -> None:
    proxy.fault = fault
    use(settings, replace(cluster, urls=proxy.url))
    settings.ELASTICSEARCH_TIMEOUT = 1.5

    began = time.monotonic()
    results = get_engine().search([SearchQuery(now=NOW)])[0]

    assert (results.total, results.degraded) == (2, True)
    assert proxy.harmed in (1, 2)
    assert time.monotonic() - began < 1.5 + cluster.hurried_timeout + 1.0


def test_a_hurried_feed_sends_what_the_time_allows_and_goes_on_from_there(
    client: Elasticsearch, cluster: Cluster, engine: ElasticsearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.rebuild()
    monkeypatch.setattr(log, "PAGE_SIZE", 2)
    write([entry(f"group:{number}") for number in range(5)])
    newest = log.position()[1]

    writer = Writer(client, cluster.alias, seconds=0.0)
    come_to = writer.send_after(newest - 5)

    assert (come_to, writer.was_stopped) == (newest - 3, True)
    ElasticsearchEngine(cluster, hurried=True).catch_up()
    assert engine.versions() == table()


def test_a_hurried_feed_makes_no_index_anew(engine: ElasticsearchEngine, cluster: Cluster) -> None:
    write([entry("group:1")])
    engine.rebuild()
    before = engine.status().index
    begin_new_epoch()

    with pytest.raises(EngineFailedError, match="made anew"):
        ElasticsearchEngine(cluster, hurried=True).catch_up()

    assert engine.status().index == before
