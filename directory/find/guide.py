"""Four short questions for who does not know what to type. The address holds every answer, nothing else does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from directory.enums import ListingKind, MeetingFormat
from directory.find.address import OTHER, Address
from directory.find.facets import FACETS
from directory.find.vocabulary import Vocabulary

WHO, CANCER, HELP, WHERE = STEPS = ("who", "cancer", "help", "where")
DONE = "done"
# The parameters of the find address that each question answers.
_ANSWERS = {WHO: ("for",), CANCER: ("cancer",), HELP: ("kind",), WHERE: ("near", "radius", "unit", "format")}


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose; `sort` is that of the input: radio or checkbox."""

    sort: str
    name: str
    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One answer to type, with what is wrong with it."""

    name: str
    label: str
    value: str
    hint: str
    autocomplete: str = "off"
    error: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One page: what is asked, how it can be answered, and where the ways lead."""

    number: int
    text: str
    options: tuple[Option, ...]
    line: Line | None
    skip: str
    kept: tuple[tuple[str, str], ...]
    following: str
    skip_url: str
    back_url: str

    @property
    def count(self) -> int:
        """Return how many questions there are."""
        return len(STEPS)


def question(step: str, address: Address, known: Vocabulary, *, error: str = "") -> Question:
    """Return the question of a step, with the answers that the address holds."""
    text, options, line, skip = _BUILDERS[step](address, known, error)
    number = STEPS.index(step)
    following = (*STEPS, DONE)[number + 1]
    pairs = [(name, value) for name, value in address.pairs() if value]
    return Question(
        number=number + 1,
        text=text,
        options=options,
        line=line,
        skip=skip,
        kept=tuple(pair for pair in pairs if pair[0] not in _ANSWERS[step]),
        following=following,
        skip_url=guide_url(following, _unanswered(step, address)),
        back_url=guide_url(STEPS[number - 1], address) if number else "",
    )


def guide_url(step: str, address: Address) -> str:
    """Return where a step is asked, with all answers so far; the first step is the guide's own address."""
    path = reverse("find_guide")
    if step == WHO:
        return address.url(path)
    return "&".join(filter(None, (f"{path}?step={step}", address.query_string())))


def finished(address: Address) -> Address:
    """Return the address to find with; what is online is asked of the kinds that meet, never of all."""
    if not address.facets.get("format"):
        return address
    meeting = FACETS["format"].kinds
    kinds = tuple(kind for kind in address.kinds or meeting if kind in meeting)
    return address.but(kinds=kinds) if kinds else address.with_facet("format", ())


def _unanswered(step: str, address: Address) -> Address:
    empty = Address()
    without = {
        WHO: lambda: address.but(whom=empty.whom),
        CANCER: lambda: address.but(cancer=empty.cancer),
        HELP: lambda: address.but(kinds=empty.kinds),
        WHERE: lambda: address.but(near="", radius=None, unit="").with_facet("format", ()),
    }
    return without[step]()


_Parts = tuple[str, tuple[Option, ...], Line | None, str]


def _who(address: Address, _known: Vocabulary, _error: str) -> _Parts:
    options = (
        Option("radio", "for", "", _("For me"), not address.is_for_other),
        Option("radio", "for", OTHER, _("For someone else"), address.is_for_other),
    )
    return _("Who is it for?"), options, None, _("Skip")


def _cancer(address: Address, known: Vocabulary, error: str) -> _Parts:
    names = [known.types[typed].name if typed in known.types else typed for typed in address.cancer]
    hint = _("Your own words are fine. Leave it empty for any type, or if you do not know.")
    line = Line("cancer", _("Type of cancer"), next(iter(names), ""), hint, error=error)
    return _("Which cancer is it about?"), (), line, _("Skip: any type, or I do not know")


def _help(address: Address, _known: Vocabulary, _error: str) -> _Parts:
    labels = {
        ListingKind.GROUP: _("To talk with people who know how this feels"),
        ListingKind.COUNSELOR: _("To talk with a counselor"),
        ListingKind.TRIAL: _("A research study that takes people now"),
        ListingKind.ARTICLE: _("Something to read"),
    }
    options = tuple(
        Option("checkbox", "kind", kind.value, label, kind.value in address.kinds) for kind, label in labels.items()
    )
    text = _("What would help them?") if address.is_for_other else _("What would help you?")
    return text, options, None, _("Skip")


def _where(address: Address, _known: Vocabulary, error: str) -> _Parts:
    hint = _("Groups that meet online and take people from there are shown too.")
    line = Line("near", _("City, ZIP or postcode"), address.near, hint, "postal-code", error)
    online = MeetingFormat.ONLINE.value
    chosen = online in address.facets.get("format", ())
    label = _("Only groups and counselors that meet online")
    has_meetings = not address.kinds or bool(set(address.kinds) & set(FACETS["format"].kinds))
    options = (Option("checkbox", "format", online, label, chosen),) if has_meetings else ()
    text = _("Where are they?") if address.is_for_other else _("Where are you?")
    return text, options, line, _("Skip: anywhere")


_BUILDERS: dict[str, Callable[[Address, Vocabulary, str], _Parts]] = {
    WHO: _who,
    CANCER: _cancer,
    HELP: _help,
    WHERE: _where,
}
