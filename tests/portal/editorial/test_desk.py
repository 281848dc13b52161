"""The desk: what waits, what changes, and the three decisions."""

import pytest
from django.core import mail
from django.urls import reverse

from directory import moderation
from directory.enums import ListingStatus
from directory.models import Counselor
from groups.models import SupportGroup
from search.models import Entry
from tests.factories.accounts import make_clinical_reviewer, make_editor, make_listing_editor, make_superuser, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def organizer():
    return make_user()


@pytest.fixture
def editor(client):
    user = make_listing_editor()
    client.force_login(user)
    return user


def make_counselor(organizer, *, name="Example Counselor 1", **fields):
    values = {"slug": name.lower().replace(" ", "-"), "summary": "A fictional counselor.", "languages": ["en"]}
    counselor = Counselor(
        name=name, meeting_format="online", profession="psychologist", posted_by=organizer, **{**values, **fields}
    )
    counselor.save()
    return counselor


def make_waiting(organizer, **fields):
    return moderation.submit_for_review(make_counselor(organizer, **fields), by=organizer)


def url_of(name, listing):
    return reverse(f"desk_{name}", args=["counselor", listing.pk])


def seen(listing):
    return Counselor.objects.get(pk=listing.pk).latest_revision_id


def status_of(listing):
    return moderation.standing_of(Counselor.objects.get(pk=listing.pk)).newest


def test_queue_shows_the_longest_waiting_first(client, organizer, editor):
    make_waiting(organizer, name="Example Counselor 1")
    make_waiting(organizer, name="Example Counselor 2")
    html = client.get(reverse("desk_queue")).content.decode()
    assert 0 < html.index("Example Counselor 1") < html.index("Example Counselor 2")


def test_empty_queue_says_so(client, editor):
    assert "Nothing waits." in client.get(reverse("desk_queue")).content.decode()


def test_menu_counts_what_waits(client, organizer, editor):
    make_waiting(organizer)
    assert "Waiting listings (1)" in client.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize("make", [make_editor, make_clinical_reviewer])
def test_desk_is_closed_to_other_roles(client, organizer, make):
    listing = make_waiting(organizer)
    client.force_login(make())
    assert client.get(reverse("desk_queue")).status_code == 302
    assert client.get(url_of("review", listing)).status_code == 404
    assert client.post(url_of("approve", listing), {}).status_code == 404
    assert status_of(listing) == ListingStatus.WAITING


def test_desk_is_closed_to_organizers(client, organizer):
    listing = make_waiting(organizer)
    client.force_login(organizer)
    client.post(url_of("approve", listing), {"checked_how": "phone", "seen": seen(listing)})
    assert status_of(listing) == ListingStatus.WAITING


def test_review_shows_what_changes_in_words(client, organizer, editor):
    listing = make_waiting(organizer, phone="617-555-0101")
    moderation.approve(listing, by=editor, checked_how="phone", seen=seen(listing))
    version = moderation.newest_version(listing)
    version.phone = "617-555-0102"
    moderation.submit_for_review(version, by=organizer)
    html = client.get(url_of("review", listing)).content.decode()
    assert "<del>617-555-0101</del>" in html
    assert "<ins>617-555-0102</ins>" in html
    assert html.count("<del>") == 1


def test_preview_shows_the_version_that_waits(client, organizer, editor):
    listing = make_waiting(organizer, summary="Only in the waiting version.")
    response = client.get(url_of("preview", listing))
    assert response.status_code == 200
    assert "Only in the waiting version." in response.content.decode()


def test_approval_publishes_and_can_be_found(client, organizer, editor):
    listing = make_waiting(organizer)
    response = client.post(url_of("approve", listing), {"checked_how": "phone", "seen": seen(listing)})
    assert response["Location"] == reverse("desk_queue")
    published = Counselor.objects.get(pk=listing.pk)
    assert (published.live, published.checked_how) == (True, "phone")
    assert Entry.objects.get(key=published.search_key).document["title"] == published.name


def test_approval_asks_how_it_was_checked(client, organizer, editor):
    listing = make_waiting(organizer)
    response = client.post(url_of("approve", listing), {"seen": seen(listing)})
    assert response.status_code == 400
    assert "Choose how you checked it." in response.content.decode()
    assert status_of(listing) == ListingStatus.WAITING


def test_approval_of_another_version_than_seen_is_refused(client, organizer, editor):
    listing = make_waiting(organizer)
    old = seen(listing)
    version = moderation.newest_version(listing)
    version.summary = "Changed meanwhile."
    moderation.submit_for_review(version, by=organizer)
    response = client.post(url_of("approve", listing), {"checked_how": "phone", "seen": old}, follow=True)
    assert "changed after you opened it" in response.content.decode()
    assert not Counselor.objects.get(pk=listing.pk).live


def test_changes_go_back_with_words(client, organizer, editor):
    listing = make_waiting(organizer)
    client.post(url_of("ask", listing), {"ask-reason": "Say which days.", "ask-seen": seen(listing)})
    standing = moderation.standing_of(Counselor.objects.get(pk=listing.pk))
    assert (standing.newest, standing.reason) == (ListingStatus.NEEDS_CHANGES, "Say which days.")


def test_changes_without_words_keep_the_form(client, organizer, editor):
    listing = make_waiting(organizer)
    response = client.post(url_of("ask", listing), {"ask-reason": " ", "ask-seen": seen(listing)})
    assert response.status_code == 400
    assert "Write what has to change" in response.content.decode()
    assert status_of(listing) == ListingStatus.WAITING


def test_declined_listing_leaves_the_queue(client, organizer, editor):
    listing = make_waiting(organizer)
    client.post(url_of("decline", listing), {"decline-reason": "It is a shop.", "decline-seen": seen(listing)})
    assert status_of(listing) == ListingStatus.DECLINED
    assert "Nothing waits." in client.get(reverse("desk_queue")).content.decode()


def test_nobody_decides_about_their_own(client):
    own = make_listing_editor()
    listing = make_waiting(own)
    client.force_login(own)
    html = client.get(url_of("review", listing)).content.decode()
    client.post(url_of("approve", listing), {"checked_how": "phone", "seen": seen(listing)})
    assert "another editor decides" in html
    assert status_of(listing) == ListingStatus.WAITING


def test_decided_listing_leads_back_to_the_queue(client, organizer, editor):
    listing = make_waiting(organizer)
    moderation.approve(listing, by=editor, checked_how="phone", seen=seen(listing))
    assert client.get(url_of("review", listing))["Location"] == reverse("desk_queue")


@pytest.mark.parametrize("make", [make_listing_editor, make_superuser])
@pytest.mark.parametrize("model", [Counselor, SupportGroup])
def test_ordinary_form_offers_nobody_to_publish(client, organizer, make, model):
    client.force_login(make())
    listing = model(slug="a", name="A", summary="S", meeting_format="online", languages=["en"], posted_by=organizer)
    if model is Counselor:
        listing.profession = "psychologist"
    listing.save()
    url = reverse(f"wagtailsnippets_{model._meta.app_label}_{model._meta.model_name}:edit", args=[listing.pk])
    html = client.get(url).content.decode()
    assert 'name="action-publish"' not in html
    client.post(url, {"action-publish": "1", "name": "B", "summary": "S", "meeting_format": "online"})
    assert not model.objects.get(pk=listing.pk).live


def test_wagtail_sends_no_mail_of_its_own(organizer, editor):
    make_superuser()
    mail.outbox.clear()
    make_waiting(organizer)
    assert [message.subject for message in mail.outbox] == []
