"""Is this study about cancer, or about the care of people who have or had it? A rule that says why.

It reads the MeSH terms of the conditions, the conditions, the titles and the keywords. It never reads
who may not join: "no history of cancer" stands in thousands of studies that are about something else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from directory.trials.letters import abbreviation_anywhere, abbreviation_in_condition
from directory.trials.record import MeshTerm, TrialRecord
from directory.trials.tables import neoplasms
from directory.trials.words import cancer_word, cancer_word_of_title, plain

_ROOT = 9369  # D009369, Neoplasms
_COUNTING = {"cancer", "precursor", "hereditary"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer, its reason in words a person can read, and all that speaks for it, strongest first."""

    is_oncology: bool
    reason: str
    evidence: tuple[str, ...]


def judge(record: TrialRecord) -> Verdict:
    """Return whether the study belongs in a directory for people with cancer."""
    told = (*_conditions(record), *_titles(record), *_keywords(record))
    terms = tuple(f"MeSH: {term.name}" for term in _counting_terms(record) if told or _is_borne_out(term, record))
    evidence = terms + told
    if evidence:
        return Verdict(True, evidence[0], evidence)
    return Verdict(False, _why_not(record), ())


def _counting_terms(record: TrialRecord) -> Iterator[MeshTerm]:
    """Yield the terms for cancer, its forerunners and inherited risks; benign growths do not count."""
    known = {term: row for term in record.mesh_terms if (row := neoplasms().get(term.descriptor or 0))}
    yield from (term for term, row in known.items() if row.kind in _COUNTING)
    if not known:
        # A descriptor newer than our table still shows its place in the tree by what stands above it.
        above = [neoplasms()[term.descriptor] for term in record.mesh_ancestors if term.descriptor in neoplasms()]
        if not any(row.kind not in _COUNTING for row in above):
            yield from (term for term in record.mesh_ancestors if term.descriptor == _ROOT)


def _is_borne_out(term: MeshTerm, record: TrialRecord) -> bool:
    """Return whether the record's own words carry the term.

    The registry assigns MeSH terms by machine and errs: "secondary" became Neoplasm Metastasis in studies
    of multiple sclerosis, and dementia met Lymphoma, Follicular.
    """
    own = " ".join([*record.conditions, record.title, record.official_title, *record.keywords])
    return bool(cancer_word(record.summary)) or _head(term.name) in plain(own)


def _head(name: str) -> str:
    """Return the telling word of a descriptor: "lymphoma" of "Lymphoma, Follicular"."""
    return plain(name).split(",")[0].removesuffix(" neoplasms").removesuffix("s")


def _conditions(record: TrialRecord) -> Iterator[str]:
    for condition in record.conditions:
        if short := abbreviation_in_condition(condition):
            yield f"condition names '{short.letters}' ({short.meaning})"
        elif word := cancer_word(condition):
            yield f"condition names '{word}'"


def _titles(record: TrialRecord) -> Iterator[str]:
    for text, name in ((record.title, "title"), (record.official_title, "official title")):
        if word := cancer_word_of_title(text):
            yield f"{name} names '{word}'"
        elif short := abbreviation_anywhere(text):
            yield f"{name} names '{short.letters}' ({short.meaning})"


def _keywords(record: TrialRecord) -> Iterator[str]:
    """Yield keywords that the summary bears out: lists of keywords name much that a study only touches."""
    if not (summary_word := cancer_word(record.summary)):
        return
    for keyword in record.keywords:
        short = abbreviation_anywhere(keyword)
        if word := short.letters if short else cancer_word(keyword):
            yield f"keyword names '{word}', and the summary '{summary_word}'"


def _why_not(record: TrialRecord) -> str:
    found = [row for term in record.mesh_terms if (row := neoplasms().get(term.descriptor or 0))]
    if any(row.kind in _COUNTING | {"process"} for row in found):
        return f"MeSH: {found[0].name}, but none of the study's own words names cancer"
    if found:
        return f"MeSH: {found[0].name}, which is not cancer"
    return "nothing in its MeSH terms, conditions, titles or keywords names cancer"
