"""Whatever is delivered twice, late or out of order, an older version never wins: by a machine that tries."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from search.backends.elasticsearch import Cluster, ElasticsearchEngine
from search.backends.elasticsearch.documents import action
from search.backends.elasticsearch.dsl import Elasticsearch
from search.backends.elasticsearch.writing import Writer
from search.models import Entry
from tests.search.conftest import forget, write
from tests.search.elastic import table
from tests.search.samples import entry

pytestmark = [pytest.mark.usefixtures("empty_log"), pytest.mark.elasticsearch]

KEYS = [f"group:{number}" for number in range(5)]
FEW = settings(
    max_examples=4,
    stateful_step_count=40,
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def machine(engine: ElasticsearchEngine, client: Elasticsearch, alias: str) -> type[RuleBasedStateMachine]:
    """Return a machine over one index: what it ever wrote may be delivered at any time."""

    class Deliveries(RuleBasedStateMachine):
        @initialize()
        def begin(self) -> None:
            self.ever: list[Entry] = []
            self.highest: dict[str, int] = {}
            engine.catch_up()

        @rule(key=st.sampled_from(KEYS), title=st.text("abc", max_size=3))
        def edit(self, key: str, title: str) -> None:
            write([entry(key, title=title)])
            self.ever += Entry.objects.filter(key=key)

        @rule(key=st.sampled_from(KEYS))
        def delete(self, key: str) -> None:
            forget(key)
            self.ever += Entry.objects.filter(key=key)

        @rule(numbers=st.lists(st.integers(0, 10_000), min_size=1, max_size=6))
        def deliver(self, numbers: list[int]) -> None:
            if self.ever:
                Writer(client, alias).send([self.ever[number % len(self.ever)] for number in numbers])
                self.look()

        @rule(key=st.sampled_from(KEYS))
        def mend(self, key: str) -> None:
            engine.repair([key])
            self.look()

        @rule()
        def feed(self) -> None:
            engine.catch_up()
            self.look()

        def look(self) -> None:
            found = client.mget(index=alias, ids=KEYS, source=["version"])["docs"]
            held = {doc["_id"]: doc["_source"]["version"] for doc in found if doc.get("found")}
            assert {key for key, version in self.highest.items() if held.get(key, 0) < version} == set()
            self.highest = held

        def teardown(self) -> None:
            engine.catch_up()
            assert engine.versions() == table()

    return Deliveries


def test_no_order_of_deliveries_lets_an_older_version_win(
    engine: ElasticsearchEngine, client: Elasticsearch, cluster: Cluster
) -> None:
    run_state_machine_as_test(machine(engine, client, cluster.alias), settings=FEW)


def test_the_machine_finds_an_index_that_takes_whatever_comes_last(
    engine: ElasticsearchEngine, client: Elasticsearch, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    def careless(row: Entry, index: str) -> dict[str, Any]:
        return {name: value for name, value in action(row, index).items() if not name.startswith("version")}

    monkeypatch.setattr("search.backends.elasticsearch.writing.action", careless)

    with pytest.raises(AssertionError):
        run_state_machine_as_test(machine(engine, client, cluster.alias), settings=FEW)
