"""What a person changed, checked, took down or deleted is theirs: no later load touches it."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model

from directory.models import Counselor, Trial
from groups import posting
from groups.models import Meeting, SupportGroup
from portal.demo.loading import load_listings
from portal.demo.models import DemoRecord
from search.models import Entry
from tests.portal.demo.conftest import BEGAN, until_taken_back

LATER = BEGAN + timedelta(days=365)
LATELY = BEGAN.date() + timedelta(days=200)
DELETED = [(SupportGroup, "slug", "example-circle-10"), (Counselor, "slug", "example-counselor-10")]
DELETED += [(Trial, "nct_id", "EXAMPLE-0010")]


def group(number):
    return SupportGroup.objects.get(slug=f"example-circle-{number}")


def counselor(number):
    return Counselor.objects.get(slug=f"example-counselor-{number}")


def facts():
    """Return what a load could have touched of what people changed."""
    return {
        "edited": (group(1).checked_on, group(1).latest_revision.content["summary"]),
        "meetings": list(Meeting.objects.filter(group=group(1)).values_list("pk", "starts_on")),
        "checked": group(2).checked_on,
        "withdrawn": (group(3).checked_on, group(3).live),
        "counselor": [
            getattr(counselor(1), name) for name in ("checked_on", "licence_expires_on", "accepting_told_on")
        ],
        "read": Trial.objects.get(nct_id="EXAMPLE-0001").read_on,
    }


def change_things():
    """Do to six rows what organizers, editors and the registry do."""
    organizer = get_user_model().objects.get(email="organizer@demo.example")
    edited = group(1)
    edited.summary = "Words of a person."
    posting.save_draft(edited, by=organizer)
    checked = group(2)
    checked.checked_on = LATELY
    checked.save()
    posting.withdraw_group(group(3), by=organizer)
    counselor(1).save_revision(user=organizer)
    study = Trial.objects.get(nct_id="EXAMPLE-0001")
    study.read_on = LATELY
    study.save()
    for model, field, name in DELETED:
        model.objects.get(**{field: name}).delete()


@pytest.fixture(scope="module")
def changed(_loaded, django_db_blocker):
    with until_taken_back(django_db_blocker, BEGAN):
        change_things()
        before = facts()
        with until_taken_back(django_db_blocker, LATER):
            yield before, load_listings(LATER.date())


@pytest.fixture
def before(changed, db):
    """Stand a year after people changed things, and after another load; return what they had left."""
    return changed[0]


def test_what_people_changed_is_as_they_left_it(before):
    assert facts() == before
    assert before["edited"][1] == "Words of a person."
    assert (before["checked"], before["read"], before["withdrawn"][1]) == (LATELY, LATELY, False)


def test_all_the_rest_moved(before, changed):
    assert changed[1] == {"made": 0, "moved": 720 - 5 - len(DELETED)}
    assert group(4).checked_on - DemoRecord.objects.get(key="group:example-circle-4").dated == timedelta(0)
    assert group(4).checked_on > BEGAN.date()


@pytest.mark.parametrize(("model", "field", "name"), DELETED)
def test_what_a_person_deleted_does_not_come_back(before, model, field, name):
    assert not model.objects.filter(**{field: name}).exists()


def test_what_was_deleted_or_withdrawn_cannot_be_found(before):
    gone = Entry.objects.filter(document__isnull=True)
    assert gone.count() == len(DELETED) + 1
    assert gone.filter(key=group(3).search_key).exists()
