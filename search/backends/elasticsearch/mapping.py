"""The shape of the index. A change here needs a new SCHEMA_NAME: indices with another are rebuilt."""

from __future__ import annotations

from typing import Any

from search.backends.elasticsearch.dsl import (
    Boolean,
    Document,
    Flattened,
    GeoPoint,
    InnerDoc,
    Integer,
    Keyword,
    Long,
    MetaField,
    Nested,
    Object,
    Text,
    analyzer,
    token_filter,
)
from search.ranking import LONGEST_PREFIX, SHORTEST_PREFIX

SCHEMA_NAME = "3"
STATE_ID = "state"
NOT_STORED = ["title", "text", "stems_*", "places", "meetings"]

# Text arrives cut into folded words, so that both engines hold the same ones; folding again does no harm.
folded = analyzer("folded", tokenizer="whitespace", filter=["lowercase", "asciifolding"])


def _beginnings(name: str, shortest: int) -> Any:
    begun = token_filter(name, "edge_ngram", min_gram=shortest, max_gram=LONGEST_PREFIX)
    return analyzer(name, tokenizer="whitespace", filter=["lowercase", "asciifolding", begun])


# Titles are also suggested while somebody types, from the first letter on.
title_beginnings = _beginnings("title_beginnings", 1)
text_beginnings = _beginnings("text_beginnings", SHORTEST_PREFIX)
english = analyzer(
    "english_stems", tokenizer="whitespace", filter=[token_filter("in_english", "snowball", language="English")]
)
spanish = analyzer(
    "spanish_stems", tokenizer="whitespace", filter=[token_filter("in_spanish", "snowball", language="Spanish")]
)


def _words(beginnings: Any) -> Text:
    begun = Text(analyzer=beginnings, search_analyzer=folded, norms=False)
    return Text(analyzer=folded, fields={"begun": begun})


class Place(InnerDoc):
    """One way to take part: at a point, or from a region. Kind and statuses are repeated for one-place filters."""

    kind = Keyword()
    point = GeoPoint()
    regions = Keyword()
    statuses = Keyword()
    has_status = Boolean()


class Meeting(InnerDoc):
    """One occurrence, its start in microseconds since 1970 UTC."""

    start = Long()
    day = Keyword()
    part = Keyword()


class State(InnerDoc):
    """How far the index has come: the life of the log, its version, and what could not be indexed and why."""

    life = Keyword()
    version = Long()
    set_aside = Object(enabled=False)


class EntryDocument(Document):
    """One entry; a tombstone has `is_tombstone` and is never shown; the document `STATE_ID` holds the state."""

    key = Keyword()
    kind = Keyword()
    version = Long()
    is_tombstone = Boolean()
    shown_from = Long()
    shown_until = Long()
    stale_from = Long()
    accepting_until = Long()
    checked_on = Integer()
    any_cancer = Boolean()
    has_status = Boolean()
    language = Keyword()
    cancer_types = Keyword()
    cancer_ancestors = Keyword()
    facts = Flattened(ignore_above=1000)
    only = Keyword()
    places = Nested(Place)
    meetings = Nested(Meeting)
    title = _words(title_beginnings)
    text = _words(text_beginnings)
    stems_en = Text(analyzer=english)
    stems_es = Text(analyzer=spanish)
    state = Object(State)

    class Meta:
        dynamic = MetaField(False)
        source = MetaField(excludes=NOT_STORED)
