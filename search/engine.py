"""The seam: what an engine can do, and which one answers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from django.conf import settings

from search.backends.embedded import EmbeddedEngine
from search.query import SearchQuery
from search.results import EngineStatus, SearchResults


class SearchEngine(Protocol):
    """Anything that answers queries from the entries table, directly or through a projection of it."""

    name: str

    def search(self, queries: Sequence[SearchQuery]) -> list[SearchResults]:
        """Answer the queries, in their order, in as few round trips as the engine can."""

    def suggest(self, prefix: str, *, language: str, limit: int = 8) -> list[str]:
        """Return titles that begin with, or hold a word beginning with, the prefix."""

    def status(self) -> EngineStatus:
        """Say how the engine is, without raising."""


def get_engine() -> SearchEngine:
    """Return the engine that the settings choose: Elasticsearch over the embedded one, or that alone."""
    return _engine(Path(settings.SEARCH_INDEX_FILE))


@lru_cache(maxsize=4)
def _engine(index_file: Path) -> SearchEngine:
    return EmbeddedEngine(index_file)
