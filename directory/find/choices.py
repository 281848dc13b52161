"""Facets as a reader chooses them: legends, values, counts, and what is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import ngettext

from directory.find import whom
from directory.find.asked import Asked
from directory.find.facets import ANY, UNKNOWN, facets_of

# What helps most people choose; the others are folded until something of them is chosen.
OPEN = frozenset({"audience", "format", "accepting", "status"})


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: its code, its words, how many it would find (None: not counted), whether it is chosen."""

    value: str
    label: str
    count: int | None
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class FacetChoices:
    """One facet of the page's form. `is_open` says that it need not be unfolded."""

    name: str
    legend: str
    choices: tuple[Choice, ...]
    is_open: bool

    @property
    def chosen(self) -> int:
        """Return how many of its values are chosen."""
        return sum(choice.is_chosen for choice in self.choices)


def facet_choices(asked: Asked, counts: Mapping[str, Mapping[str, int]]) -> list[FacetChoices]:
    """Return the facets that help to choose, and those chosen although they are of another kind.

    A facet without any value to choose, or with nothing but "not told", is left out; a chosen value stays, whatever
    its count.
    """
    names = dict.fromkeys([*facets_of(asked.explicit.kinds), *asked.explicit.facets])
    facets = [_facet(asked, name, counts.get(name, {})) for name in names]
    return [facet for facet in facets if facet.chosen or {choice.value for choice in facet.choices} - {UNKNOWN}]


def _facet(asked: Asked, name: str, counts: Mapping[str, int]) -> FacetChoices:
    chosen = asked.explicit.facets.get(name, ())
    found = {value for value, count in counts.items() if count}
    values = whom.ordered(asked.explicit, name, {*found, *chosen, *({ANY} if name == "status" and counts else set())})
    return FacetChoices(
        name=name,
        legend=whom.legend(asked.explicit, name),
        is_open=name in OPEN or bool(chosen),
        choices=tuple(
            Choice(
                value=value,
                label=_label(asked, name, value, counts.get(value, 0)),
                count=None if value == ANY or _is_offer(value, chosen) else counts.get(value, 0),
                is_chosen=value in chosen,
            )
            for value in values
        ),
    )


def _label(asked: Asked, name: str, value: str, count: int) -> str:
    """Return the words of a value; beside a choice, what was not told is an offer, because unknown is not no."""
    if not _is_offer(value, asked.explicit.facets.get(name, ())):
        return whom.label(asked.explicit, name, value)
    return ngettext("Include %(count)d that did not say", "Include %(count)d that did not say", count) % {
        "count": count
    }


def _is_offer(value: str, chosen: tuple[str, ...]) -> bool:
    return value == UNKNOWN and bool(chosen) and value not in chosen
