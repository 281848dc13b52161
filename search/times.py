"""Moments as whole microseconds since 1970 UTC: exact, and ordered alike in every engine."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

ALWAYS = -(2**62)
NEVER = 2**62
NO_DAY = -1

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def microseconds(moment: datetime) -> int:
    """Return the moment (aware) as a number."""
    return (moment - _EPOCH) // _MICROSECOND


def is_within(now: datetime, begin: datetime | None, end: datetime | None) -> bool:
    """Say whether a moment is in a span: its begin is in, its end is out, a missing one is open."""
    return (begin is None or begin <= now) and (end is None or now < end)


def from_moment(moment: datetime | None) -> int:
    """Return the number from which something holds; without a moment it holds always."""
    return ALWAYS if moment is None else microseconds(moment)


def until_moment(moment: datetime | None) -> int:
    """Return the number until which something holds; without a moment it never ends."""
    return NEVER if moment is None else microseconds(moment)


def day_number(day: date | None) -> int:
    """Return the day as a number that puts unknown days first when ascending."""
    return NO_DAY if day is None else day.toordinal()
