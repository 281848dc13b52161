"""Where and when: the edges of the globe and of the clock, on both engines."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from search.entry import MeetingStart, SearchEntry, Site
from search.protocol import SearchEngine
from search.query import Near, SearchQuery, Sort
from search.results import Reason, SearchResults
from tests.search import samples
from tests.search.conftest import forget, write
from tests.search.oracle import angle_km
from tests.search.samples import BOSTON, NOW, TICK, entry

pytestmark = pytest.mark.usefixtures("empty_log")

CENTIMETRES = 0.0002


@pytest.fixture
def found(make_engine: Callable[[], SearchEngine]) -> Callable[..., list[str]]:
    """Return what records entries and gives the keys a query finds."""

    def keys(entries: list[SearchEntry], **values: object) -> list[str]:
        return [hit.entry.key for hit in answer(make_engine(), entries, **values).hits]

    return keys


def answer(engine: SearchEngine, entries: list[SearchEntry], **values: object) -> SearchResults:
    write(entries)
    engine.catch_up()
    return engine.search([SearchQuery(**{"now": NOW, **values})])[0]


def at(key: str, lat: float, lon: float, **values: object) -> SearchEntry:
    return entry(key, sites=(Site(lat, lon),), **values)


def test_the_date_line_parts_no_neighbours(found: Callable[..., list[str]]) -> None:
    entries = [at("group:west", -16.8, -179.95), at("group:east", -16.8, 179.9), at("group:far", -16.8, 178.0)]

    assert found(entries, near=Near(-16.8, 179.99, 50.0), sort=Sort.NEAR) == ["group:west", "group:east"]


def test_the_pole_is_near_from_every_longitude(found: Callable[..., list[str]]) -> None:
    entries = [at("group:here", 89.9, 10.0), at("group:across", 89.9, -170.0), at("group:south", 88.0, 10.0)]

    assert found(entries, near=Near(89.95, 10.0, 30.0), sort=Sort.NEAR) == ["group:here", "group:across"]


def test_a_site_within_the_radius_is_in_and_one_beyond_is_out(found: Callable[..., list[str]]) -> None:
    km = angle_km(*BOSTON, 42.5, -71.3)
    entries = [at("group:edge", 42.5, -71.3)]

    assert found(entries, near=Near(*BOSTON, km + CENTIMETRES)) == ["group:edge"]
    assert found([], near=Near(*BOSTON, km - CENTIMETRES)) == []


def test_a_radius_of_nothing_finds_the_spot_itself(found: Callable[..., list[str]]) -> None:
    entries = [at("group:spot", *BOSTON), at("group:next-door", 42.3611, -71.0589)]

    assert found(entries, near=Near(*BOSTON, 0.0)) == ["group:spot"]


def test_a_radius_round_the_globe_finds_every_site(found: Callable[..., list[str]]) -> None:
    entries = [at("group:antipode", -BOSTON[0], BOSTON[1] + 180.0), entry("group:nowhere")]

    assert found(entries, near=Near(*BOSTON, 20_016.0)) == ["group:antipode"]


def test_a_kind_may_have_a_radius_of_its_own(found: Callable[..., list[str]]) -> None:
    entries = [at("group:hour-away", 42.9, -71.4), at("trial:hour-away", 42.9, -71.4)]

    assert found(entries, near=Near(*BOSTON, 20.0, radius_km_of_kind={"trial": 160.0})) == ["trial:hour-away"]


def test_the_distance_is_that_of_the_nearest_fitting_site(make_engine: Callable[[], SearchEngine]) -> None:
    near, far = Site(42.37, -71.06, "near", "completed"), Site(42.6, -71.3, "far", "recruiting")
    trial = entry("trial:1", sites=(far, near))

    first = answer(make_engine(), [trial], near=Near(*BOSTON, 80.0)).hits[0]
    chosen = answer(make_engine(), [], near=Near(*BOSTON, 80.0), facets={"status": ("recruiting",)}).hits[0]

    assert (first.site, first.distance_km) == (near, pytest.approx(angle_km(*BOSTON, near.lat, near.lon)))
    assert (chosen.site, chosen.distance_km) == (far, pytest.approx(angle_km(*BOSTON, far.lat, far.lon)))


def test_online_things_that_reach_you_stand_beside_local_ones(make_engine: Callable[[], SearchEngine]) -> None:
    entries = [
        at("group:local", *BOSTON, reach=("US",)),
        entry("group:online", reach=("US-MA",)),
        entry("group:uk", reach=("GB",)),
    ]

    hits = answer(make_engine(), entries, near=Near(*BOSTON, 10.0, ("*", "US", "US-MA"))).hits

    assert [(hit.entry.key, hit.reasons) for hit in hits] == [
        ("group:local", (Reason.NEAR, Reason.REACHES_YOU)),
        ("group:online", (Reason.REACHES_YOU,)),
    ]


def test_types_are_labelled_exact_then_narrower_then_any(make_engine: Callable[[], SearchEngine]) -> None:
    entries = [
        entry("group:any", any_cancer=True),
        entry("group:narrow", cancer_types=("breast",), cancer_ancestors=("solid",)),
        entry("group:exact", cancer_types=("solid",)),
    ]

    hits = answer(make_engine(), entries, cancer_types=("solid",)).hits

    assert [(hit.entry.key, hit.reasons) for hit in hits] == [
        ("group:exact", (Reason.CANCER_TYPE,)),
        ("group:narrow", (Reason.NARROWER_TYPE,)),
        ("group:any", (Reason.ANY_CANCER,)),
    ]


def test_nothing_is_shown_past_its_time_though_no_task_runs(make_engine: Callable[[], SearchEngine]) -> None:
    engine = make_engine()
    answer(engine, [entry("group:1", shown_until=NOW + TICK), entry("group:2", shown_from=NOW + TICK)])

    shown = [[hit.entry.key for hit in engine.search([SearchQuery(now=now)])[0].hits] for now in (NOW, NOW + TICK)]

    assert shown == [["group:1"], ["group:2"]]


def test_a_yes_fades_to_unknown_by_itself(make_engine: Callable[[], SearchEngine]) -> None:
    engine = make_engine()
    until = NOW + TICK
    answer(engine, [entry("counselor:1", facts={"accepting": ("yes",)}, accepting_until=until)])

    counts = [
        engine.search([SearchQuery(now=now, count_facets=("accepting",))])[0].facets["accepting"]
        for now in (NOW, until)
    ]

    assert counts == [{"yes": 1}, {"unknown": 1}]


def test_the_next_meeting_is_the_first_not_begun(make_engine: Callable[[], SearchEngine]) -> None:
    starts = [NOW + timedelta(days=days) for days in (9, -1, 2)]
    group = entry("group:1", meetings=tuple(MeetingStart(start, "mon", "morning") for start in starts))

    hit = answer(make_engine(), [group], sort=Sort.SOON).hits[0]

    assert hit.next_meeting == NOW + timedelta(days=2)


def test_what_is_forgotten_is_gone_and_what_is_changed_is_new(make_engine: Callable[[], SearchEngine]) -> None:
    engine = make_engine()
    answer(engine, [entry("group:1"), entry("group:2")])
    forget("group:1")

    hits = answer(engine, [entry("group:2", title="Another title")]).hits

    assert [(hit.entry.key, hit.entry.title) for hit in hits] == [("group:2", "Another title")]


def test_what_comes_back_after_it_was_forgotten_is_found(found: Callable[..., list[str]]) -> None:
    found([entry("group:1")])
    forget("group:1")

    assert found([entry("group:1")]) == ["group:1"]


def test_the_same_question_has_the_same_order(make_engine: Callable[[], SearchEngine]) -> None:
    engine = make_engine()
    first = answer(engine, samples.many(60), near=Near(*BOSTON, 5000.0, ("*",)))

    assert engine.search([SearchQuery(now=NOW, near=Near(*BOSTON, 5000.0, ("*",)))])[0] == first
