"""What a group of everyday words must be, said in sentences for editors."""

from __future__ import annotations

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from directory.find.phrases import NOT_NEEDED
from directory.find.tokens import folded_phrase
from search.query import MAX_WORDS

MAX_LETTERS = 60
MAX_PHRASES = 30


def check_words(texts: Sequence[str]) -> None:
    """Raise ValidationError with every sentence about the words and phrases of one language."""
    faults = [fault for text in texts if (fault := _fault(text))]
    folded = [folded_phrase(text) for text in texts]
    for text in dict.fromkeys(text for place, text in enumerate(texts) if folded[place] in folded[:place]):
        faults.append(_("“%(words)s” stands here twice. Capitals and accents make no difference.") % {"words": text})
    if faults:
        raise ValidationError(faults)


def check_group(english: Sequence[str], spanish: Sequence[str]) -> None:
    """Raise ValidationError when a group has too few or too many words and phrases."""
    count = len({folded_phrase(text) for text in (*english, *spanish)})
    if count < 2:
        raise ValidationError(_("Write at least two words or phrases that mean the same."))
    if count > MAX_PHRASES:
        raise ValidationError(_("Write at most %(count)d words and phrases in one group.") % {"count": MAX_PHRASES})


def _fault(text: str) -> str:
    words = folded_phrase(text).split()
    if len(text) > MAX_LETTERS or len(words) > MAX_WORDS:
        limits = {"words": text, "letters": MAX_LETTERS, "count": MAX_WORDS}
        return _("“%(words)s” is too long: at most %(count)d words and %(letters)d characters.") % limits
    if all(word in NOT_NEEDED for word in words):
        return _("“%(words)s” says nothing that a search could use. Write a word that says more.") % {"words": text}
    return ""
