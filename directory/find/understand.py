"""A sentence, understood: parts that mean a filter, words that are looked for, and words that are not needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from directory.enums import ListingKind
from directory.find.british import american
from directory.find.facets import FACETS, SHARED
from directory.find.fact_phrases import (
    MORE_FACET_PHRASES,
    MORE_KINDS,
    NO_FILTER,
    PEOPLE,
    PEOPLE_PHRASES,
)
from directory.find.phrases import FACET_PHRASES, KINDS
from directory.find.place import Placed
from directory.find.place_phrases import PlaceSpan, last_words, place_spans
from directory.find.reading import Reading, is_not_needed
from directory.find.respelling import respelled
from directory.find.spelling import ONE_WORD, SEVERAL_WORDS, near_misses
from directory.find.tokens import Token, tokens
from directory.find.understanding import CANCER, KIND, NEAR, Part, Understanding
from directory.find.vocabulary import Vocabulary

NOTHING = "nothing"
# Not in the table of types, where a registry's "all" would be read as the leukemia.
ABBREVIATIONS = {"ALL": "acute lymphoblastic leukemia", "MM": "multiple myeloma"}
ALL_KINDS = {**KINDS, **MORE_KINDS}
_AFTER_A_STATE = frozenset({"city", "beach", "springs"})
_ALL_FACET_PHRASES = {
    name: {**FACET_PHRASES.get(name, {}), **MORE_FACET_PHRASES.get(name, {})}
    for name in dict.fromkeys((*FACET_PHRASES, *MORE_FACET_PHRASES))
}

Finder = Callable[[Sequence[Token]], tuple[str, ...]]
PlaceLookup = Callable[[Sequence[PlaceSpan]], Mapping[str, Placed]]


def understand(
    text: str,
    known: Vocabulary,
    places: PlaceLookup,
    *,
    kinds: tuple[str, ...] = (),
    with_synonyms: bool = True,
) -> Understanding:
    """Return the parts of the text.

    `places` looks up all candidate places in one read; `kinds` are those chosen outside the text.
    """
    reading = Reading(text, tokens(text))
    finders = _finders(reading, known, with_synonyms)
    if set(kinds or _kinds_named(reading.said)) == {ListingKind.GROUP.value}:
        # To a group the phase of illness is a fact of its own; elsewhere it is part of a type's name.
        _take_all(reading, [(name, find) for name, find in finders if name == "phase"], known.longest)
    _take_all(reading, finders, known.longest)
    if with_synonyms:
        _take_near_misses(reading, known, SEVERAL_WORDS)
        # What a name of a type nearly is comes first: "caner" is not "carer".
        if (said := respelled(reading, known)) != reading.said:
            reading.said = said
            reading.give_back(lambda part: part.of != CANCER)
            _take_all(reading, finders, known.longest)
    if kinds or not all(_is_weak(part) for part in reading.parts(KIND)):
        reading.give_back(_is_weak)
    _give_back_what_does_not_help(reading, kinds)
    _take_place(reading, place_spans(reading.text, reading.said), places)
    if with_synonyms:
        _take_part_of_the_body(reading, known)
        _take_near_misses(reading, known, ONE_WORD)
    if reading.found and not reading.has(NEAR):
        _take_place(reading, last_words(reading), places)
    if reading.open_words():
        reading.give_back(lambda part: _is_doubtful(part, known))
        reading.give_back(_is_weak)
        _give_back_what_does_not_help(reading, kinds)
    return reading.understanding()


def _take_all(reading: Reading, finders: Sequence[tuple[str, Finder]], longest: int) -> None:
    for start, end, of, values in _longest_first(reading, finders, longest):
        reading.take(start, end, of, values)


def _take_near_misses(reading: Reading, known: Vocabulary, lengths: Sequence[int]) -> None:
    if reading.has(CANCER):
        return
    for start, end, slugs in near_misses(reading.said, known, lengths):
        if reading.take(start, end, CANCER, slugs):
            return


def _kinds_named(said: Sequence[Token]) -> set[str]:
    runs = [said[start : start + length] for length in (1, 2) for start in range(len(said) - length + 1)]
    return {kind for run in runs if (kind := ALL_KINDS.get(_phrase(run)))}


def _finders(reading: Reading, known: Vocabulary, with_synonyms: bool) -> list[tuple[str, Finder]]:
    shouted = reading.text.isupper() and len(reading.said) > 1

    def cancer(span: Sequence[Token]) -> tuple[str, ...]:
        # "ALL" is a leukemia, "all" is a word of every sentence.
        if len(span) == 1 and is_not_needed(span[0]) and (shouted or not span[0].text.isupper()):
            return ()
        if len(span) == 1 and not shouted and span[0].text in ABBREVIATIONS:
            return known.named(ABBREVIATIONS[span[0].text])
        phrase = _phrase(span)
        found = known.named(phrase, with_synonyms=with_synonyms)
        return found or (known.named(american(phrase)) if with_synonyms else ())

    def among(table: Mapping[str, str]) -> Finder:
        return lambda span: tuple(table[_phrase(span)].split("|")) if _phrase(span) in table else ()

    def nothing(span: Sequence[Token]) -> tuple[str, ...]:
        return (NOTHING,) if _phrase(span) in NO_FILTER else ()

    def people(span: Sequence[Token]) -> tuple[str, ...]:
        return PEOPLE if _phrase(span) in PEOPLE_PHRASES else ()

    kinds = [(KIND, among(ALL_KINDS)), (KIND, people)]
    facets = [(name, among(table)) for name, table in _ALL_FACET_PHRASES.items()]
    return [(NOTHING, nothing), (CANCER, cancer), *kinds, *facets]


def _take_part_of_the_body(reading: Reading, known: Vocabulary) -> None:
    """Read a part of the body alone, such as "próstata", as the cancer named after it."""
    for place in () if reading.has(CANCER) else reading.open_words():
        word = reading.said[place].folded
        found = known.named(f"cancer de {word}") or known.named(f"{word} cancer")
        if found and reading.take(place, place + 1, CANCER, found):
            return


def _longest_first(
    reading: Reading, finders: Sequence[tuple[str, Finder]], longest: int
) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    said = reading.said
    for length in range(min(len(said), max(longest, 5)), 0, -1):
        for start in range(len(said) - length + 1):
            for of, find in finders:
                if values := find(said[start : start + length]):
                    yield start, start + length, of, values


def _give_back_what_does_not_help(reading: Reading, kinds: tuple[str, ...]) -> None:
    wanted = kinds or reading.values(KIND)
    places = {id(part): (start, end) for start, (part, end) in reading.found.items()}

    def is_unwanted(part: Part) -> bool:
        if part.of == NOTHING or (part.of in FACETS and not _helps(part.of, wanted)):
            return True
        return part.of == "region" and _is_of_a_city(reading, *places[id(part)])

    reading.give_back(is_unwanted)


def _is_of_a_city(reading: Reading, start: int, end: int) -> bool:
    """Say whether the name of a state belongs to that of a city: "Springfield, Illinois", "Kansas City"."""
    comes_after = end < len(reading.said) and reading.said[end].folded in _AFTER_A_STATE
    return comes_after or reading.is_open(start - 1)


def _is_weak(part: Part) -> bool:
    """Say whether it is "support" alone, which says nothing of its own beside other words."""
    return part.of == KIND and part.values == PEOPLE and len(tokens(part.typed)) == 1


def _helps(facet: str, kinds: tuple[str, ...]) -> bool:
    """Say whether a filter may hold: a kind that knows nothing of it would be filtered away."""
    if not kinds:
        return facet in SHARED
    if facet == "region":
        return set(kinds) <= set(FACETS[facet].kinds)
    return any(kind in FACETS[facet].kinds for kind in kinds if kind in ListingKind.values)


def _take_place(reading: Reading, spans: Sequence[PlaceSpan], places: PlaceLookup) -> None:
    placed = places(spans) if spans else {}
    for span in spans:
        if span.place in placed and reading.take(span.start, span.end, NEAR, (span.place,)):
            return


def _is_doubtful(part: Part, known: Vocabulary) -> bool:
    """One-word everyday names are words when other words stand beside them: "bone" in "bone pain at night"."""
    return part.of == CANCER and len(tokens(part.typed)) == 1 and not known.named_officially(part.typed)


def _phrase(span: Sequence[Token]) -> str:
    return " ".join(token.folded for token in span)
