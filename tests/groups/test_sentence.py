from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groups.meetings.clock import in_readers_words, occurrence_in_words
from groups.meetings.occurrences import next_occurrences
from groups.meetings.schedule import Repeat, Schedule, schedule_of
from groups.meetings.sentence import meeting_sentence, meetings_in_words
from groups.models import Meeting
from tests.factories.groups import MeetingFactory, group_meeting


@pytest.mark.parametrize(
    ("rrule", "words"),
    [
        ("", "Tuesday 6 January 2026"),
        ("FREQ=DAILY", "Every day"),
        ("FREQ=WEEKLY;BYDAY=TU", "Every Tuesday"),
        ("FREQ=WEEKLY;BYDAY=TH,TU", "Every Tuesday and Thursday"),
        ("FREQ=WEEKLY;INTERVAL=2", "Every 2 weeks on Tuesday"),
        ("FREQ=MONTHLY;BYDAY=1TU,3TU", "1st and 3rd Tuesday of each month"),
        ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1", "Last Tuesday of each month"),
        ("FREQ=MONTHLY;BYDAY=1TU,-1TU", "1st and last Tuesday of each month"),
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=2FR", "2nd Friday, every 2 months"),
        ("FREQ=MONTHLY;BYMONTHDAY=15", "Day 15 of each month"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "Last day of each month"),
        ("FREQ=MONTHLY;BYDAY=1TU;BYMONTH=9,10", "1st Tuesday of each month in September and October"),
        ("FREQ=WEEKLY;COUNT=8", "Every Tuesday, 8 times from Tuesday 6 January 2026"),
        ("FREQ=WEEKLY;UNTIL=20260310", "Every Tuesday until Tuesday 10 March 2026"),
        ("FREQ=MONTHLY;BYDAY=TU", "On dates of its own"),
    ],
)
def test_rule_is_told_in_a_plain_sentence(rrule, words):
    meeting = MeetingFactory.build(group=None, rrule=rrule)

    assert meeting_sentence(meeting, "America/New_York") == f"{words}, 6:30 to 8:00 pm Eastern time"


def test_time_over_noon_names_both_halves():
    meeting = MeetingFactory.build(group=None, starts_at=time(11, 30))

    assert meeting_sentence(meeting, "Asia/Kolkata") == "Every Tuesday, 11:30 am to 1:00 pm Kolkata time"


def test_dates_left_out_and_added_are_told():
    group = group_meeting("FREQ=WEEKLY;BYDAY=TU", exdates=["2026-01-13T18:30"], rdates=["2026-01-15T18:30"])

    assert meetings_in_words(group) == [
        "Every Tuesday, 6:30 to 8:00 pm Eastern time (No meeting on Tuesday 13 January 2026.) "
        "(Also on Thursday 15 January 2026.)"
    ]


def test_next_meeting_is_told_on_both_clocks():
    group = group_meeting("FREQ=WEEKLY;BYDAY=TU")
    now = datetime(2026, 11, 23, tzinfo=UTC)
    (coming,) = next_occurrences(group, after=now, until=datetime(2026, 11, 26, tzinfo=UTC))

    assert occurrence_in_words(coming, group.timezone) == ("Tuesday 24 November, 6:30 to 8:00 pm Eastern time")
    assert in_readers_words(coming, ZoneInfo("Asia/Kolkata")) == (
        "Your time: Wednesday 25 November, 5:00 to 6:30 am Kolkata time"
    )
    assert in_readers_words(coming, ZoneInfo("America/Toronto")) == ""
    assert in_readers_words(coming, None) == ""


@given(
    repeat=st.sampled_from(Repeat),
    first_day=st.dates(date(2026, 1, 1), date(2030, 12, 28)),
    which=st.lists(st.sampled_from([1, 2, 3, 4, -1]), min_size=1, max_size=3, unique=True),
    left_out=st.sets(st.dates(date(2026, 1, 1), date(2030, 1, 1)), max_size=3),
)
def test_schedule_of_the_form_comes_back_as_it_was_chosen(repeat, first_day, which, left_out):
    if repeat == Repeat.DAY_OF_MONTH and first_day.day > 28:
        first_day = first_day.replace(day=28)
    chosen = Schedule(
        repeat=repeat,
        first_day=first_day,
        starts_at=time(18, 30),
        minutes=90,
        which=tuple(which) if repeat == Repeat.WEEKDAY_OF_MONTH else (),
        left_out=tuple(sorted(left_out)),
    )
    meeting = Meeting()

    assert chosen.write_to(meeting, "America/New_York")
    read = schedule_of(meeting, "America/New_York")

    assert read is not None
    assert (read.repeat, read.which, read.left_out) == (chosen.repeat, chosen.which, chosen.left_out)
    assert read.first_day >= chosen.first_day
    assert read.first_day.weekday() == chosen.first_day.weekday() or repeat == Repeat.DAY_OF_MONTH
