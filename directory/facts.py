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
from directory.importers.regions import division_name

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
        Fact(_("Cost"), text="" if cost == Cost.UNKNOWN else str(cost.label), note=listing.cost_note),
        Fact(_("Language"), text=", ".join(language_name(code) for code in listing.languages)),
        Fact(_("For which cancer"), text=cancer_names(listing)),
        *access_facts(listing),
    ]


def access_facts(listing: Listing) -> list[Fact]:
    """Return what was told about access, and in one line what was not: a screen of "not told" helps nobody."""
    told = {fact: listing.access.get(fact, Told.UNKNOWN.value) for fact in Access.values}
    untold = labels(Access, [fact for fact, answer in told.items() if answer == Told.UNKNOWN])
    facts = [Fact(str(Access(fact).label), answer=answer) for fact, answer in told.items() if answer != Told.UNKNOWN]
    if untold:
        label = _("Other access") if facts else _("Access")
        facts.append(Fact(label, note=_("You can ask about: %(facts)s.") % {"facts": _joined(untold).lower()}))
    return facts


def cancer_names(listing: Listing | Trial) -> str:
    """Return the names of its cancer types, or that it is open to any."""
    names = [cancer_type.name for cancer_type in listing.cancer_types.all()]
    if listing.any_cancer:
        names.insert(0, _("Any cancer"))
    return ", ".join(names)


def accepting(counselor: Counselor, now: datetime) -> str:
    """Return whether new clients are taken, as far as it is known now: "yes" holds for 60 days after it was told."""
    told = counselor.accepting_told_on
    is_fresh = told is not None and now < days_after(told, ACCEPTING_HOLDS_DAYS)
    return counselor.accepting if is_fresh or counselor.accepting != Told.YES else Told.UNKNOWN.value


def counselor_facts(counselor: Counselor, now: datetime) -> list[Fact]:
    """Return what a counselor says."""
    return [
        Fact(_("Profession"), text=counselor.get_profession_display()),
        Fact(
            _("Taking new clients"),
            answer=accepting(counselor, now),
            note=_accepting_note(counselor, now),
        ),
        Fact(_("Licensed in"), text=division_name(counselor.licence_region)),
        Fact(_("May treat at a distance in"), text=_joined(map(division_name, counselor.telehealth_regions))),
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


def accepting_in_words(counselor: Counselor, now: datetime) -> str:
    """Return one line on new clients, as the result card says it."""
    return {
        Told.YES: _("Taking new clients"),
        Told.NO: _("Not taking new clients now"),
        Told.UNKNOWN: _("Not told whether they take new clients: ask"),
    }[Told(accepting(counselor, now))]


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


def place_note(listing: Listing) -> str:
    """Return why the address is short, or nothing."""
    notes = {
        Precision.NEIGHBOURHOOD: _("They show the neighborhood only. Ask them for the address."),
        Precision.CITY: _("They show the city only. Ask them for the address."),
        Precision.HIDDEN: _("They do not show where they meet. Ask them."),
    }
    return notes.get(Precision(listing.precision), "")


def getting_there(listing: Listing) -> str:
    """Return what was told of the way there, such as "Near public transit. Step-free.", or nothing."""
    told = [fact for fact in (Access.TRANSIT, Access.STEP_FREE) if listing.access.get(fact.value) == Told.YES]
    return " ".join(f"{fact.label}." for fact in told) if listing.has_site else ""


def _years(age: float) -> str:
    return ngettext("%(age)g year", "%(age)g years", int(age)) % {"age": age}


def _told_on(day: date | None) -> str:
    return _("Told on %(day)s.") % {"day": _long(day)} if day else ""


def _long(day: date) -> str:
    return date_format(day, pgettext("long date", "l j F Y"))


def _accepting_note(counselor: Counselor, now: datetime) -> str:
    told = counselor.accepting_told_on
    if told and counselor.accepting == Told.YES and accepting(counselor, now) == Told.UNKNOWN:
        return _("They said yes on %(day)s. Ask whether they still do.") % {"day": _long(told)}
    return _told_on(told) if counselor.accepting != Told.UNKNOWN else ""


def _joined(parts: Iterable[str]) -> str:
    return ", ".join(parts)


def _sexes() -> dict[str, str]:
    return {"all": _("Everyone"), "female": _("Women"), "male": _("Men")}
