"""Languages people speak: BCP 47 codes and their names in the language of the page."""

from __future__ import annotations

import re

from django.conf.locale import LANG_INFO
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

_WELL_FORMED = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")

# Spoken often where cancer care is given, and missing from Django's own list.
_OTHERS = {
    "am": _("Amharic"),
    "ase": _("American Sign Language"),
    "bfi": _("British Sign Language"),
    "cmn": _("Mandarin"),
    "fil": _("Filipino"),
    "gu": _("Gujarati"),
    "hmn": _("Hmong"),
    "ht": _("Haitian Creole"),
    "km": _("Khmer"),
    "lo": _("Lao"),
    "pa": _("Punjabi"),
    "ps": _("Pashto"),
    "so": _("Somali"),
    "tl": _("Tagalog"),
    "yue": _("Cantonese"),
    "zh": _("Chinese"),
}


def is_language(code: str) -> bool:
    """Say whether the code has the form of a language tag (BCP 47): a short language, then subtags."""
    return bool(_WELL_FORMED.fullmatch(code))


def language_label(code: str) -> str:
    """Return the language's name in the language of the page, or its code where we have no name."""
    if code in _OTHERS:
        return str(_OTHERS[code])
    known = LANG_INFO.get(code.lower()) or LANG_INFO.get(code.partition("-")[0]) or {}
    name = known.get("name")
    return gettext(name) if name else code
