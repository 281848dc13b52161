from __future__ import annotations

from datetime import date, time

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from directory import moderation
from directory.enums import ListingStatus
from directory.models import Place
from groups.complete import missing
from groups.forms import STEPS
from groups.models import SupportGroup
from tests.factories.groups import LiveGroupFactory, MeetingFactory, SupportGroupFactory, UserFactory

ABOUT = {"name": "Example Circle", "summary": "A fictional circle.", "description": ""}
STEP_ANSWERS = {
    "about": ABOUT,
    "who": {"audience": ["patient"], "cancers": "breast cancer", "phases": ["after-treatment"]},
    "where": {
        "meeting_format": "in-person",
        "address": "1 Example Street",
        "city": "Cambridge",
        "region": "",
        "postcode": "02139",
        "country": "US",
        "precision": "exact",
    },
    "when": {
        "repeat": "weekday-of-month",
        "which": ["1", "3"],
        "first_day": "2026-12-01",
        "starts_at": "18:30",
        "minutes": "90",
        "timezone": "America/New_York",
        "left_out": "2027-01-05",
    },
    "contact": {"sign_up": "Come any time.", "phone": "617-555-0123"},
    "first-meeting": {"first_meeting": "You may only listen.", "leader": "peer", "course": "drop-in", "size": ""},
    "facts": {
        "cost": "free",
        "cost_note": "",
        "languages": ["en", "es"],
        "step-free": "yes",
        "captions": "no",
        "interpreter": "unknown",
        "transit": "unknown",
        "quiet-space": "unknown",
    },
}


def _step(group: SupportGroup, name: str) -> str:
    return reverse("groups:step", args=[group.pk, name])


def _posted(signed_in) -> SupportGroup:
    """Answer every step as a person does, and return the draft."""
    signed_in.post(reverse("groups:post"), ABOUT)
    group = SupportGroup.objects.get()
    for name in list(STEPS)[1:]:
        assert signed_in.post(_step(group, name), STEP_ANSWERS[name]).status_code == 302, name
    return group


def test_posting_keeps_every_answer_as_a_draft(signed_in, breast_cancer, cambridge):
    group = _posted(signed_in)

    version = moderation.newest_version(group)
    meeting = version.meetings.all()[0]
    assert missing(version) == []
    assert (version.name, version.city, version.region, version.lat) == (
        "Example Circle",
        "Cambridge",
        "MA",
        cambridge.lat,
    )
    assert list(version.cancer_types.all()) == [breast_cancer]
    assert (meeting.rrule, meeting.starts_on, meeting.exdates) == (
        "FREQ=MONTHLY;BYDAY=1TU,3TU",
        date(2026, 12, 1),
        ["2027-01-05T18:30"],
    )
    assert version.access == {"step-free": "yes", "captions": "no"}
    assert moderation.status_of(group) == ListingStatus.DRAFT


def test_steps_follow_one_another_and_end_at_the_check(signed_in, breast_cancer, cambridge):
    first = signed_in.post(reverse("groups:post"), ABOUT)
    group = SupportGroup.objects.get()
    last = signed_in.post(_step(group, "facts"), STEP_ANSWERS["facts"])
    dates = signed_in.post(_step(group, "when"), STEP_ANSWERS["when"])

    assert first.url == _step(group, "who")
    assert dates.url == reverse("groups:dates", args=[group.pk])
    assert last.url == reverse("groups:check", args=[group.pk])


def test_dates_page_says_the_schedule_back(signed_in, breast_cancer, cambridge, time_machine):
    time_machine.move_to("2026-11-23T12:00:00Z")
    group = _posted(signed_in)

    page = signed_in.get(reverse("groups:dates", args=[group.pk])).content.decode()

    assert "1st and 3rd Tuesday of each month, 6:30 to 8:00 pm Eastern time" in page
    assert "Tuesday 15 December, 6:30 to 8:00 pm Eastern time" in page


def test_sent_group_waits_and_the_organizer_gets_a_neutral_letter(
    signed_in, organizer, breast_cancer, cambridge, django_capture_on_commit_callbacks
):
    group = _posted(signed_in)

    with django_capture_on_commit_callbacks(execute=True):
        answer = signed_in.post(reverse("groups:check", args=[group.pk]))

    assert answer.url == reverse("groups:dashboard")
    assert moderation.status_of(group) == ListingStatus.WAITING
    (letter,) = mail.outbox
    assert (letter.to, letter.subject) == ([organizer.email], "We have received what you sent")


def test_incomplete_group_is_not_sent_and_says_what_is_missing(signed_in):
    signed_in.post(reverse("groups:post"), ABOUT)
    group = SupportGroup.objects.get()

    page = signed_in.post(reverse("groups:check", args=[group.pk]), follow=True).content.decode()

    assert moderation.status_of(group) == ListingStatus.DRAFT
    assert "Say who the group is for." in page


def test_same_form_sent_twice_begins_one_group(signed_in):
    signed_in.post(reverse("groups:post"), ABOUT)
    signed_in.post(reverse("groups:post"), ABOUT)

    assert SupportGroup.objects.count() == 1


