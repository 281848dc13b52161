"""A machine that was left alone for a year shows a full site again."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.models import Trial
from directory.rebuilding import rebuild_entries
from groups.meetings.occurrences import meeting_starts
from groups.models import Meeting
from portal.demo.cities import DemoCity
from portal.demo.groups import demo_group
from portal.demo.loading import load_listings
from portal.demo.models import DemoRecord
from search import entries
from search.models import Entry
from tests.portal.demo.conftest import BEGAN, until_taken_back

LATER = BEGAN + timedelta(days=365)
CITIES = [DemoCity("Boston", "MA", "US", 42.36, -71.06, "America/New_York")]


def shown_keys(now):
    return {entry.key for entry in Entry.objects.exclude(document__isnull=True) if entry.is_shown(now)}


def stale_keys(now):
    values = [entry.value() for entry in Entry.objects.exclude(document__isnull=True)]
    return {value.key for value in values if value.stale_from and value.stale_from <= now}


def facts_of_the_day(now):
    return {"shown": shown_keys(now), "stale": stale_keys(now), "meetings": Meeting.objects.count()}


@pytest.fixture(scope="module")
def first(_loaded, django_db_blocker):
    """Return what the site showed on the day it was loaded, and how much of it would be left a year later."""
    with django_db_blocker.unblock():
        return {**facts_of_the_day(BEGAN), "left": shown_keys(LATER)}


@pytest.fixture(scope="module")
def _moved(first, django_db_blocker):
    with until_taken_back(django_db_blocker, LATER):
        yield load_listings(LATER.date())


@pytest.fixture
def moved(_moved, db, time_machine):
    """Stand a year later, after a second load; return its counts."""
    time_machine.move_to(LATER, tick=False)
    return _moved


def test_without_a_second_load_a_year_hides_most_of_it(first):
    """The control: time alone takes listings off the site."""
    assert len(first["left"]) < len(first["shown"]) / 2


def test_after_a_year_the_site_is_as_full_as_it_was(moved, first):
    assert facts_of_the_day(LATER) == {name: first[name] for name in ("shown", "stale", "meetings")}
    assert len(first["shown"]) == 420 + 150 + 150


def test_everything_moved_and_nothing_was_made(moved):
    assert moved == {"made": 0, "moved": 720}
    assert DemoRecord.objects.filter(moved_on=LATER.date()).count() == 720


def test_after_a_year_every_group_meets_again(moved):
    groups = [entry.value() for entry in Entry.objects.filter(kind="group").exclude(document__isnull=True)]
    assert [group.title for group in groups if not group.meetings or group.meetings[-1].start < LATER] == []


def test_after_a_year_no_study_is_hidden_for_its_age(moved):
    assert set(Trial.objects.values_list("read_on", flat=True)) == {LATER.date()}
    assert len([key for key in shown_keys(LATER) if key.startswith("trial:")]) == 150


def test_after_a_year_entries_are_those_that_the_models_say(moved):
    before = entries.current_version()
    rebuild_entries(["group", "counselor", "trial"])
    assert entries.current_version() == before


def test_loading_again_on_the_same_later_day_moves_nothing(moved):
    assert load_listings(LATER.date()) == {"made": 0, "moved": 0}


@given(day=st.dates(BEGAN.date(), BEGAN.date().replace(year=2060)), number=st.integers(1, 420))
def test_a_group_made_on_any_day_meets_within_sixty_days_of_it(day, number):
    found = demo_group(number, day, CITIES)
    found.row.meetings = [Meeting(**values) for values in found.meetings]
    now = datetime.combine(day, BEGAN.timetz())
    assert meeting_starts(found.row, now=now)
