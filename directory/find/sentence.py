"""What was asked, as one sentence and as parts that can be taken out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.enums import ListingKind
from directory.find import whom
from directory.find.address import Address
from directory.find.asked import Asked
from directory.find.distance import length, origin
from directory.find.question import radius_of

PLURALS = {
    ListingKind.GROUP.value: gettext_lazy("Support groups"),
    ListingKind.COUNSELOR.value: gettext_lazy("Counselors"),
    ListingKind.TRIAL.value: gettext_lazy("Research studies"),
    ListingKind.ARTICLE.value: gettext_lazy("Articles"),
}


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of the question in words, and the address without it."""

    label: str
    remove_url: str


def sentence(asked: Asked) -> str:
    """Return the question in words: "Breast cancer: support groups within 25 miles of the middle of 02139"."""
    address = asked.explicit
    text = get_text_list([str(PLURALS[kind]) for kind in address.kinds], _("and")) if address.kinds else _("Help")
    if asked.types:
        # Names of types keep their capitals ("Hodgkin lymphoma"), so they come first.
        names = get_text_list([kind.name for kind in asked.types], _("or"))
        text = _("%(types)s: %(what)s") % {"what": text.lower(), "types": names}
    if asked.words:
        words = " ".join(word.text for word in asked.words)
        quoted = words if asked.understanding.parts or asked.left_out else asked.address.q
        text = _("%(what)s with “%(words)s”") % {"what": text, "words": quoted}
    if asked.place:
        where = {"what": text, "radius": _radius(asked), "origin": origin(asked.place)}
        text = _("%(what)s within %(radius)s of %(origin)s") % where
    return _("%(what)s, for someone else") % {"what": text} if address.is_for_other else text


def chips(asked: Asked, path: str) -> list[Chip]:
    """Return the parts that narrow the question, each with the canonical address that lacks it."""
    return [Chip(label, url) for label, url in _parts(asked, path)]


def _parts(asked: Asked, path: str) -> Iterator[tuple[str, str]]:
    address = asked.explicit
    for kind in address.kinds:
        kept = tuple(other for other in address.kinds if other != kind)
        yield str(PLURALS[kind]), address.but(kinds=kept).url(path)
    for cancer in asked.types:
        kept = tuple(slug for slug in address.cancer if slug != cancer.slug)
        yield cancer.name, address.but(cancer=kept).url(path)
    if asked.place:
        label = _("%(place)s, %(radius)s") % {"place": asked.place.name, "radius": _radius(asked)}
        yield label, address.but(near="", radius=None, unit="").url(path)
    for name, values in address.facets.items():
        for value in whom.ordered(address, name, values):
            yield _facet_label(address, name, value), address.without_facet_value(name, value).url(path)
    if address.is_for_other:
        yield _("For someone else"), address.but(whom="").url(path)
    words = asked.understanding.words
    for number, word in enumerate(words):
        rest = " ".join([*words[:number], *words[number + 1 :]])
        yield f"“{word}”", address.but(q=rest).url(path)


def _facet_label(address: Address, name: str, value: str) -> str:
    return f"{whom.legend(address, name)}: {whom.label(address, name, value)}"


def _radius(asked: Asked) -> str:
    kinds = asked.explicit.kinds
    return length(radius_of(asked, kinds[0] if len(kinds) == 1 else ""), asked.unit)
