"""What a listing's page says as label and answer, in the language of the page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import TextChoices
from django.utils.formats import date_format
from django.utils.translation import get_language_info, ngettext, pgettext
from django.utils.translation import gettext as _

from directory.enums import Access, Cost, Method, Precision, Told, Treatment, TrialPhase
from directory.freshness import ACCEPTING_HOLDS_DAYS, days_after
from directory.importers.regions import US_STATES

if TYPE_CHECKING:
    from datetime import datetime

    from directory.models import Counselor, Listing, Trial


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of "at a glance": words, or an answer (yes, no, unknown), and when it was told."""

    label: str
    text: str = ""
    answer: str = Told.UNKNOWN.value
    note: str = ""


def listing_facts(listing: Listing) -> list[Fact]:
    """Return what every listing says: cost, languages, for which cancer, access."""
    cost = Cost(listing.cost)
    return [
        Fact(_("Cost"), text="" if cost == Cost.UNKNOWN else (listing.cost_note or str(cost.label))),
        Fact(_("Language"), text=", ".join(language_name(code) for code in listing.languages)),
        Fact(_("For which cancer"), text=cancer_names(listing)),
        *(
            Fact(str(Access(fact).label), answer=listing.access.get(fact, "unknown"))
            for fact in Access.values
        ),
    ]


def cancer_names(listing: Listing | Trial) -> str:
    """Return the names of its cancer types, or that it is open to any."""
    names = [cancer_type.name for cancer_type in listing.cancer_types.all()]
    if listing.any_cancer:
        names.insert(0, _("Any cancer"))
    return ", ".join(names)


def counselor_facts(counselor: Counselor, now: datetime) -> list[Fact]:
    """Return what a counselor says; "taking new clients" holds for 60 days."""
    told = counselor.accepting_told_on
    fresh = told is not None and now < days_after(told, ACCEPTING_HOLDS_DAYS)
    return [
        Fact(_("Profession"), text=counselor.get_profession_display()),
        Fact(
            _("Taking new clients"),
            answer=counselor.accepting if fresh else Told.UNKNOWN.value,
            note=_told_on(told),
        ),
        Fact(_("Licensed in"), text=region_name(counselor.licence_region)),
        Fact(_("May treat at a distance in"), text=_joined(map(region_name, counselor.telehealth_regions))),
        Fact(_("Methods"), text=_joined(labels(Method, counselor.methods))),
        Fact(_("Takes insurance"), answer=counselor.insurance),
        Fact(_("Fee by income"), answer=counselor.sliding_scale),
        *listing_facts(counselor),
    ]


def trial_facts(trial: Trial) -> list[Fact]:
    """Return the outline of a study from its structured fields alone."""
    return [
        Fact(_("Registry number"), text=trial.nct_id),
        Fact(_("Phase"), text=_joined(labels(TrialPhase, trial.phases))),
        Fact(_("What is tested"), text=_joined(labels(Treatment, trial.treatments))),
        Fact(_("Ages"), text=ages(trial.min_age, trial.max_age)),
        Fact(_("Sex"), text=_sexes().get(trial.sex.lower(), "")),
        Fact(_("For which cancer"), text=cancer_names(trial) or _joined(trial.conditions[:5])),
        Fact(_("Run by"), text=trial.sponsor),
        Fact(_("Fee to join"), note=_("Ask before you decide.")),
    ]


def ages(low: float | None, high: float | None) -> str:
    """Return an age range in words; None means that no limit was told."""
    if low is None and high is None:
        return ""
    if high is None:
        return _("%(low)s and older") % {"low": _years(low or 0)}
    if low is None:
        return _("up to %(high)s") % {"high": _years(high)}
    return _("%(low)g to %(high)s") % {"low": low, "high": _years(high)}


def labels(choices: type[TextChoices], codes: Iterable[str]) -> list[str]:
    """Return the words of the codes; an unknown code is left out."""
    return [str(choices(code).label) for code in codes if code in choices.values]


def language_name(code: str) -> str:
    """Return a language's name in the language of the page; an unknown code stays as it is."""
    try:
        return str(get_language_info(code)["name_translated"]).capitalize()
    except KeyError:
        return code


def region_name(code: str) -> str:
    """Return "Massachusetts" for "US-MA"; what is not a US state stays as it is."""
    country, _dash, region = code.partition("-")
    return US_STATES.get(region, code) if country == "US" else code


def place_note(listing: Listing) -> str:
    """Return why the address is short, or nothing."""
    notes = {
        Precision.NEIGHBOURHOOD: _("They show the neighborhood only. Ask them for the address."),
        Precision.CITY: _("They show the city only. Ask them for the address."),
        Precision.HIDDEN: _("They do not show where they meet. Ask them."),
    }
    return notes.get(Precision(listing.precision), "")


def _years(age: float) -> str:
    return ngettext("%(age)g year", "%(age)g years", int(age)) % {"age": age}


def _told_on(day: date | None) -> str:
    return _("Told on %(day)s.") % {"day": date_format(day, pgettext("long date", "l j F Y"))} if day else ""


def _joined(parts: Iterable[str]) -> str:
    return ", ".join(parts)


def _sexes() -> dict[str, str]:
    return {"all": _("Everyone"), "female": _("Women"), "male": _("Men")}
