"""How good a list is, given the grade of each of its hits: nDCG, success at the first place, and finding nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2
from statistics import fmean

DEPTH = 10
GOOD = 2


@dataclass(frozen=True, slots=True)
class Score:
    """What one list is worth: 0 to 1 each, `zero_hits` 1 when it is empty."""

    ndcg: float
    success: float
    zero_hits: float


def score(found: Sequence[str], grades: Mapping[str, int]) -> Score:
    """Return the score of a list of keys; `grades` holds every key that answers, with its grade."""
    ideal = sorted(grades.values(), reverse=True)[:DEPTH]
    if not ideal:
        raise ValueError("Nothing answers this query, so nothing can be said about it.")
    gained = [grades.get(key, 0) for key in found[:DEPTH]]
    first = gained[0] if gained else 0
    return Score(
        ndcg=_gain(gained) / _gain(ideal),
        success=float(first >= min(GOOD, ideal[0])),
        zero_hits=float(not found),
    )


def mean(scores: Sequence[Score]) -> Score:
    """Return the mean of each figure; raises StatisticsError for none."""
    return Score(
        fmean(one.ndcg for one in scores),
        fmean(one.success for one in scores),
        fmean(one.zero_hits for one in scores),
    )


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / log2(place + 2) for place, grade in enumerate(grades))
