"""The index file: thrown away at any time, shared by processes, true to what is committed."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection as database
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from search import entries, hits
from search.backends.embedded import EmbeddedEngine, index_file, schema
from search.backends.embedded.index_file import IndexBusyError
from search.models import Entry, EntryCounter
from search.query import SearchQuery, Word
from tests.search import samples
from tests.search.conftest import forget, write
from tests.search.samples import NOW, entry

pytestmark = pytest.mark.usefixtures("empty_log")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "search.sqlite3"


@pytest.fixture
def engine(path: Path) -> EmbeddedEngine:
    return EmbeddedEngine(path)


def keys(engine: EmbeddedEngine, **values: object) -> list[str]:
    return sorted(hit.entry.key for hit in engine.search([SearchQuery(**{"now": NOW, **values})])[0].hits)


def alter(path: Path, *statements: str) -> None:
    with sqlite3.connect(path) as connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def test_what_is_committed_is_found_at_once(engine: EmbeddedEngine) -> None:
    for number in range(3):
        write([entry(f"group:{number}")])
        assert keys(engine) == [f"group:{n}" for n in range(number + 1)]
    forget("group:1")
    assert keys(engine) == ["group:0", "group:2"]


def test_a_new_engine_goes_on_with_the_file_of_an_old_one(engine: EmbeddedEngine, path: Path) -> None:
    write([entry("group:1")])
    keys(engine)
    write([entry("group:2")])

    again = EmbeddedEngine(path)

    assert again.status().behind == 1
    assert keys(again) == ["group:1", "group:2"]
    assert again.status().behind == 0


@pytest.mark.parametrize("suffixes", [("",), (".lock",), ("", ".lock")])
def test_the_file_may_be_deleted_at_any_time(engine: EmbeddedEngine, path: Path, suffixes: tuple[str, ...]) -> None:
    write([entry("group:1"), entry("group:2")])
    keys(engine)
    for suffix in suffixes:
        path.with_name(path.name + suffix).unlink(missing_ok=True)

    assert keys(engine) == ["group:1", "group:2"]
    write([entry("group:3")])
    assert keys(engine) == ["group:1", "group:2", "group:3"]
    assert keys(EmbeddedEngine(path)) == ["group:1", "group:2", "group:3"]


def test_the_folder_may_be_deleted_at_any_time(engine: EmbeddedEngine, path: Path) -> None:
    write([entry("group:1")])
    keys(engine)
    shutil.rmtree(path.parent)

    assert keys(engine) == ["group:1"]


@pytest.mark.parametrize("junk", [b"", b"not a database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_no_index_is_made_anew(engine: EmbeddedEngine, path: Path, junk: bytes) -> None:
    write([entry("group:1")])
    path.write_bytes(junk)

    assert keys(engine) == ["group:1"]


def test_a_damaged_index_is_made_anew(engine: EmbeddedEngine, path: Path) -> None:
    write(samples.many())
    found = keys(engine)
    engine._close_idle()
    with path.open("r+b") as handle:
        handle.seek(8192)
        handle.write(os.urandom(60_000))

    assert keys(EmbeddedEngine(path)) == found


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE progress SET epoch = 'another'",
        "UPDATE progress SET version = version + 1000",
        "UPDATE progress SET schema_name = 'older'",
        "DELETE FROM progress",
        "DROP TABLE progress",
        "DROP TABLE words",
        "DROP TABLE fact",
    ],
)
def test_an_index_that_cannot_be_continued_is_made_anew(engine: EmbeddedEngine, path: Path, change: str) -> None:
    write([entry("group:1")])
    keys(engine)
    alter(path, "UPDATE entry SET shown_until = 0", change)
    write([entry("group:2")])

    assert keys(engine, words=(Word("title"),), count_facets=("audience",)) == ["group:1", "group:2"]


def test_a_new_epoch_of_the_log_makes_the_index_anew(engine: EmbeddedEngine) -> None:
    write([entry("group:1")])
    keys(engine)
    Entry.objects.all().delete()
    EntryCounter.objects.update(version=0)
    entries.begin_new_epoch()
    write([entry("group:2")])

    assert keys(engine) == ["group:2"]


def test_what_is_not_committed_is_found_inside_and_never_reaches_the_file(engine: EmbeddedEngine) -> None:
    write([entry("group:1")])
    with transaction.atomic():
        entries.record([entry("group:ghost")])
        inside = keys(engine)
        transaction.set_rollback(True)
    write([entry("group:2")])

    assert inside == ["group:1", "group:ghost"]
    assert keys(engine) == ["group:1", "group:2"]
    assert engine.versions().keys() == {"group:1", "group:2"}


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_file.os, "access", lambda *_args: False)
    write([entry("group:1")])

    engine = EmbeddedEngine(tmp_path / "search.sqlite3")

    assert keys(engine) == ["group:1"]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    write([entry("group:1")])

    assert keys(EmbeddedEngine(tmp_path / "file" / "search.sqlite3")) == ["group:1"]


def test_a_row_that_cannot_be_read_hides_no_other(engine: EmbeddedEngine) -> None:
    write([entry("group:1"), entry("group:2")])
    Entry.objects.filter(key="group:1").update(document={"no": "entry"}, version=10)
    EntryCounter.objects.update(version=10)

    assert keys(engine) == ["group:2"]


def test_an_index_that_holds_what_the_table_does_not_shows_none_of_it(engine: EmbeddedEngine, path: Path) -> None:
    write([entry("group:1"), entry("group:2")])
    keys(engine)
    Entry.objects.filter(key="group:1").delete()

    assert keys(engine) == ["group:2"]


def test_a_change_between_asking_and_checking_is_asked_again(
    engine: EmbeddedEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    write([entry("group:1"), entry("group:2")])
    check, changes = hits.check, iter(["First", "Second", "Third"])

    def change_first(queries: list[SearchQuery], answers: list[hits.Answer]) -> hits.Checked:
        if title := next(changes, None):
            write([entry("group:1", title=title)])
            keys(EmbeddedEngine(engine._file.path))
        return check(queries, answers)

    monkeypatch.setattr(hits, "check", change_first)
    results = engine.search([SearchQuery(now=NOW)])[0]

    assert [(hit.entry.key, hit.entry.title) for hit in results.hits] == [
        ("group:1", "Third"),
        ("group:2", "Title group:2"),
    ]


def test_a_repair_brings_keys_back_to_the_table(engine: EmbeddedEngine, path: Path) -> None:
    write([entry("group:1"), entry("group:2"), entry("group:3")])
    keys(engine)
    alter(path, "DELETE FROM entry WHERE key = 'group:1'", "UPDATE entry SET version = 0 WHERE key = 'group:2'")
    Entry.objects.filter(key="group:3").delete()

    engine.repair(["group:1", "group:2", "group:3"])

    assert engine.versions() == dict(Entry.objects.values_list("key", "version"))


def test_threads_share_an_engine(engine: EmbeddedEngine) -> None:
    write(samples.many(60))
    expected, found = keys(engine, size=200), []

    def ask() -> None:
        try:
            found.extend(keys(engine, size=200) == expected for _ in range(10))
        finally:
            database.close()

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found == [True] * 60


def test_whoever_holds_the_lock_for_too_long_is_not_waited_for(
    engine: EmbeddedEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_file, "LOCK_WAIT_SECONDS", 0.1)
    write([entry("group:1")])
    with engine._file.locked(), pytest.raises(IndexBusyError):
        keys(engine)

    assert keys(engine) == ["group:1"]


_HOLDER = """
import fcntl, sys, time
handle = open(sys.argv[1], "a")
fcntl.flock(handle, fcntl.LOCK_EX)
print("held", flush=True)
time.sleep(float(sys.argv[2]))
"""


@pytest.fixture
def other_process(path: Path) -> Iterator[subprocess.Popen[str]]:
    path.parent.mkdir(parents=True)
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLDER, f"{path}.lock", "0.6"], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    process.stdout.readline()
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_another_process_is_waited_for(other_process: subprocess.Popen[str], engine: EmbeddedEngine) -> None:
    write([entry("group:1")])

    assert keys(engine) == ["group:1"]
    assert other_process.wait(5) == 0


def test_the_lock_of_a_killed_process_is_free(other_process: subprocess.Popen[str], engine: EmbeddedEngine) -> None:
    write([entry("group:1")])
    other_process.kill()

    assert keys(engine) == ["group:1"]


def test_a_build_cut_off_half_way_is_gone_on_with(engine: EmbeddedEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    write(samples.many(50))
    monkeypatch.setattr("search.log.PAGE_SIZE", 7)

    class StopError(Exception):
        pass

    def stop(_more: int) -> None:
        raise StopError

    with pytest.raises(StopError):
        engine.catch_up(stop)

    engine.catch_up()
    assert engine.versions() == dict(Entry.objects.values_list("key", "version"))


def test_the_tables_hold_nothing_of_an_entry_that_is_gone(engine: EmbeddedEngine, path: Path) -> None:
    written = samples.many(30)
    write(written)
    keys(engine)
    forget(*(found.key for found in written))
    keys(engine)
    engine._close_idle()

    tables = ("entry", "fact", "cancer_type", "meeting", "site", "site_status", "reach", "words")
    with sqlite3.connect(path) as connection:
        left = {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}
    connection.close()

    assert left == dict.fromkeys(tables, 0)


def test_a_path_that_cannot_be_opened_is_done_without(engine: EmbeddedEngine, path: Path) -> None:
    write([entry("group:1")])
    path.mkdir(parents=True)

    assert keys(engine) == ["group:1"]


def test_a_statement_that_is_wrong_leaves_the_file_alone(engine: EmbeddedEngine, path: Path) -> None:
    write([entry("group:1")])
    keys(engine)
    before = path.stat().st_ino

    with pytest.raises(sqlite3.OperationalError):
        engine._ask(lambda connection: connection.execute("SELECT key FROM words WHERE words MATCH 'x AND'"))

    assert path.stat().st_ino == before


@settings(max_examples=200)
@given(text=st.text(st.characters(), max_size=40), word=st.text(st.sampled_from('"*(){}:^+-~ ANDORNT\0é'), max_size=12))
def test_no_text_is_syntax(engine: EmbeddedEngine, text: str, word: str) -> None:
    query = SearchQuery(now=NOW, words=(Word(text, added=(word,)), Word(word)), facets={text: (word,)})

    assert isinstance(engine.search([query])[0].total, int)
    assert isinstance(engine.suggest(text, language="en"), list)


def test_the_schema_has_a_name_of_its_own(engine: EmbeddedEngine, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write([entry("group:1")])
    keys(engine)
    monkeypatch.setattr(schema, "SCHEMA_NAME", "next")

    assert keys(EmbeddedEngine(path)) == ["group:1"]
