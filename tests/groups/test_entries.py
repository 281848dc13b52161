from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from directory.enums import Phase
from tests.factories.groups import LiveGroupFactory, MeetingFactory, SupportGroupFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(time_machine):
    time_machine.move_to("2026-11-23T12:00:00Z", tick=False)


def test_entry_holds_who_when_and_where(breast_cancer):
    group = LiveGroupFactory(any_cancer=False, phases=["recurrence"], leader="peer", course="drop-in")
    group.cancer_types.set([breast_cancer])
    MeetingFactory(group=group, rrule="FREQ=MONTHLY;BYDAY=1TU")

    entry = group.search_entry()

    assert (entry.kind, entry.url, entry.cancer_types, entry.any_cancer) == (
        "group",
        f"/groups/{group.slug}/",
        ("breast-cancer",),
        False,
    )
    assert {name: entry.facts[name] for name in ("audience", "phase", "leader", "course", "tz", "format")} == {
        "audience": ("patient",),
        "phase": ("recurrence",),
        "leader": ("peer",),
        "course": ("drop-in",),
        "tz": ("America/New_York",),
        "format": ("in-person",),
    }
    assert [meeting.start for meeting in entry.meetings] == [
        datetime(2026, 12, 1, 23, 30, tzinfo=UTC),
        datetime(2027, 1, 5, 23, 30, tzinfo=UTC),
    ]
    assert [(site.lat, site.lon, site.place) for site in entry.sites] == [(42.36512, -71.10412, "Cambridge, MA")]
    assert entry.card["schedule"] == "1st Tuesday of each month, 6:30 to 8:00 pm Eastern time"


def test_group_that_names_no_phase_is_for_every_phase():
    assert LiveGroupFactory(phases=[]).search_entry().facts["phase"] == tuple(Phase.values)


@pytest.mark.parametrize("facts", [{"live": False}, {"live": True, "checked_on": None}])
def test_group_that_is_not_live_or_never_checked_has_no_entry(facts):
    assert SupportGroupFactory(**{"checked_on": date(2026, 11, 1), **facts}).search_entry() is None


def test_address_is_in_the_entry_only_by_its_city():
    assert "Example Street" not in str(LiveGroupFactory().search_entry().to_document())
