from __future__ import annotations

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.core import mail
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Workflow, WorkflowContentType, WorkflowTask

from directory import moderation
from directory.enums import ListingStatus
from directory.moderation import FieldChange, ModerationError, NotAllowed
from groups.models import Meeting, SupportGroup
from search.entry import SearchEntry
from search.models import Entry
from tests.factories.groups import LiveGroupFactory, MeetingFactory, SupportGroupFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _review() -> None:
    """Make sure that groups have a review, whoever set it up."""
    if SupportGroup().get_workflow() is None:
        workflow = Workflow.objects.create(name="Listing review")
        WorkflowTask.objects.create(workflow=workflow, task=GroupApprovalTask.objects.create(name="Review"))
        content_type = ContentType.objects.get_for_model(SupportGroup)
        WorkflowContentType.objects.create(workflow=workflow, content_type=content_type)


@pytest.fixture
def organizer():
    return UserFactory()


@pytest.fixture
def editor():
    return _editor()


def _editor():
    editor = UserFactory()
    content_type = ContentType.objects.get_for_model(SupportGroup)
    permission, _made = Permission.objects.get_or_create(
        content_type=content_type, codename="publish_supportgroup", defaults={"name": "May publish groups"}
    )
    editor.user_permissions.add(permission)
    return editor


@pytest.fixture
def draft(organizer):
    return SupportGroupFactory(name="Old name", posted_by=organizer)


@pytest.fixture
def published(draft, organizer, editor):
    moderation.submit_for_review(draft, by=organizer)
    return moderation.approve(draft, by=editor, checked_how="phone")


def _edit(group: SupportGroup, by: object, **changes: object) -> SupportGroup:
    version = moderation.newest_version(group)
    for name, value in changes.items():
        setattr(version, name, value)
    return moderation.save_draft(version, by=by)


def _entry(group: SupportGroup) -> SearchEntry | None:
    row = Entry.objects.filter(key=group.search_key).first()
    return row.value() if row and not row.is_tombstone else None


def test_new_group_is_a_draft_that_nobody_finds(draft):
    assert moderation.status_of(draft) == ListingStatus.DRAFT
    assert _entry(draft) is None


def test_sent_group_waits_and_nobody_finds_it(draft, organizer):
    moderation.submit_for_review(draft, by=organizer)

    assert moderation.status_of(draft) == ListingStatus.WAITING
    assert moderation.waiting(SupportGroup) == [draft]
    assert _entry(draft) is None


def test_approved_group_is_public_found_and_checked_today(published):
    assert moderation.status_of(published) == ListingStatus.PUBLISHED
    assert published.live
    assert published.checked_on == timezone.localdate()
    assert published.checked_how == "phone"
    assert _entry(published).title == "Old name"
    assert moderation.waiting(SupportGroup) == []


def test_waiting_edit_leaves_the_approved_version_up(published, organizer):
    moderation.submit_for_review(_edit(published, organizer, name="New name"), by=organizer)

    published.refresh_from_db()
    assert published.name == "Old name"
    assert _entry(published).title == "Old name"
    assert moderation.status_of(published) == ListingStatus.PUBLISHED
    assert moderation.has_waiting_edit(published)


def test_approved_edit_replaces_the_public_version(published, organizer, editor):
    moderation.submit_for_review(_edit(published, organizer, name="New name"), by=organizer)

    moderation.approve(published, by=editor, checked_how="mail")

    published.refresh_from_db()
    assert published.name == "New name"
    assert _entry(published).title == "New name"
    assert not moderation.has_waiting_edit(published)


def test_asking_for_changes_keeps_the_editors_words(draft, organizer, editor):
    moderation.submit_for_review(draft, by=organizer)

    moderation.ask_for_changes(draft, by=editor, reason="Which room?")

    standing = moderation.standing_of(draft)
    assert (standing.newest, standing.reason) == (ListingStatus.NEEDS_CHANGES, "Which room?")


def test_revised_group_waits_again_and_can_be_approved(draft, organizer, editor):
    moderation.submit_for_review(draft, by=organizer)
    moderation.ask_for_changes(draft, by=editor, reason="Which room?")

    moderation.submit_for_review(_edit(draft, organizer, address="1 Example Street, room 2"), by=organizer)
    approved = moderation.approve(draft, by=editor, checked_how="phone")

    assert approved.address == "1 Example Street, room 2"


def test_declined_group_says_why_and_is_not_found(draft, organizer, editor):
    moderation.submit_for_review(draft, by=organizer)

    moderation.decline(draft, by=editor, reason="It sells a product.")

    standing = moderation.standing_of(draft)
    assert (standing.status, standing.reason) == (ListingStatus.DECLINED, "It sells a product.")
    assert _entry(draft) is None


