"""What the pages of counselors and studies show, as plain values."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from directory.entries import shown_place
from directory.enums import Precision, TrialStatus
from directory.facts import accepting_in_words, counselor_facts, getting_there, place_note, trial_facts
from directory.find.asked import Asked
from directory.freshness import is_past
from directory.maps_links import maps_links
from directory.models import Counselor, Trial
from directory.trial_sites import counted_from, nearest_open, sites_by_status
from search.entry import SearchEntry


def counselor_page(counselor: Counselor, entry: SearchEntry, now: datetime) -> dict[str, Any]:
    """Return the context of a counselor's page."""
    return {
        "counselor": counselor,
        "facts": counselor_facts(counselor, now),
        "accepting": accepting_in_words(counselor, now),
        "where": shown_place(counselor),
        "place_note": place_note(counselor),
        "getting_there": getting_there(counselor),
        "maps": maps_links(counselor),
        "shows_address": counselor.precision == Precision.EXACT and counselor.has_site,
        "is_stale": is_past(entry.stale_from, now),
    }


def trial_page(trial: Trial, asked: Asked) -> dict[str, Any]:
    """Return the context of a study's page, its sites counted from the place asked for."""
    groups = sites_by_status(trial, asked)
    return {
        "trial": trial,
        "facts": trial_facts(trial),
        "takes_people": trial.status == TrialStatus.RECRUITING,
        "site_groups": groups,
        "nearest": nearest_open(groups),
        "counted_from": counted_from(asked),
        "asks_place": any(len(group.sites) > 1 for group in groups) or bool(asked.address.near),
        "asked": asked,
    }
