"""The life of the Elasticsearch index: fed by version, rebuilt beside itself, compared, mended."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from pytest_django.fixtures import Settings

from search import entries, indexing
from search.backends.elasticsearch import Cluster, ElasticsearchEngine, life
from search.backends.elasticsearch.documents import action
from search.backends.elasticsearch.dsl import Elasticsearch
from search.backends.elasticsearch.writing import Writer
from search.engine import get_engine
from search.failures import EngineBehindError, EngineFailedError, RebuildRefusedError
from search.models import Entry
from search.query import SearchQuery, Word
from tests.search import samples
from tests.search.conftest import forget, write
from tests.search.samples import NOW, entry

pytestmark = [pytest.mark.usefixtures("empty_log"), pytest.mark.elasticsearch]


@pytest.fixture
def engine(cluster: Cluster) -> ElasticsearchEngine:
    return ElasticsearchEngine(cluster)


@pytest.fixture
def client(cluster: Cluster) -> Iterator[Elasticsearch]:
    client = cluster.bulk_client()
    yield client
    client.close()


def table() -> dict[str, int]:
    return dict(Entry.objects.filter(document__isnull=False).values_list("key", "version"))


def indices(client: Elasticsearch, cluster: Cluster) -> list[str]:
    return sorted(client.indices.get(index=f"{cluster.alias}-*"))


def keys(engine: ElasticsearchEngine, **values: object) -> list[str]:
    return sorted(hit.entry.key for hit in engine.search([SearchQuery(**{"now": NOW, **values})])[0].hits)


def test_a_rebuild_holds_the_table_and_leaves_one_index(
    engine: ElasticsearchEngine, client: Elasticsearch, cluster: Cluster
) -> None:
    write(samples.many() + samples.edges())
    forget("group:edge", "group:stale-now")

    engine.rebuild()
    engine.rebuild()

    assert engine.versions() == table()
    assert len(indices(client, cluster)) == 1
    assert engine.status().behind == 0


def test_a_feed_sends_what_is_new(engine: ElasticsearchEngine) -> None:
    write([entry("group:1"), entry("group:2")])
    engine.catch_up()
    write([entry("group:2", title="Changed"), entry("group:3")])
    forget("group:1")

    engine.catch_up()

    assert engine.versions() == table()
    assert keys(engine) == ["group:2", "group:3"]
    assert keys(engine, words=(Word("changed"),)) == ["group:2"]


def test_late_doubled_and_disordered_deliveries_change_nothing(
    engine: ElasticsearchEngine, client: Elasticsearch, cluster: Cluster
) -> None:
    engine.rebuild()
    chance, deliveries = random.Random(3), []
    for number in range(200):
        key = f"group:{chance.randint(1, 9)}"
        if chance.random() < 0.3:
            forget(key)
        else:
            write([entry(key, title=f"Title {number}")])
        deliveries += list(Entry.objects.filter(key=key))
    chance.shuffle(deliveries)

    writer = Writer(client, cluster.alias)
    for row in [*deliveries, *chance.choices(deliveries, k=100)]:
        writer.send([row])

    assert engine.versions() == table()


def test_edits_made_while_a_rebuild_runs_are_in_it(
    engine: ElasticsearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    write([entry(f"group:{number}") for number in range(30)])
    monkeypatch.setattr("search.log.PAGE_SIZE", 10)
    edits = iter(
        [
            lambda: write([entry("group:3", title="Changed meanwhile")]),
            lambda: forget("group:4"),
            lambda: write([entry("group:new")]),
        ]
    )

    def edit(_more: int) -> None:
        next(edits, lambda: None)()

    engine.rebuild(edit)

    assert engine.versions() == table()
    assert keys(engine, words=(Word("meanwhile"),)) == ["group:3"]


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


def test_an_index_of_another_epoch_is_not_used_and_made_anew(engine: ElasticsearchEngine) -> None:
    write([entry("group:1")])
    engine.rebuild()
    entries.begin_new_epoch()

    with pytest.raises(EngineBehindError):
        keys(engine)
    engine.catch_up()

    assert keys(engine) == ["group:1"]


def test_an_index_that_is_ahead_is_not_used_and_made_anew(engine: ElasticsearchEngine) -> None:
    write([entry("group:1")])
    engine.rebuild()
    Entry.objects.all().delete()
    entries.EntryCounter.objects.update(version=0)

    with pytest.raises(EngineBehindError):
        keys(engine)
    engine.catch_up()

    assert keys(engine) == []


def test_an_index_of_another_schema_is_not_used(engine: ElasticsearchEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    write([entry("group:1")])
    engine.rebuild()
    monkeypatch.setattr(life, "SCHEMA_NAME", "next")

    with pytest.raises(EngineBehindError):
        keys(engine)


def test_a_poisoned_row_is_set_aside_with_its_reason_and_blocks_no_other(engine: ElasticsearchEngine) -> None:
    engine.rebuild()
    write([entry("group:1"), entry("group:2"), entry("group:3")])
    Entry.objects.filter(key="group:2").update(document={"no": "entry"})

    engine.catch_up()

    assert sorted(engine.versions()) == ["group:1", "group:3"]
    assert "1 set aside" in engine.status().note
    with pytest.raises(EngineBehindError):
        keys(engine)
    write([entry("group:2", title="Well again")])
    engine.catch_up()
    assert keys(engine) == ["group:1", "group:2", "group:3"]


def test_a_document_the_index_refuses_is_set_aside(
    engine: ElasticsearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.rebuild()
    write([entry("group:1"), entry("group:2")])

    def poison(row: Entry, index: str) -> dict[str, object]:
        made = action(row, index)
        if row.key == "group:1":
            made["_source"]["version"] = "no number"
        return made

    monkeypatch.setattr("search.backends.elasticsearch.writing.action", poison)
    engine.catch_up()

    assert sorted(engine.versions()) == ["group:2"]
    assert "1 set aside" in engine.status().note


def test_nothing_uncommitted_is_fed(settings: Settings, cluster: Cluster) -> None:
    _use(settings, cluster)
    with transaction.atomic():
        entries.record([entry("group:ghost")])
        with pytest.raises(transaction.TransactionManagementError):
            indexing.feed()
        transaction.set_rollback(True)
    indexing.feed()

    assert ElasticsearchEngine(cluster).versions() == {}


def test_a_commit_is_fed_by_itself(settings: Settings, cluster: Cluster, engine: ElasticsearchEngine) -> None:
    engine.rebuild()
    _use(settings, cluster)

    write([entry("group:1")])

    results = get_engine().search([SearchQuery(now=NOW)])[0]
    assert (results.total, results.degraded) == (1, False)


def test_a_commit_with_the_cluster_gone_is_kept_and_found(settings: Settings, cluster: Cluster) -> None:
    _use(settings, replace(cluster, urls="http://127.0.0.1:9"))

    write([entry("group:1")])

    results = get_engine().search([SearchQuery(now=NOW)])[0]
    assert (results.total, results.degraded) == (1, True)


def test_a_check_tells_and_mends_every_difference(
    settings: Settings, cluster: Cluster, client: Elasticsearch, engine: ElasticsearchEngine
) -> None:
    write([entry("group:1"), entry("group:2"), entry("group:3")])
    engine.rebuild()
    _use(settings, cluster)
    client.delete(index=cluster.alias, id="group:1")
    client.index(index=cluster.alias, id="group:ghost", document={"version": 1, "is_tombstone": False})
    client.update(index=cluster.alias, id="group:2", doc={"version": 0})

    told = io.StringIO()
    with pytest.raises(CommandError):
        call_command("check_search", stdout=told)
    call_command("check_search", "--repair", stdout=io.StringIO())
    again = io.StringIO()
    call_command("check_search", stdout=again)

    assert "elasticsearch: 1 missing, 1 extra, 1 at another version" in told.getvalue()
    assert "elasticsearch: 0 missing, 0 extra, 0 at another version" in again.getvalue()


def test_the_commands_say_how_search_is(settings: Settings, cluster: Cluster) -> None:
    write([entry("group:1")])
    _use(settings, cluster)
    rebuilt, told = io.StringIO(), io.StringIO()

    call_command("rebuild_search", "--after-restore", stdout=rebuilt)
    call_command("search_status", stdout=told)

    assert "elasticsearch: 1 of 1" in rebuilt.getvalue()
    assert "engine: elasticsearch" in told.getvalue()
    assert told.getvalue().count("answers, 0 versions behind") == 2


def _use(settings: Settings, cluster: Cluster) -> None:
    settings.ELASTICSEARCH_URL = cluster.urls
    settings.ELASTICSEARCH_INDEX = cluster.alias
    settings.ELASTICSEARCH_TIMEOUT = 10.0
