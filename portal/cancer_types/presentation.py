"""The page of a cancer type as plain values in the words of the page's language."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from directory.find.asked import Asked
from directory.find.cards import Card, card
from directory.find.distance import length
from directory.find.notices import Link
from directory.find.page import RADII, counted
from directory.find.question import radius_of
from directory.find.vocabulary import TypeWords, Vocabulary
from portal.cancer_types.kinship import narrower
from portal.cancer_types.parts import Part
from portal.cancer_types.queries import Shelf, shelves


@dataclass(frozen=True, slots=True)
class Section:
    """One part: cards, one sentence on how they fit, the way to all of them, and ways on when there are none."""

    part: Part
    cards: tuple[Card, ...]
    note: str = ""
    all: Link | None = None
    ways: list[Link] = field(default_factory=list)


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
    part, asked, results = shelf.found.attempt.part, shelf.found.attempt.asked, shelf.found.results
    return Section(
        part=part,
        cards=tuple(card(hit, asked) for hit in results.hits),
        note=_note(shelf, kind),
        all=_all(shelf) if results.total else None,
        ways=[] if results.total else _ways(shelf),
    )


def _note(shelf: Shelf, kind: TypeWords) -> str:
    found, names = shelf.found, {"type": kind.name, "wider": _names(shelf.types)}
    if not found.results.total:
        return _nothing(shelf, kind)
    if found.is_of_the_type and kind not in shelf.types:
        return _("Nothing for %(type)s alone yet. For %(wider)s:") % names
    if not found.is_of_the_type:
        return _("Nothing for %(type)s alone yet. Open to any cancer:") % names
    return ""


def _nothing(shelf: Shelf, kind: TypeWords) -> str:
    place = shelf.found.attempt.asked.place
    if place is None or shelf.found.attempt.part.is_of_articles:
        return _("Nothing for %(type)s yet.") % {"type": kind.name}
    return _("Nothing for %(type)s near %(place)s yet.") % {"type": kind.name, "place": place.name}


def _all(shelf: Shelf) -> Link | None:
    """Return the way to everything of the part on the find page, where articles have no topic: no count there."""
    part, results = shelf.found.attempt.part, shelf.found.results
    if results.total <= len(results.hits):
        return None
    if part.is_of_articles:
        text = _("All articles for %(types)s") % {"types": _names(shelf.types)}
    else:
        text = _("Show all: %(count)s") % {"count": counted(results.total, (part.kind,))}
    return Link(text, _find(shelf))


def _ways(shelf: Shelf) -> list[Link]:
    part, asked = shelf.found.attempt.part, shelf.found.attempt.asked
    ways = []
    if asked.place and shelf.anywhere and not part.is_of_articles:
        address = asked.explicit.but(kinds=(part.kind,), near="", radius=None, unit="")
        text = _("Look everywhere, not only near %(place)s") % {"place": asked.place.name}
        ways.append(Link(text, address.url(reverse("find")), shelf.anywhere))
    return [*ways, Link(_("See what you could try"), _find(shelf))]


def _find(shelf: Shelf) -> str:
    part, address = shelf.found.attempt.part, shelf.found.attempt.asked.explicit
    place = {"near": "", "radius": None, "unit": ""} if part.is_of_articles else {}
    return address.but(kinds=(part.kind,), **place).url(reverse("find"))


def _names(types: tuple[TypeWords, ...]) -> str:
    return get_text_list([kind.name for kind in types], _("or"))
