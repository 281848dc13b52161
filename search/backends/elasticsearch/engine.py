"""The Elasticsearch engine: ask, believe only whole answers, check every hit."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from typing import Any

from django.utils import timezone

from search import hits, log
from search.backends.elasticsearch import answers, questions, wording
from search.backends.elasticsearch.answers import IndexState
from search.backends.elasticsearch.connection import Cluster
from search.backends.elasticsearch.dsl import ApiError, Elasticsearch, TransportError
from search.backends.elasticsearch.life import IndexLife, life_of
from search.backends.embedded.some_rows import would_show_any
from search.failures import EngineBehindError, EngineFailedError, EngineWrongError
from search.hits import Answer
from search.protocol import Progress
from search.query import SearchQuery, Word
from search.results import EngineStatus, SearchResults
from search.times import microseconds

Json = dict[str, Any]

_LEAST_SECONDS = 0.05
_WHOLE_OR_NOTHING = {"allow_partial_search_results": False}
# So many rows are looked through for every question; with more than that something else is wrong.
_MOST_SET_ASIDE = 50


class ElasticsearchEngine:
    """Answers from an index that is fed by version. Every method but `status` raises EngineFailedError."""

    name = "elasticsearch"

    def __init__(self, cluster: Cluster, *, hurried: bool = False) -> None:
        self._cluster = cluster
        self._hurried = hurried

    @cached_property
    def _client(self) -> Elasticsearch:
        return self._cluster.client()

    @cached_property
    def _life(self) -> IndexLife:
        return IndexLife(self._cluster, self._cluster.bulk_client(), hurried=self._hurried)

    def search(self, queries: Sequence[SearchQuery]) -> list[SearchResults]:
        """Answer the queries in one round trip, or two where a word is misspelled; every hit is as in the table."""
        if not queries:
            return []
        bounded = [query.bounded() for query in queries]
        with _trouble_named():
            return self._checked(bounded, self._answers(bounded))

    def suggest(self, prefix: str, *, language: str, limit: int = 8) -> list[str]:
        """Return titles that hold the words, the last of them perhaps unfinished."""
        begun, now = wording.begun_titles(prefix), timezone.now()
        if begun is None:
            return []
        with _trouble_named():
            response = self._ask([questions.titles(begun, microseconds(now), limit)], self._deadline())[0]
            found = tuple(answers.read_hit(hit) for hit in response["hits"]["hits"])
            results = self._checked([SearchQuery(now=now)], [Answer(found)])
        return list(dict.fromkeys(hit.entry.title for hit in results[0].hits))

    def status(self) -> EngineStatus:
        """Say whether the cluster answers and how far its index is behind the log."""
        epoch, newest = log.position()
        nothing = EngineStatus(self.name, answers=False, behind=newest)
        try:
            with _trouble_named():
                state = self._life.state()
                index = ", ".join(self._life.current())
        except EngineFailedError as failure:
            return replace(nothing, note=str(failure))
        if state is None or state.life != life_of(epoch):
            return replace(nothing, answers=True, lag=log.age_of_news(0), index=index, note="no index of this log")
        return EngineStatus(
            self.name,
            answers=True,
            behind=max(0, newest - state.version),
            lag=log.age_of_news(state.version),
            index=index,
            fed_at=state.fed_at,
            set_aside=state.set_aside,
        )

    def catch_up(self, progress: Progress | None = None) -> None:
        """Send what the index has not seen."""
        with _trouble_named():
            self._life.feed(progress)

    def rebuild(self, progress: Progress | None = None) -> None:
        """Make a new index and swap it in; raises RebuildRefusedError when it would not hold everything."""
        with _trouble_named():
            self._life.rebuild(progress)

    def repair(self, keys: Sequence[str]) -> None:
        """Bring the documents of some keys to what the table holds."""
        with _trouble_named():
            self._life.repair(list(keys))

    def versions(self) -> dict[str, int]:
        """Return every living key the index holds with its version."""
        with _trouble_named():
            return self._life.versions()

    def _answers(self, queries: Sequence[SearchQuery]) -> list[Answer]:
        position, deadline = log.position(), self._deadline()
        words = list(dict.fromkeys(pair for query in queries for pair in _correctable(query)))
        known = [questions.is_known(queries[0], word, [text]) for word, text in words]
        responses = self._ask([*questions.bodies(queries, ()), *known], deadline)
        held = [response["hits"]["total"]["value"] for response in responses[len(queries) :]]
        misspelled = {word for (word, _text), number in zip(words, held, strict=True) if not number}
        if misspelled:
            responses = self._ask(questions.bodies(queries, misspelled), deadline)
        found: list[Answer] = []
        set_aside: set[str] = set()
        for query, response in zip(queries, responses[: len(queries)], strict=True):
            set_aside.update(_current(answers.read_state(response), position).set_aside)
            found.append(answers.read_answer(query, response))
        _must_be_complete(set_aside, queries)
        return found

    def _deadline(self) -> float:
        return time.monotonic() + self._cluster.timeout

    def _ask(self, bodies: Sequence[Json], deadline: float) -> list[Json]:
        # Two round trips together wait no longer than one may.
        patient = self._client.options(request_timeout=max(_LEAST_SECONDS, deadline - time.monotonic()))
        searches = [line for body in bodies for line in (_WHOLE_OR_NOTHING, body)]
        found = patient.msearch(index=self._cluster.alias, searches=searches)
        responses = [answers.whole(response) for response in found["responses"]]
        if len(responses) != len(bodies):
            raise EngineFailedError("another number of answers than questions")
        return responses

    def _checked(self, queries: Sequence[SearchQuery], found: Sequence[Answer]) -> list[SearchResults]:
        checked = hits.check(queries, found)
        if checked.wrong_keys:
            raise EngineWrongError(checked.wrong_keys)
        return checked.results


def _correctable(query: SearchQuery) -> list[tuple[Word, str]]:
    return [(word, words[0]) for word, words in wording.typed(query) if len(words) == 1]


def _current(state: IndexState | None, position: tuple[str, int]) -> IndexState:
    epoch, newest = position
    if state is None or state.life != life_of(epoch):
        raise EngineBehindError("the index is of another life of the log")
    if state.version < newest:
        raise EngineBehindError(f"the index is {newest - state.version} versions behind")
    if state.version > newest and state.version > log.position()[1]:
        raise EngineBehindError("the index is ahead of the log")
    return state


def _must_be_complete(set_aside: Collection[str], queries: Sequence[SearchQuery]) -> None:
    if len(set_aside) > _MOST_SET_ASIDE or (set_aside and would_show_any(set_aside, queries)):
        raise EngineBehindError("an entry that could not be indexed would be found")


@contextmanager
def _trouble_named() -> Iterator[None]:
    try:
        yield
    except (ApiError, TransportError) as error:
        status = getattr(error, "status_code", "")
        raise EngineFailedError(f"{type(error).__name__} {status}".strip()) from None
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise EngineFailedError(f"an odd answer ({type(error).__name__})") from None
