"""The seam: which engine answers, and which projections there are to feed."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from search.backends.elasticsearch import Cluster, ElasticsearchEngine
from search.backends.embedded import EmbeddedEngine
from search.backends.fallback import FallbackEngine
from search.protocol import Projection, SearchEngine
from search.results import EngineStatus

__all__ = ["Projection", "SearchEngine", "fed_projection", "get_engine", "projections", "statuses"]


def get_engine() -> SearchEngine:
    """Return the engine that the settings choose: Elasticsearch over the embedded one, or that alone."""
    cluster = _cluster()
    return _over(cluster, _index_file()) if cluster else _embedded(_index_file())


def fed_projection(*, hurried: bool = False) -> Projection | None:
    """Return the projection that is fed after commits; the embedded one feeds itself before each question.

    A hurried one is for a request in which somebody waits: it does what a moment allows.
    """
    cluster = _cluster()
    return _elasticsearch(cluster, hurried=hurried) if cluster else None


def projections() -> list[Projection]:
    """Return every projection the settings name."""
    fed = fed_projection()
    embedded = _embedded(_index_file())
    return [embedded, fed] if fed else [embedded]


def statuses() -> list[EngineStatus]:
    """Return how each projection is, the configured engine's with its breaker."""
    return [p.status() for p in projections()[:-1]] + [get_engine().status()]


def _index_file() -> Path:
    return Path(settings.SEARCH_INDEX_FILE)


def _cluster() -> Cluster | None:
    if not settings.ELASTICSEARCH_URL:
        return None
    optional = {
        "api_key": "ELASTICSEARCH_API_KEY",
        "ca_certs": "ELASTICSEARCH_CA_CERTS",
        "shards": "ELASTICSEARCH_SHARDS",
        "replicas": "ELASTICSEARCH_REPLICAS",
        "timeout": "ELASTICSEARCH_TIMEOUT",
    }
    given = {field: getattr(settings, name) for field, name in optional.items() if hasattr(settings, name)}
    return Cluster(settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_INDEX, **given)


@lru_cache(maxsize=4)
def _embedded(index_file: Path) -> EmbeddedEngine:
    return EmbeddedEngine(index_file)


@lru_cache(maxsize=4)
def _elasticsearch(cluster: Cluster, *, hurried: bool = False) -> ElasticsearchEngine:
    return ElasticsearchEngine(cluster, hurried=hurried)


@lru_cache(maxsize=4)
def _over(cluster: Cluster, index_file: Path) -> FallbackEngine:
    return FallbackEngine(_elasticsearch(cluster), _embedded(index_file))
