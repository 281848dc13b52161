"""The log: what is written, what is not, and what a rollback leaves."""

from __future__ import annotations

import pytest
from django.db import transaction

from search import entries, log
from search.entry import SearchEntry
from search.models import Entry, EntryCounter
from search.signals import entries_committed
from tests.search import samples
from tests.search.conftest import forget, write
from tests.search.samples import entry

pytestmark = pytest.mark.usefixtures("empty_log")


class ChangeError(Exception):
    """What a test raises to have its change undone."""


def test_every_entry_reads_back_as_it_was_written() -> None:
    written = samples.many() + samples.edges()
    write(written)

    assert {row.key: row.value() for row in Entry.objects.all()} == {entry.key: entry for entry in written}


def test_versions_go_up_by_one_for_each_entry() -> None:
    first = write([entry("group:1"), entry("group:2")])
    second = write([entry("group:1", title="New")])

    assert (second, log.position()[1]) == (first + 1, second)
    assert dict(Entry.objects.values_list("key", "version")) == {"group:2": first, "group:1": second}


@pytest.mark.parametrize("unchanged", samples.edges(), ids=lambda found: found.key)
def test_an_unchanged_entry_keeps_its_version(unchanged: SearchEntry) -> None:
    first = write([unchanged])

    assert write([unchanged]) == first


def test_the_last_of_several_states_in_one_write_is_kept() -> None:
    write([entry("group:1", title="Old"), entry("group:1", title="New")])

    assert Entry.objects.get().value().title == "New"


def test_a_forgotten_key_leaves_a_tombstone() -> None:
    version = write([entry("group:1")])

    assert forget("group:1", "group:never-there") == version + 1
    assert [(row.key, row.version, row.is_tombstone) for row in Entry.objects.all()] == [("group:1", version + 1, True)]


def test_entries_are_refused_outside_a_transaction() -> None:
    with pytest.raises(transaction.TransactionManagementError):
        entries.record([entry("group:1")])
    with pytest.raises(transaction.TransactionManagementError):
        entries.forget(["group:1"])


def test_a_rollback_leaves_neither_entry_nor_version() -> None:
    before = log.position()

    with transaction.atomic():
        entries.record([entry("group:1")])
        transaction.set_rollback(True)

    assert (Entry.objects.count(), log.position()) == (0, before)


def test_a_failure_to_record_undoes_the_change_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object) -> None:
        raise ChangeError

    monkeypatch.setattr(entries, "_advance", fail)

    with pytest.raises(ChangeError):
        _change_and_record()

    assert Entry.objects.count() == 0


def test_a_lost_counter_begins_a_new_epoch() -> None:
    write([entry("group:1")])
    old = log.position()
    EntryCounter.objects.all().delete()
    Entry.objects.all().delete()

    assert log.position() == ("", 0)
    assert write([entry("group:2")]) == 1
    assert log.position()[0] not in ("", old[0])


def test_a_commit_is_announced_once_and_a_rollback_never() -> None:
    heard = []

    def hear(**_kwargs: object) -> None:
        heard.append(log.position()[1])

    entries_committed.connect(hear)
    try:
        with transaction.atomic():
            entries.record([entry("group:1")])
            last = entries.record([entry("group:2")])
        with transaction.atomic():
            entries.record([entry("group:3")])
            transaction.set_rollback(True)
    finally:
        entries_committed.disconnect(hear)

    assert heard == [last]


def test_text_that_no_database_stores_is_replaced() -> None:
    write([entry("group:1", title="a\0b\ud800c")])

    assert Entry.objects.get().value().title == "a\ufffdb?c"


def _change_and_record() -> None:
    with transaction.atomic():
        Entry.objects.create(key="the change itself", kind="group", version=10**9)
        entries.record([entry("group:1")])
