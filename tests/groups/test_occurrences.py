from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st

from groups.ics import group_calendar
from groups.meetings.occurrences import meeting_starts, next_starts, on_clock
from groups.meetings.rule import Rule, RuleError
from groups.models import SupportGroup
from tests.factories.groups import group_meeting

ZONES = [
    "America/New_York",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/St_Johns",
    "Europe/London",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "Pacific/Apia",
    "UTC",
]
START, END = datetime(2026, 1, 1, tzinfo=UTC), datetime(2032, 1, 1, tzinfo=UTC)


def _starts(group: SupportGroup, after: datetime, until: datetime) -> list[str]:
    return [start.isoformat() for start in next_starts(group, after=after, until=until)]


def _parsed_back(group: SupportGroup) -> icalendar.Calendar:
    group.pk, group.created_at = 1, START
    return icalendar.Calendar.from_ical(group_calendar(group, url="https://onward.example/groups/x/"))


def test_weekly_meeting_keeps_its_wall_clock_over_both_shifts():
    group = group_meeting("FREQ=WEEKLY;BYDAY=SU", starts_on=date(2026, 3, 1))

    spring = _starts(group, datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 3, 16, tzinfo=UTC))
    autumn = _starts(group, datetime(2026, 10, 25, tzinfo=UTC), datetime(2026, 11, 2, tzinfo=UTC))

    assert spring == ["2026-03-01T18:30:00-05:00", "2026-03-08T18:30:00-04:00", "2026-03-15T18:30:00-04:00"]
    assert autumn == ["2026-10-25T18:30:00-04:00", "2026-11-01T18:30:00-05:00"]


def test_skipped_local_time_of_a_rule_is_no_meeting_and_does_not_count():
    group = group_meeting("FREQ=DAILY;COUNT=3", starts_on=date(2026, 3, 7), starts_at=time(2, 30))

    assert _starts(group, START, END) == [
        "2026-03-07T02:30:00-05:00",
        "2026-03-09T02:30:00-04:00",
        "2026-03-10T02:30:00-04:00",
    ]


def test_skipped_local_time_given_as_a_date_is_read_with_the_offset_before_the_gap():
    group = group_meeting("", starts_on=date(2026, 3, 8), starts_at=time(2, 30))

    assert _starts(group, START, END) == ["2026-03-08T03:30:00-04:00"]


def test_local_time_that_comes_twice_is_the_first():
    assert on_clock(datetime(2026, 11, 1, 1, 30), ZoneInfo("America/New_York")).astimezone(UTC) == datetime(
        2026, 11, 1, 5, 30, tzinfo=UTC
    )


def test_half_hour_shift_of_lord_howe_holds():
    group = group_meeting("FREQ=WEEKLY;BYDAY=SU", starts_on=date(2026, 3, 29), timezone="Australia/Lord_Howe")

    assert _starts(group, START, datetime(2026, 4, 12, tzinfo=UTC)) == [
        "2026-03-29T18:30:00+11:00",
        "2026-04-05T18:30:00+10:30",
    ]


def test_date_left_out_is_gone_and_date_added_is_there():
    group = group_meeting(
        "FREQ=WEEKLY;BYDAY=TU;COUNT=3",
        starts_on=date(2026, 1, 6),
        exdates=["2026-01-13T18:30"],
        rdates=["2026-01-15T10:00"],
    )

    assert [start[:16] for start in _starts(group, START, END)] == [
        "2026-01-06T18:30",
        "2026-01-15T10:00",
        "2026-01-20T18:30",
    ]


def test_until_in_utc_ends_the_rule_on_the_groups_clock():
    group = group_meeting(
        "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260114T000000Z", starts_on=date(2026, 1, 6), starts_at=time(18, 0)
    )

    assert [start[:10] for start in _starts(group, START, END)] == ["2026-01-06", "2026-01-13"]


def test_meeting_under_way_is_still_the_next_one():
    group = group_meeting("FREQ=WEEKLY;BYDAY=TU", starts_on=date(2026, 1, 6))
    an_hour_in = datetime(2026, 1, 7, 0, 30, tzinfo=UTC)

    assert _starts(group, an_hour_in, an_hour_in + timedelta(days=1)) == ["2026-01-06T18:30:00-05:00"]


def test_search_keeps_sixty_days_with_local_day_and_part():
    group = group_meeting("FREQ=WEEKLY;BYDAY=TU", starts_on=date(2026, 1, 6), starts_at=time(21, 0))

    kept = meeting_starts(group, now=START)

    assert len(kept) == 8
    assert (kept[0].start, kept[0].day, kept[0].part) == (
        datetime(2026, 1, 7, 2, 0, tzinfo=UTC),
        "tue",
        "evening",
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "FREQ=HOURLY",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;FREQ=DAILY",
        "FREQ=WEEKLY;COUNT=3;UNTIL=20260101",
        "FREQ=WEEKLY;UNTIL=soon",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;X-NAME=1",
        "BYDAY=TU",
        "FREQ=WEEKLY\nDTSTART:20260101",
    ],
)
def test_rule_that_cannot_be_read_is_refused_in_a_sentence(text):
    with pytest.raises(RuleError, match=r"The repeat rule .*\."):
        Rule.read(text)


_DAYS = st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"])
_FREQUENCY = st.one_of(
    st.builds("FREQ=WEEKLY;INTERVAL={};BYDAY={}".format, st.integers(1, 4), _DAYS),
    st.builds("FREQ=MONTHLY;BYDAY={}{}".format, st.sampled_from([1, 2, 3, 4, -1]), _DAYS),
    st.builds("FREQ=MONTHLY;BYMONTHDAY={}".format, st.sampled_from([1, 15, 28, -1])),
    st.just("FREQ=DAILY"),
)
_ENDS = st.one_of(
    st.just(""),
    st.builds(";COUNT={}".format, st.integers(1, 60)),
    st.builds(";UNTIL={:%Y%m%d}".format, st.dates(date(2027, 1, 1), date(2031, 1, 1))),
)
# The hours at which no zone of the list shifts its clock: gaps are tested by hand above.
_HOURS = st.builds(time, st.integers(5, 22), st.sampled_from([0, 15, 30, 45]))


@given(
    rule=st.builds("{}{}".format, _FREQUENCY, _ENDS),
    zone=st.sampled_from(ZONES),
    first=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    at=_HOURS,
    left_out=st.sets(st.integers(0, 40), max_size=3),
    added=st.sets(st.dates(date(2027, 1, 1), date(2030, 1, 1)), max_size=2),
    window=st.dates(date(2026, 1, 1), date(2031, 6, 1)),
)
@settings(max_examples=150)
def test_calendar_file_expands_to_the_same_dates_in_another_library(rule, zone, first, at, left_out, added, window):
    group = group_meeting(rule, starts_on=first, starts_at=at, timezone=zone)
    meeting = group.meetings.all()[0]
    every = next_starts(group, after=START, until=END)
    meeting.exdates = [f"{every[i]:%Y-%m-%dT%H:%M}" for i in sorted(left_out) if i < len(every)]
    meeting.rdates = [f"{day:%Y-%m-%d}T{at:%H:%M}" for day in sorted(added)]
    after = datetime.combine(window, time(), tzinfo=UTC)
    until = after + timedelta(days=200)

    events = recurring_ical_events.of(_parsed_back(group)).between(after, until)

    theirs = sorted({event["DTSTART"].dt.astimezone(UTC) for event in events if event["DTSTART"].dt < until})
    ours = [start.astimezone(UTC) for start in next_starts(group, after=after, until=until)]
    assert ours == theirs
