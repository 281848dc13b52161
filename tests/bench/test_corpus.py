"""The generated entries: the same each time, and such as search takes."""

from __future__ import annotations

from collections import Counter
from datetime import date

from bench.corpus import entries
from bench.readings import MOST_SITES
from directory.enums import ListingKind
from search.entry import SearchEntry

TODAY = date(2026, 3, 4)


def test_entries_of_the_same_numbers_are_equal():
    assert list(entries(1, 40, TODAY)) == list(entries(1, 40, TODAY))


def test_a_larger_corpus_begins_with_the_smaller_one():
    whole = list(entries(1, 40, TODAY))
    assert [*entries(1, 25, TODAY), *entries(26, 40, TODAY)] == whole


def test_every_entry_survives_the_log():
    for entry in entries(1, 200, TODAY):
        assert SearchEntry.from_document(entry.to_document()) == entry


def test_all_kinds_occur_and_groups_are_the_most():
    counts = Counter(entry.kind for entry in entries(1, 400, TODAY))
    assert set(counts) == set(ListingKind.values)
    assert counts.most_common(1)[0][0] == ListingKind.GROUP


def test_studies_have_from_one_to_sixty_sites():
    numbers = {len(entry.sites) for entry in entries(1, 1500, TODAY) if entry.kind == ListingKind.TRIAL}
    assert numbers <= set(range(1, MOST_SITES + 1))
    assert {1, 5, 20} <= numbers
    assert max(numbers) > 50
