"""Many kinds of schedule, all relative to the day: each returns what a group's meetings are made of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from dateutil.rrule import rrulestr

Meetings = list[dict[str, Any]]
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def weekly(today: date, seed: int) -> Meetings:
    """Return every week on one day."""
    return [_meeting(_weekday(today, seed), seed, f"FREQ=WEEKLY;BYDAY={_DAYS[seed % 7]}")]


def fortnightly(today: date, seed: int) -> Meetings:
    """Return every second week."""
    return [_meeting(_weekday(today, seed), seed, f"FREQ=WEEKLY;INTERVAL=2;BYDAY={_DAYS[seed % 7]}")]


def first_and_third(today: date, seed: int) -> Meetings:
    """Return the first and third weekday of each month."""
    day = _DAYS[seed % 7]
    return [_meeting(_weekday(today, seed), seed, f"FREQ=MONTHLY;BYDAY=1{day},3{day}")]


def last_of_month(today: date, seed: int) -> Meetings:
    """Return the last weekday of each month."""
    return [_meeting(_weekday(today, seed), seed, f"FREQ=MONTHLY;BYDAY=-1{_DAYS[seed % 7]}")]


def monthly_by_date(today: date, seed: int) -> Meetings:
    """Return one date of each month."""
    day = 1 + seed % 28
    return [_meeting(date(today.year - 1, today.month, day), seed, f"FREQ=MONTHLY;BYMONTHDAY={day}")]


def twice_a_week(today: date, seed: int) -> Meetings:
    """Return two rules: a morning and an evening."""
    return [*weekly(today, seed), *weekly(today, seed + 3)]


def weekly_with_a_break(today: date, seed: int) -> Meetings:
    """Return every week, with the next two dates left out."""
    (meeting,) = weekly(today, seed)
    until = (seed - today.weekday()) % 7
    nexts = [today + timedelta(days=until + 7 * week) for week in (0, 1)]
    meeting["exdates"] = [_at(day, meeting["starts_at"]) for day in nexts]
    return [meeting]


def course_of_eight(today: date, seed: int) -> Meetings:
    """Return a course of eight weeks that began lately or begins soon."""
    start = _weekday(today, seed, weeks_ago=seed % 4 - 2)
    return [_meeting(start, seed, f"FREQ=WEEKLY;COUNT=8;BYDAY={_DAYS[start.weekday()]}")]


def some_dates(today: date, seed: int) -> Meetings:
    """Return single dates without a rule."""
    meeting = _meeting(today + timedelta(days=5 + seed % 9), seed, "")
    more = [meeting["starts_on"] + timedelta(days=days) for days in (17, 38)]
    meeting["rdates"] = [_at(day, meeting["starts_at"]) for day in more]
    return [meeting]


SCHEDULES: tuple[Callable[[date, int], Meetings], ...] = (
    weekly,
    first_and_third,
    fortnightly,
    weekly,
    last_of_month,
    weekly_with_a_break,
    monthly_by_date,
    course_of_eight,
    twice_a_week,
    first_and_third,
    some_dates,
)
_TIMES = (time(18, 30), time(10, 0), time(19, 0), time(13, 30), time(17, 30), time(12, 0), time(20, 0))
_MINUTES = (90, 60, 75, 120)


def _meeting(start: date, seed: int, rrule: str) -> dict[str, Any]:
    # The first date must be one of the rule's own (RFC 5545 3.8.5.3), or calendars would show one too many.
    first = rrulestr(rrule, dtstart=datetime.combine(start, time.min))[0].date() if rrule else start
    return {
        "starts_on": first,
        "starts_at": _TIMES[seed % len(_TIMES)],
        "minutes": _MINUTES[seed % len(_MINUTES)],
        "rrule": rrule,
        "exdates": [],
        "rdates": [],
    }


def _weekday(today: date, seed: int, weeks_ago: int = 30) -> date:
    """Return the seed's weekday in a week before this one (after it where `weeks_ago` is negative)."""
    monday = today - timedelta(days=today.weekday())
    return monday + timedelta(days=seed % 7 - 7 * weeks_ago)


def _at(day: date, start: time) -> str:
    return datetime.combine(day, start).isoformat(timespec="minutes")
