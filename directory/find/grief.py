"""Groups for grieving people alone: never mixed in unasked, never out of reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import ngettext

from directory.enums import Audience, ListingKind
from directory.find.notices import Link
from directory.find.phrases import AUDIENCES
from directory.find.tokens import tokens

if TYPE_CHECKING:
    from directory.find.answer import Answer
    from directory.find.asked import Asked

_ONLY = (Audience.BEREAVED.value,)
# Besides the phrases that mean the filter: words after which nobody wants such a group kept back.
_WORDS = ("died", "dead", "widow", "widower", "mourning", "fallecio", "murio", "viuda", "viudo", "luto")
_PHRASES = (*_WORDS, *(phrase for phrase, audience in AUDIENCES.items() if audience == Audience.BEREAVED))


def kept_back(asked: Asked) -> dict[str, tuple[str, ...]]:
    """Return what is found only when asked for, unless the words looked for are about grief.

    The words of the explicit address decide, for every link of the page starts from it and must find what it counts.
    """
    return {} if _is_about_grief(asked.explicit.q) else {"audience": _ONLY}


def comes_first(asked: Asked) -> bool:
    """Say whether the way to such groups stands above the list: grief was typed, and left out to find anything."""
    return _is_about_grief(asked.address.q)


def _is_about_grief(text: str) -> bool:
    typed = f" {' '.join(token.folded for token in tokens(text))} "
    return any(f" {phrase} " in typed for phrase in _PHRASES)


def grieving(asked: Asked, answer: Answer, path: str) -> list[Link]:
    """Return the way to groups for grieving people where some of them were left out, else nothing."""
    if not answer.bereaved:
        return []
    text = ngettext(
        "%(count)d group for people who are grieving", "%(count)d groups for people who are grieving", answer.bereaved
    )
    address = asked.explicit.but(kinds=(ListingKind.GROUP.value,)).with_facet("audience", _ONLY)
    return [Link(text % {"count": answer.bereaved}, address.url(path), answer.bereaved)]