def test_what_was_typed_survives_an_error(signed_in, organizer):
    group = SupportGroupFactory(posted_by=organizer)

    page = signed_in.post(_step(group, "contact"), {"phone": "call me", "sign_up": "By the red door"})

    assert page.status_code == 200
    assert "By the red door" in page.content.decode()
    assert "Type the phone number with its area code" in page.content.decode()


@pytest.mark.parametrize(
    ("step", "changed", "sentence"),
    [
        ("about", {"name": ""}, "Type the name of the group."),
        ("who", {"cancers": "xyzzy"}, "We do not know “xyzzy”."),
        ("who", {"cancers": ""}, "Name at least one cancer, or say that it is open to any."),
        ("where", {"city": ""}, "Type the city where the group meets."),
        ("where", {"postcode": "99999", "city": "Nowhere"}, "We do not know this place."),
        ("when", {"which": []}, "Choose which ones in the month"),
        ("when", {"first_day": "soon"}, "Type the date as year-month-day"),
        ("when", {"until": "2020-01-01"}, "The last meeting is before the first."),
        ("when", {"repeat": "day-of-month", "first_day": "2026-12-31"}, "Some months have no such day."),
        ("when", {"left_out": "Christmas"}, "“Christmas” is not a date."),
        ("when", {"left_out": "2026-13-45"}, "“2026-13-45” is not a date."),
        ("contact", {"phone": "", "sign_up": ""}, "Give one way to join or to reach the group."),
        ("facts", {"languages": []}, "Choose at least one language."),
    ],
)
def test_bad_answer_gets_one_clear_sentence_and_saves_nothing(
    step, changed, sentence, signed_in, organizer, breast_cancer, cambridge
):
    group = SupportGroupFactory(posted_by=organizer)

    page = signed_in.post(_step(group, step), {**STEP_ANSWERS[step], **changed})

    assert page.status_code == 200
    assert sentence in page.content.decode()
    assert group.revisions.count() == 0


@pytest.mark.parametrize("said", ["breast", "Breast Cancer", "cáncer de mama, ", "mama"])
def test_cancer_is_known_as_people_say_it(said, signed_in, organizer, breast_cancer):
    group = SupportGroupFactory(posted_by=organizer)

    signed_in.post(_step(group, "who"), {**STEP_ANSWERS["who"], "cancers": said})

    assert list(moderation.newest_version(group).cancer_types.all()) == [breast_cancer]


def test_city_whose_name_several_places_have_asks_for_the_state(signed_in, organizer):
    for region in ("MA", "OH"):
        Place.objects.create(
            kind=Place.Kind.CITY,
            name="Cambridge",
            folded_name="cambridge",
            region=region,
            country="US",
            lat=42.0,
            lon=-71.0,
            source="test",
        )
    group = SupportGroupFactory(posted_by=organizer, region="")
    answers = {**STEP_ANSWERS["where"], "postcode": ""}

    asked = signed_in.post(_step(group, "where"), answers).content.decode()
    told = signed_in.post(_step(group, "where"), {**answers, "region": "OH"})

    assert "There are several places of this name. Add the state, or the ZIP." in asked
    assert told.status_code == 302


def test_edit_of_a_public_group_leaves_its_page_as_it_was(signed_in, organizer):
    group = LiveGroupFactory(posted_by=organizer, name="Old name")
    MeetingFactory(group=group)

    signed_in.post(_step(group, "about"), {**ABOUT, "name": "New name"})
    signed_in.post(reverse("groups:check", args=[group.pk]))

    assert moderation.has_waiting_edit(group)
    public = signed_in.get(group.get_absolute_url()).content.decode()
    assert "Old name" in public
    assert "New name" not in public
    assert "New name" in signed_in.get(reverse("groups:preview", args=[group.pk])).content.decode()


def test_changes_of_a_public_group_can_be_thrown_away(signed_in, organizer):
    group = LiveGroupFactory(posted_by=organizer, name="Old name")
    MeetingFactory(group=group)
    signed_in.post(_step(group, "about"), {**ABOUT, "name": "New name"})
    assert "Throw these changes away" in signed_in.get(reverse("groups:check", args=[group.pk])).content.decode()

    signed_in.post(reverse("groups:discard", args=[group.pk]))

    assert moderation.newest_version(group).name == "Old name"
    assert [meeting.rrule for meeting in moderation.newest_version(group).meetings.all()] == ["FREQ=WEEKLY;BYDAY=TU"]


def test_step_saved_without_a_change_keeps_its_place_in_the_queue(signed_in, organizer):
    group = SupportGroupFactory(posted_by=organizer)
    MeetingFactory(group=group)
    moderation.submit_for_review(moderation.newest_version(group), by=organizer)

    signed_in.post(_step(group, "contact"), {"phone": group.phone})

    assert moderation.status_of(group) == ListingStatus.WAITING


