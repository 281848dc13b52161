"""The engine that needs a cluster. Only `dsl` in here imports Elasticsearch's own packages."""

from search.backends.elasticsearch.connection import Cluster
from search.backends.elasticsearch.engine import ElasticsearchEngine

__all__ = ["Cluster", "ElasticsearchEngine"]
