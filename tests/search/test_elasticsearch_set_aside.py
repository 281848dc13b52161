"""A row that Elasticsearch refuses: set aside with its reason, in nobody's way, and found all the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from search.backends.elasticsearch import ElasticsearchEngine
from search.backends.embedded import EmbeddedEngine
from search.backends.fallback import FallbackEngine
from search.entry import MeetingStart, SearchEntry
from search.failures import EngineBehindError
from search.models import Entry
from search.query import SearchQuery, Word
from tests.search.conftest import write
from tests.search.elastic import keys
from tests.search.samples import NOW, entry

pytestmark = [pytest.mark.usefixtures("empty_log"), pytest.mark.elasticsearch]

TOO_LONG = "x" * 40_000
REFUSED: dict[str, Callable[[], SearchEntry]] = {
    "a keyword longer than Lucene takes": lambda: entry("group:2", title="Poison", cancer_types=("breast", TOO_LONG)),
    "more nested documents than allowed": lambda: entry(
        "group:2", title="Poison", cancer_types=("breast",), meetings=(MeetingStart(NOW, "mon", "morning"),) * 10_001
    ),
}


def refused() -> SearchEntry:
    return REFUSED["a keyword longer than Lucene takes"]()


@pytest.fixture
def both(engine: ElasticsearchEngine, tmp_path: Path) -> FallbackEngine:
    return FallbackEngine(engine, EmbeddedEngine(tmp_path / "search.sqlite3"))


@pytest.mark.parametrize("name", REFUSED)
def test_a_refused_row_is_set_aside_with_its_reason_and_blocks_no_other(engine: ElasticsearchEngine, name: str) -> None:
    engine.rebuild()
    write([entry("group:1"), REFUSED[name](), entry("group:3")])

    engine.catch_up()

    assert sorted(engine.versions()) == ["group:1", "group:3"]
    assert engine.status().behind == 0
    assert list(engine.status().set_aside) == ["group:2"]
    assert "_exception: " in engine.status().set_aside["group:2"]


def test_questions_that_a_refused_row_has_no_part_in_are_answered_by_elasticsearch(
    engine: ElasticsearchEngine, both: FallbackEngine
) -> None:
    write([entry("group:1"), refused(), entry("trial:3", title="Other")])
    engine.rebuild()

    apart = both.search([SearchQuery(now=NOW, words=(Word("other"),))])[0]
    with_it = both.search([SearchQuery(now=NOW, words=(Word("poison"),))])[0]
    counted = both.search([SearchQuery(now=NOW, kinds=("trial",), count_facets=("kind",))])[0]

    assert (apart.total, apart.degraded) == (1, False)
    assert (with_it.total, with_it.degraded) == (1, True)
    assert (counted.total, counted.facets["kind"], counted.degraded) == (1, {"group": 2, "trial": 1}, True)


def test_without_asking_for_it_a_refused_row_would_be_missing(
    engine: ElasticsearchEngine, both: FallbackEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    write([refused()])
    engine.rebuild()
    monkeypatch.setattr("search.backends.elasticsearch.engine.would_show_any", lambda keys, queries: False)

    assert both.search([SearchQuery(now=NOW)])[0].total == 0


def test_the_version_before_a_refused_one_is_not_found_in_its_place(
    engine: ElasticsearchEngine, both: FallbackEngine
) -> None:
    write([entry("group:2", title="Well")])
    engine.rebuild()
    write([refused()])
    engine.catch_up()

    before = both.search([SearchQuery(now=NOW, words=(Word("well"),))])[0]
    after = both.search([SearchQuery(now=NOW, words=(Word("poison"),))])[0]

    assert (before.total, before.degraded) == (0, False)
    assert (after.total, after.degraded) == (1, True)


def test_a_refused_row_is_sent_again_when_it_changes(engine: ElasticsearchEngine) -> None:
    write([entry("group:1"), refused()])
    engine.rebuild()

    write([entry("group:2", title="Well again")])
    engine.catch_up()

    assert engine.status().set_aside == {}
    assert keys(engine) == ["group:1", "group:2"]


def test_a_row_that_no_engine_can_read_degrades_nothing(engine: ElasticsearchEngine, both: FallbackEngine) -> None:
    write([entry("group:1"), entry("group:2")])
    Entry.objects.filter(key="group:2").update(document={"no": "entry"})
    engine.rebuild()

    results = both.search([SearchQuery(now=NOW)])[0]

    assert (results.total, results.degraded) == (1, False)
    assert engine.status().set_aside == {"group:2": "TypeError"}


def test_more_refused_rows_than_can_be_looked_through_leave_the_answer_to_the_other_engine(
    engine: ElasticsearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    write([refused()])
    engine.rebuild()
    monkeypatch.setattr("search.backends.elasticsearch.engine._MOST_SET_ASIDE", 0)

    with pytest.raises(EngineBehindError):
        keys(engine, kinds=("trial",))
