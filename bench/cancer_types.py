"""Cancer types of the generated entries, out of our own table; the common ones are common here too."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from random import Random

from directory.taxonomy.table import CancerTypeRow, read_rows

_COMMON = {
    "breast-cancer": 90,
    "lung-cancer": 60,
    "prostate-cancer": 50,
    "colorectal-cancer": 40,
    "melanoma": 25,
    "leukemia": 20,
    "lymphoma": 20,
    "ovarian-cancer": 20,
    "pancreatic-cancer": 15,
}


@cache
def _rows() -> dict[str, CancerTypeRow]:
    return {row.slug: row for row in read_rows()}


@cache
def _weights() -> tuple[int, ...]:
    return tuple(_COMMON.get(slug, 1) for slug in _rows())


def a_type(random: Random) -> CancerTypeRow:
    """Return a type, the commoner the likelier."""
    return random.choices(tuple(_rows().values()), _weights())[0]


@cache
def above(slug: str) -> tuple[str, ...]:
    """Return the slugs of all ancestors, sorted."""
    parents = _rows()[slug].parents
    return tuple(sorted({*parents, *(far for parent in parents for far in above(parent))}))


def above_all(slugs: Iterable[str]) -> tuple[str, ...]:
    """Return the slugs of all ancestors of all, sorted."""
    return tuple(sorted({far for slug in slugs for far in above(slug)}))


@cache
def within(slug: str) -> tuple[str, ...]:
    """Return the slug and those of everything below it."""
    return tuple(other for other in _rows() if other == slug or slug in above(other))
