"""Everything the find page shows, as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from directory.enums import ListingKind
from directory.find import whom
from directory.find.address import KILOMETRES, MILES, Address
from directory.find.answer import Answer, Found, few_of_each, one_list
from directory.find.asked import Asked
from directory.find.cards import card
from directory.find.choices import facet_choices
from directory.find.clock import ZONE_NAMES
from directory.find.counted import counted
from directory.find.distance import length
from directory.find.facets import ANY
from directory.find.grief import comes_first, grieving
from directory.find.ladder import shares
from directory.find.leaving_out import answered
from directory.find.map import map_context
from directory.find.question import radius_of
from directory.find.sentence import PLURALS, chips, sentence
from directory.find.signs.shown import signs_shown
from directory.find.type_choices import counted_types, type_choices
from directory.find.vocabulary import Vocabulary
from directory.find.ways_on import ways_on
from search.query import Sort

_NOT_IN_FILTERS = ("q", "cancer", "near", "kind", "sort", "for", "exact", "added", "view")
_NOT_KEPT_BY_SEARCH = ("q", "cancer", "near", "page", "for", "exact", "added")
RADII = (5, 10, 25, 50, 100, 250, 500)


def page(asked: Asked, known: Vocabulary, path: str) -> dict[str, Any]:
    """Return the context of the page; a page number that does not exist raises Http404."""
    is_one_list = len(asked.explicit.kinds) == 1
    types = counted_types(asked, known)
    ask_for = one_list if is_one_list else few_of_each
    asked, answer = answered(asked, known, lambda shorter: ask_for(shorter, types))
    steps, ways = ways_on(asked, known, path, answer)
    known_ways = {step.url for step in steps.steps} if steps else ()
    return {
        "asked": asked,
        "is_asked": bool(asked.explicit.but(sort=Sort.BEST, whom="", view="").query_string()),
        "signs": signs_shown(asked),
        "heading": whom.heading(asked.address),
        "guide_url": Address(whom=asked.address.whom).url(reverse("find_guide")),
        "sentence": sentence(asked),
        "chips": chips(asked, path),
        "added": asked.added,
        "has_reading": bool(asked.added or asked.understanding.parts or asked.understanding.not_needed)
        or asked.address.exact,
        "only_my_words_url": asked.address.but(added=False).url(path),
        "with_added_url": "" if asked.address.added else asked.address.but(added=True).url(path),
        "exactly_url": asked.address.but(exact=True).url(path) if asked.understanding.parts else "",
        "understood_url": asked.address.but(exact=False).url(path) if asked.address.exact else "",
        "answer": answer,
        "count": counted(answer.total, asked.explicit.kinds),
        "sections": [_section(found, asked, path, is_one_list=is_one_list) for found in answer.found if found.total],
        "empty_sections": [_section(found, asked, path, is_one_list=True) for found in answer.found if not found.total],
        "is_one_list": is_one_list,
        "grieving": grieving(asked, answer, path),
        "grieving_first": comes_first(asked),
        "ladder": steps,
        "shares": shares(asked, own=answer.own, total=answer.total),
        "relaxations": [way for way in ways if way.url not in known_ways],
        "kind_links": list(_kind_links(asked, answer, path)),
        "sorts": list(_sorts(asked, path)),
        "types": type_choices(asked, known, answer.facets["cancer_type"], path),
        "facets": facet_choices(asked, answer.facets),
        "has_several_filters": len(asked.explicit.facets) > 1,
        "filters_on": sum(len(values) for values in asked.explicit.facets.values()),
        "button": _button(answer.total, asked.explicit.kinds),
        **map_context(asked, path, total=answer.total),
        **_form(asked, known),
        **_pages(asked.address, answer, path),
    }


def _section(found: Found, asked: Asked, path: str, *, is_one_list: bool) -> dict[str, Any]:
    rest = found.total > len(found.hits) and not is_one_list
    return {
        "kind": found.kind,
        "heading": str(PLURALS[found.kind]),
        "total": found.total,
        "cards": [card(hit, asked) for hit in found.hits],
        "url": asked.explicit.but(kinds=(found.kind,)).url(path),
        "any_status_url": _any_status_url(found, asked, path),
        "all": _("Show all: %(count)s") % {"count": counted(found.total, (found.kind,))} if rest else "",
    }


def _any_status_url(found: Found, asked: Asked, path: str) -> str:
    """Return the address of all studies, where only those that take people are shown without having been asked for."""
    if found.kind != ListingKind.TRIAL or "status" in asked.explicit.facets:
        return ""
    return asked.explicit.but(kinds=(found.kind,)).with_facet("status", (ANY,)).url(path)


def _kind_links(asked: Asked, answer: Answer, path: str) -> Iterator[dict[str, Any]]:
    counts = answer.facets.get("kind", {})
    kinds = asked.explicit.kinds
    yield {"text": _("All"), "url": asked.explicit.but(kinds=()).url(path), "count": None, "is_current": not kinds}
    for kind in ListingKind.values:
        yield {
            "text": str(PLURALS[kind]),
            "url": asked.explicit.but(kinds=(kind,)).url(path),
            "count": counts.get(kind, 0),
            "is_current": kinds == (kind,),
        }


def _sorts(asked: Asked, path: str) -> Iterator[dict[str, Any]]:
    words = {
        Sort.BEST: _("best fit first"),
        Sort.NEAR: _("nearest first"),
        Sort.SOON: _("next to meet first"),
        Sort.CHECKED: _("last checked first"),
    }
    fits = {Sort.NEAR: asked.place is not None, Sort.SOON: _has_meetings(asked)}
    for sort in Sort:
        if fits.get(sort, True) or sort == asked.address.sort:
            url = asked.address.but(sort=sort).url(path)
            yield {"text": words[sort], "url": url, "is_current": sort == asked.address.sort}


def _has_meetings(asked: Asked) -> bool:
    return not asked.explicit.kinds or ListingKind.GROUP.value in asked.explicit.kinds


def _form(asked: Asked, known: Vocabulary) -> dict[str, Any]:
    address = asked.address
    usual = length(radius_of(asked, asked.explicit.kinds[0] if len(asked.explicit.kinds) == 1 else ""), asked.unit)
    radii = sorted({*RADII, *([address.radius] if address.radius else [])})
    cancers = [known.types[typed].name if typed in known.types else typed for typed in address.cancer]
    return {
        "cancer_text": cancers[0] if cancers else "",
        "kept_by_search": [
            *(pair for pair in _pairs(address) if pair[0] not in _NOT_KEPT_BY_SEARCH),
            *(("cancer", slug) for slug in address.cancer[1:]),
        ],
        "kept_by_filters": [pair for pair in _pairs(asked.explicit) if pair[0] in _NOT_IN_FILTERS],
        "usual_radius": usual,
        "radii": radii,
        "units": [(MILES, _("miles")), (KILOMETRES, _("kilometers"))],
        "zones": ZONE_NAMES.items() if _has_meetings(asked) else (),
    }


def _pairs(address: Address) -> list[tuple[str, str]]:
    return [(name, value) for name, value in address.pairs() if value]


def _button(total: int, kinds: tuple[str, ...]) -> str:
    return _("Show %(count)s") % {"count": counted(total, kinds)} if total else _("Show what fits")


def _pages(address: Address, answer: Answer, path: str) -> dict[str, Any]:
    number = address.page
    return {
        "page": number,
        "pages": answer.pages,
        "previous_url": address.but(page=number - 1).url(path) if number > 1 else "",
        "next_url": address.but(page=number + 1).url(path) if number < answer.pages else "",
    }
