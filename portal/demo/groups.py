"""Fictional support groups: every figure, word and number follows from the group's own number and the day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from directory.enums import CheckedHow, Cost, Course, Leader, MeetingFormat, Precision, Told
from groups.models import SupportGroup
from portal.demo.cities import DemoCity
from portal.demo.schedules import SCHEDULES, Meetings, course_of_eight
from portal.demo.themes import THEMES, Theme

COUNT = 420
_FORMATS = (
    MeetingFormat.IN_PERSON,
    MeetingFormat.ONLINE,
    MeetingFormat.IN_PERSON,
    MeetingFormat.HYBRID,
    MeetingFormat.IN_PERSON,
    MeetingFormat.IN_PERSON,
    MeetingFormat.ONLINE,
    MeetingFormat.PHONE,
)
_COSTS = (Cost.FREE, Cost.FREE, Cost.FREE, Cost.UNKNOWN, Cost.FEE)
_LEADERS = (Leader.PEER, Leader.PROFESSIONAL, Leader.PEER, Leader.UNKNOWN)
_HOW = (CheckedHow.PHONE, CheckedHow.MAIL, CheckedHow.SITE, CheckedHow.ORGANIZER)
_PRECISIONS = (Precision.EXACT, Precision.EXACT, Precision.CITY, Precision.EXACT, Precision.NEIGHBOURHOOD)
_STALE_EVERY = 23
# Most groups of these cities are about breast cancer, so that the first search of the tutorial has some nearby.
_SHOWN_FIRST = ("Boston", "Cambridge")


@dataclass(frozen=True, slots=True)
class DemoGroup:
    """A group with its parts, before any of it is written."""

    row: SupportGroup
    meetings: Meetings
    types: tuple[str, ...]


def demo_groups(today: date, cities: Sequence[DemoCity]) -> Iterator[DemoGroup]:
    """Yield the groups as they stand on the day."""
    for number in range(1, COUNT + 1):
        yield demo_group(number, today, cities)


def demo_group(number: int, today: date, cities: Sequence[DemoCity]) -> DemoGroup:
    """Return one group as it stands on the day."""
    city = cities[number % len(cities)]
    theme = THEMES[0 if city.name in _SHOWN_FIRST and number % 5 else number % len(THEMES)]
    schedule = SCHEDULES[number % len(SCHEDULES)]
    row = _group(number, theme, city, today)
    if schedule is course_of_eight:
        row.course = Course.FIXED
    return DemoGroup(row, schedule(today, number), theme.types)


def checked_on(today: date, number: int) -> date:
    """Return when the listing was last checked: within eleven months, but for the few that show an old one."""
    return today - timedelta(days=400 if number % _STALE_EVERY == 0 else 3 + number * 37 % 320)


def _group(number: int, theme: Theme, city: DemoCity, today: date) -> SupportGroup:
    spanish = number % 6 == 0
    meeting_format = _FORMATS[number % len(_FORMATS)]
    return SupportGroup(
        slug=f"example-circle-{number}",
        name=_name(number, theme, spanish),
        summary=_summary(theme, spanish),
        description=_DESCRIPTION["es" if spanish else "en"],
        first_meeting=_FIRST["es" if spanish else "en"],
        text_language="es" if spanish else "en",
        languages=["es"] if spanish else ["en", "es"] if number % 11 == 0 else ["en"],
        any_cancer=not theme.types,
        meeting_format=meeting_format,
        audience=[str(audience) for audience in theme.audience],
        phases=[str(phase) for phase in theme.phases],
        leader=_LEADERS[number % len(_LEADERS)],
        course=Course.DROP_IN if number % 3 else Course.UNKNOWN,
        sign_up=_SIGN_UP["es" if spanish else "en"] if number % 2 else "",
        size=("8–14", "5–8", "", "12–20")[number % 4],
        cost=_COSTS[number % len(_COSTS)],
        access={"step-free": Told.YES, "captions": Told.YES if number % 4 == 0 else Told.NO} if number % 3 == 0 else {},
        phone=f"555-01{number % 100:02d}",
        email=f"circle-{number}@onward.example",
        checked_on=checked_on(today, number),
        checked_how=_HOW[number % len(_HOW)],
        timezone=city.timezone,
        **_place(number, city, meeting_format),
    )


def _place(number: int, city: DemoCity, meeting_format: MeetingFormat) -> dict[str, object]:
    goes_there = meeting_format in (MeetingFormat.IN_PERSON, MeetingFormat.HYBRID)
    # A little away from the middle, so that distances differ: at most some four kilometres.
    away = (number * 29 % 61 - 30) / 1000
    region = f"{city.country}-{city.region}"
    return {
        "address": f"Example Community House, {100 + number} Example Street" if goes_there else "",
        "city": city.name if goes_there else "",
        "region": city.region if goes_there else "",
        "country": city.country,
        "lat": city.lat + away if goes_there else None,
        "lon": city.lon - away if goes_there else None,
        "precision": _PRECISIONS[number % len(_PRECISIONS)],
        "reach": [] if meeting_format == MeetingFormat.IN_PERSON else [("*", city.country, region)[number % 3]],
    }


def _name(number: int, theme: Theme, spanish: bool) -> str:
    return f"Círculo de ejemplo {number}: {theme.name_es}" if spanish else f"Example Circle {number}: {theme.name_en}"


def _summary(theme: Theme, spanish: bool) -> str:
    if spanish:
        return f"Un grupo ficticio de ejemplo: {theme.name_es}."
    return f"A fictional example of a group: {theme.name_en}."


_DESCRIPTION = {
    "en": "This group does not exist. It shows what a real listing can say: who comes, how an evening goes, and what "
    "you may ask before you come.\n\nPeople sit in a circle, the greeter opens, and each speaks only if they wish.",
    "es": "Este grupo no existe. Muestra lo que puede decir una ficha real: quién viene, cómo es una reunión y qué "
    "puede preguntar antes de venir.\n\nLas personas se sientan en círculo y cada una habla solo si lo desea.",
}
_FIRST = {
    "en": "You may come without saying much. Someone greets you at the door, tells you how it goes, and you can leave "
    "when you like. What is said stays in the room.",
    "es": "Puede venir sin decir mucho. Alguien le recibe en la puerta, le explica cómo es, y usted puede irse cuando "
    "quiera. Lo que se dice no sale de la sala.",
}
_SIGN_UP = {
    "en": "Call or write before you come the first time.",
    "es": "Llame o escriba antes de venir la primera vez.",
}
