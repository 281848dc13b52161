"""The table of cancer types as the tests ask it: by word, by code, by kinship."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict

from directory.taxonomy.table import CancerTypeRow, read_rows

ROWS = read_rows()
BY_SLUG = {row.slug: row for row in ROWS}


def fold(text: str) -> str:
    """Return lower-case words without accents and apostrophes."""
    apart = unicodedata.normalize("NFKD", re.sub("['’]", "", text).casefold())
    return " ".join(re.findall(r"[^\W_]+", "".join(c for c in apart if not unicodedata.combining(c))))


def words_of(row: CancerTypeRow) -> tuple[str, ...]:
    return (row.name_en, row.name_es, *row.synonyms_en, *row.synonyms_es)


def words_to_slugs() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in ROWS:
        for word in words_of(row):
            found[fold(word)].add(row.slug)
    return found


WORDS = words_to_slugs()


def with_ancestors(slug: str) -> set[str]:
    return {slug}.union(*(with_ancestors(parent) for parent in BY_SLUG[slug].parents))


def are_related(one: str, other: str) -> bool:
    return one in with_ancestors(other) or other in with_ancestors(one)
