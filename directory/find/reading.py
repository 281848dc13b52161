"""A text while it is being read: which words are taken, and by what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from directory.find.fillers import FILLERS
from directory.find.phrases import NOT_NEEDED, NOT_NEEDED_AS_TYPED
from directory.find.tokens import Token
from directory.find.understanding import Part, Understanding


@dataclass(slots=True)
class Reading:
    """The words of a text and the parts found so far: by their first word, with the word after their last."""

    text: str
    said: tuple[Token, ...]
    found: dict[int, tuple[Part, int]] = field(default_factory=dict)

    def take(self, start: int, end: int, of: str, values: tuple[str, ...]) -> bool:
        """Take the words start … end for a part, unless one of them is taken; say whether it was."""
        if any(start < taken_end and taken < end for taken, (_part, taken_end) in self.found.items()):
            return False
        typed = self.text[self.said[start].start : self.said[end - 1].end]
        self.found[start] = (Part(of, values, typed), end)
        return True

    def give_back(self, unwanted: Callable[[Part], bool]) -> None:
        """Let go of parts: their words are words again."""
        self.found = {start: taken for start, taken in self.found.items() if not unwanted(taken[0])}

    def is_open(self, place: int) -> bool:
        """Say whether there is a word at a place that no part took and that says something."""
        return place in self.open_words()

    def has(self, of: str) -> bool:
        """Say whether a part of that sort was found."""
        return any(part.of == of for part, _end in self.found.values())

    def parts(self, of: str) -> list[Part]:
        """Return the parts of that sort."""
        return [part for part, _end in self.found.values() if part.of == of]

    def values(self, of: str) -> tuple[str, ...]:
        """Return the values found for one parameter."""
        return tuple(value for part, _end in self.found.values() if part.of == of for value in part.values)

    def open_words(self) -> list[int]:
        """Return the places of the words that no part took and that say something."""
        taken = {place for start, (_part, end) in self.found.items() for place in range(start, end)}
        return [place for place, token in enumerate(self.said) if place not in taken and not is_not_needed(token)]

    def understanding(self) -> Understanding:
        """Return what was understood, everything in the order typed."""
        words, not_needed = [], []
        wanted = set(self.open_words())
        taken = {place for start, (_part, end) in self.found.items() for place in range(start, end)}
        for place, token in enumerate(self.said):
            if place in wanted:
                words.append(token.text)
            elif place not in taken:
                not_needed.append(token.text)
        parts = tuple(self.found[start][0] for start in sorted(self.found))
        return Understanding(parts, tuple(words), tuple(not_needed))


def is_not_needed(token: Token) -> bool:
    """Say whether the word says nothing about what is looked for."""
    return token.folded in NOT_NEEDED or token.folded in FILLERS or token.text.lower() in NOT_NEEDED_AS_TYPED
