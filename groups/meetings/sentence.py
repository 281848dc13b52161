"""A meeting's rule as one plain sentence: "1st and 3rd Tuesday of each month, 6:30 to 8:00 pm Eastern"."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils.dates import MONTHS, WEEKDAYS
from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from directory.find.clock import zone_name
from groups.meetings.clock import long_date, time_range
from groups.meetings.rule import Rule

if TYPE_CHECKING:
    from groups.models import Meeting, SupportGroup

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def schedule_sentences(group: SupportGroup) -> list[str]:
    """Return one sentence for each of the group's rules."""
    return [meeting_sentence(meeting, group.timezone) for meeting in group.meetings.all()]


def meetings_in_words(group: SupportGroup) -> list[str]:
    """Return the sentences, each with the dates that its rule does not tell."""
    return [
        " ".join([meeting_sentence(meeting, group.timezone), *_exceptions(meeting)]) for meeting in group.meetings.all()
    ]


def meeting_sentence(meeting: Meeting, timezone: str) -> str:
    """Return when it repeats, at what time, on whose clock."""
    return _("%(repeats)s, %(time)s %(zone)s") % {
        "repeats": capfirst(_repeats(meeting, ZoneInfo(timezone))),
        "time": time_range(meeting.starts_at, meeting.minutes),
        "zone": zone_name(ZoneInfo(timezone)),
    }


def _exceptions(meeting: Meeting) -> list[str]:
    said = []
    if meeting.exdates:
        said.append(_("(No meeting on %(days)s.)") % {"days": _joined(map(_date_of, sorted(meeting.exdates)))})
    if meeting.rdates and meeting.rrule:
        said.append(_("(Also on %(days)s.)") % {"days": _joined(map(_date_of, sorted(meeting.rdates)))})
    return said


def _date_of(text: str) -> str:
    return long_date(date.fromisoformat(text[:10]))


def _repeats(meeting: Meeting, zone: ZoneInfo) -> str:
    if not meeting.rrule:
        return _once(meeting)
    rule = Rule.read(meeting.rrule)
    words = _in_months(_WORDS[rule.frequency](rule, meeting.starts_on), rule)
    if rule.count:
        times = ngettext("%(count)s time", "%(count)s times", rule.count) % {"count": rule.count}
        return _("%(repeats)s, %(times)s from %(day)s") % {
            "repeats": words,
            "times": times,
            "day": long_date(meeting.starts_on),
        }
    if until := rule.until(zone):
        return _("%(repeats)s until %(day)s") % {"repeats": words, "day": long_date(until.date())}
    return words


def _once(meeting: Meeting) -> str:
    days = sorted({meeting.starts_on, *(date.fromisoformat(text[:10]) for text in meeting.rdates)})
    return _joined(long_date(day) for day in days)


def _daily(rule: Rule, start: date) -> str:
    if rule.values("BYDAY"):
        return _weekly(rule, start)
    return ngettext("Every day", "Every %(count)s days", rule.interval) % {"count": rule.interval}


def _weekly(rule: Rule, start: date) -> str:
    codes = rule.values("BYDAY") or [_CODES[start.weekday()]]
    days = _joined(_day(code) for code in sorted(codes, key=_CODES.index))
    return ngettext("Every %(days)s", "Every %(count)s weeks on %(days)s", rule.interval) % {
        "days": days,
        "count": rule.interval,
    }


def _monthly(rule: Rule, start: date) -> str:
    weekdays = _weekdays_of_month(rule)
    if weekdays:
        words = ngettext("%(weekdays)s of each month", "%(weekdays)s, every %(count)s months", rule.interval)
        return words % {"weekdays": weekdays, "count": rule.interval}
    if rule.values("BYDAY"):
        return _on_its_own_dates()
    days = [int(day) for day in rule.values("BYMONTHDAY")] or [start.day]
    words = ngettext("%(days)s of each month", "%(days)s, every %(count)s months", rule.interval)
    return words % {"days": _joined(_month_day(day) for day in days), "count": rule.interval}


def _yearly(rule: Rule, start: date) -> str:
    if rule.values("BYDAY") or rule.values("BYMONTHDAY") or rule.interval > 1:
        return _on_its_own_dates()
    return _("Once a year, on %(day)s") % {"day": long_date(start)}


_WORDS: dict[str, Callable[[Rule, date], str]] = {
    "DAILY": _daily,
    "WEEKLY": _weekly,
    "MONTHLY": _monthly,
    "YEARLY": _yearly,
}


def _weekdays_of_month(rule: Rule) -> str:
    """Return "1st and 3rd Tuesday", or "1st Tuesday and 3rd Friday"; nothing where a day has no number."""
    places: dict[str, list[int]] = {}
    for value in rule.values("BYDAY"):
        numbers = [value[:-2]] if value[:-2] else rule.values("BYSETPOS")
        places.setdefault(value[-2:], []).extend(int(number) for number in numbers)
    known = all(numbers and set(numbers) <= set(_ordinals()) for numbers in places.values())
    if not known or (rule.values("BYSETPOS") and len(places) > 1):
        return ""
    return _joined(
        f"{_joined(_ordinals()[number] for number in sorted(numbers, key=_last_at_end))} {_day(code)}"
        for code, numbers in places.items()
    )


def _last_at_end(number: int) -> int:
    return number if number > 0 else 10 + number


def _ordinals() -> dict[int, str]:
    return {
        1: pgettext("which weekday of the month", "1st"),
        2: pgettext("which weekday of the month", "2nd"),
        3: pgettext("which weekday of the month", "3rd"),
        4: pgettext("which weekday of the month", "4th"),
        5: pgettext("which weekday of the month", "5th"),
        -1: pgettext("which weekday of the month", "last"),
    }


def _month_day(number: int) -> str:
    return _("Day %(number)s") % {"number": number} if number > 0 else _last_days(-number)


def _last_days(number: int) -> str:
    if number == 1:
        return _("last day")
    return _("Day %(number)s from the end") % {"number": number}


def _in_months(words: str, rule: Rule) -> str:
    months = rule.values("BYMONTH")
    if not months:
        return words
    names = _joined(str(MONTHS[int(month)]) for month in months)
    return _("%(repeats)s in %(months)s") % {"repeats": words, "months": names}


def _on_its_own_dates() -> str:
    return _("On dates of its own")


def _day(code: str) -> str:
    return str(WEEKDAYS[_CODES.index(code)])


def _joined(parts: Iterable[str]) -> str:
    return str(get_text_list(list(parts), _("and")))
