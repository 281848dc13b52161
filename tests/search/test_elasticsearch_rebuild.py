"""A rebuild: compared before it is swapped in, whatever is edited meanwhile and wherever it is killed."""

from __future__ import annotations

import os
import random
import signal
import time
from typing import Any

import pytest
from django.db import connection

from search.backends.elasticsearch import Cluster, ElasticsearchEngine
from search.backends.elasticsearch.documents import action
from search.backends.elasticsearch.dsl import Elasticsearch
from search.backends.elasticsearch.life import IndexLife
from search.backends.elasticsearch.writing import Writer
from search.failures import EngineFailedError, RebuildRefusedError
from search.models import Entry
from search.query import SearchQuery, Word
from tests.search.conftest import forget, write
from tests.search.elastic import indices, keys, table
from tests.search.samples import NOW, entry

pytestmark = [pytest.mark.usefixtures("empty_log"), pytest.mark.elasticsearch]

KILLS = 6


def test_edits_and_deletions_made_while_a_rebuild_runs_are_in_it(
    engine: ElasticsearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    write([entry(f"group:{number}") for number in range(400)])
    monkeypatch.setattr("search.log.PAGE_SIZE", 40)
    numbers = list(range(400))
    random.Random(8).shuffle(numbers)
    edited, gone = numbers[:200], numbers[200:300]

    def change(_more: int) -> None:
        write([entry(f"group:{edited.pop()}", title="Changed meanwhile") for _ in range(min(20, len(edited)))])
        forget(*[f"group:{gone.pop()}" for _ in range(min(10, len(gone)))])

    engine.rebuild(change)

    assert (edited, gone) == ([], [])
    assert engine.versions() == table()
    assert engine.search([_changed()])[0].total == 200
    assert engine.status().behind == 0


def test_edits_made_while_it_counts_are_in_it(engine: ElasticsearchEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    write([entry("group:1"), entry("group:2")])
    count, edits = IndexLife._count, iter(["group:1", "group:3"])

    def counted(self: IndexLife, index: str, version: int) -> int:
        if key := next(edits, ""):
            write([entry(key, title="Changed meanwhile")])
        return count(self, index, version)

    monkeypatch.setattr(IndexLife, "_count", counted)
    engine.rebuild()

    assert engine.versions() == table()
    assert keys(engine, words=(Word("meanwhile"),)) == ["group:1", "group:3"]


@pytest.mark.parametrize("damage", [{"version": 1}, {"facts": {}}])
def test_a_rebuild_with_another_document_is_refused(
    engine: ElasticsearchEngine, monkeypatch: pytest.MonkeyPatch, damage: dict[str, object]
) -> None:
    write([entry(f"group:{number}", facts={"audience": ("women",)}) for number in range(9)])
    engine.rebuild()
    before = engine.status().index

    def damaged(row: Entry, index: str) -> dict[str, Any]:
        made = action(row, index)
        if row.key == "group:4":
            made["_source"].update(damage)
        return made

    monkeypatch.setattr("search.backends.elasticsearch.writing.action", damaged)
    with pytest.raises(RebuildRefusedError, match="1 of 9 sampled"):
        engine.rebuild()

    assert engine.status().index == before


def test_a_rebuild_killed_at_any_moment_leaves_a_whole_index_and_nothing_after_the_next(
    engine: ElasticsearchEngine, client: Elasticsearch, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    write([entry(f"group:{number}") for number in range(300)])
    monkeypatch.setattr("search.log.PAGE_SIZE", 60)
    engine.rebuild()
    began = time.monotonic()
    engine.rebuild()
    took, orphans, chance = time.monotonic() - began, 0, random.Random()

    for number in range(KILLS):
        process = _rebuild_elsewhere(cluster)
        time.sleep(took * (number + chance.random()) / KILLS)
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)

        (behind_the_alias,) = client.indices.get_alias(name=cluster.alias)
        orphans += len(indices(client, cluster)) - 1
        assert engine.versions() == table(), behind_the_alias
    engine.rebuild()

    assert orphans > 0, "no kill met a rebuild at work"
    assert len(indices(client, cluster)) == 1
    assert engine.versions() == table()


def test_a_rebuild_with_a_gap_is_refused_and_the_old_index_stays(
    engine: ElasticsearchEngine, client: Elasticsearch, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    write([entry("group:1"), entry("group:2")])
    engine.rebuild()
    before = indices(client, cluster)
    send = Writer.send
    monkeypatch.setattr(Writer, "send", lambda self, rows: send(self, list(rows)[1:]))

    with pytest.raises(RebuildRefusedError):
        engine.rebuild()

    monkeypatch.undo()
    assert indices(client, cluster) == before
    assert keys(engine) == ["group:1", "group:2"]


def test_what_a_killed_rebuild_leaves_is_swept(
    engine: ElasticsearchEngine, client: Elasticsearch, cluster: Cluster
) -> None:
    write([entry("group:1")])
    engine.rebuild()
    client.indices.create(index=f"{cluster.alias}-19990101000000-abcdef")
    neighbour = f"{cluster.alias}-other-19990101000000-abcdef"
    client.indices.create(index=neighbour, aliases={f"{cluster.alias}-other": {}})

    engine.rebuild()
    left = indices(client, cluster)
    client.indices.delete(index=neighbour)

    assert len(left) == 2
    assert neighbour in left
    assert keys(engine) == ["group:1"]


def test_a_rebuild_that_loses_its_index_fails_and_changes_nothing(
    engine: ElasticsearchEngine, client: Elasticsearch, cluster: Cluster
) -> None:
    write([entry("group:1")])
    engine.rebuild()
    before = indices(client, cluster)

    def lose(_more: int) -> None:
        for name in set(indices(client, cluster)) - set(before):
            client.indices.delete(index=name)
        write([entry("group:2")])

    with pytest.raises(EngineFailedError):
        engine.rebuild(lose)

    assert indices(client, cluster) == before


def _changed() -> SearchQuery:
    return SearchQuery(now=NOW, words=(Word("meanwhile"),))


def _rebuild_elsewhere(cluster: Cluster) -> int:
    process = os.fork()
    if process:
        return process
    try:
        # The child must not speak through its parent's connection; a database in memory it has a copy of.
        if not getattr(connection, "is_in_memory_db", bool)():
            connection.connection = None
        ElasticsearchEngine(cluster).rebuild()
    finally:
        os._exit(0)
