"""The schedule an organizer builds without knowing rules, and the meeting it means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db import models
from django.utils.translation import gettext_lazy as _

from groups.meetings.occurrences import first_start
from groups.meetings.rule import Rule
from groups.models import Meeting

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_KNOWN_PARTS = {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "UNTIL"}


class Repeat(models.TextChoices):
    WEEKLY = "weekly", _("Every week")
    FORTNIGHTLY = "fortnightly", _("Every 2 weeks")
    WEEKDAY_OF_MONTH = "weekday-of-month", _("Each month on a weekday, such as the 1st and 3rd Tuesday")
    DAY_OF_MONTH = "day-of-month", _("Each month on the same date, such as the 15th")
    ONCE = "once", _("One time only")


@dataclass(frozen=True, slots=True)
class Schedule:
    """What was chosen. The weekday is that of `first_day`; `which` are its numbers in the month (-1 the last)."""

    repeat: Repeat
    first_day: date
    starts_at: time
    minutes: int
    which: tuple[int, ...] = ()
    until: date | None = None
    left_out: tuple[date, ...] = ()

    def write_to(self, meeting: Meeting, timezone: str) -> bool:
        """Make the meeting mean this schedule, its first date moved to one that the rule gives.

        Return whether the rule gives any date at all.
        """
        meeting.rrule = self.rrule()
        meeting.starts_on, meeting.starts_at, meeting.minutes = self.first_day, self.starts_at, self.minutes
        meeting.exdates = [_local(day, self.starts_at) for day in sorted(self.left_out)]
        meeting.rdates = []
        first = first_start(meeting, ZoneInfo(timezone))
        if first is not None:
            meeting.starts_on = first.date()
        return first is not None

    def rrule(self) -> str:
        """Return the rule (RFC 5545), empty for one time only."""
        weekday = _CODES[self.first_day.weekday()]
        rules = {
            Repeat.WEEKLY: f"FREQ=WEEKLY;BYDAY={weekday}",
            Repeat.FORTNIGHTLY: f"FREQ=WEEKLY;INTERVAL=2;BYDAY={weekday}",
            Repeat.WEEKDAY_OF_MONTH: f"FREQ=MONTHLY;BYDAY={','.join(f'{n}{weekday}' for n in self.which)}",
            Repeat.DAY_OF_MONTH: f"FREQ=MONTHLY;BYMONTHDAY={self.first_day.day}",
            Repeat.ONCE: "",
        }
        ends = f";UNTIL={self.until:%Y%m%d}" if self.until and self.repeat != Repeat.ONCE else ""
        return rules[self.repeat] + ends


def schedule_of(meeting: Meeting, timezone: str) -> Schedule | None:
    """Return the schedule that means this meeting, or None when the form has no words for it."""
    rule = Rule.read(meeting.rrule) if meeting.rrule else None
    repeat = _repeat(rule, meeting.starts_on)
    if repeat is None or meeting.rdates:
        return None
    until = rule.until(ZoneInfo(timezone)) if rule else None
    return Schedule(
        repeat=repeat,
        first_day=meeting.starts_on,
        starts_at=meeting.starts_at,
        minutes=meeting.minutes,
        which=_which(rule) if rule and repeat == Repeat.WEEKDAY_OF_MONTH else (),
        until=until.date() if until else None,
        left_out=tuple(date.fromisoformat(text[:10]) for text in meeting.exdates),
    )


def _repeat(rule: Rule | None, start: date) -> Repeat | None:
    if rule is None:
        return Repeat.ONCE
    if set(rule.parts) - _KNOWN_PARTS:
        return None
    weekday = _CODES[start.weekday()]
    days = rule.values("BYDAY")
    if rule.frequency == "WEEKLY" and days in ([], [weekday]):
        return {1: Repeat.WEEKLY, 2: Repeat.FORTNIGHTLY}.get(rule.interval)
    if rule.frequency != "MONTHLY" or rule.interval != 1:
        return None
    if rule.values("BYMONTHDAY") in ([], [str(start.day)]) and not days:
        return Repeat.DAY_OF_MONTH
    is_numbered = days and all(day[-2:] == weekday and day[:-2] for day in days) and not rule.values("BYMONTHDAY")
    return Repeat.WEEKDAY_OF_MONTH if is_numbered else None


def _which(rule: Rule) -> tuple[int, ...]:
    return tuple(int(day[:-2]) for day in rule.values("BYDAY"))


def _local(day: date, moment: time) -> str:
    return datetime.combine(day, moment).isoformat(timespec="minutes")
