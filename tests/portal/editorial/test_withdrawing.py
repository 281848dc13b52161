"""Taking a published listing off the site."""

import pytest
from django.core import mail
from django.urls import reverse

from directory import moderation
from directory.enums import ListingStatus
from groups.models import SupportGroup
from search.models import Entry
from tests.factories.accounts import make_clinical_reviewer, make_editor, make_listing_editor, make_user
from tests.factories.groups import SupportGroupFactory

pytestmark = pytest.mark.django_db
REASON = {"reason": "The room is closed."}


@pytest.fixture
def organizer():
    return make_user()


@pytest.fixture
def editor(client):
    user = make_listing_editor()
    client.force_login(user)
    return user


@pytest.fixture
def published(organizer):
    group = moderation.submit_for_review(SupportGroupFactory(posted_by=organizer), by=organizer)
    return moderation.approve(group, by=make_listing_editor(), checked_how="phone")


def url_of(group):
    return reverse("desk_withdraw", args=["group", group.pk])


def is_found(group):
    return bool(Entry.objects.get(key=group.search_key).document)


def test_list_of_groups_leads_to_the_page_for_what_is_on_the_site_only(client, editor, published):
    draft = SupportGroupFactory()
    html = client.get(reverse("wagtailsnippets_groups_supportgroup:list")).content.decode()
    assert (url_of(published) in html, url_of(draft) in html) == (True, False)


def test_review_page_of_a_change_leads_there(client, editor, organizer, published):
    moderation.submit_for_review(moderation.newest_version(published), by=organizer)
    review = client.get(reverse("desk_review", args=["group", published.pk])).content.decode()
    assert f'href="{url_of(published)}"' in review
    assert "It leaves the queue too." in client.get(url_of(published)).content.decode()


def test_listing_is_gone_at_once(client, editor, published):
    before = is_found(published)
    response = client.post(url_of(published), REASON)
    assert response["Location"] == reverse("desk_queue")
    standing = moderation.standing_of(published)
    assert (standing.status, standing.reason) == (ListingStatus.WITHDRAWN, "The room is closed.")
    assert (before, is_found(published)) == (True, False)
    assert client.get(published.get_absolute_url()).status_code == 410


def test_organizer_reads_the_reason_in_a_letter_and_on_their_page(
    client, editor, organizer, published, django_capture_on_commit_callbacks
):
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(url_of(published), REASON)
    (letter,) = mail.outbox
    assert (letter.to, letter.subject) == ([organizer.email], "What you posted is not on the site any more")
    assert "The room is closed." in letter.body
    assert "The room is closed." in letter.alternatives[0][0]
    client.force_login(organizer)
    assert "The room is closed." in client.get(reverse("groups:dashboard")).content.decode()


def test_own_withdrawal_sends_no_letter(organizer, published, django_capture_on_commit_callbacks):
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        moderation.withdraw(published, by=organizer)
    assert mail.outbox == []


def test_reason_is_required_and_nothing_moves_without(client, editor, published):
    response = client.post(url_of(published), {"reason": " "})
    assert response.status_code == 400
    assert "Write why it leaves the site" in response.content.decode()
    with pytest.raises(moderation.ModerationError):
        moderation.withdraw(published, by=editor, reason=" ")
    assert (SupportGroup.objects.get(pk=published.pk).live, is_found(published)) == (True, True)


@pytest.mark.parametrize("make", [make_editor, make_clinical_reviewer])
def test_page_is_closed_to_other_roles(client, published, make):
    client.force_login(make())
    assert client.post(url_of(published), REASON).status_code == 404
    assert is_found(published)


def test_page_is_closed_to_organizers_and_strangers(client, organizer, published):
    client.post(url_of(published), REASON)
    client.force_login(organizer)
    client.post(url_of(published), REASON)
    assert is_found(published)


def test_what_is_not_on_the_site_leads_back_to_the_queue(client, editor):
    assert client.get(url_of(SupportGroupFactory()))["Location"] == reverse("desk_queue")


def test_reason_is_forgotten_when_it_is_published_again(client, editor, organizer, published):
    client.post(url_of(published), REASON)
    moderation.submit_for_review(moderation.newest_version(published), by=organizer)
    moderation.approve(published, by=editor, checked_how="phone")
    assert SupportGroup.objects.get(pk=published.pk).withdrawn_reason == ""
    assert is_found(published)
