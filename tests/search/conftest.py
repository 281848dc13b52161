"""A committed log for the engines to project, and both engines over it."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from django.db import transaction

from search import entries
from search.backends.elasticsearch import Cluster, ElasticsearchEngine
from search.backends.elasticsearch.dsl import Elasticsearch
from search.backends.embedded import EmbeddedEngine
from search.entry import SearchEntry
from search.models import Entry
from search.protocol import SearchEngine

ENGINES = ["embedded", pytest.param("elasticsearch", marks=pytest.mark.elasticsearch)]


def write(found: Iterable[SearchEntry]) -> int:
    """Record entries and commit."""
    with transaction.atomic():
        return entries.record(list(found))


def forget(*keys: str) -> int:
    """Forget keys and commit."""
    with transaction.atomic():
        return entries.forget(keys)


@pytest.fixture(scope="module")
def transactional_db(django_db_setup: None, django_db_blocker: object) -> Iterator[None]:
    """Let a module's tests commit to the log; instead of flushing every table, leave that one empty behind them.

    It takes the name of pytest-django's own, by which the database is set up when nothing else asks for it.
    """
    with django_db_blocker.unblock():
        _empty()
        yield
        _empty()


@pytest.fixture
def empty_log(transactional_db: None) -> Iterator[None]:
    """Give a test a log of its own."""
    _empty()
    yield
    _empty()


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    """Return an alias of the test's own on the real cluster; its indices are deleted afterwards."""
    cluster = Cluster(os.environ["ELASTICSEARCH_TEST_URL"], f"test-{secrets.token_hex(4)}", timeout=10.0)
    yield cluster
    client = cluster.bulk_client()
    for name in client.indices.get(index=f"{cluster.alias}-*"):
        client.indices.delete(index=name)
    client.close()


@pytest.fixture
def engine(cluster: Cluster) -> ElasticsearchEngine:
    """Return the engine over the test's own alias."""
    return ElasticsearchEngine(cluster)


@pytest.fixture
def client(cluster: Cluster) -> Iterator[Elasticsearch]:
    """Return a client of the real cluster."""
    client = cluster.bulk_client()
    yield client
    client.close()


@pytest.fixture(scope="module", params=ENGINES)
def make_engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], SearchEngine]:
    """Return what makes an engine, of each sort in turn."""
    if request.param == "embedded":
        folder: Path = tmp_path_factory.mktemp("index")
        return lambda: EmbeddedEngine(folder / "search.sqlite3")
    cluster = request.getfixturevalue("cluster")
    return lambda: ElasticsearchEngine(cluster)


def _empty() -> None:
    Entry.objects.all().delete()
    entries.begin_new_epoch()
