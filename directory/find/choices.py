"""Facets as a reader chooses them: legends, values, counts, and what is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from directory.find.asked import Asked
from directory.find.facets import ANY, FACETS, facets_of


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: its code, its words, how many it would find, and whether it is chosen."""

    value: str
    label: str
    count: int | None
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class FacetChoices:
    """One facet of the page's form."""

    name: str
    legend: str
    choices: tuple[Choice, ...]

    @property
    def chosen(self) -> int:
        """Return how many of its values are chosen."""
        return sum(choice.is_chosen for choice in self.choices)


def facet_choices(asked: Asked, counts: Mapping[str, Mapping[str, int]]) -> list[FacetChoices]:
    """Return the facets that help to choose, and those chosen although they are of another kind.

    A facet without any value to choose is left out; a chosen value stays, whatever its count.
    """
    names = dict.fromkeys([*facets_of(asked.explicit.kinds), *asked.explicit.facets])
    facets = [_facet(asked, name, counts.get(name, {})) for name in names]
    return [facet for facet in facets if facet.choices]


def _facet(asked: Asked, name: str, counts: Mapping[str, int]) -> FacetChoices:
    facet = FACETS[name]
    chosen = asked.explicit.facets.get(name, ())
    found = {value for value, count in counts.items() if count}
    values = facet.ordered({*found, *chosen, *({ANY} if name == "status" and counts else set())})
    return FacetChoices(
        name=name,
        legend=str(facet.legend),
        choices=tuple(
            Choice(
                value=value,
                label=facet.label(value),
                count=None if value == ANY else counts.get(value, 0),
                is_chosen=value in chosen,
            )
            for value in values
        ),
    )
