"""The life of the Elasticsearch index: fed by version, rebuilt beside itself, compared, mended."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone
from pytest_django.fixtures import Settings

from search import entries, indexing
from search.backends.elasticsearch import Cluster, ElasticsearchEngine, life
from search.backends.elasticsearch.dsl import Elasticsearch
from search.engine import get_engine
from search.failures import EngineBehindError
from search.models import Entry
from search.query import SearchQuery, Word
from tests.search import samples
from tests.search.conftest import forget, write
from tests.search.elastic import indices, keys, table, use
from tests.search.samples import NOW, entry

pytestmark = [pytest.mark.usefixtures("empty_log"), pytest.mark.elasticsearch]


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


def test_nothing_uncommitted_is_fed(settings: Settings, cluster: Cluster) -> None:
    use(settings, cluster)
    with transaction.atomic():
        entries.record([entry("group:ghost")])
        with pytest.raises(transaction.TransactionManagementError):
            indexing.feed()
        transaction.set_rollback(True)
    indexing.feed()

    assert ElasticsearchEngine(cluster).versions() == {}


def test_a_commit_is_fed_by_itself(settings: Settings, cluster: Cluster, engine: ElasticsearchEngine) -> None:
    engine.rebuild()
    use(settings, cluster)

    write([entry("group:1")])

    results = get_engine().search([SearchQuery(now=NOW)])[0]
    assert (results.total, results.degraded) == (1, False)


def test_a_commit_with_the_cluster_gone_is_kept_and_found(settings: Settings, cluster: Cluster) -> None:
    use(settings, replace(cluster, urls="http://127.0.0.1:9"))

    write([entry("group:1")])

    results = get_engine().search([SearchQuery(now=NOW)])[0]
    assert (results.total, results.degraded) == (1, True)


def test_a_check_tells_and_mends_every_difference(
    settings: Settings, cluster: Cluster, client: Elasticsearch, engine: ElasticsearchEngine
) -> None:
    write([entry("group:1"), entry("group:2"), entry("group:3")])
    engine.rebuild()
    use(settings, cluster)
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
    use(settings, cluster)
    rebuilt, told = io.StringIO(), io.StringIO()

    call_command("rebuild_search", "--after-restore", stdout=rebuilt)
    call_command("search_status", stdout=told)

    assert "elasticsearch: 1 of 1" in rebuilt.getvalue()
    assert told.getvalue().splitlines()[0] == "engine: elasticsearch"
    assert "a question now: answered by the engine in" in told.getvalue()
    assert told.getvalue().count("answers, 0 versions behind, for 0 s") == 2
    assert f"  index: {cluster.alias}-" in told.getvalue()
    assert "  breaker of this process: closed" in told.getvalue()


def test_the_status_tells_lag_in_versions_and_seconds_and_what_is_set_aside(
    settings: Settings, cluster: Cluster, engine: ElasticsearchEngine
) -> None:
    write([entry("group:1"), entry("group:2", cancer_types=("x" * 40_000,))])
    engine.rebuild()
    write([entry("group:3"), entry("group:4")])
    Entry.objects.filter(key="group:3").update(written_at=timezone.now() - timedelta(seconds=90))
    use(settings, cluster)
    told = io.StringIO()

    call_command("search_status", stdout=told)

    lines = told.getvalue().splitlines()
    assert "elasticsearch: answers, 2 versions behind, for 90 s" in lines
    assert lines[-2] == "  set aside: 1"
    assert re.match(r"    group:2: document_parsing_exception: .*failed to parse field \[cancer_types\]", lines[-1])
    assert f"last fed: {timezone.now():%Y-%m-%d}" in told.getvalue()
