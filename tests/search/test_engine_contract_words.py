"""What both engines do with words, and with text that means harm."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.entry import SearchEntry
from search.protocol import SearchEngine
from search.query import SearchQuery, Sort, Word
from search.results import Reason, SearchResults
from tests.search import samples
from tests.search.conftest import write
from tests.search.oracle import Oracle
from tests.search.samples import NOW, entry

pytestmark = pytest.mark.usefixtures("transactional_db")

ALL = 1000
TOLD = [
    entry("article:cancer-de-mama", title="Cáncer de mama", body="Grupos de apoyo y depresiones", language="es"),
    entry("article:hodgkin", title="Hodgkin’s lymphoma", summary="HER2-positive or not", body="Ærø, Łódź and STRASSE"),
    entry("article:leukemia", title="Leukemia and you", body="What the lymphocytes do"),
    entry("article:melanoma", title="Melanoma", body="Signs on the skin"),
    entry("article:prostate", title="Prostate checks", summary="When to see a doctor", body="colorectal"),
    entry("article:body-only", title="Something else", body="Some people with melanoma"),
    entry("article:hidden", title="Mellanoma spelled wrongly", shown_until=NOW - 900 * samples.DAY),
]
HOSTILE = [
    '" OR 1=1 --',
    "title:secret AND status:*",
    "NEAR(a b, 3) NOT c*",
    "{title text} : x",
    "breast* ^2 ~3 [a TO z] /.*/",
    "(((((((((((",
    "\\",
    "\0breast\0",
    "\u202egnul\u202c",
    "a\u200bb",
    "\ud800lone",
    '{"match_all":{}}',
    "'; DROP TABLE entry; --",
    "%_%",
    "<script>alert(1)</script>",
    "x" * 10_000,
    "lung " * 5_000,
    "乳癌",
    "🎗️",
    "ﬁn Ⅳ ①",
    "İstanbul ı",
]


@pytest.fixture(scope="module")
def library(transactional_db: None) -> list[SearchEntry]:
    found = samples.many() + TOLD
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


def ask(engine: SearchEngine, *words: str | Word, **values: object) -> SearchResults:
    typed = tuple(word if isinstance(word, Word) else Word(word) for word in words)
    return engine.search([SearchQuery(**{"now": NOW, "words": typed, "size": ALL, **values})])[0]


def keys(results: SearchResults) -> list[str]:
    return [hit.entry.key for hit in results.hits]


@settings(max_examples=40, derandomize=True)
@given(
    words=st.lists(st.sampled_from([*samples.WORDS, "CANCER", "Mamá", "lungs"]), min_size=1, max_size=3, unique=True)
)
def test_whatever_holds_all_typed_words_is_found_and_comes_first(
    engine: SearchEngine, oracle: Oracle, words: list[str]
) -> None:
    holding = oracle.holding(*words) & oracle.keys(SearchQuery(now=NOW))

    found = keys(ask(engine, *words))

    assert set(found[: len(holding)]) == holding


def test_hits_say_whether_the_words_are_there_as_typed(engine: SearchEngine, oracle: Oracle) -> None:
    holding = oracle.holding("walking")

    hits = ask(engine, "walking", sort=Sort.CHECKED).hits

    assert {hit.entry.key: hit.reasons for hit in hits} == {
        hit.entry.key: (Reason.WORDS,) if hit.entry.key in holding else (Reason.SIMILAR_WORDS,) for hit in hits
    }


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("cancer", "article:cancer-de-mama"),
        ("CÁNCER", "article:cancer-de-mama"),
        ("depresion", "article:cancer-de-mama"),
        ("depresión", "article:cancer-de-mama"),
        ("hodgkin", "article:hodgkin"),
        ("Hodgkin's", "article:hodgkin"),
        ("her2-positive", "article:hodgkin"),
        ("her2 positive", "article:hodgkin"),
        ("aero", "article:hodgkin"),
        ("lodz", "article:hodgkin"),
        ("straße", "article:hodgkin"),
        ("leuk", "article:leukemia"),
        ("leukimia", "article:leukemia"),
        ("lymphocyte", "article:leukemia"),
        ("mellanoma", "article:melanoma"),
        ("prostrate", "article:prostate"),
        ("doctors", "article:prostate"),
        ("checking", "article:prostate"),
        ("mel", "article:melanoma"),
    ],
)
def test_a_form_of_a_word_finds_it(engine: SearchEngine, typed: str, key: str) -> None:
    assert key in keys(ask(engine, typed))


def test_a_title_comes_before_a_body(engine: SearchEngine) -> None:
    assert keys(ask(engine, "melanoma")) == ["article:melanoma", "article:body-only"]


def test_added_phrases_find_more_and_come_after_the_typed(engine: SearchEngine) -> None:
    results = ask(engine, Word("melanoma", added=("prostate checks", "no such phrase")))

    assert keys(results) == ["article:melanoma", "article:body-only", "article:prostate"]
    assert [hit.reasons for hit in results.hits] == [(Reason.WORDS,), (Reason.WORDS,), (Reason.SIMILAR_WORDS,)]


def test_as_many_words_and_phrases_as_a_query_may_hold_are_answered(engine: SearchEngine) -> None:
    added = tuple(f"{word} checks or {number}" for number, word in enumerate(samples.WORDS * 20))
    words = [Word("melanoma", added=added)] * 20

    assert keys(ask(engine, *words)) == ["article:melanoma", "article:body-only"]


def test_every_word_must_be_satisfied(engine: SearchEngine) -> None:
    assert keys(ask(engine, "melanoma", "skin")) == ["article:melanoma"]
    assert keys(ask(engine, "melanoma", "zzzzzz")) == []


def test_a_word_that_is_known_is_not_corrected(engine: SearchEngine) -> None:
    assert keys(ask(engine, "signs")) == ["article:melanoma"]


def test_words_that_only_a_hidden_entry_holds_are_corrected(engine: SearchEngine) -> None:
    assert keys(ask(engine, "mellanoma")) == ["article:melanoma", "article:body-only"]


def test_text_without_a_word_in_it_asks_nothing(engine: SearchEngine) -> None:
    assert ask(engine, "?!", "...").total == ask(engine).total


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_only_text(engine: SearchEngine, text: str) -> None:
    results = ask(engine, text, Word("melanoma", added=(text,)), facets={"audience": (text,)}, cancer_types=(text,))

    assert (results.hits, results.total) == ((), 0)
    assert isinstance(ask(engine, text, count_facets=("kind",)).total, int)
    assert isinstance(engine.suggest(text, language="en"), list)


def test_titles_are_suggested_by_their_beginnings(engine: SearchEngine) -> None:
    assert engine.suggest("mela", language="en") == ["Melanoma"]
    assert engine.suggest("leukemia and yo", language="en") == ["Leukemia and you"]
    assert engine.suggest("  ", language="en") == []


def test_hidden_titles_are_not_suggested(engine: SearchEngine) -> None:
    assert engine.suggest("mellanoma", language="en") == []
