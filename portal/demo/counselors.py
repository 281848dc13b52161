"""Fictional counselors: places to see what a real listing says, with no person behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from directory.enums import Cost, MeetingFormat, Method, Precision, Profession, Told
from directory.models import Counselor
from portal.demo.cities import DemoCity
from portal.demo.groups import checked_on

COUNT = 150
_TYPES: tuple[tuple[str, ...], ...] = ((), (), ("breast-cancer",), (), ("prostate-cancer",), (), ("lung-cancer",))
_FORMATS = (MeetingFormat.HYBRID, MeetingFormat.IN_PERSON, MeetingFormat.ONLINE, MeetingFormat.PHONE)
_TOLD = (Told.YES, Told.UNKNOWN, Told.NO, Told.YES)
_COSTS = (Cost.FEE, Cost.FEE, Cost.UNKNOWN, Cost.FREE)


@dataclass(frozen=True, slots=True)
class DemoCounselor:
    """A counselor with the types they work with, before any of it is written."""

    row: Counselor
    types: tuple[str, ...]


def demo_counselors(today: date, cities: Sequence[DemoCity]) -> Iterator[DemoCounselor]:
    """Yield the counselors as they stand on the day."""
    for number in range(1, COUNT + 1):
        types = _TYPES[number % len(_TYPES)]
        yield DemoCounselor(_counselor(number, types, cities[number * 7 % len(cities)], today), types)


def licence_expires_on(today: date, number: int) -> date:
    """Return a day in the next two years."""
    return today + timedelta(days=60 + number * 41 % 640)


def accepting_told_on(today: date, number: int) -> date:
    """Return when "taking new clients" was last told: for some so long ago that it no longer holds."""
    return today - timedelta(days=number * 13 % 75)


def _counselor(number: int, types: tuple[str, ...], city: DemoCity, today: date) -> Counselor:
    spanish = number % 5 == 0
    meeting_format = _FORMATS[number % len(_FORMATS)]
    goes_there = meeting_format in (MeetingFormat.HYBRID, MeetingFormat.IN_PERSON)
    region = f"{city.country}-{city.region}"
    methods = list(Method.values)
    return Counselor(
        slug=f"example-counselor-{number}",
        name=f"Consejería de ejemplo {number}" if spanish else f"Example Counseling {number}",
        summary=_SUMMARY["es" if spanish else "en"],
        description=_DESCRIPTION["es" if spanish else "en"],
        text_language="es" if spanish else "en",
        languages=["en", "es"] if spanish else ["en"],
        any_cancer=not types,
        profession=Profession.values[number % len(Profession.values)],
        licence_region=region,
        licence_expires_on=licence_expires_on(today, number),
        telehealth_regions=[] if meeting_format == MeetingFormat.IN_PERSON else [region],
        methods=[methods[number % len(methods)], methods[(number + 2) % len(methods)]],
        accepting=_TOLD[number % len(_TOLD)],
        accepting_told_on=accepting_told_on(today, number),
        insurance=_TOLD[(number + 1) % len(_TOLD)],
        sliding_scale=_TOLD[(number + 2) % len(_TOLD)],
        meeting_format=meeting_format,
        address=f"Example Building, {number} Example Avenue" if goes_there else "",
        city=city.name if goes_there else "",
        region=city.region if goes_there else "",
        country=city.country,
        lat=city.lat if goes_there else None,
        lon=city.lon if goes_there else None,
        precision=Precision.EXACT if number % 3 else Precision.CITY,
        reach=[] if meeting_format == MeetingFormat.IN_PERSON else [region],
        cost=_COSTS[number % len(_COSTS)],
        phone=f"555-01{(number + 50) % 100:02d}",
        email=f"counseling-{number}@onward.example",
        checked_on=checked_on(today, number),
        checked_how="phone",
    )


_SUMMARY = {
    "en": "A fictional example of a counselor who works with people after cancer.",
    "es": "Un ejemplo ficticio de consejería para personas después del cáncer.",
}
_DESCRIPTION = {
    "en": "Nobody works here: this shows what a real listing can say. What a first talk is like, whether family may "
    "come along, and how to find out what it costs before it begins.",
    "es": "Aquí no trabaja nadie: esto muestra lo que puede decir una ficha real. Cómo es una primera charla, si la "
    "familia puede venir y cómo saber lo que cuesta antes de empezar.",
}
