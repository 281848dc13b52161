"""A need as somebody writes it down: "group type:breast-cancer near:boston / 2: counselor near:boston"."""

from __future__ import annotations

import re
from dataclasses import dataclass

BEST = 3
_CAP = re.compile(r"([123]):\s+")
_TERM = re.compile(r"(?:[a-z_]+[:~].*?)(?=\s+[a-z_]+[:~]|$)")


@dataclass(frozen=True, slots=True)
class Term:
    """One condition: its name, the values of which one must hold, and whether they are words to be held."""

    name: str
    values: tuple[str, ...]
    is_words: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """One way to answer a need: kinds (none: all), conditions that all hold, and the best grade it can earn."""

    kinds: tuple[str, ...]
    terms: tuple[Term, ...]
    cap: int = BEST

    def named(self, name: str) -> Term | None:
        """Return the condition of a name, or None."""
        return next((term for term in self.terms if term.name == name), None)


def read_need(text: str) -> tuple[Way, ...]:
    """Return the ways; a listing earns the best grade of all of them."""
    return tuple(_way(part) for part in text.split(" / "))


def _way(text: str) -> Way:
    match = _CAP.match(text)
    rest = text[match.end() :] if match else text
    first, _space, others = rest.partition(" ")
    is_kind = not re.search(r"[:~]", first)
    kinds = tuple(first.split("|")) if is_kind else ()
    terms = tuple(_term(found) for found in _TERM.findall(others if is_kind else rest))
    return Way(kinds, terms, int(match[1]) if match else BEST)


def _term(text: str) -> Term:
    name, mark, values = re.split(r"([:~])", text, maxsplit=1)
    return Term(name, tuple(values.split("|")), is_words=mark == "~")
