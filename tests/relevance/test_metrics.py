"""The figures, by hand."""

from __future__ import annotations

from math import log2

import pytest

from tests.relevance.metrics import Score, mean, score


def test_ndcg_is_the_gain_over_the_best_gain_there_is():
    # Found: 3, 0, 1. Best: 3, 2, 1.
    found = score(["a", "x", "c"], {"a": 3, "b": 2, "c": 1})
    assert found.ndcg == pytest.approx((7 + 1 / log2(4)) / (7 + 3 / log2(3) + 1 / log2(4)))


def test_the_best_order_is_worth_one_and_nothing_is_worth_none():
    grades = {f"k{number:02d}": 3 if number < 4 else 1 for number in range(15)}
    assert score(sorted(grades), grades).ndcg == 1
    assert score([], grades) == Score(ndcg=0, success=0, zero_hits=1)


@pytest.mark.parametrize(
    ("first", "grades", "success"),
    [
        ("a", {"a": 3}, 1),
        ("b", {"a": 3, "b": 2}, 1),
        ("b", {"a": 3, "b": 1}, 0),
        ("b", {"a": 1, "b": 1}, 1),
        ("x", {"a": 1}, 0),
    ],
)
def test_the_first_place_succeeds_when_it_is_good_or_the_best_there_is(first, grades, success):
    assert score([first, "a"], grades).success == success


def test_what_nothing_answers_cannot_be_scored():
    with pytest.raises(ValueError, match="Nothing answers"):
        score(["a"], {})


def test_the_mean_is_taken_of_each_figure():
    assert mean([Score(1, 0, 0), Score(0, 0, 1)]) == Score(0.5, 0, 0.5)
