"""A group's meetings as an iCalendar file (RFC 5545)."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from icalendar import Calendar, Event, vRecur

from directory.entries import shown_place
from directory.enums import Precision
from groups.meetings.occurrences import first_start, on_clock
from groups.meetings.rule import Rule
from groups.models import Meeting, SupportGroup

_UIDS = uuid.UUID("6e1d4c50-6f4e-5b0e-9f0c-3a5b7f0f6a11")


def group_calendar(group: SupportGroup, *, url: str, is_full_title: bool = False) -> bytes:
    """Return the file. Its titles are neutral, because a calendar is often seen by others.

    `url` is the absolute address of the group's page. Rules that give no date are left out.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Onward//Meetings//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for meeting in group.meetings.all():
        start = first_start(meeting, ZoneInfo(group.timezone))
        if start is not None:
            calendar.add_component(_event(group, meeting, start, url=url, title=_title(group, is_full_title)))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _event(group: SupportGroup, meeting: Meeting, start: datetime, *, url: str, title: str) -> Event:
    zone = ZoneInfo(group.timezone)
    changed = group.last_published_at or group.created_at
    event = Event()
    event.add("uid", str(uuid.uuid5(_UIDS, f"{group.pk}:{meeting.pk}")))
    event.add("dtstamp", changed.astimezone(UTC))
    event.add("summary", title)
    event.add("dtstart", on_clock(start, zone))
    event.add("duration", _minutes(meeting))
    if meeting.rrule:
        event.add("rrule", vRecur.from_ical(_zoned(Rule.read(meeting.rrule), zone)))
    for name, dates in (("exdate", meeting.exdates), ("rdate", meeting.rdates)):
        for text in dates:
            event.add(name, on_clock(datetime.fromisoformat(text), zone))
    if place := _location(group):
        event.add("location", place)
    event.add("url", url)
    return event


def _zoned(rule: Rule, zone: ZoneInfo) -> str:
    """Return the rule with its end in UTC, as a start with a zone demands (RFC 5545 3.3.10)."""
    until = rule.until(zone)
    if until is None:
        return str(rule)
    return f"{rule.without_end()};UNTIL={on_clock(until, zone).astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _minutes(meeting: Meeting) -> timedelta:
    return timedelta(minutes=meeting.minutes)


def _title(group: SupportGroup, is_full: bool) -> str:
    title = group.name if is_full else _("Group meeting")
    return f"{title} ({_('Fictional example')})" if group.is_demo else title


def _location(group: SupportGroup) -> str:
    if not group.has_site:
        return ""
    address = group.address if group.precision == Precision.EXACT else ""
    return ", ".join(filter(None, [address, shown_place(group)]))
