"""Generated support groups and counselors."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from bench.cancer_types import a_type, above_all
from bench.cities import City, a_city, a_point
from bench.texts import paragraph
from directory import enums
from directory.enums import ListingKind
from directory.freshness import HIDDEN_AFTER_DAYS, STALE_AFTER_DAYS, days_after
from search.entry import MeetingStart, SearchEntry, Site

_HOURS_UTC = {"morning": 15, "afternoon": 19, "evening": 23}


def group(random: Random, number: int, today: date) -> SearchEntry:
    """Return a group that meets weekly, every other week or monthly."""
    city, about, day = a_city(random), a_type(random), random.choice(enums.Weekday.values)
    part, form = random.choice(enums.PartOfDay.values), _format(random)
    language = random.choices(("en", "es"), (85, 15))[0]
    facts = {
        "audience": tuple(random.sample(enums.Audience.values, random.randint(1, 2))),
        "phase": tuple(random.sample(enums.Phase.values, random.randint(1, 4))),
        "leader": (random.choice(enums.Leader.values),),
        "course": (random.choice(enums.Course.values),),
        "tz": (city.timezone,),
    }
    schedule = f"Every {enums.Weekday(day).label}"
    more = {"timezone": city.timezone, "schedule": schedule, "schedule_in": {"en": schedule, "es": schedule}}
    name = about.name_es if language == "es" else about.name_en
    return _listing(
        random,
        ListingKind.GROUP,
        number,
        today,
        city=city,
        form=form,
        language=language,
        title=f"Example circle {number}: {name}, {city.name}",
        types=(about.slug,),
        facts=facts,
        meetings=_meetings(random, day, part, today),
        card=more,
    )


def counselor(random: Random, number: int, today: date) -> SearchEntry:
    """Return a counselor, mostly for people with any cancer."""
    city, form, told = a_city(random), _format(random), random.choice(enums.Told.values)
    profession = random.choice(enums.Profession.values)
    facts = {
        "accepting": (told,),
        "region": (f"US-{city.region}",),
        "method": tuple(random.sample(enums.Method.values, random.randint(1, 3))),
    }
    return _listing(
        random,
        ListingKind.COUNSELOR,
        number,
        today,
        city=city,
        form=form,
        language=random.choices(("en", "es"), (85, 15))[0],
        title=f"Example {enums.Profession(profession).label} {number}, {city.name}",
        types=(a_type(random).slug,) if random.random() < 0.3 else (),
        facts=facts,
        card={"profession": profession, "accepting": told},
        accepting_until=days_after(today, random.randint(-5, 60)) if told == enums.Told.YES else None,
    )


def _listing(
    random: Random,
    kind: str,
    number: int,
    today: date,
    *,
    city: City,
    form: str,
    language: str,
    types: tuple[str, ...],
    facts: dict[str, tuple[str, ...]],
    card: dict[str, Any],
    **more: Any,
) -> SearchEntry:
    checked = today - timedelta(days=random.randint(0, 430))
    lat, lon = a_point(random, city)
    has_site = form in (enums.MeetingFormat.IN_PERSON, enums.MeetingFormat.HYBRID)
    cost = random.choice(enums.Cost.values)
    shared = {
        "format": (form,),
        "language": (language,),
        "cost": (cost,),
        "access": tuple(random.sample(enums.Access.values, random.randint(1, 3))),
    }
    return SearchEntry(
        key=f"{kind}:{number}",
        kind=str(kind),
        url=f"/{kind}s/example-{number}/",
        language=language,
        summary=paragraph(random, language, 1, 2),
        body=f"{paragraph(random, language, 3, 7)}\n{city.label}",
        cancer_types=types,
        cancer_ancestors=above_all(types),
        any_cancer=not types or random.random() < 0.15,
        sites=(Site(lat, lon, city.label),) if has_site else (),
        reach=() if form == enums.MeetingFormat.IN_PERSON else (random.choice(("*", "US", f"US-{city.region}")),),
        facts={**shared, **facts},
        shown_from=days_after(checked, 0),
        shown_until=days_after(checked, HIDDEN_AFTER_DAYS),
        stale_from=days_after(checked, STALE_AFTER_DAYS),
        checked_on=checked,
        card={"format": form, "where": city.label, "cost": cost, "is_demo": True, **card},
        **more,
    )


def _format(random: Random) -> str:
    return random.choices(enums.MeetingFormat.values, (50, 25, 15, 10))[0]


def _meetings(random: Random, day: str, part: str, today: date) -> tuple[MeetingStart, ...]:
    first = today + timedelta(days=(enums.Weekday.values.index(day) - today.weekday()) % 7)
    weeks = range(0, 9, random.choice((1, 1, 2, 4)))
    starts = (datetime.combine(first + timedelta(weeks=week), time(_HOURS_UTC[part]), tzinfo=UTC) for week in weeks)
    return tuple(MeetingStart(start, day, part) for start in starts)
