"""What a text was taken to mean, as values."""

from __future__ import annotations

from dataclasses import dataclass

from directory.find.tokens import tokens

KIND, CANCER, NEAR = "kind", "cancer", "near"


@dataclass(frozen=True, slots=True)
class Part:
    """A recognised part: the parameter it decides (a facet's name too), its values, and the text as typed."""

    of: str
    values: tuple[str, ...]
    typed: str


@dataclass(frozen=True, slots=True)
class Understanding:
    """Every word of the text is in exactly one of the three: parts, words, not_needed."""

    parts: tuple[Part, ...] = ()
    words: tuple[str, ...] = ()
    not_needed: tuple[str, ...] = ()

    def values(self, of: str) -> tuple[str, ...]:
        """Return the distinct values that the parts of one sort mean, in the order typed."""
        return tuple(dict.fromkeys(value for part in self.parts if part.of == of for value in part.values))


def words_as_typed(text: str) -> Understanding:
    """Return the text as words and nothing else."""
    return Understanding(words=tuple(token.text for token in tokens(text)))
