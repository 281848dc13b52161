"""The page of a cancer type as plain values in the words of the page's language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from directory.find.asked import Asked
from directory.find.cards import Card, card
from directory.find.counted import counted
from directory.find.distance import length
from directory.find.notices import Link
from directory.find.page import RADII
from directory.find.question import radius_of
from directory.find.vocabulary import TypeWords, Vocabulary
from portal.cancer_types.kinship import narrower
from portal.cancer_types.notes import note, type_names
from portal.cancer_types.parts import Part
from portal.cancer_types.queries import Shelf, shelves


@dataclass(frozen=True, slots=True)
class Section:
    """One part: cards, one sentence on how they fit, the way to all of them, and ways on where the type is bare.

    `mark` says once for a list of articles what would stand on each.
    """

    part: Part
    cards: tuple[Card, ...]
    note: str = ""
    mark: str = ""
    all: Link | None = None
    ways: tuple[Link, ...] = ()


def type_page(asked: Asked, known: Vocabulary, slug: str) -> dict[str, Any]:
    """Return the context of the page; `asked` holds the place and the moment."""
    kind = known.types[slug]
    found = shelves(asked, known, slug)
    return {
        "type": kind,
        "wider": [known.types[parent] for parent in kind.parents],
        "narrower": narrower(known, slug),
        "asked": asked,
        "sections": [_section(shelf, kind) for shelf in found],
        "degraded": any(shelf.found.results.degraded for shelf in found),
        "radii": sorted({*RADII, *([asked.explicit.radius] if asked.explicit.radius else [])}),
        "usual_radius": length(radius_of(asked), asked.unit),
    }


def _section(shelf: Shelf, kind: TypeWords) -> Section:
    asked, part = shelf.asked, shelf.part
    cards = tuple(card(hit, asked) for hit in shelf.found.results.hits)
    marks = {each.mark for each in cards}
    if part.is_of_articles:
        cards = tuple(replace(each, lines=each.lines[:1]) for each in cards)
    return Section(
        part=part,
        cards=cards,
        note=note(shelf, kind),
        mark=marks.pop() if part.is_of_articles and len(marks) == 1 else "",
        all=_all(shelf),
        ways=tuple(_ways(shelf, kind)),
    )


def _all(shelf: Shelf) -> Link | None:
    """Return the way to everything of the part on the find page, where articles have no topic: no count there."""
    part, results = shelf.part, shelf.found.results
    if results.total <= len(results.hits):
        return None
    if part.is_of_articles:
        text = _("All articles for: %(types)s") % {"types": type_names(shelf.types)}
    else:
        text = _("Show all: %(count)s") % {"count": counted(results.total, (part.kind,))}
    return Link(text, _find(shelf))


def _ways(shelf: Shelf, kind: TypeWords) -> Iterator[Link]:
    place, total = shelf.asked.place, shelf.found.results.total
    if shelf.part.is_of_articles or (shelf.found.is_of_the_type and kind in shelf.types):
        return
    if place and shelf.anywhere > total:
        address = shelf.asked.explicit.but(kinds=(shelf.part.kind,), cancer=(kind.slug,), near="", radius=None, unit="")
        text = _("Look everywhere, not only near %(place)s") % {"place": place.name}
        yield Link(text, address.url(reverse("find")), shelf.anywhere)
    if not total:
        yield Link(_("See what you could try"), _find(shelf))


def _find(shelf: Shelf) -> str:
    address = shelf.asked.explicit.but(kinds=(shelf.part.kind,))
    if shelf.part.is_of_articles:
        address = address.but(near="", radius=None, unit="")
    return address.url(reverse("find"))
