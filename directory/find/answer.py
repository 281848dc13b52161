"""The answers to one question: one list, or the first few of each kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import Http404

from directory.enums import Audience, ListingKind
from directory.find.asked import Asked
from directory.find.facets import facets_of
from directory.find.question import query
from search.engine import get_engine
from search.query import MAX_WINDOW, PAGE_SIZE, SearchQuery
from search.results import Hit, SearchResults

FIRST_FEW = 3
KINDS = tuple(kind.value for kind in ListingKind)


@dataclass(frozen=True, slots=True)
class Found:
    """Hits of one kind (or of all, when `kind` is empty) and how many there are."""

    kind: str
    hits: tuple[Hit, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found: in one list with pages, or a few of each kind; and the counts for the filters.

    `own` is how many are for the cancer types asked for, not counting what is open to any.
    `bereaved` is how many groups for grieving people there are, where some of them were left out.
    """

    found: tuple[Found, ...]
    total: int
    pages: int
    facets: Mapping[str, Mapping[str, int]]
    degraded: bool
    own: int = 0
    bereaved: int = 0


def one_list(asked: Asked, types: tuple[str, ...] = ()) -> Answer:
    """Return one page of one list of all the kinds asked for; a page beyond the last raises Http404.

    `types` are cancer types to count for the filters.
    """
    whole = query(asked, count_facets=_counted(asked), count_types=types)
    result, *own = get_engine().search([whole, *_own(asked)])
    pages = page_count(result.total)
    if asked.explicit.page > pages:
        raise Http404("No such page.")
    kinds = asked.explicit.kinds
    found = Found(kinds[0] if len(kinds) == 1 else "", tuple(result.hits), result.total)
    return Answer(
        (found,), result.total, pages, result.facets, _any_degraded([result, *own]), _total(own), _bereaved(result)
    )


def few_of_each(asked: Asked, types: tuple[str, ...] = (), size: int = FIRST_FEW) -> Answer:
    """Return the first few of each kind asked for, in the order asked for; there is but one page."""
    if asked.explicit.page > 1:
        raise Http404("No such page.")
    kinds = asked.explicit.kinds or KINDS
    counts = query(asked, size=0, count_facets=_counted(asked), count_types=types)
    few = [_few(asked, kind, size) for kind in kinds]
    whole, *parts = get_engine().search([counts, *few, *_own(asked)])
    parts, own = parts[: len(kinds)], parts[len(kinds) :]
    found = tuple(Found(kind, tuple(part.hits), part.total) for kind, part in zip(kinds, parts, strict=True))
    total, degraded = sum(part.total for part in parts), _any_degraded([whole, *parts, *own])
    return Answer(found, total, 1, whole.facets, degraded, _total(own), _bereaved(whole))


def page_count(total: int) -> int:
    """Return how many pages can be opened: at least one, at most what the window allows."""
    return max(1, -(-min(total, MAX_WINDOW) // PAGE_SIZE))


def _counted(asked: Asked) -> tuple[str, ...]:
    return tuple(dict.fromkeys(("kind", "audience", *facets_of(asked.explicit.kinds))))


def _own(asked: Asked) -> list[SearchQuery]:
    return [query(asked, size=0, page=1, include_any_cancer=False)] if asked.types else []


def _total(results: list[SearchResults]) -> int:
    return sum(result.total for result in results)


def _bereaved(result: SearchResults) -> int:
    return result.facets["audience"].get(Audience.BEREAVED, 0) if result.left_out else 0


def _few(asked: Asked, kind: str, size: int) -> SearchQuery:
    return query(asked, kinds=(kind,), size=size, page=1)


def _any_degraded(results: list[SearchResults]) -> bool:
    return any(result.degraded for result in results)
