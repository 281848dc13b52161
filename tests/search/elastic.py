"""What tests of the real Elasticsearch ask of the table, the cluster and the engine."""

from __future__ import annotations

from pytest_django.fixtures import Settings

from search.backends.elasticsearch import Cluster
from search.backends.elasticsearch.dsl import Elasticsearch
from search.models import Entry
from search.protocol import SearchEngine
from search.query import SearchQuery
from tests.search.samples import NOW


def table() -> dict[str, int]:
    """Return every living key of the log with its version."""
    return dict(Entry.objects.filter(document__isnull=False).values_list("key", "version"))


def indices(client: Elasticsearch, cluster: Cluster) -> list[str]:
    """Return the names of all indices that begin as the test's own do."""
    return sorted(client.indices.get(index=f"{cluster.alias}-*"))


def keys(engine: SearchEngine, **values: object) -> list[str]:
    """Return the keys that a question finds."""
    return sorted(hit.entry.key for hit in engine.search([SearchQuery(**{"now": NOW, **values})])[0].hits)


def use(settings: Settings, cluster: Cluster) -> None:
    """Let the site search on the test's own alias."""
    settings.ELASTICSEARCH_URL = cluster.urls
    settings.ELASTICSEARCH_INDEX = cluster.alias
    settings.ELASTICSEARCH_TIMEOUT = cluster.timeout