def test_declined_edit_leaves_the_public_version_up(published, organizer, editor):
    moderation.submit_for_review(_edit(published, organizer, name="New name"), by=organizer)

    moderation.decline(published, by=editor, reason="The old name is clearer.")

    standing = moderation.standing_of(published)
    assert (standing.status, standing.newest) == (ListingStatus.PUBLISHED, ListingStatus.DECLINED)
    assert _entry(published).title == "Old name"


@pytest.mark.parametrize("is_sent", [False, True])
def test_discarded_edit_leaves_the_public_version_as_the_newest(is_sent, published, organizer):
    version = _edit(published, organizer, name="New name")
    if is_sent:
        moderation.submit_for_review(version, by=organizer)

    moderation.discard_draft(published, by=organizer)

    standing = moderation.standing_of(published)
    assert (standing.status, standing.newest) == (ListingStatus.PUBLISHED, ListingStatus.PUBLISHED)
    assert moderation.newest_version(published).name == "Old name"
    assert _entry(published).title == "Old name"


def test_draft_that_was_never_public_cannot_be_discarded(draft, organizer):
    with pytest.raises(ModerationError):
        moderation.discard_draft(draft, by=organizer)


def test_withdrawn_group_is_not_found_any_more(published, organizer):
    moderation.withdraw(published, by=organizer)

    published.refresh_from_db()
    assert moderation.status_of(published) == ListingStatus.WITHDRAWN
    assert not published.live
    assert _entry(published) is None


def test_withdrawing_publishes_no_waiting_text(published, organizer):
    moderation.submit_for_review(_edit(published, organizer, name="New name"), by=organizer)

    moderation.withdraw(published, by=organizer)

    published.refresh_from_db()
    assert published.name == "Old name"
    assert moderation.newest_version(published).name == "New name"


def test_withdrawn_group_can_be_sent_and_published_again(published, organizer, editor):
    moderation.withdraw(published, by=organizer)

    moderation.submit_for_review(moderation.newest_version(published), by=organizer)
    moderation.approve(published, by=editor, checked_how="phone")

    assert moderation.status_of(published) == ListingStatus.PUBLISHED
    assert _entry(published).title == "Old name"


def test_nobody_decides_about_their_own_listing(editor):
    own = SupportGroupFactory(posted_by=editor)
    moderation.submit_for_review(own, by=editor)

    for decide in (
        lambda: moderation.approve(own, by=editor, checked_how="phone"),
        lambda: moderation.ask_for_changes(own, by=editor, reason="Why?"),
        lambda: moderation.decline(own, by=editor, reason="No."),
    ):
        with pytest.raises(NotAllowed):
            decide()
    assert moderation.status_of(own) == ListingStatus.WAITING
    assert not moderation.can_review(editor, own)
    assert [moderation.can_decide(person, item) for item in moderation.queue() for person in (editor, _editor())] == [
        False,
        True,
    ]


def test_editor_who_wrote_the_waiting_version_cannot_approve_it(draft, organizer, editor):
    moderation.submit_for_review(_edit(draft, editor, name="Editor's name"), by=organizer)
    moderation.submit_for_review(moderation.newest_version(draft), by=editor)

    with pytest.raises(NotAllowed):
        moderation.approve(draft, by=editor, checked_how="phone")
    assert moderation.can_review(_editor(), draft)


def test_organizer_cannot_approve(draft, organizer):
    moderation.submit_for_review(draft, by=organizer)

    with pytest.raises(NotAllowed):
        moderation.approve(draft, by=UserFactory(), checked_how="phone")
    assert moderation.status_of(draft) == ListingStatus.WAITING


def test_stranger_cannot_withdraw(published):
    with pytest.raises(NotAllowed):
        moderation.withdraw(published, by=UserFactory())
    assert moderation.status_of(published) == ListingStatus.PUBLISHED


def test_approval_is_bound_to_the_version_the_editor_saw(draft, organizer, editor):
    moderation.submit_for_review(draft, by=organizer)
    seen = SupportGroup.objects.get(pk=draft.pk).latest_revision_id
    moderation.submit_for_review(_edit(draft, organizer, name="Slipped in"), by=organizer)

    with pytest.raises(ModerationError):
        moderation.approve(draft, by=editor, checked_how="phone", seen=seen)
    assert not SupportGroup.objects.get(pk=draft.pk).live


def test_draft_saved_over_a_waiting_version_takes_it_out_of_the_queue(draft, organizer, editor):
    moderation.submit_for_review(draft, by=organizer)

    _edit(draft, organizer, name="Half typed")

    assert moderation.status_of(draft) == ListingStatus.DRAFT
    with pytest.raises(ModerationError):
        moderation.approve(draft, by=editor, checked_how="phone")


