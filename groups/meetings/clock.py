"""Dates and times as people say them, in the language of the page."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils import dateformat
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from directory.find.clock import zone_name
from groups.meetings.occurrences import Occurrence


def long_date(day: date) -> str:
    """Return "Tuesday 24 November 2026"."""
    return dateformat.format(day, pgettext("long date", "l j F Y"))


def day_in_words(day: date) -> str:
    """Return "Tuesday 24 November"."""
    return dateformat.format(day, pgettext("date without year", "l j F"))


def time_range(start: time, minutes: int) -> str:
    """Return "6:30 to 8:00 pm", on the wall clock."""
    end = (datetime.combine(date(2026, 1, 1), start) + timedelta(minutes=minutes)).time()
    return _range(start, end)


def occurrence_in_words(occurrence: Occurrence, timezone: str) -> str:
    """Return "Tuesday 24 November, 6:30 to 8:00 pm Eastern"."""
    return _("%(day)s, %(time)s %(zone)s") % {
        "day": day_in_words(occurrence.start),
        "time": _range(occurrence.start.time(), occurrence.end.time()),
        "zone": zone_name(ZoneInfo(timezone)),
    }


def in_readers_words(occurrence: Occurrence, zone: ZoneInfo | None) -> str:
    """Return the same moment on the reader's clock; nothing when it shows the same or is not known."""
    if zone is None:
        return ""
    start, end = occurrence.start.astimezone(zone), occurrence.end.astimezone(zone)
    if start.replace(tzinfo=None) == occurrence.start.replace(tzinfo=None):
        return ""
    return _("Your time: %(day)s, %(time)s %(zone)s") % {
        "day": day_in_words(start),
        "time": _range(start.time(), end.time()),
        "zone": zone_name(zone),
    }


def _range(start: time, end: time) -> str:
    if _half(start) == _half(end):
        return _("%(start)s to %(end)s %(half)s") % {
            "start": _clock(start),
            "end": _clock(end),
            "half": _half(end),
        }
    return _("%(start)s %(start_half)s to %(end)s %(end_half)s") % {
        "start": _clock(start),
        "start_half": _half(start),
        "end": _clock(end),
        "end_half": _half(end),
    }


def _clock(moment: time) -> str:
    return f"{moment.hour % 12 or 12}:{moment.minute:02d}"


def _half(moment: time) -> str:
    return _("am") if moment.hour < 12 else _("pm")
