"""Whatever the address says: an answer, and never "nothing" while the database has something."""

from __future__ import annotations

import random

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.enums import Audience, Cost, MeetingFormat, PartOfDay, Phase, TrialStatus, Weekday
from search.query import Near, SearchQuery
from tests.directory.find.conftest import CAMBRIDGE, meeting_in, site
from tests.search.oracle import Oracle

pytestmark = pytest.mark.django_db
NOTHING = "Nothing fits all of this yet"
KINDS = ("group", "counselor", "trial", "article")
VALUES = {
    "audience": Audience.values,
    "phase": Phase.values,
    "format": MeetingFormat.values,
    "day": Weekday.values,
    "part": PartOfDay.values,
    "cost": Cost.values,
    "status": [*TrialStatus.values, "any"],
    "language": ["en", "es", "unknown"],
}
addresses = st.fixed_dictionaries(
    {},
    optional={
        "kind": st.lists(st.sampled_from(KINDS), unique=True),
        "cancer": st.lists(
            st.sampled_from(["breast-cancer", "male-breast-cancer", "solid-tumor", "bowel", "?"]), max_size=2
        ),
        "near": st.sampled_from(["02139", "42.371,-71.11", "09001", "Nowhereville"]),
        "radius": st.sampled_from(["1", "60", "20000", "-1"]),
        "sort": st.sampled_from(["best", "near", "soon", "checked", "?"]),
        "page": st.sampled_from(["1", "1", "2", "9999", "x"]),
        "for": st.sampled_from(["other", "me", "?"]),
        **{name: st.lists(st.sampled_from(values), max_size=2, unique=True) for name, values in VALUES.items()},
    },
)


@pytest.fixture
def library(record, types, places):
    chance = random.Random(7)
    made = []
    for number in range(24):
        kind = KINDS[number % 4]
        facts = {
            name: tuple(chance.sample([value for value in values if value != "any"], chance.choice((1, 1, 2))))
            for name, values in VALUES.items()
            if (name == "status") == (kind == "trial") and chance.random() < 0.8
        }
        if number % 5 == 0:
            facts["audience"] = ("bereaved",)
        own = chance.sample(["breast-cancer", "male-breast-cancer"], chance.choice((0, 1)))
        made.append(
            record(
                kind,
                cancer_types=tuple(own),
                cancer_ancestors=("breast-cancer", "solid-tumor")
                if own == ["male-breast-cancer"]
                else ("solid-tumor",),
                any_cancer=not own,
                sites=tuple(site(CAMBRIDGE[0] + far) for far in chance.sample((0.0, 0.7, 3.0), chance.choice((0, 1)))),
                reach=chance.choice(((), ("*",), ("US",), ("GB",))),
                meetings=(meeting_in(2),) if kind == "group" else (),
                facts=facts,
            )
        )
    return made


def asked(parameters: dict, placed: bool) -> SearchQuery:
    """Return what the parameters mean, worked out by hand; `placed` says that the place was found."""
    miles = 1.609344
    chosen = int(parameters["radius"]) if parameters.get("radius", "-1") != "-1" else 0
    wider = {} if chosen else {"trial": 100 * miles}
    near = Near(*CAMBRIDGE, (chosen or 50) * miles, ("*", "US", "US-MA"), wider) if placed else None
    slugs = {"bowel": "colorectal-cancer"}
    return SearchQuery(
        now=timezone.now(),
        kinds=tuple(parameters.get("kind", ())),
        cancer_types=tuple(slugs.get(typed, typed) for typed in parameters.get("cancer", ()) if typed != "?"),
        near=near,
        facets={name: tuple(parameters[name]) for name in VALUES if parameters.get(name)},
        default_status=("recruiting",),
    )


@settings(max_examples=200, derandomize=True)
@given(parameters=addresses)
def test_the_page_finds_what_sql_finds_and_is_never_empty_while_sql_is_not(client, library, parameters):
    response = client.get("/find/", parameters, follow=True)
    if response.status_code == 404:
        assert parameters["page"] not in ("1",)
        return
    assert response.status_code == 200
    assert [status for _url, status in response.redirect_chain] in ([], [302])
    oracle = Oracle(library)
    whole = asked(parameters, placed=parameters.get("near") in ("02139", "42.371,-71.11"))
    unasked = {} if whole.facets.get("audience") else {"audience": ("bereaved",)}
    everything = oracle.keys(whole)
    shown = everything if not unasked else {key for key in everything if not _is_bereaved_only(library, key)}
    assert response.context["answer"].total == len(shown)
    assert bool(response.context["grieving"]) == (shown != everything)
    assert (NOTHING in response.content.decode()) == (not everything)
    if everything and not shown:
        assert "Only groups for people who are grieving fit all of this" in response.content.decode()


def _is_bereaved_only(library, key: str) -> bool:
    return next(entry for entry in library if entry.key == key).facts.get("audience") == ("bereaved",)
