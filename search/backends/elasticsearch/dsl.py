"""The one door to Elasticsearch's packages: whatever the engine uses of them comes through here."""

from elasticsearch import ApiError, Elasticsearch, NotFoundError, TransportError
from elasticsearch.helpers import streaming_bulk
from elasticsearch_dsl import (
    Boolean,
    Document,
    Flattened,
    GeoPoint,
    InnerDoc,
    Integer,
    Keyword,
    Long,
    MetaField,
    Nested,
    Object,
    Q,
    Search,
    Text,
    analyzer,
    token_filter,
)
from elasticsearch_dsl.query import Query

__all__ = [
    "ApiError",
    "Boolean",
    "Document",
    "Elasticsearch",
    "Flattened",
    "GeoPoint",
    "InnerDoc",
    "Integer",
    "Keyword",
    "Long",
    "MetaField",
    "Nested",
    "NotFoundError",
    "Object",
    "Q",
    "Query",
    "Search",
    "Text",
    "TransportError",
    "analyzer",
    "streaming_bulk",
    "token_filter",
]
