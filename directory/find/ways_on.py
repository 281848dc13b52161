"""Where few were found: the ladder and the relaxations, all counted in one search call."""

from __future__ import annotations

from collections.abc import Sequence

from directory.find.answer import Answer
from directory.find.asked import Asked
from directory.find.ladder import Ladder, ladder, steps_from
from directory.find.notices import Link
from directory.find.relax import relaxations, ways_from
from directory.find.vocabulary import Vocabulary
from search.engine import get_engine
from search.query import SearchQuery


def ways_on(
    asked: Asked, known: Vocabulary, path: str, answer: Answer, *, with_ladder: bool = True
) -> tuple[Ladder | None, list[Link]]:
    """Return the ladder, if one is asked for and helps, and at most six relaxations.

    What gives up most of the question is counted only when nothing was found and no other way finds anything.
    """
    own, total = answer.own, answer.total
    steps = steps_from(asked, known, own) if with_ladder else []
    ways = ways_from(asked, known, total)
    first, last = [way for way in ways if not way.is_last], [way for way in ways if way.is_last]
    questions = [*(step.question(asked, known) for step in steps), *(way.question(asked, known) for way in first)]
    totals = _totals(questions)
    climbed, found = totals[: len(steps)], relaxations(first, totals[len(steps) :], path, total)
    if not found and not total:
        found = relaxations(last, _totals([way.question(asked, known) for way in last]), path, total)
    return ladder(asked, steps, climbed, path, own=own, total=total) if with_ladder else None, found


def _totals(questions: Sequence[SearchQuery]) -> list[int]:
    return [result.total for result in get_engine().search(questions)] if questions else []
