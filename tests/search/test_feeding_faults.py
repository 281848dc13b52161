"""Feeding through a cluster that is busy or silent: tried again, not for ever, and nothing is lost."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from search.backends.elasticsearch import Cluster, ElasticsearchEngine
from search.failures import EngineFailedError
from tests.search import faults
from tests.search.conftest import write
from tests.search.elastic import table
from tests.search.faults import FaultProxy, proxy_to
from tests.search.samples import entry

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
