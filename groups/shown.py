"""What a group's page says, in the language of the page; the template only lays it out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from directory.enums import Audience, Course, Leader, Phase, Precision
from directory.facts import Fact, labels, listing_facts
from groups.meetings.clock import day_in_words, in_readers_words, occurrence_in_words
from groups.meetings.occurrences import Occurrence, next_occurrences
from groups.meetings.sentence import schedule_sentences
from groups.models import SupportGroup

_LOOK_AHEAD = timedelta(days=400)
_THEN = 3
_TOLD_AHEAD = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class When:
    """The next meeting (ISO 8601, and in words on the group's clock and the reader's), its rules, what follows."""

    starts: str
    next: str
    for_reader: str
    sentences: list[str]
    then: str
    left_out: str


def when(group: SupportGroup, *, now: datetime, reader: ZoneInfo | None = None) -> When:
    """Return when the group meets; `next` is empty when no meeting is known."""
    coming = next_occurrences(group, after=now, until=now + _LOOK_AHEAD)[: _THEN + 1]
    return When(
        starts=coming[0].start.isoformat() if coming else "",
        next=occurrence_in_words(coming[0], group.timezone) if coming else "",
        for_reader=in_readers_words(coming[0], reader) if coming else "",
        sentences=schedule_sentences(group),
        then=_days(coming[1:]),
        left_out=_left_out(group, now),
    )


def group_facts(group: SupportGroup) -> list[Fact]:
    """Return the lines of "at a glance"."""
    leader = "" if group.leader == Leader.UNKNOWN else group.get_leader_display()
    return [
        Fact(_("Who may come"), text=", ".join(labels(Audience, group.audience))),
        Fact(_("For which time"), text=", ".join(labels(Phase, group.phases)) or _("Any time")),
        *listing_facts(group),
        Fact(_("Who leads it"), text=". ".join(filter(None, [str(leader), group.leader_note]))),
        Fact(_("How to join"), text="" if group.course == Course.UNKNOWN else group.get_course_display()),
        Fact(_("How many people come"), text=group.size),
    ]


def address_lines(group: SupportGroup) -> list[str]:
    """Return the street address when everybody may know it; the city is said by `shown_place`."""
    return [group.address] if group.has_site and group.precision == Precision.EXACT and group.address else []


def phone_number(phone: str) -> str:
    """Return the number as a `tel:` link takes it (RFC 3966): digits, an extension after ";ext="."""
    number, _x, extension = phone.lower().replace("ext.", "x").replace("ext", "x").partition("x")
    digits = "".join(sign for sign in number if sign.isdigit())
    plus = "+" if number.strip().startswith("+") else ""
    ext = "".join(sign for sign in extension if sign.isdigit())
    return plus + digits + (f";ext={ext}" if ext else "")


def _days(occurrences: list[Occurrence]) -> str:
    return ", ".join(day_in_words(occurrence.start) for occurrence in occurrences)


def _left_out(group: SupportGroup, now: datetime) -> str:
    local = now.astimezone(ZoneInfo(group.timezone)).replace(tzinfo=None)
    days = sorted(datetime.fromisoformat(text).date() for meeting in group.meetings.all() for text in meeting.exdates)
    return ", ".join(day_in_words(day) for day in days if local.date() <= day <= (local + _TOLD_AHEAD).date())
