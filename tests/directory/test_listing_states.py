from __future__ import annotations

from directory.enums import ListingStatus
from directory.management.commands.write_listing_states import PAGE, listing_states
from directory.transitions import TRANSITIONS, Verb


def test_page_of_states_is_that_of_the_table():
    assert PAGE.read_text(encoding="utf-8") == listing_states()


def test_every_state_can_be_reached_and_left():
    reached = {ListingStatus.DRAFT, *TRANSITIONS.values()}
    left = {state for state, _verb in TRANSITIONS}

    assert reached == left == set(ListingStatus)


def test_only_approval_publishes():
    publishing = {verb for (_state, verb), after in TRANSITIONS.items() if after == ListingStatus.PUBLISHED}

    assert publishing == {Verb.APPROVE}
