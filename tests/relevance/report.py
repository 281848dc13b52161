"""The figures as a table for people and as values for JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.relevance.metrics import Score, mean
from tests.relevance.queries import JudgedQuery

Scores = Mapping[str, Mapping[JudgedQuery, Score]]
NDCG_AIM, TIMES_WAGTAIL, ENOUGH = 0.85, 1.25, 0.95


def parts(queries: Sequence[JudgedQuery]) -> dict[str, list[JudgedQuery]]:
    """Return the queries to tune with, and those held out."""
    return {
        "tuning": [query for query in queries if not query.is_held_out],
        "held out": [query for query in queries if query.is_held_out],
    }


def table(scores: Scores, queries: Sequence[JudgedQuery]) -> str:
    """Return one table for each part."""
    lines: list[str] = []
    for name, part in parts(queries).items():
        lines += [f"{name}, {len(part)} queries", *_rows(scores, part), ""]
    return "\n".join(lines)


def worst(scores: Mapping[JudgedQuery, Score], queries: Sequence[JudgedQuery], count: int) -> str:
    """Return the worst queries of the part to tune with; nobody looks at the others."""
    part = sorted(parts(queries)["tuning"], key=lambda query: scores[query].ndcg)[:count]
    lines = [
        f"  {scores[query].ndcg:5.2f} {scores[query].success:3.0f}  {query.words}  [{query.need}]" for query in part
    ]
    return "\n".join(["worst of the tuning part (nDCG@10, success@1)", *lines, ""])


def values(scores: Scores, queries: Sequence[JudgedQuery]) -> dict[str, Any]:
    """Return the figures of each part, and each query of the part to tune with."""
    found: dict[str, Any] = {
        name: {"queries": len(part), "figures": {of: _figures(scores[of], part) for of in scores}}
        for name, part in parts(queries).items()
    }
    found["each of tuning"] = [
        {"words": query.words, "need": query.need, **{of: round(scores[of][query].ndcg, 3) for of in scores}}
        for query in parts(queries)["tuning"]
    ]
    return found


def aims(scores: Scores, queries: Sequence[JudgedQuery], name: str, beside: Sequence[str]) -> list[tuple[str, bool]]:
    """Return each aim of one engine over all queries, and whether it is met; `beside` are Wagtail's names."""
    own = mean([scores[name][query] for query in queries])
    others = [mean([scores[other][query] for query in queries]) for other in beside]
    found = [(f"nDCG@10 {own.ndcg:.3f} >= {NDCG_AIM}", own.ndcg >= NDCG_AIM), ("zero hits 0", own.zero_hits == 0)]
    for label, of in (("nDCG@10", "ndcg"), ("success@1", "success")):
        value, best = getattr(own, of), max(getattr(other, of) for other in others)
        holds = value >= TIMES_WAGTAIL * best or value >= ENOUGH
        found.append((f"{label} {value:.3f} >= {TIMES_WAGTAIL} x Wagtail's {best:.3f}, or >= {ENOUGH}", holds))
    return found


def _rows(scores: Scores, part: Sequence[JudgedQuery]) -> Iterator[str]:
    yield f"  {'':<30}{'nDCG@10':>9}{'success@1':>11}{'zero hits':>11}"
    for name, of in scores.items():
        of_part = mean([of[query] for query in part])
        yield f"  {name:<30}{of_part.ndcg:>9.3f}{of_part.success:>11.3f}{of_part.zero_hits:>11.3f}"


def _figures(of: Mapping[JudgedQuery, Score], part: Sequence[JudgedQuery]) -> dict[str, float]:
    found = mean([of[query] for query in part])
    return {
        "ndcg_at_10": round(found.ndcg, 4),
        "success_at_1": round(found.success, 4),
        "zero_hits": round(found.zero_hits, 4),
    }
