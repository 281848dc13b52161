"""A sentence, understood: parts that mean a filter, words that are looked for, and words that are not needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from directory.find.phrases import FORMATS, KINDS, LANGUAGES, NOT_NEEDED, NOT_NEEDED_AS_TYPED
from directory.find.place import Placed
from directory.find.place_phrases import PlaceSpan, place_spans
from directory.find.spelling import near_misses
from directory.find.tokens import Token, tokens
from directory.find.vocabulary import Vocabulary


class PartOf(StrEnum):
    """What a recognised part decides."""

    KIND = "kind"
    CANCER = "cancer"
    FORMAT = "format"
    LANGUAGE = "language"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Part:
    """A recognised part: what it decides, the values it means, and the text as it was typed."""

    of: PartOf
    values: tuple[str, ...]
    typed: str


@dataclass(frozen=True, slots=True)
class Understanding:
    """Every word of the text is in exactly one of the three: parts, words, not_needed."""

    parts: tuple[Part, ...] = ()
    words: tuple[str, ...] = ()
    not_needed: tuple[str, ...] = ()

    def values(self, of: PartOf) -> tuple[str, ...]:
        """Return the distinct values that the parts of one sort mean, in the order typed."""
        return tuple(dict.fromkeys(value for part in self.parts if part.of == of for value in part.values))


Finder = Callable[[Sequence[Token]], tuple[str, ...]]
PlaceLookup = Callable[[Sequence[PlaceSpan]], Mapping[str, Placed]]


def words_as_typed(text: str) -> Understanding:
    """Return the text as words and nothing else."""
    return Understanding(words=tuple(token.text for token in tokens(text)))


def understand(text: str, known: Vocabulary, places: PlaceLookup, *, with_synonyms: bool = True) -> Understanding:
    """Return the parts of the text; `places` looks up all candidate places in one read."""
    said = tokens(text)
    finders = _finders(known, shouted=text.isupper() and len(said) > 1, with_synonyms=with_synonyms)
    found: dict[int, tuple[Part, int]] = {}
    for start, end, of, values in _longest_first(said, finders, known.longest):
        if not _overlaps(found, start, end):
            found[start] = (Part(of, values, text[said[start].start : said[end - 1].end]), end)
    _find_place(text, said, found, places)
    if with_synonyms:
        _find_misspelled(text, said, found, known)
    return _doubtful_as_words(_assemble(text, said, found), known)


def _finders(known: Vocabulary, *, shouted: bool, with_synonyms: bool) -> list[tuple[PartOf, Finder]]:
    def cancer(span: Sequence[Token]) -> tuple[str, ...]:
        # "ALL" is a leukemia, "all" is a word of every sentence.
        if len(span) == 1 and _is_not_needed(span[0]) and (shouted or not span[0].text.isupper()):
            return ()
        return known.named(_phrase(span), with_synonyms=with_synonyms)

    def among(table: Mapping[str, str]) -> Finder:
        return lambda span: (table[_phrase(span)],) if _phrase(span) in table else ()

    return [
        (PartOf.CANCER, cancer),
        (PartOf.KIND, among(KINDS)),
        (PartOf.FORMAT, among(FORMATS)),
        (PartOf.LANGUAGE, among(LANGUAGES)),
    ]


def _longest_first(
    said: Sequence[Token], finders: Sequence[tuple[PartOf, Finder]], longest: int
) -> Iterator[tuple[int, int, PartOf, tuple[str, ...]]]:
    for length in range(min(len(said), max(longest, 5)), 0, -1):
        for start in range(len(said) - length + 1):
            for of, find in finders:
                if values := find(said[start : start + length]):
                    yield start, start + length, of, values


def _find_place(text: str, said: Sequence[Token], found: dict[int, tuple[Part, int]], places: PlaceLookup) -> None:
    spans = [span for span in place_spans(text, said) if not _overlaps(found, span.start, span.end)]
    placed = places(spans) if spans else {}
    for span in spans:
        if span.place in placed:
            found[span.start] = (Part(PartOf.NEAR, (span.place,), span.typed), span.end)
            return


def _find_misspelled(text: str, said: Sequence[Token], found: dict[int, tuple[Part, int]], known: Vocabulary) -> None:
    if any(part.of == PartOf.CANCER for part, _end in found.values()):
        return
    for start, end, slugs in near_misses(said, known):
        if not _overlaps(found, start, end):
            found[start] = (Part(PartOf.CANCER, slugs, text[said[start].start : said[end - 1].end]), end)
            return


def _assemble(text: str, said: Sequence[Token], found: Mapping[int, tuple[Part, int]]) -> Understanding:
    words, not_needed, parts = [], [], []
    position = 0
    while position < len(said):
        if position in found:
            part, position = found[position]
            parts.append(part)
            continue
        token = said[position]
        (not_needed if _is_not_needed(token) else words).append(token.text)
        position += 1
    return Understanding(tuple(parts), tuple(words), tuple(not_needed))


def _doubtful_as_words(whole: Understanding, known: Vocabulary) -> Understanding:
    """Give back one-word everyday names when other words stand beside them: "bone" in "bone pain at night"."""
    if not whole.words:
        return whole
    doubtful = [
        part
        for part in whole.parts
        if part.of == PartOf.CANCER and len(tokens(part.typed)) == 1 and not known.named_officially(part.typed)
    ]
    words = (*whole.words, *(part.typed for part in doubtful))
    return Understanding(tuple(part for part in whole.parts if part not in doubtful), words, whole.not_needed)


def _overlaps(found: Mapping[int, tuple[Part, int]], start: int, end: int) -> bool:
    return any(start < taken_end and taken_start < end for taken_start, (_part, taken_end) in found.items())


def _is_not_needed(token: Token) -> bool:
    return token.folded in NOT_NEEDED or token.text.lower() in NOT_NEEDED_AS_TYPED


def _phrase(span: Sequence[Token]) -> str:
    return " ".join(token.folded for token in span)
