"""Read responses, and believe only those of the agreed shape."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from search.backends.elasticsearch.counting import read_counts, read_left_out
from search.backends.elasticsearch.ordering import LITERAL
from search.failures import EngineFailedError
from search.hits import Answer, Found
from search.query import SearchQuery

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class IndexState:
    """How far an index has come: the life of the log, its version, keys set aside with their reasons, and when."""

    life: str
    version: int
    set_aside: dict[str, str]
    fed_at: datetime | None = None


def whole(response: Json) -> Json:
    """Return a response that is complete; raises EngineFailedError for a partial one, KeyError for an odd one."""
    if "error" in response:
        raise EngineFailedError(f"a refused question ({response.get('status')})")
    shards = response["_shards"]
    if response["timed_out"] is not False or shards["failed"] or shards["successful"] != shards["total"]:
        raise EngineFailedError("a partial answer")
    if not isinstance(response["hits"]["hits"], list):
        raise EngineFailedError("an odd answer")
    return response


def read_answer(query: SearchQuery, response: Json) -> Answer:
    """Return the answer to one query; raises KeyError, TypeError or EngineFailedError."""
    hits = response["hits"]
    total = hits["total"]
    if total["relation"] != "eq" or not isinstance(total["value"], int):
        raise EngineFailedError("an inexact total")
    found = tuple(read_hit(hit) for hit in hits["hits"])
    expected = 0 if query.is_beyond_window else max(0, min(query.size, total["value"] - query.offset))
    if len(found) != expected:
        raise EngineFailedError("a page of another length than its total says")
    aggregations = response["aggregations"]
    left_out = read_left_out(query, aggregations, total["value"])
    return Answer(found, total["value"], read_counts(query, aggregations), left_out)


def read_hit(hit: Json) -> Found:
    """Return key, version and whether the typed words are held literally."""
    return Found(hit["_id"], hit["_source"]["version"], LITERAL in hit.get("matched_queries", ()))


def read_state(response: Json) -> IndexState | None:
    """Return the state that the same search saw, or None when the index has none."""
    found = response["aggregations"]["state"]["document"]["hits"]["hits"]
    return state_of(found[0]["_source"]) if found else None


def state_of(source: Json) -> IndexState:
    """Return the state out of its document."""
    state = source["state"]
    fed_at = state.get("fed_at")
    when = datetime.fromisoformat(fed_at) if fed_at else None
    return IndexState(state["life"], state["version"], state.get("set_aside") or {}, when)
