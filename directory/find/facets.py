"""The facets of the address: their names, the values they know, and both in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from directory import enums
from directory.enums import ListingKind
from directory.find.languages import is_language, language_label
from directory.importers.regions import US_STATES

UNKNOWN = "unknown"
ANY = "any"


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet: its legend, the closed list of its values (or a rule for open ones), and the kinds it is about."""

    name: str
    legend: str | Promise
    kinds: tuple[str, ...]
    choices: type[TextChoices] | None = None
    more: tuple[tuple[str, str | Promise], ...] = ()
    accepts: Callable[[str], bool] | None = None
    label_of: Callable[[str], str] | None = None

    def knows(self, value: str) -> bool:
        """Say whether the address may hold the value."""
        if value in dict(self.more) or value == UNKNOWN:
            return True
        if self.accepts:
            return self.accepts(value)
        return self.choices is not None and value in self.choices.values

    def label(self, value: str) -> str:
        """Return the value in the words of the page's language; a value nobody named is its own label."""
        more = dict(self.more)
        if value in more:
            return str(more[value])
        if self.choices is not None and value in self.choices.values:
            return str(self.choices(value).label)
        if value == UNKNOWN:
            return str(_("Not told"))
        return self.label_of(value) if self.label_of else value

    def ordered(self, values: Iterable[str]) -> list[str]:
        """Return the values in their natural order: as listed, or by label; "not told" last."""
        listed = [*(self.choices.values if self.choices else ()), *dict(self.more)]
        place = {value: number for number, value in enumerate(listed)}
        return sorted(
            values,
            key=lambda value: (value == UNKNOWN, place.get(value, len(place)), self.label(value)),
        )


_REGION = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?")


def _region_label(value: str) -> str:
    country, _dash, region = value.partition("-")
    return US_STATES.get(region, region) if country == "US" and region else value


GROUP, COUNSELOR, TRIAL, ARTICLE = (kind.value for kind in ListingKind)
_MEETS = (GROUP, COUNSELOR)

FACETS: dict[str, Facet] = {
    facet.name: facet
    for facet in (
        Facet("audience", _("Who it is for"), (GROUP,), enums.Audience),
        Facet("phase", _("Where you are with the illness"), (GROUP,), enums.Phase),
        Facet("format", _("How it meets"), _MEETS, enums.MeetingFormat),
        Facet("day", _("Day"), (GROUP,), enums.Weekday),
        Facet("part", _("Part of day"), (GROUP,), enums.PartOfDay),
        Facet("language", _("Language"), (*_MEETS, ARTICLE), accepts=is_language, label_of=language_label),
        Facet("cost", _("Cost"), _MEETS, enums.Cost),
        Facet("access", _("Access"), _MEETS, enums.Access),
        Facet("leader", _("Who leads it"), (GROUP,), enums.Leader),
        Facet("course", _("Drop in or course"), (GROUP,), enums.Course),
        Facet("status", _("Status of the study"), (TRIAL,), enums.TrialStatus, more=((ANY, _("Any status")),)),
        Facet("trial_phase", _("Study phase"), (TRIAL,), enums.TrialPhase),
        Facet("treatment", _("What is studied"), (TRIAL,), enums.Treatment),
        Facet(
            "region",
            _("Licensed in"),
            (COUNSELOR,),
            accepts=lambda value: bool(_REGION.fullmatch(value)),
            label_of=_region_label,
        ),
        Facet("accepting", _("Taking new clients"), (COUNSELOR,), enums.Told),
    )
}
SHARED = ("format", "language", "cost", "access")


def facets_of(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of the facets that help to choose: those of the one kind, or what all kinds share."""
    if len(kinds) != 1:
        return SHARED
    return tuple(name for name, facet in FACETS.items() if kinds[0] in facet.kinds)


def kind_label(kind: str) -> str:
    """Return the kind in the singular, in the words of the page's language."""
    return str(ListingKind(kind).label)