def test_revision_written_past_us_cannot_be_approved_unseen(draft, organizer, editor):
    moderation.submit_for_review(draft, by=organizer)
    version = moderation.newest_version(draft)
    version.name = "Slipped in"
    version.save_revision(user=organizer)

    with pytest.raises(ModerationError):
        moderation.approve(draft, by=editor, checked_how="phone")


def test_second_approval_says_that_it_is_no_longer_waiting(published):
    with pytest.raises(ModerationError, match="no longer waiting"):
        moderation.approve(published, by=_editor(), checked_how="phone")


@pytest.mark.parametrize("verb", [moderation.ask_for_changes, moderation.decline])
def test_handing_back_needs_words(verb, draft, organizer, editor):
    moderation.submit_for_review(draft, by=organizer)

    with pytest.raises(ModerationError):
        verb(draft, by=editor, reason="  ")


def test_incomplete_listing_cannot_be_sent(organizer):
    empty = SupportGroupFactory(summary="", posted_by=organizer)

    with pytest.raises(ModerationError, match="in one sentence"):
        moderation.submit_for_review(empty, by=organizer)
    assert moderation.status_of(empty) == ListingStatus.DRAFT


def test_draft_that_one_person_keeps_writing_stays_one_revision(draft, organizer):
    for name in ("A", "AB", "ABC"):
        _edit(draft, organizer, name=name)

    assert draft.revisions.count() == 1
    assert moderation.newest_version(draft).name == "ABC"


def test_facts_of_the_record_survive_an_older_version(published, organizer, editor):
    version = _edit(published, organizer, name="New name")
    SupportGroup.objects.filter(pk=published.pk).update(slug="a-newer-address")

    moderation.submit_for_review(version, by=organizer)
    approved = moderation.approve(published, by=editor, checked_how="phone")

    assert (approved.slug, approved.posted_by) == ("a-newer-address", organizer)


def test_differences_are_in_words_with_meetings_and_lists(published, organizer):
    version = moderation.newest_version(published)
    version.cost = "unknown"
    version.audience = ["patient", "caregiver"]
    meeting = MeetingFactory.build(group=None)
    version.meetings = [meeting]
    moderation.submit_for_review(moderation.save_draft(version, by=organizer), by=organizer)

    assert moderation.differences(published) == [
        FieldChange("cost", "Free", "Not told"),
        FieldChange("who it is for", "People with cancer", "People with cancer, Family and carers"),
        FieldChange("meetings", "", "Every Tuesday, 6:30 to 8:00 pm Eastern time"),
    ]


def test_published_listing_without_edits_differs_in_nothing(published):
    assert moderation.differences(published) == []


def test_meetings_of_a_waiting_edit_are_not_public(organizer, editor):
    group = LiveGroupFactory(posted_by=organizer)
    MeetingFactory(group=group)
    version = moderation.newest_version(group)
    version.meetings = [Meeting(starts_on="2027-01-01", starts_at="09:00", rrule="")]

    moderation.submit_for_review(moderation.save_draft(version, by=organizer), by=organizer)

    assert [meeting.rrule for meeting in SupportGroup.objects.get(pk=group.pk).meetings.all()] == [
        "FREQ=WEEKLY;BYDAY=TU"
    ]


def test_queue_is_oldest_first_across_kinds(organizer):
    first, second = SupportGroupFactory(posted_by=organizer), SupportGroupFactory(posted_by=organizer)
    with time_machine.travel("2026-11-02", tick=False):
        moderation.submit_for_review(second, by=organizer)
    with time_machine.travel("2026-11-03", tick=False):
        moderation.submit_for_review(first, by=organizer)

    assert moderation.waiting() == [second, first]


def test_queue_needs_as_many_queries_for_30_as_for_1(organizer, django_assert_num_queries):
    moderation.submit_for_review(SupportGroupFactory(posted_by=organizer), by=organizer)
    moderation.waiting()
    with django_assert_num_queries(3):
        moderation.waiting()
    for _ in range(29):
        moderation.submit_for_review(SupportGroupFactory(posted_by=organizer), by=organizer)

    with django_assert_num_queries(3):
        assert len(moderation.waiting()) == 30


def test_wagtail_sends_no_mail_of_its_own(draft, organizer, editor, django_capture_on_commit_callbacks):
    UserFactory(is_superuser=True, is_active=True)
    moderation.submit_for_review(draft, by=organizer)
    moderation.approve(draft, by=editor, checked_how="phone")

    assert mail.outbox == []


def test_failure_while_recording_undoes_the_approval(draft, organizer, editor, monkeypatch):
    moderation.submit_for_review(draft, by=organizer)

    def fail(self: SupportGroup) -> None:
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr(SupportGroup, "search_entry", fail)
        with pytest.raises(RuntimeError):
            moderation.approve(draft, by=editor, checked_how="phone")
    assert not SupportGroup.objects.get(pk=draft.pk).live
    assert moderation.status_of(draft) == ListingStatus.WAITING
