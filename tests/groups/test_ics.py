from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import icalendar
import pytest
from django.utils import timezone

from groups.ics import group_calendar
from groups.models import SupportGroup
from tests.factories.groups import group_meeting

URL = "https://onward.example/groups/example-circle/"


def _group(**facts: object) -> SupportGroup:
    group = group_meeting("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270105", exdates=["2026-12-29T18:30"])
    group.pk, group.created_at = 7, timezone.now()
    for name, value in facts.items():
        setattr(group, name, value)
    return group


def _event(group: SupportGroup, **options: bool) -> icalendar.Event:
    calendar = icalendar.Calendar.from_ical(group_calendar(group, url=URL, **options))
    return calendar.events[0]


def test_event_says_when_where_and_how_long():
    event = _event(_group())

    assert event["DTSTART"].dt == datetime(2026, 1, 6, 18, 30, tzinfo=ZoneInfo("America/New_York"))
    assert event["DURATION"].dt.total_seconds() == 90 * 60
    assert event["RRULE"].to_ical().decode() == "FREQ=WEEKLY;UNTIL=20270106T045959Z;BYDAY=TU"
    assert event["EXDATE"].to_ical() == b"20261229T183000"
    assert event["LOCATION"] == "1 Example Street, Cambridge, MA"
    assert event["URL"] == URL


def test_title_is_neutral_unless_the_name_is_asked_for():
    group = _group(name="After breast cancer")

    assert _event(group)["SUMMARY"] == "Group meeting"
    assert _event(group, is_full_title=True)["SUMMARY"] == "After breast cancer"
    assert b"cancer" not in group_calendar(group, url=URL)


def test_fictional_group_says_so():
    assert _event(_group(is_demo=True))["SUMMARY"] == "Group meeting (Fictional example)"


def test_file_carries_its_zone_and_a_uid_that_stays():
    first, second = group_calendar(_group(), url=URL), group_calendar(_group(), url=URL)

    assert b"BEGIN:VTIMEZONE\r\nTZID:America/New_York" in first
    uids = [line for line in first.splitlines() if line.startswith(b"UID:")]
    assert uids == [line for line in second.splitlines() if line.startswith(b"UID:")]
    assert len(uids) == 1


@pytest.mark.parametrize(
    ("precision", "shown"),
    [
        ("exact", "1 Example Street, Cambridge, MA"),
        ("neighbourhood", "Cambridge, MA"),
        ("city", "Cambridge, MA"),
        ("hidden", None),
    ],
)
def test_place_is_shown_as_closely_as_the_group_wants(precision, shown):
    assert _event(_group(precision=precision)).get("LOCATION") == shown


def test_start_is_moved_to_the_first_date_of_the_rule():
    group = group_meeting("FREQ=WEEKLY;BYDAY=TU", starts_on=date(2026, 1, 1), starts_at=time(9, 0))
    group.pk, group.created_at = 7, timezone.now()

    assert _event(group)["DTSTART"].dt.date() == date(2026, 1, 6)