def test_schedule_that_the_form_cannot_say_is_kept(signed_in, organizer):
    group = SupportGroupFactory(posted_by=organizer)
    MeetingFactory(group=group, rrule="FREQ=MONTHLY;BYDAY=1TU;BYMONTH=9,10")

    answer = signed_in.post(_step(group, "when"), {"repeat": "keep", "minutes": "90", "timezone": "America/Chicago"})

    version = moderation.newest_version(group)
    assert answer.status_code == 302
    assert [meeting.rrule for meeting in version.meetings.all()] == ["FREQ=MONTHLY;BYDAY=1TU;BYMONTH=9,10"]
    assert version.timezone == "America/Chicago"


def test_length_that_the_list_does_not_have_is_kept(signed_in, organizer):
    group = SupportGroupFactory(posted_by=organizer)
    MeetingFactory(group=group, minutes=95)

    page = signed_in.get(_step(group, "when")).content.decode()

    assert '<option value="95" selected>95 minutes</option>' in page


def test_changed_schedule_keeps_the_meeting_and_so_its_calendar_uid(signed_in, organizer, editor):
    group = SupportGroupFactory(posted_by=organizer)
    meeting = MeetingFactory(group=group)

    signed_in.post(_step(group, "when"), {**STEP_ANSWERS["when"], "repeat": "weekly", "starts_at": "19:00"})
    signed_in.post(reverse("groups:check", args=[group.pk]))
    moderation.approve(group, by=editor, checked_how="phone")

    (kept,) = SupportGroup.objects.get(pk=group.pk).meetings.all()
    assert (kept.pk, kept.starts_at) == (meeting.pk, time(19, 0))


@pytest.mark.parametrize("name", ["step", "dates", "check", "preview", "withdraw", "discard"])
def test_groups_of_others_do_not_exist(name, signed_in):
    group = SupportGroupFactory(posted_by=UserFactory())
    arguments = [group.pk, "about"] if name == "step" else [group.pk]

    if name != "discard":
        assert signed_in.get(reverse(f"groups:{name}", args=arguments)).status_code == 404
    if name in ("step", "check", "withdraw", "discard"):
        assert signed_in.post(reverse(f"groups:{name}", args=arguments)).status_code == 404


@pytest.mark.parametrize("name", ["dashboard", "post"])
@pytest.mark.django_db
def test_organizers_pages_ask_to_sign_in(name, client):
    answer = client.get(reverse(f"groups:{name}"))

    assert answer.status_code == 302
    assert answer.url.startswith(reverse("account_login"))


def test_form_cannot_set_what_is_not_asked(signed_in, organizer):
    group = SupportGroupFactory(posted_by=organizer)

    signed_in.post(
        _step(group, "about"),
        {**ABOUT, "live": "1", "slug": "mine", "posted_by": "99", "is_demo": "1", "checked_on": "2026-11-01"},
    )

    version = moderation.newest_version(group)
    assert (version.live, version.slug, version.posted_by, version.is_demo, version.checked_on) == (
        False,
        group.slug,
        organizer,
        False,
        None,
    )


def test_name_of_one_of_our_own_pages_gets_another_address(signed_in):
    signed_in.post(reverse("groups:post"), {**ABOUT, "name": "Mine"})

    assert SupportGroup.objects.get().slug == "mine-2"


def test_withdrawing_asks_first_and_then_takes_it_off_the_site(signed_in, organizer):
    group = LiveGroupFactory(posted_by=organizer)
    address = reverse("groups:withdraw", args=[group.pk])

    signed_in.get(address)
    assert moderation.status_of(group) == ListingStatus.PUBLISHED
    signed_in.post(address)

    assert moderation.status_of(group) == ListingStatus.WITHDRAWN
    assert signed_in.get(reverse("groups:dashboard")).status_code == 200


def test_dashboard_puts_first_what_needs_doing_with_the_editors_words(signed_in, organizer, editor):
    LiveGroupFactory(posted_by=organizer, name="Live one")
    asked = SupportGroupFactory(posted_by=organizer, name="Asked one")
    moderation.submit_for_review(asked, by=organizer)
    moderation.ask_for_changes(asked, by=editor, reason="Which room is it?")
    SupportGroupFactory(posted_by=UserFactory(), name="Not mine")

    page = signed_in.get(reverse("groups:dashboard")).content.decode()

    assert page.index("Asked one") < page.index("Live one")
    assert "Which room is it?" in page
    assert "Not mine" not in page


def test_dashboard_needs_as_many_queries_for_30_as_for_1(signed_in, organizer):
    def queries() -> int:
        # Once before, because what every page shows is read anew from time to time.
        signed_in.get(reverse("groups:dashboard"))
        with CaptureQueriesContext(connection) as captured:
            assert signed_in.get(reverse("groups:dashboard")).status_code == 200
        return len(captured)

    def add() -> None:
        group = SupportGroupFactory(posted_by=organizer)
        moderation.submit_for_review(group, by=organizer)

    add()
    with_one = queries()
    for _ in range(29):
        add()

    assert queries() == with_one
