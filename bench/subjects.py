"""Who is measured: the page on each engine, its two yardsticks, the engines alone, Wagtail's own search."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from django.conf import settings
from django.test import Client
from django.utils import timezone

from bench import bare, raw, wagtail_search
from bench.names import BARE, ENGINE, ENGINE_EMBEDDED, PAGE, PAGE_EMBEDDED, RAW, WAGTAIL
from bench.questions import QUESTIONS
from bench.timing import Measured
from search.engine import get_engine
from search.query import SearchQuery
from search.results import SearchResults


class Fallbacks(logging.Handler):
    """Counts how often the second engine answered for the first."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.count = 0
        logging.getLogger("search.backends.fallback").addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Count a message: each tells of one question that the second engine answered."""
        self.count += 1


def subjects(*, with_wagtail: bool = True) -> list[Measured]:
    """Prepare every question on every engine; return who is to be measured."""
    client, url = Client(), settings.BENCH_ELASTICSEARCH_URL
    _embedded()
    asked = [_asked(client, question) for question in QUESTIONS]
    found = [
        Measured(PAGE_EMBEDDED, _page(client), _embedded),
        Measured(ENGINE_EMBEDDED, lambda number: _search(asked[number]), _embedded),
        *(_wagtail(asked) if with_wagtail else []),
    ]
    if url:
        _elasticsearch()
        sent = [_sent(client, question) for question in QUESTIONS]
        found += [
            Measured(PAGE, _page(client), _elasticsearch),
            Measured(ENGINE, lambda number: _search(asked[number]), _elasticsearch),
            Measured(RAW, lambda number: raw.send_again(url, sent[number])),
        ]
    for number, question in enumerate(QUESTIONS):
        bare.prepare(client, number, question)
    bare_urls = [bare.bare_url(number, question) for number, question in enumerate(QUESTIONS)]
    return [*found, Measured(BARE, lambda number: client.get(bare_urls[number]))]


def _page(client: Client) -> Callable[[int], object]:
    return lambda number: client.get(QUESTIONS[number])


def _wagtail(asked: Sequence[Sequence[Sequence[SearchQuery]]]) -> list[Measured]:
    def act(name: str) -> Callable[[int], object]:
        return lambda number: [wagtail_search.ask(name, queries) for queries in asked[number]]

    return [Measured(WAGTAIL[name], act(name)) for name in settings.WAGTAILSEARCH_BACKENDS]


def _embedded() -> None:
    settings.ELASTICSEARCH_URL = ""


def _elasticsearch() -> None:
    settings.ELASTICSEARCH_URL = settings.BENCH_ELASTICSEARCH_URL


def _search(asked: Sequence[Sequence[SearchQuery]]) -> None:
    now = timezone.now()
    for queries in asked:
        get_engine().search([replace(query, now=now) for query in queries])


def _asked(client: Client, url: str) -> list[list[SearchQuery]]:
    """Return what the page asks its engine, call by call; raises RuntimeError for a page that is none."""
    calls: list[list[SearchQuery]] = []
    engine = type(get_engine())
    search = engine.search

    def keep(self: Any, queries: Sequence[SearchQuery]) -> list[SearchResults]:
        calls.append(list(queries))
        return search(self, queries)

    with patch.object(engine, "search", keep):
        response = client.get(url)
    if response.status_code != 200:
        raise RuntimeError(f"{url} answers {response.status_code}")
    return calls


def _sent(client: Client, url: str) -> list[raw.Sent]:
    client.get(url)
    with raw.overheard() as sent:
        client.get(url)
    return [request for request in sent if request.target.endswith("_msearch") or "_msearch?" in request.target]
