"""Wider and narrower cancer types to choose, each with what it would find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from directory.find.asked import Asked
from directory.find.notices import Link
from directory.find.vocabulary import Vocabulary

MOST = 8
# No entry is of this type, so its count is that of everything open to any cancer.
_OPEN_TO_ANY = ""


@dataclass(frozen=True, slots=True)
class TypeChoices:
    """Types on one side of what was asked."""

    heading: str
    links: tuple[Link, ...]


def counted_types(asked: Asked, known: Vocabulary) -> tuple[str, ...]:
    """Return the slugs to count: the parents and children of what was asked, else the widest main types."""
    slugs = [*_wider(asked), *_narrower(asked, known)] if asked.types else _widest(known)
    return (*dict.fromkeys(slugs), _OPEN_TO_ANY)


def type_choices(asked: Asked, known: Vocabulary, counts: Mapping[str, int], path: str) -> list[TypeChoices]:
    """Return the types that would find something, the fullest first; narrower ones must have something of their own."""
    open_to_any = counts.get(_OPEN_TO_ANY, 0)
    full = {slug: count for slug, count in counts.items() if slug in known.types and count > open_to_any}
    if asked.types:
        sides = [(_("Wider"), _wider(asked)), (_("Narrower"), _narrower(asked, known))]
    else:
        sides = [("", _widest(known))]
    found = [TypeChoices(heading, tuple(_links(asked, known, slugs, full, path))) for heading, slugs in sides]
    return [side for side in found if side.links]


def _links(
    asked: Asked, known: Vocabulary, slugs: Iterable[str], counts: Mapping[str, int], path: str
) -> Iterator[Link]:
    fullest = sorted((slug for slug in slugs if slug in counts), key=lambda slug: (-counts[slug], slug))
    for slug in fullest[:MOST]:
        yield Link(known.types[slug].name, asked.explicit.but(cancer=(slug,)).url(path), counts[slug])


def _wider(asked: Asked) -> list[str]:
    return list(dict.fromkeys(slug for kind in asked.types for slug in kind.parents))


def _narrower(asked: Asked, known: Vocabulary) -> list[str]:
    own = {kind.slug for kind in asked.types}
    return [slug for slug, kind in known.types.items() if own & set(kind.parents) and slug not in own]


def _widest(known: Vocabulary) -> list[str]:
    return [slug for slug, kind in known.types.items() if kind.is_main and not kind.parents]
