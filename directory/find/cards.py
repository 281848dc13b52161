"""A result as a card: at most six lines, each of which helps to choose.

The keys of an entry's `card` that are shown (all may be missing; values are codes, labels are made here in the
page's language):
group: format, schedule_in (sentences by language), timezone (IANA), where (text), cost, is_demo;
counselor: profession, format, accepting, where, cost, is_demo;
trial: status, phases (list), nct_id, sponsor, sites_count, is_demo; article: answer, topic, review_basis, is_demo.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo

from django.conf import settings
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from directory.enums import Cost, ListingKind, MeetingFormat, Profession, Told, TrialPhase, TrialStatus
from directory.find.address import Address
from directory.find.asked import Asked
from directory.find.clock import age, clock, day, moment, zone_of
from directory.find.distance import about, origin
from directory.find.facets import kind_label
from directory.find.place import rounded
from directory.find.why import why
from search.results import Hit

SEPARATOR = " · "


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a card with the name of its look, and its language where that is not the page's own."""

    look: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows. `mark` says in words that the thing is fictional; `language` is that of the title."""

    title: str
    url: str
    language: str
    kind_line: str
    mark: str
    lines: tuple[Line, ...]


def card(hit: Hit, asked: Asked) -> Card:
    """Return the card of a hit in the words of the page's language."""
    kind_parts, lines = _BUILDERS[ListingKind(hit.entry.kind)](hit, asked)
    reasons = why(hit, asked)
    because = _("Here because: %(reasons)s") % {"reasons": ", ".join(reasons)} if reasons else ""
    ending = [Line("why", because), _checked(hit, asked)]
    return Card(
        title=hit.entry.title,
        url=url_of(hit, asked),
        language=hit.entry.language,
        kind_line=_joined(dict.fromkeys([kind_label(hit.entry.kind), *kind_parts])),
        mark=mark_of(hit),
        lines=tuple(line for line in [*lines, *ending] if line.text),
    )


def local_url(kind: str, url: str) -> str:
    """Return the address of a listing's page in the language of this page; an article has but one language."""
    language = get_language() or settings.LANGUAGE_CODE
    if kind == ListingKind.ARTICLE or language == settings.LANGUAGE_CODE or not url.startswith("/"):
        return url
    return f"/{language}{url}"


def url_of(hit: Hit, asked: Asked) -> str:
    """Return the address of the page; that of a study takes the place along and puts the nearest sites first."""
    url = local_url(hit.entry.kind, hit.entry.url)
    if hit.entry.kind != ListingKind.TRIAL or asked.place is None:
        return url
    return Address(near=rounded(asked.explicit.near), unit=asked.explicit.unit).url(url)


def _group(hit: Hit, asked: Asked) -> tuple[list[str], list[Line]]:
    shown = hit.entry.card
    schedule = shown.get("schedule_in", {}).get(get_language() or settings.LANGUAGE_CODE, "")
    about_it = [_where(hit, asked), schedule, _cost(hit)]
    return [_label(MeetingFormat, shown.get("format"))], [
        Line("when", _next_meeting(hit, asked)),
        Line("where", _joined(about_it)),
    ]


def _counselor(hit: Hit, asked: Asked) -> tuple[list[str], list[Line]]:
    shown = hit.entry.card
    kind_parts = [_label(Profession, shown.get("profession")), _label(MeetingFormat, shown.get("format"))]
    until = hit.entry.accepting_until
    told = Told.UNKNOWN if until and asked.now >= until else shown.get("accepting", Told.UNKNOWN)
    accepting = {
        Told.YES: _("Taking new clients"),
        Told.NO: _("Not taking new clients now"),
        Told.UNKNOWN: _("Not told whether they take new clients: ask"),
    }.get(told, "")
    return kind_parts, [Line("when", accepting), Line("where", _joined([_where(hit, asked), _cost(hit)]))]


