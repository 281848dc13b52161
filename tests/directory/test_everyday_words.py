"""Our own table of everyday words, and how it comes into the database."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from directory.find.everyday import meanings
from directory.find.everyday_rules import check_group, check_words
from directory.find.tokens import folded_phrase
from directory.importers.everyday_words import load_everyday_words
from directory.models import EverydayWords
from directory.taxonomy.everyday_words import COLUMNS, read_rows

ROWS = read_rows()


def with_words(key, *words):
    return [replace(row, words_en=words) if row.key == key else row for row in ROWS]


def test_table_is_what_the_desk_would_take():
    for row in ROWS:
        check_words(row.words_en)
        check_words(row.words_es)
        check_group(row.words_en, row.words_es)


@pytest.mark.django_db
def test_every_phrase_of_the_table_is_met_by_itself():
    load_everyday_words()
    known = meanings()
    phrases = [text for row in ROWS for text in (*row.words_en, *row.words_es)]
    assert [text for text in phrases if not known.of(folded_phrase(text).split())] == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["Linfedema", "linfédema"], "stands here twice"),
        (["of the"], "says nothing that a search could use"),
        (["a" * 61], "is too long"),
        (["one two three four five six seven eight nine"], "is too long"),
        (["..."], "says nothing"),
    ],
)
def test_words_that_cannot_help_are_refused_in_a_sentence(words, sentence):
    with pytest.raises(ValidationError, match=sentence):
        check_words(words)


@pytest.mark.parametrize(
    ("english", "spanish", "sentence"),
    [
        (["alone"], [], "at least two"),
        (["yoga"], ["Yoga"], "at least two"),
        ([f"word {n}" for n in range(31)], [], "at most 30"),
    ],
)
def test_group_that_is_none_is_refused_in_a_sentence(english, spanish, sentence):
    with pytest.raises(ValidationError, match=sentence):
        check_group(english, spanish)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("key\tone|two\t", "3 columns instead of 4"),
        ("key\tone|\ttwo\t", "an empty or padded phrase"),
        ("key\tone, two\t\t", "with a comma"),
        ("key\tone\ttwo\t\nkey\tone\ttwo\t", "the key key stands there twice"),
    ],
)
def test_faulty_table_is_refused_by_name(tmp_path, line, reason):
    path = tmp_path / "words.tsv"
    path.write_text("\t".join(COLUMNS) + f"\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=reason):
        read_rows(path)


@pytest.mark.django_db
def test_command_loads_the_table_once(capsys):
    call_command("load_everyday_words")
    call_command("load_everyday_words")
    first, second = capsys.readouterr().out.splitlines()
    assert first == f"Everyday words: {len(ROWS)} added, 0 updated, 0 removed."
    assert second == "Everyday words: 0 added, 0 updated, 0 removed."
    assert EverydayWords.objects.count() == len(ROWS)


@pytest.mark.django_db
def test_group_nobody_touched_follows_the_table_and_goes_with_it():
    load_everyday_words()
    done = load_everyday_words(with_words("wig", "wig", "toupee"))
    assert done == {"added": 0, "updated": 1, "removed": 0}
    assert EverydayWords.objects.get(table_key="wig").english == ("wig", "toupee")
    assert load_everyday_words([row for row in ROWS if row.key != "wig"])["removed"] == 1
    assert not EverydayWords.objects.filter(table_key="wig").exists()


@pytest.mark.django_db
@pytest.mark.parametrize("change", [{"words_es": "peluca\npelucas"}, {"note": "ours"}, {"is_active": False}], ids=str)
def test_group_that_an_editor_changed_stays_as_it_is(change):
    load_everyday_words()
    EverydayWords.objects.filter(table_key="wig").update(**change)
    load_everyday_words(with_words("wig", "wig", "toupee"))
    load_everyday_words([row for row in ROWS if row.key != "wig"])
    kept = EverydayWords.objects.get(table_key="wig", **change)
    assert "toupee" not in kept.english


@pytest.mark.django_db
def test_group_of_an_editor_stays():
    made = EverydayWords.objects.create(words_en="wobbles\nshaky legs")
    load_everyday_words()
    assert EverydayWords.objects.get(pk=made.pk).english == ("wobbles", "shaky legs")
