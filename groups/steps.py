"""Where one is in posting: "4 of 8", what was before, what follows."""

from __future__ import annotations

from dataclasses import dataclass

from groups.forms import STEP_COUNT, STEPS


@dataclass(frozen=True, slots=True)
class Step:
    """One page of posting. `number` counts from 1; the last of `count` is the check."""

    name: str
    number: int
    previous: str | None
    following: str | None
    count: int = STEP_COUNT


def step_at(name: str) -> Step:
    """Return the step of that name; "check" is the last one."""
    names = [*STEPS, "check"]
    index = names.index(name)
    return Step(
        name=name,
        number=index + 1,
        previous=names[index - 1] if index else None,
        following=names[index + 1] if index + 2 < len(names) else None,
    )
