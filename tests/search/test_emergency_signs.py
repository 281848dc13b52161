"""Every emergency sign is shown, and its articles are found by the words people type, whichever engine answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.utils import timezone

from directory.find.address import Address
from directory.find.asking import ask
from directory.find.question import query
from directory.find.signs.matching import signs_in
from directory.find.signs.table import read_signs
from directory.find.vocabulary import vocabulary
from portal.demo.articles.texts import read_texts
from search.entry import SearchEntry
from search.protocol import SearchEngine
from tests.directory.find.judged import sign_queries
from tests.search.conftest import write

pytestmark = pytest.mark.usefixtures("transactional_db")

URGENT = {sign.slug: sign for sign in read_signs() if sign.urgency in {"now", "today"}}
TYPED = [(text, sign) for text, sign in sign_queries() if sign in URGENT]
WHOLE_LIST = ("when-to-call", "cuando-llamar")


def texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for part in value if isinstance(value, list) else value.values() if isinstance(value, dict) else ():
        yield from texts_in(part)


def article(text: Any) -> SearchEntry:
    return SearchEntry(
        key=f"article:{text['slug']}",
        kind="article",
        title=text["title"],
        url=f"/articles/{text['slug']}/",
        language=text["language"],
        summary=text["answer"],
        body="\n".join([*text["search_words"], text["for_whom"], *texts_in(text["body"])]),
        any_cancer=True,
        reach=("*",),
    )


@pytest.fixture(scope="module")
def engine(transactional_db: None, make_engine: Callable[[], SearchEngine]) -> SearchEngine:
    write(article(text) for text in read_texts())
    engine = make_engine()
    engine.catch_up()
    return engine


def found(engine: SearchEngine, text: str) -> set[str]:
    asked = ask(Address(q=text), vocabulary(), now=timezone.now(), language="en", path="/find/")
    return {hit.entry.key.partition(":")[2] for hit in engine.search([query(asked)])[0].hits}


def test_every_urgent_sign_has_words_in_both_languages() -> None:
    assert {sign for _text, sign in TYPED} == set(URGENT)


def test_every_urgent_sign_is_found_by_the_words_people_type(engine: SearchEngine) -> None:
    missed = []
    for text, slug in TYPED:
        sign = URGENT[slug]
        leads_to = {sign.article_en, sign.article_es, *WHOLE_LIST}
        if slug not in {heard.slug for heard in signs_in(text)} or not leads_to & found(engine, text):
            missed.append((text, slug))

    assert missed == []


def test_words_about_nothing_of_the_kind_find_none_of_them(engine: SearchEngine) -> None:
    assert found(engine, "zebra sofa accordion") == set()
