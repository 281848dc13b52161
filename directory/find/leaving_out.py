"""Words that together find nothing: those that are known still find, and the page says what was left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from django.http import Http404
from django.utils.translation import gettext as _

from directory.enums import Audience
from directory.find.answer import Answer
from directory.find.asked import Asked
from directory.find.fact_phrases import SOFT
from directory.find.notices import Notice
from directory.find.question import query
from directory.find.understand import understand
from directory.find.understanding import CANCER, Part
from directory.find.vocabulary import Vocabulary
from search.engine import get_engine
from search.query import Word


def answered(asked: Asked, known: Vocabulary, answer: Callable[[Asked], Answer]) -> tuple[Asked, Answer]:
    """Return the answer with the question it is for: the one asked, or one with less where that finds nothing."""
    try:
        found = answer(asked)
    except Http404:
        # A further page of what the shorter question finds.
        if shorter := with_less(asked):
            return _of_what_is_left(shorter, known, answer)
        raise
    if found.total and (found.own or not _may_be_too_narrow(asked)):
        return asked, found
    shorter = with_less(asked, found)
    return _of_what_is_left(shorter, known, answer) if shorter else (asked, found)


def _of_what_is_left(shorter: Asked, known: Vocabulary, answer: Callable[[Asked], Answer]) -> tuple[Asked, Answer]:
    """Return the answer to what is left, read as every link of the page will read it where that finds something."""
    again = _read_again(shorter, known)
    kept = again if again is not shorter and _Counting(any_cancer=True).finds(again) else shorter
    return kept, answer(kept)


def _read_again(asked: Asked, known: Vocabulary) -> Asked:
    """Return the question with a cancer type that the words mean now that others are gone, such as "breast" alone."""
    if asked.explicit.cancer or not asked.words:
        return asked
    kinds, with_synonyms = asked.explicit.kinds, asked.address.added
    reading = understand(asked.explicit.q, known, lambda _spans: {}, kinds=kinds, with_synonyms=with_synonyms)
    slugs = reading.values(CANCER)
    if not slugs:
        return asked
    parts = (*asked.understanding.parts, *(part for part in reading.parts if part.of == CANCER))
    return replace(
        asked,
        words=tuple(word for word in asked.words if word.text in reading.words),
        types=tuple(known.types[slug] for slug in slugs),
        explicit=asked.explicit.but(q=" ".join(reading.words), cancer=slugs, page=asked.explicit.page),
        understanding=replace(asked.understanding, parts=parts, words=reading.words),
    )


def with_less(asked: Asked, found: Answer | None = None) -> Asked | None:
    """Return the question without what keeps it from finding anything, or None when nothing can be left out.

    Never given up: the kind, the type of cancer, the place, and whatever was chosen outside the words. Where a type
    was asked for, what is for that type counts first, and what is open to any cancer only if there is none.
    `found` is the whole question's answer, where that is known already.
    """
    if asked.address.exact:
        return None
    for any_cancer in (False, True) if asked.explicit.cancer and not _is_about_grief(asked) else (True,):
        counting = _Counting(any_cancer)
        if _finds(asked, found, counting):
            return None
        if shorter := _with_fewer_words(asked, counting) or _with_fewer_filters(asked, counting):
            return shorter
    return None


@dataclass(frozen=True, slots=True)
class _Counting:
    """Counts what choices of words find, with or without what is open to any cancer."""

    any_cancer: bool

    def totals(self, asked: Asked, choices: Sequence[tuple[Word, ...]]) -> list[int]:
        questions = [query(asked, words=words, size=0, page=1, include_any_cancer=self.any_cancer) for words in choices]
        return [result.total for result in get_engine().search(questions)]

    def finds(self, asked: Asked) -> bool:
        return bool(self.totals(asked, [asked.words])[0])


def _finds(asked: Asked, found: Answer | None, counting: _Counting) -> bool:
    # Without a type that is known, nobody counted what is for it.
    if found is None or not (counting.any_cancer or asked.types):
        return counting.finds(asked)
    return bool(found.total if counting.any_cancer else found.own)


def _with_fewer_words(asked: Asked, counting: _Counting) -> Asked | None:
    words = asked.words
    if not words:
        return None
    nothing, *alone = counting.totals(asked, [(), *((word,) for word in words)])
    known = [place for total, place in sorted((total, place) for place, total in enumerate(alone)) if total]
    # The rarest says most, but where it stands alone more of the others say more.
    fitting = {frozenset({place}): True for place in known} | {frozenset(range(len(words))): False}
    ways = [_fitting_together(asked, order, counting, fitting) for order in (known, known[::-1])]
    kept = max(ways, key=len)
    if not kept and not (nothing and _has_more_than_words(asked)):
        return None
    return _without_words(asked, [word for place, word in enumerate(words) if place not in kept])


def _fitting_together(
    asked: Asked, places: Sequence[int], counting: _Counting, fitting: dict[frozenset[int], bool]
) -> tuple[int, ...]:
    """Return the places of words, each taken in turn that still finds something beside those before it.

    `fitting` says of some places whether their words find something together, and learns of others.
    """
    kept: tuple[int, ...] = ()
    for place in places:
        together = frozenset({*kept, place})
        if together not in fitting:
            fitting[together] = bool(counting.totals(asked, [tuple(asked.words[at] for at in sorted(together))])[0])
        if fitting[together]:
            kept = (*kept, place)
    return kept


def _with_fewer_filters(asked: Asked, counting: _Counting) -> Asked | None:
    """Give up what the words say of people and ways: first one alone, then all of it, then words as well."""
    parts = [part for part in asked.understanding.parts if _is_soft(part, asked)]
    for given_up in (*([part] for part in parts), parts):
        shorter = _without_parts(asked, given_up)
        if parts and counting.finds(shorter):
            return shorter
    return _with_fewer_words(_without_parts(asked, parts), counting) if parts else None


def _may_be_too_narrow(asked: Asked) -> bool:
    """Say whether a soft filter may keep out all that is for the very type asked for."""
    return (
        bool(asked.explicit.cancer)
        and not _is_about_grief(asked)
        and any(_is_soft(part, asked) for part in asked.understanding.parts)
    )


def _is_about_grief(asked: Asked) -> bool:
    """Say whether the words ask for people who grieve: whom they meet matters more to them than the type of cancer."""
    return any(Audience.BEREAVED in part.values for part in asked.understanding.parts)


def _is_soft(part: Part, asked: Asked) -> bool:
    return part.of in SOFT and part.of not in asked.address.facets


def _has_more_than_words(asked: Asked) -> bool:
    address = asked.explicit
    return bool(address.kinds or address.cancer or address.near or address.facets)


def _without_words(asked: Asked, words: Sequence[Word]) -> Asked:
    kept = tuple(word for word in asked.words if word not in words)
    texts = tuple(word.text for word in kept)
    left_out = (*asked.left_out, *(word.text for word in words))
    return replace(
        asked,
        words=kept,
        explicit=asked.explicit.but(q=" ".join(texts), page=asked.explicit.page),
        understanding=replace(asked.understanding, words=texts),
        left_out=left_out,
        notices=_told(asked, left_out),
    )


def _without_parts(asked: Asked, parts: Sequence[Part]) -> Asked:
    gone = {part.of for part in parts}
    facets = {name: values for name, values in asked.explicit.facets.items() if name not in gone}
    left_out = (*asked.left_out, *(part.typed for part in parts))
    return replace(
        asked,
        explicit=asked.explicit.but(facets=facets, page=asked.explicit.page),
        understanding=replace(
            asked.understanding, parts=tuple(part for part in asked.understanding.parts if part not in parts)
        ),
        left_out=left_out,
        notices=_told(asked, left_out),
    )


def _told(asked: Asked, left_out: Sequence[str]) -> tuple[Notice, ...]:
    quoted = ", ".join(f"“{text}”" for text in left_out)
    said = Notice(_("Nothing here fits all of that, so this was left out: %(words)s") % {"words": quoted})
    kept = asked.notices[: len(asked.notices) - bool(asked.left_out)]
    return (*kept, said)
