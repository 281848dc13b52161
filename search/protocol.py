"""What an engine and a projection can do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from search.query import SearchQuery
from search.results import EngineStatus, SearchResults

Progress = Callable[[int], None]
"""Called with how many more rows of the log are done."""


class SearchEngine(Protocol):
    """Anything that answers queries from the entries table, directly or through a projection of it."""

    name: str

    def search(self, queries: Sequence[SearchQuery]) -> list[SearchResults]:
        """Answer the queries, in their order, in as few round trips as the engine can."""

    def suggest(self, prefix: str, *, language: str, limit: int = 8) -> list[str]:
        """Return titles that begin with, or hold a word beginning with, the prefix."""

    def status(self) -> EngineStatus:
        """Say how the engine is, without raising."""


class Projection(Protocol):
    """A copy of the log that an engine searches: fed, compared, mended, made anew."""

    name: str

    def catch_up(self, progress: Progress | None = None) -> None:
        """Apply what the log holds that the projection has not seen."""

    def rebuild(self, progress: Progress | None = None) -> None:
        """Make the projection anew from the whole log."""

    def repair(self, keys: Sequence[str]) -> None:
        """Bring some keys to what the table holds; keys it does not know go."""

    def versions(self) -> dict[str, int]:
        """Return every living key with its version."""

    def status(self) -> EngineStatus:
        """Say how the projection is, without raising."""
