"""Side by side in one run: each round puts each question to each of the measured, so that all meet the same weather."""

from __future__ import annotations

import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

WARM_ROUNDS = 1
Place = tuple[int, int]
"""A round and a question, both by number."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What is measured: its name, what to do for the question of a number, and what to do first, untimed."""

    name: str
    act: Callable[[int], object]
    before: Callable[[], None] = lambda: None


@dataclass(slots=True)
class Samples:
    """Seconds by name, round and question."""

    of: dict[str, dict[Place, float]] = field(default_factory=lambda: defaultdict(dict))

    def milliseconds(self, name: str, share: float = 0.5) -> float:
        """Return a quantile of what was measured."""
        return 1000 * quantile(list(self.of[name].values()), share)

    def milliseconds_of(self, name: str, question: int) -> float:
        """Return the median of one question."""
        return 1000 * quantile([value for place, value in self.of[name].items() if place[1] == question], 0.5)

    def ratios(self, name: str, *beside: str) -> list[float]:
        """Return one ratio for each round and question: the time of one to the times of others together."""
        places = set(self.of[name]).intersection(*(self.of[other] for other in beside))
        return [self.of[name][place] / sum(self.of[other][place] for other in beside) for place in sorted(places)]


def quantile(values: Sequence[float], share: float) -> float:
    """Return the value below which that share lies, between neighbours by proportion; 0 of none."""
    if len(values) < 2:
        return values[0] if values else 0.0
    return statistics.quantiles(values, n=100, method="inclusive")[round(share * 100) - 1]


def measure(
    measured: Sequence[Measured], questions: int, rounds: int, most_seconds: float, progress: Callable[[int], None]
) -> Samples:
    """Return the samples. Whoever has used up `most_seconds` sits out the rest.

    What was done in the warming round counts only for who got no further.
    """
    samples, spent = Samples(), dict.fromkeys((one.name for one in measured), 0.0)
    for number in range(-WARM_ROUNDS, rounds):
        for question in range(questions):
            # Nobody always comes first, or always after the one that warmed the caches for it.
            turn = (number + question) % len(measured)
            for one in (*measured[turn:], *measured[:turn]):
                if spent[one.name] < most_seconds:
                    samples.of[one.name][number, question] = seconds = _timed(one, question)
                    spent[one.name] += seconds
        progress(1)
    return Samples({name: _without_warming(of) for name, of in samples.of.items()})


def _without_warming(of: dict[Place, float]) -> dict[Place, float]:
    return {place: seconds for place, seconds in of.items() if place[0] >= 0} or of


def _timed(one: Measured, question: int) -> float:
    one.before()
    began = time.perf_counter()
    one.act(question)
    return time.perf_counter() - began
