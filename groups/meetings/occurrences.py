"""When a group meets: local rules made into moments, by RFC 5545."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from directory.enums import PartOfDay, Weekday
from groups.meetings.rule import Rule
from search.entry import MeetingStart

if TYPE_CHECKING:
    from groups.models import Meeting, SupportGroup

WINDOW = timedelta(days=60)
_NOON, _EVENING = 12, 17
# A rule that never holds again must not be followed for ever.
_MOST_DATES = 20_000


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """One meeting: aware start and end on the group's own clock."""

    start: datetime
    end: datetime


def next_occurrences(group: SupportGroup, *, after: datetime, until: datetime) -> list[Occurrence]:
    """Return the meetings that are not over at `after` and start before `until` (both aware), in order."""
    zone = ZoneInfo(group.timezone)
    found = {
        Occurrence(start, _later(start, meeting.minutes))
        for meeting in group.meetings.all()
        for start in starts(meeting, zone, until=until)
        if _later(start, meeting.minutes) > after
    }
    return sorted(found, key=lambda occurrence: occurrence.start.astimezone(UTC))


def next_starts(group: SupportGroup, *, after: datetime, until: datetime) -> list[datetime]:
    """Return the starts of those meetings, aware, on the group's own clock."""
    return [occurrence.start for occurrence in next_occurrences(group, after=after, until=until)]


def meeting_starts(group: SupportGroup, *, now: datetime) -> tuple[MeetingStart, ...]:
    """Return the starts of the next 60 days as search keeps them."""
    return tuple(
        MeetingStart(start=start.astimezone(UTC), day=Weekday.values[start.weekday()], part=part_of_day(start))
        for start in next_starts(group, after=now, until=now + WINDOW)
    )


def part_of_day(local: datetime) -> str:
    """Return morning, afternoon or evening of a local time."""
    if local.hour < _NOON:
        return PartOfDay.MORNING.value
    return PartOfDay.AFTERNOON.value if local.hour < _EVENING else PartOfDay.EVENING.value


def starts(meeting: Meeting, zone: ZoneInfo, *, until: datetime) -> Iterator[datetime]:
    """Yield the aware starts before `until` in no promised order: by rule, and added, less those left out."""
    left_out = {_naive(text) for text in meeting.exdates}
    horizon = until.astimezone(zone).replace(tzinfo=None)
    for local in {*_by_rule(meeting, zone, horizon), *map(_naive, meeting.rdates)} - left_out:
        moment = on_clock(local, zone)
        if moment < until:
            yield moment


def on_clock(local: datetime, zone: ZoneInfo) -> datetime:
    """Return the moment a local time means (RFC 5545 3.3.5).

    Of a time that comes twice it is the first; a time that is skipped is read with the offset before the gap.
    """
    return local.replace(tzinfo=zone, fold=0).astimezone(UTC).astimezone(zone)


def exists(local: datetime, zone: ZoneInfo) -> bool:
    """Say whether the clock ever shows this local time."""
    return on_clock(local, zone).replace(tzinfo=None) == local


def first_start(meeting: Meeting, zone: ZoneInfo) -> datetime | None:
    """Return the first local start that the rule itself gives, which DTSTART must be (RFC 5545 3.8.5.3)."""
    return next(iter(_by_rule(meeting, zone, datetime.max)), None)


def _by_rule(meeting: Meeting, zone: ZoneInfo, horizon: datetime) -> Iterable[datetime]:
    start = datetime.combine(meeting.starts_on, meeting.starts_at)
    if not meeting.rrule:
        return [start]
    return _repeated(Rule.read(meeting.rrule), start, zone, horizon)


def _repeated(rule: Rule, start: datetime, zone: ZoneInfo, horizon: datetime) -> Iterator[datetime]:
    end = min(filter(None, [rule.until(zone), horizon]))
    counted = 0
    for tried, local in enumerate(rrulestr(rule.without_end(), dtstart=start)):
        if local > end or counted == rule.count or tried == _MOST_DATES:
            return
        # A date whose local time is skipped is no meeting and does not count (RFC 5545 3.3.10).
        if local == start or exists(local, zone):
            counted += 1
            yield local


def _later(start: datetime, minutes: int) -> datetime:
    return (start.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(start.tzinfo)


def _naive(text: str) -> datetime:
    return datetime.fromisoformat(text)
