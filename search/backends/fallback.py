"""Two engines as one: the first answers while it is well and right, else the second does, and says so."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from search.backends.breaker import Breaker
from search.failures import EngineBehindError, EngineFailedError, EngineWrongError
from search.protocol import SearchEngine
from search.query import SearchQuery
from search.results import EngineStatus, SearchResults
from search.signals import projection_behind, projection_wrong

logger = logging.getLogger(__name__)

T = TypeVar("T")


class FallbackEngine:
    """Asks `first`; when it fails, is behind or is wrong, the very same question goes to `second`."""

    def __init__(self, first: SearchEngine, second: SearchEngine, breaker: Breaker | None = None) -> None:
        self.name = first.name
        self.breaker = breaker or Breaker()
        self._first = first
        self._second = second

    def search(self, queries: Sequence[SearchQuery]) -> list[SearchResults]:
        """Answer the queries; results of the second engine are `degraded`."""
        answered = self._try(lambda: self._first.search(queries))
        if answered is not None:
            return answered
        return [replace(results, degraded=True) for results in self._second.search(queries)]

    def suggest(self, prefix: str, *, language: str, limit: int = 8) -> list[str]:
        """Return titles that hold the words, the last of them perhaps unfinished."""
        titles = self._try(lambda: self._first.suggest(prefix, language=language, limit=limit))
        return titles if titles is not None else self._second.suggest(prefix, language=language, limit=limit)

    def status(self) -> EngineStatus:
        """Say how the first engine is, and whether its breaker is open."""
        return replace(self._first.status(), breaker=self.breaker.state)

    def _try(self, act: Callable[[], T]) -> T | None:
        if not self.breaker.lets_through():
            return None
        try:
            result = act()
        except EngineBehindError as behind:
            self.breaker.succeeded()
            logger.info("Search is answered by the second engine: %s.", behind)
            projection_behind.send(sender=None)
        except EngineWrongError as wrong:
            self.breaker.succeeded()
            logger.warning("Search is answered by the second engine: %s.", wrong)
            projection_wrong.send(sender=None, keys=sorted(wrong.keys))
        except EngineFailedError as failure:
            self.breaker.failed()
            logger.warning("Search is answered by the second engine: %s.", failure)
        else:
            self.breaker.succeeded()
            return result
        return None
