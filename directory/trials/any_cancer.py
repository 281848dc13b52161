"""Is a study open to people with any cancer? Said by its conditions, or by a title about people with cancer."""

from __future__ import annotations

import re

from directory.trials.record import TrialRecord
from directory.trials.words import plain

_SOLID = re.compile(
    r"(?:(?!pa?ediatric|childhood)[\w-]+ ){0,4}solid (?:tumou?rs?|malignanc(?:y|ies)|cancers?|neoplasms?)\b.*"
)
_ONLY_CANCER = re.compile(
    r"(?:(?:advanced|malignant|any|all|adult|unspecified|refractory|metastatic|recurrent) )*"
    r"(?:cancers?|neoplasms?|tumou?rs?|malignanc(?:y|ies)|oncology|metasta(?:sis|ses))"
    r"(?:,? (?:metastatic|advanced|malignant|diseases?|patients|survivors?|survivorship|pain|related .*|-related .*))*"
)
_PEOPLE = re.compile(
    r"(?:with|living with) (?:(?:advanced|metastatic|incurable|active|a|any) )*(?:cancers?|tumou?rs?|malignanc\w+)\b"
    r"|(?<![\w-])(?:cancer|oncology) (?:patients?|survivors?|caregivers?|care)\b|survivors? of cancer\b"
)
# How far a cancer has gone says nothing of where it began.
_WIDE = {"metastatic-cancer"}


def is_any_cancer(record: TrialRecord, slugs: frozenset[str]) -> bool:
    """Return whether people with whatever cancer may be meant; `slugs`: the types its conditions and title name."""
    conditions = [plain(condition) for condition in record.conditions]
    if any(_SOLID.fullmatch(condition) for condition in conditions):
        return True
    if slugs - _WIDE:
        return False
    return any(_ONLY_CANCER.fullmatch(condition) for condition in conditions) or bool(
        _PEOPLE.search(plain(record.title)) or _PEOPLE.search(plain(record.official_title))
    )
