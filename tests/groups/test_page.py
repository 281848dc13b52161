from __future__ import annotations

from datetime import date, timedelta

import icalendar
import pytest
from django.urls import reverse
from django.utils import timezone

from directory import moderation
from search.models import Entry
from tests.factories.groups import LiveGroupFactory, MeetingFactory, SupportGroupFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(time_machine):
    time_machine.move_to("2026-11-23T12:00:00Z", tick=False)


def _page(client, group, **query: str) -> str:
    answer = client.get(reverse("group", args=[group.slug]), query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_page_says_when_where_and_how_first(client):
    group = LiveGroupFactory(first_meeting="You may only listen.")
    MeetingFactory(group=group, rrule="FREQ=MONTHLY;BYDAY=1TU,3TU", exdates=["2027-01-05T18:30"])

    page = _page(client, group)

    assert "Tuesday 1 December, 6:30 to 8:00 pm Eastern time" in page
    assert "1st and 3rd Tuesday of each month, 6:30 to 8:00 pm Eastern time" in page
    assert "Then: Tuesday 15 December, Tuesday 19 January, Tuesday 2 February." in page
    assert "<strong>No meeting on:</strong> Tuesday 5 January." in page
    assert "1 Example Street" in page
    assert 'href="tel:6175550123"' in page
    assert "You may only listen." in page


def test_page_tells_the_readers_own_time_when_it_is_asked_for(client):
    group = LiveGroupFactory()
    MeetingFactory(group=group)

    page = _page(client, group, tz="America/Los_Angeles")

    assert "Your time: Tuesday 24 November, 3:30 to 5:00 pm Pacific time" in page
    assert "Your time: Tue" not in _page(client, group, tz="No/Where")


def test_group_without_a_next_meeting_says_so(client):
    page = _page(client, LiveGroupFactory())

    assert "No next meeting is known. Ask them." in page
    assert "Save to calendar" not in page


def test_fact_that_nobody_told_is_not_a_no(client):
    page = _page(client, LiveGroupFactory(access={"step-free": "no"}))

    assert page.count("Not told") >= 4
    assert "<dd>No</dd>" in page


@pytest.mark.parametrize("precision", ["neighbourhood", "city", "hidden"])
def test_address_is_in_no_page_file_or_entry_unless_it_is_public(client, precision):
    group = LiveGroupFactory(precision=precision, address="77 Secret Lane", postcode="02139")
    MeetingFactory(group=group)
    calendar = client.get(reverse("group_calendar", args=[group.slug])).content.decode()
    document = str(Entry.objects.get(key=group.search_key).document)

    for text in (_page(client, group), calendar, document):
        assert "Secret" not in text
        assert "02139" not in text
        assert str(group.lat) not in text
    assert ("Cambridge" in document) == (precision != "hidden")


def test_public_address_is_shown(client):
    assert "77 Open Lane" in _page(client, LiveGroupFactory(address="77 Open Lane"))


def test_fictional_group_says_so_on_the_page(client):
    assert "Fictional example" not in _page(client, LiveGroupFactory())
    assert "Fictional example" in _page(client, LiveGroupFactory(is_demo=True))


def test_page_leads_to_saying_that_something_is_wrong(client):
    group = LiveGroupFactory()

    assert f"?about=group%3A{group.pk}" in _page(client, group)


def test_draft_is_unknown_to_visitors_and_leads_its_owner_to_the_preview(client, organizer):
    draft = SupportGroupFactory(posted_by=organizer)
    address = reverse("group", args=[draft.slug])

    assert client.get(address).status_code == 404
    assert client.get(reverse("group_calendar", args=[draft.slug])).status_code == 404
    client.force_login(organizer)
    assert reverse("groups:preview", args=[draft.pk]) in client.get(address).content.decode()


def test_address_of_a_withdrawn_group_says_so_without_its_contact(client, organizer):
    group = LiveGroupFactory(posted_by=organizer, first_published_at=timezone.now())
    moderation.withdraw(group, by=organizer)

    answer = client.get(reverse("group", args=[group.slug]))

    assert answer.status_code == 410
    assert "This group is not listed any more" in answer.content.decode()
    assert group.phone not in answer.content.decode()
    assert client.get(reverse("group_calendar", args=[group.slug])).status_code == 404


def test_unknown_address_is_404(client):
    assert client.get("/groups/nothing-here/").status_code == 404


def test_group_nobody_checked_for_too_long_shows_no_contact(client):
    group = LiveGroupFactory(checked_on=date(2026, 11, 23) - timedelta(days=456))
    answer = client.get(reverse("group", args=[group.slug]))

    assert answer.status_code == 410
    assert group.phone not in answer.content.decode()
    assert client.get(reverse("group_calendar", args=[group.slug])).status_code == 410


def test_old_check_is_told(client):
    group = LiveGroupFactory(checked_on=date(2026, 11, 23) - timedelta(days=400))

    assert "ask before you go" in _page(client, group)


def test_anonymous_reader_gets_no_cookie(client):
    group = LiveGroupFactory()
    answer = client.get(reverse("group", args=[group.slug]))

    assert answer.cookies == {}
    assert "csrf" not in answer.content.decode()


def test_calendar_file_is_one_and_neutral(client):
    group = LiveGroupFactory(name="After breast cancer", slug="example-circle")
    MeetingFactory(group=group)

    answer = client.get(reverse("group_calendar", args=[group.slug]))

    (event,) = icalendar.Calendar.from_ical(answer.content).events
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert event["SUMMARY"] == "Group meeting"
    assert event["URL"] == "http://testserver/groups/example-circle/"


def test_similar_groups_are_others_for_the_same_cancer_nearby(client, breast_cancer):
    group, other, far = (
        LiveGroupFactory(any_cancer=False, name=name, lat=lat)
        for name, lat in (("This one", 42.36), ("That one", 42.40), ("Far one", 30.0))
    )
    for each in (group, other, far):
        each.cancer_types.set([breast_cancer])
        each.save()

    page = _page(client, group)

    similar = page[page.index("Groups like this one") :]
    assert "That one" in similar
    assert "This one" not in similar
    assert "Far one" not in similar


def test_spanish_page_has_its_own_address(client):
    group = LiveGroupFactory()

    assert client.get(f"/es/groups/{group.slug}/").status_code == 200
