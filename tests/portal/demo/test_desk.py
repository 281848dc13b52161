"""Each of the three people finds work in every state, once."""

from directory.enums import ListingStatus
from directory.standing import queue, standing_of
from groups.models import SupportGroup
from portal.demo.desk import load_desk
from portal.demo.models import DemoRecord


def of_the_organizer():
    return SupportGroup.objects.filter(posted_by__email="organizer@demo.example")


def test_the_organizer_has_groups_in_every_state(demo):
    states = sorted(standing_of(group).status for group in of_the_organizer())
    published = [ListingStatus.PUBLISHED] * 3
    assert states == sorted([*published, ListingStatus.DRAFT, ListingStatus.WAITING, ListingStatus.NEEDS_CHANGES])


def test_one_group_waits_at_the_desk(demo):
    assert [waiting.listing.is_demo for waiting in queue()] == [True]


def test_the_editors_words_are_there_for_the_organizer(demo):
    reasons = [standing_of(group).reason for group in of_the_organizer()]
    assert [reason for reason in reasons if reason] == [
        "Please say on which door you meet, so that nobody stands in the cold."
    ]


def test_the_desk_is_filled_once(demo):
    before = set(of_the_organizer().values_list("pk", flat=True))
    load_desk()
    assert set(of_the_organizer().values_list("pk", flat=True)) == before


def test_a_desk_that_was_cleared_stays_clear(demo):
    of_the_organizer().exclude(live=True).delete()
    load_desk()
    assert of_the_organizer().count() == 3
    assert DemoRecord.objects.filter(key="desk:organizer").count() == 1
