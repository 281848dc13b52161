"""Why a result is there, in words."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _

from directory.enums import ListingKind
from directory.find.asked import Asked
from search.results import Hit, Reason


def why(hit: Hit, asked: Asked) -> list[str]:
    """Return the reasons, the weightiest first, each a few words."""
    return list(dict.fromkeys(text for reason in hit.reasons if (text := _WORDS[reason](hit, asked))))


def _type_names(_hit: Hit, asked: Asked) -> str:
    return ", ".join(kind.name for kind in asked.types)


def _narrower(_hit: Hit, asked: Asked) -> str:
    return _("a kind of %(types)s") % {"types": ", ".join(kind.name for kind in asked.types)}


def _near(hit: Hit, asked: Asked) -> str:
    return _("near %(place)s") % {"place": asked.place.name} if asked.place else ""


def _reaches(hit: Hit, asked: Asked) -> str:
    # Nobody takes part in an article: it is read from anywhere.
    if asked.place is None or hit.entry.kind == ListingKind.ARTICLE:
        return ""
    place = {"place": asked.place.name}
    if asked.explicit.is_for_other:
        return _("they can take part from %(place)s") % place
    return _("you can take part from %(place)s") % place


_WORDS: dict[Reason, Callable[[Hit, Asked], str]] = {
    Reason.CANCER_TYPE: _type_names,
    Reason.NARROWER_TYPE: _narrower,
    Reason.ANY_CANCER: lambda _hit, _asked: _("open to any cancer"),
    Reason.NEAR: _near,
    Reason.REACHES_YOU: _reaches,
    Reason.WORDS: lambda _hit, _asked: _("it has your words"),
    Reason.SIMILAR_WORDS: lambda _hit, _asked: _("it has words like yours"),
}
