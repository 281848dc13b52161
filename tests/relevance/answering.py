"""The same words put to each of the measured: the find page on either engine, and Wagtail's own search."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import override
from wagtail.search.backends import get_search_backend

from bench.models import IndexedListing
from directory.find.address import Address
from directory.find.answer import one_list
from directory.find.asking import ask
from directory.find.leaving_out import answered
from directory.find.question import OPEN_STUDIES
from directory.find.tokens import tokens
from directory.find.vocabulary import vocabulary
from tests.relevance.metrics import DEPTH
from tests.relevance.queries import JudgedQuery

EMBEDDED, ELASTICSEARCH = "find page, embedded", "find page, Elasticsearch"


@dataclass(frozen=True, slots=True)
class Measured:
    """One of the measured: its name, and what gives the keys of its first hits."""

    name: str
    find: Callable[[JudgedQuery], list[str]]


@dataclass(slots=True)
class Degraded:
    """How often the second engine answered instead; then the figure of the first is not its own."""

    count: int = 0


def measured(keys: Mapping[int, str], degraded: Degraded) -> list[Measured]:
    """Return all that can be measured here."""
    found = [Measured(EMBEDDED, lambda query: _find("", query, degraded))]
    if url := settings.BENCH_ELASTICSEARCH_URL:
        found.append(Measured(ELASTICSEARCH, lambda query: _find(url, query, degraded)))
    for name in settings.WAGTAILSEARCH_BACKENDS:
        found.append(Measured(f"Wagtail, {name}", lambda query, name=name: _wagtail(name, query, keys)))
    return found


def _find(url: str, query: JudgedQuery, degraded: Degraded) -> list[str]:
    settings.ELASTICSEARCH_URL = url
    with override(query.language):
        address = Address(q=query.words)
        asked = ask(address, vocabulary(), now=timezone.now(), language=query.language, path="/find/")
        _asked, answer = answered(asked, vocabulary(), one_list)
    degraded.count += answer.degraded
    return [hit.entry.key for found in answer.found for hit in found.hits][:DEPTH]


def _wagtail(name: str, query: JudgedQuery, keys: Mapping[int, str]) -> list[str]:
    now = timezone.now()
    shown = Q(shown_from__lte=now) & Q(shown_until__gt=now) & Q(status__in=("", *OPEN_STUDIES))
    # In its favor: its SQLite backend fails on punctuation, and with all words asked for it finds little.
    words = " ".join(token.text for token in tokens(query.words))
    hits = get_search_backend(name).search(words, IndexedListing.objects.filter(shown), operator="or")
    return [keys[row.pk] for row in hits[:DEPTH]]