def _trial(hit: Hit, asked: Asked) -> tuple[list[str], list[Line]]:
    shown = hit.entry.card
    # The status that counts for the reader is that of the place near them.
    status = (hit.site.status if hit.site else "") or shown.get("status")
    phases = [_label(TrialPhase, phase) for phase in shown.get("phases", ()) if phase != TrialPhase.NOT_APPLICABLE]
    places = int(shown.get("sites_count") or 0)
    count = (
        ngettext("%(count)d place in all", "%(count)d places in all", places) % {"count": places} if places > 1 else ""
    )
    registry = _joined([str(shown.get("nct_id", "")), str(shown.get("sponsor", ""))])
    where = _joined([_where(hit, asked), count])
    return [_joined(phases)], [
        Line("when", _label(TrialStatus, status)),
        Line("where", where),
        Line("where", registry),
    ]


def _article(hit: Hit, asked: Asked) -> tuple[list[str], list[Line]]:
    return [], [Line("where", str(hit.entry.card.get("answer") or hit.entry.summary), hit.entry.language)]


_BUILDERS: dict[ListingKind, Callable[[Hit, Asked], tuple[list[str], list[Line]]]] = {
    ListingKind.GROUP: _group,
    ListingKind.COUNSELOR: _counselor,
    ListingKind.TRIAL: _trial,
    ListingKind.ARTICLE: _article,
}


def _next_meeting(hit: Hit, asked: Asked) -> str:
    zone = zone_of(str(hit.entry.card.get("timezone") or settings.TIME_ZONE))
    if hit.next_meeting is None or zone is None:
        return ""
    next_one = moment(hit.next_meeting, zone)
    readers = zone_of(asked.address.tz) if asked.address.tz else None
    if (
        readers is None
        or hit.next_meeting.astimezone(readers).utcoffset() == hit.next_meeting.astimezone(zone).utcoffset()
    ):
        return _("Next: %(when)s") % {"when": next_one}
    local = hit.next_meeting.astimezone(readers)
    if local.date() == hit.next_meeting.astimezone(zone).date():
        return _("Next: %(when)s · %(yours)s your time") % {"when": next_one, "yours": clock(local)}
    yours = moment(hit.next_meeting, readers)
    return _("Next: %(when)s · your time: %(yours)s") % {"when": next_one, "yours": yours}


def _same_clock(when: datetime, one: tzinfo, other: tzinfo) -> bool:
    return when.astimezone(one).utcoffset() == when.astimezone(other).utcoffset()


def _where(hit: Hit, asked: Asked) -> str:
    place = hit.site.place if hit.site and hit.site.place else str(hit.entry.card.get("where", ""))
    if hit.distance_km is None or asked.place is None:
        return place
    far = _("%(distance)s from %(origin)s") % {
        "distance": about(hit.distance_km, asked.unit),
        "origin": origin(asked.place),
    }
    return f"{place}, {far}" if place else far


def _cost(hit: Hit) -> str:
    cost = hit.entry.card.get("cost")
    return _("cost not told") if cost == Cost.UNKNOWN else _label(Cost, cost)


def _checked(hit: Hit, asked: Asked) -> Line:
    checked = hit.entry.checked_on
    if checked is None:
        return Line("checked", "")
    if hit.is_stale:
        text = _("Last checked %(age)s ago: ask before you go") % {"age": age(checked, asked.now)}
        return Line("checked stale", text)
    return Line("checked", _CHECKED[hit.entry.kind]() % {"date": day(checked, asked.now)})


_CHECKED = {
    ListingKind.GROUP.value: lambda: _("Checked %(date)s"),
    ListingKind.COUNSELOR.value: lambda: _("Checked %(date)s"),
    ListingKind.TRIAL.value: lambda: _("Read in the registry on %(date)s"),
    ListingKind.ARTICLE.value: lambda: _("Last looked over %(date)s"),
}


def mark_of(hit: Hit) -> str:
    """Return in words that the thing is fictional, or nothing."""
    if not hit.entry.card.get("is_demo"):
        return ""
    if hit.entry.kind == ListingKind.ARTICLE:
        return _("Demonstration content, not clinically reviewed")
    return _("Fictional example")


def _label(choices: type, value: object) -> str:
    return str(choices(value).label) if value in choices.values else ""  # type: ignore[attr-defined]


def _joined(parts: Iterable[str]) -> str:
    return SEPARATOR.join(part for part in parts if part)
