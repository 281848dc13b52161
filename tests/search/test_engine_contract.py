"""One suite that both engines pass, on the same entries, against an oracle in SQL."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.entry import SearchEntry
from search.protocol import SearchEngine
from search.query import Near, SearchQuery, Sort
from search.results import SearchResults
from tests.search import samples
from tests.search.conftest import write
from tests.search.oracle import Oracle
from tests.search.samples import NOW

pytestmark = pytest.mark.usefixtures("transactional_db")

COUNTED = ("kind", "audience", "format", "language", "accepting", "status", "day", "part")
ALL = 1000


@pytest.fixture(scope="module")
def library(transactional_db: None) -> list[SearchEntry]:
    found = samples.many() + samples.edges()
    write(found)
    return found


@pytest.fixture(scope="module")
def engine(library: list[SearchEntry], make_engine: Callable[[], SearchEngine]) -> SearchEngine:
    engine = make_engine()
    engine.catch_up()
    return engine


@pytest.fixture(scope="module")
def oracle(library: list[SearchEntry]) -> Oracle:
    return Oracle(library)


def ask(engine: SearchEngine, query: SearchQuery) -> SearchResults:
    return engine.search([query])[0]


def keys(results: SearchResults) -> list[str]:
    return [hit.entry.key for hit in results.hits]


def some(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


nears = st.none() | st.builds(
    Near,
    lat=st.sampled_from([42.36, 40.7, 51.5, -36.8, 0.0, 89.95, -89.95]),
    lon=st.sampled_from([-71.06, -74.0, 0.0, 174.7, 179.99, -179.99]),
    radius_km=st.sampled_from([0.0, 1.0, 20.0, 80.0, 500.0, 19_000.0, 30_000.0]),
    regions=some(samples.REGIONS),
    radius_km_of_kind=st.dictionaries(st.sampled_from(["trial", "group"]), st.sampled_from([5.0, 160.0]), max_size=2),
)
facets = st.fixed_dictionaries(
    {},
    optional={
        **{name: some(values) for name, values in samples.FACETS.items()},
        "status": some((*samples.STATUSES, "any")),
        "day": some((*samples.DAYS, "unknown")),
        "part": some((*samples.PARTS, "unknown")),
    },
)
queries = st.builds(
    SearchQuery,
    now=st.sampled_from([NOW, NOW + samples.DAY, NOW - 2 * samples.DAY]),
    kinds=some(samples.KINDS),
    cancer_types=some((*samples.TYPES, "solid", "digestive")),
    include_any_cancer=st.booleans(),
    near=nears,
    facets=facets,
    default_status=some(samples.STATUSES),
    only_if_asked=st.fixed_dictionaries({}, optional={"audience": some(samples.FACETS["audience"])}),
    count_types=some((*samples.TYPES, "solid", "digestive")),
    count_facets=st.just(COUNTED) | some(COUNTED),
    sort=st.sampled_from(list(Sort)),
    size=st.just(ALL),
)


@settings(max_examples=500, derandomize=True)
@given(query=queries)
def test_any_combination_of_filters_finds_and_counts_what_sql_does(
    engine: SearchEngine, oracle: Oracle, query: SearchQuery
) -> None:
    results = ask(engine, query)

    assert set(keys(results)) == oracle.keys(query)
    assert results.total == len(results.hits)
    types = {"cancer_type": oracle.type_counts(query)} if query.count_types else {}
    assert {name: dict(counts) for name, counts in results.facets.items()} == types | {
        facet: oracle.counts(query, facet) for facet in query.count_facets
    }
    assert results.left_out == len(oracle.keys(replace(query, only_if_asked={}))) - results.total


@settings(max_examples=120, derandomize=True)
@given(query=queries)
def test_every_sort_without_words_is_the_order_of_sql(engine: SearchEngine, oracle: Oracle, query: SearchQuery) -> None:
    assert keys(ask(engine, query)) == oracle.order(query)


BOSTON = Near(*samples.BOSTON, 30.0, ("*", "US", "US-MA"))
ALONE = {
    "nothing": SearchQuery(now=NOW),
    "kind": SearchQuery(now=NOW, kinds=("group", "trial")),
    "type": SearchQuery(now=NOW, cancer_types=("breast",)),
    "a type above": SearchQuery(now=NOW, cancer_types=("solid",)),
    "a type without any": SearchQuery(now=NOW, cancer_types=("solid",), include_any_cancer=False),
    "near": SearchQuery(now=NOW, near=BOSTON),
    "near, status": SearchQuery(now=NOW, near=BOSTON, facets={"status": ("recruiting",)}),
    "status": SearchQuery(now=NOW, facets={"status": ("active",)}),
    "default status": SearchQuery(now=NOW, default_status=("recruiting",)),
    "any status": SearchQuery(now=NOW, default_status=("recruiting",), facets={"status": ("any",)}),
    "day": SearchQuery(now=NOW, facets={"day": ("tue",)}),
    "part": SearchQuery(now=NOW, facets={"part": ("evening",)}),
    "day and part": SearchQuery(now=NOW, facets={"day": ("tue",), "part": ("evening",)}),
    "day or not told": SearchQuery(now=NOW, facets={"day": ("tue", "unknown")}),
    "day not told, part told": SearchQuery(now=NOW, facets={"day": ("unknown",), "part": ("evening",)}),
    "accepting yes": SearchQuery(now=NOW, facets={"accepting": ("yes",)}),
    "accepting unknown": SearchQuery(now=NOW, facets={"accepting": ("unknown",)}),
    "accepting no or unknown": SearchQuery(now=NOW, facets={"accepting": ("no", "unknown")}),
    "audience": SearchQuery(now=NOW, facets={"audience": ("women", "men")}),
    "two facets": SearchQuery(now=NOW, facets={"audience": ("women",), "language": ("es",)}),
    "only if asked": SearchQuery(now=NOW, only_if_asked={"audience": ("women",)}),
    "only if asked, and asked": SearchQuery(
        now=NOW, only_if_asked={"audience": ("women",)}, facets={"audience": ("women",)}
    ),
    "an unknown value": SearchQuery(now=NOW, facets={"audience": ("nobody",)}),
    "an unknown facet": SearchQuery(now=NOW, facets={"no such facet": ("x",)}),
}


@pytest.mark.parametrize("name", ALONE)
def test_a_filter_alone_finds_and_counts_what_sql_does(engine: SearchEngine, oracle: Oracle, name: str) -> None:
    query = replace(ALONE[name], size=ALL, count_facets=COUNTED)

    results = ask(engine, query)

    assert set(keys(results)) == oracle.keys(query)
    assert results.facets == {facet: oracle.counts(query, facet) for facet in COUNTED}


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("size", [1, 7])
def test_pages_lose_and_repeat_nothing(engine: SearchEngine, sort: Sort, size: int) -> None:
    query = SearchQuery(now=NOW, near=replace(BOSTON, radius_km=9000.0), kinds=("group", "trial"), sort=sort)
    whole = keys(ask(engine, replace(query, size=ALL)))

    pages = [replace(query, size=size, page=page) for page in range(1, len(whole) // size + 3)]
    found = [key for results in engine.search(pages) for key in keys(results)]

    assert found == whole


def test_a_page_beyond_the_window_has_the_total_and_no_hits(engine: SearchEngine, oracle: Oracle) -> None:
    results = ask(engine, SearchQuery(now=NOW, page=10**9))

    assert (results.hits, results.total) == ((), len(oracle.keys(SearchQuery(now=NOW))))


def test_size_zero_counts_only(engine: SearchEngine, oracle: Oracle) -> None:
    query = SearchQuery(now=NOW, size=0, count_facets=("kind",))

    results = ask(engine, query)

    assert results == SearchResults(total=len(oracle.keys(query)), facets={"kind": oracle.counts(query, "kind")})


def test_several_questions_are_answered_in_their_order(engine: SearchEngine) -> None:
    asked = [SearchQuery(now=NOW, kinds=(kind,), size=ALL) for kind in samples.KINDS]

    together = engine.search(asked)

    assert together == [ask(engine, query) for query in asked]
    assert [{hit.entry.kind for hit in results.hits} for results in together] == [{kind} for kind in samples.KINDS]


def test_totals_near_and_far_are_the_same_together_and_alone(engine: SearchEngine, oracle: Oracle) -> None:
    radii = (
        Near(*samples.BOSTON, km, ("*", "US"), wider) for km in (0.0, 80.0, 5_000.0) for wider in ({}, {"trial": 160.0})
    )
    statuses: tuple[dict[str, tuple[str, ...]], ...] = ({}, {"status": ("recruiting",)})
    asked = [
        SearchQuery(now=NOW, near=near, facets=facets, kinds=kinds, size=0)
        for near in radii
        for facets in statuses
        for kinds in ((), ("trial",), ("group", "trial"))
    ]

    totals = [results.total for results in engine.search(asked)]

    assert totals == [len(oracle.keys(query)) for query in asked]
    assert len(set(totals)) > 3


def test_no_question_has_no_answer(engine: SearchEngine) -> None:
    assert engine.search([]) == []


def test_a_hit_is_the_entry_of_the_table(engine: SearchEngine, library: list[SearchEntry]) -> None:
    recorded = {entry.key: entry for entry in library}

    hits = ask(engine, SearchQuery(now=NOW, size=ALL)).hits

    assert [hit.entry for hit in hits] == [recorded[hit.entry.key] for hit in hits]
