"""What the map says in words: how many places, within what, and which results have none."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from directory.enums import MeetingFormat, Precision
from directory.find.asked import Asked
from directory.find.cards import SEPARATOR
from directory.find.distance import length, origin
from directory.find.facets import kind_label
from directory.find.question import radius_of
from search.entry import SearchEntry

_AFAR = {MeetingFormat.ONLINE.value, MeetingFormat.PHONE.value}


def where(precision: str, place: str) -> str:
    """Return the place no closer than it is known."""
    if place and precision == Precision.NEIGHBOURHOOD:
        return _("in a neighborhood of %(place)s") % {"place": place}
    return _("somewhere in %(place)s") % {"place": place} if place and precision == Precision.CITY else place


def kind_in_words(entry: SearchEntry) -> str:
    """Return what the thing is and how it meets, such as "Support group · In person"."""
    meets = entry.card.get("format")
    words = [kind_label(entry.kind), str(MeetingFormat(meets).label) if meets in MeetingFormat.values else ""]
    return SEPARATOR.join(filter(None, words))


def notes(
    asked: Asked, kinds: tuple[str, ...], *, places: int, results: int, total: int, unplaced: Sequence[SearchEntry]
) -> tuple[str, ...]:
    """Return the sentences above the map."""
    afar = sum(bool(_AFAR & set(entry.facts.get("format", ()))) for entry in unplaced)
    first = _("The map shows the first %(shown)d of %(total)d results.") % {"shown": results, "total": total}
    sentences = (_counted(asked, kinds, places), first if results < total else "", _afar(afar))
    return tuple(filter(None, [*sentences, _silent(len(unplaced) - afar)]))


def _counted(asked: Asked, kinds: tuple[str, ...], count: int) -> str:
    places = ngettext("%(count)d place", "%(count)d places", count) % {"count": count} if count else _("No place")
    if asked.place is None:
        return f"{places}."
    here = [length(radius_of(asked, kind), asked.unit) for kind in kinds]
    told = {"places": places, "origin": origin(asked.place), "length": here[0], "wider": here[-1]}
    if len(set(here)) == 1:
        return _("%(places)s within %(length)s of %(origin)s.") % told
    return _("%(places)s within %(length)s of %(origin)s; research studies within %(wider)s.") % told


def _afar(count: int) -> str:
    words = ngettext(
        "%(count)d meets online or by phone: see the list.",
        "%(count)d meet online or by phone: see the list.",
        count,
    )
    return words % {"count": count} if count else ""


def _silent(count: int) -> str:
    words = ngettext(
        "%(count)d does not tell where it is: see the list.",
        "%(count)d do not tell where they are: see the list.",
        count,
    )
    return words % {"count": count} if count else ""
