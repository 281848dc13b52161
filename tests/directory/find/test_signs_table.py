"""The table of signs is whole, plain, sourced, and true to the articles it leads to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from directory.find.signs import body_words
from directory.find.signs.hearing import HAVE, NEGATED, SEEKING
from directory.find.signs.matching import ALONE
from directory.find.signs.table import COLUMNS, read_signs
from portal.articles.enums import ReviewBasis
from portal.demo.articles.texts import read_texts
from tests.portal.test_demo_articles_text import BATTLE_WORDS, reading_grade

SIGNS = read_signs()
PAGE = Path(__file__).parents[3] / "docs" / "reference" / "signs.md"
READ = ("name", "text", "more", "say")

each_sign = pytest.mark.parametrize("sign", SIGNS, ids=[sign.slug for sign in SIGNS])


def rows_of(page, heading):
    lines = page.read_text(encoding="utf-8").split(f"## {heading}\n")[1].split("\n## ")[0].splitlines()
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if line.startswith("|")]
    return rows[2:]


def said(sign, language):
    return [text for name in READ if (text := sign.said(name, language))]


def test_there_are_thirty_signs_or_more_and_each_once():
    assert len(SIGNS) >= 30
    assert len({sign.slug for sign in SIGNS}) == len(SIGNS)


@each_sign
def test_every_sign_is_said_in_both_languages(sign):
    for name in ("name", "text", "say"):
        assert all(sign.said(name, language).strip() for language in ("en", "es"))
    assert bool(sign.more_en) == bool(sign.more_es)
    assert sign.review_basis in ReviewBasis.values


@each_sign
def test_english_reads_at_grade_eight_or_below(sign):
    assert reading_grade([text for name in ("text", "more") if (text := sign.said(name, "en"))]) <= 8


@each_sign
@pytest.mark.parametrize("language", ["en", "es"])
def test_no_battle_word_and_no_promise_reaches_the_reader(sign, language):
    pattern = rf"\b(?:{BATTLE_WORDS[language]}|don.t worry|no se preocupe|nothing to fear)\b"
    assert re.findall(pattern, " ".join(said(sign, language)), re.IGNORECASE) == []


@each_sign
def test_a_sign_that_may_wait_says_what_may_not(sign):
    quiet = {"lump", "breast-change", "mole", "weight-loss"}
    if sign.urgency in {"week", "visit"} and sign.slug not in quiet:
        assert re.search(r"\bcall\b", sign.more_en)
        assert re.search(r"\bllam", sign.more_es.lower())


def test_each_article_a_sign_leads_to_is_one_of_ours():
    ours = {(text["language"], text["slug"]) for text in read_texts()}

    assert {("en", sign.article_en) for sign in SIGNS} | {("es", sign.article_es) for sign in SIGNS} <= ours


def test_what_is_heard_is_a_meaning_that_words_have():
    rows = (*body_words.BODY, *body_words.FELT, *body_words.HOW)
    known = {meaning for meanings, _phrases in rows for meaning in meanings.split()} | {ALONE}
    heard = {
        word.lstrip("-")
        for sign in SIGNS
        for way in sign.heard.split("; ")
        for choice in way.split()
        for word in choice.split("/")
    }

    assert heard - known == set()
    # What no sign needs is no word of ours, but for those that say how to take the others.
    assert known - heard - {HAVE, NEGATED, SEEKING} == set()


def test_the_reference_page_lists_the_signs_as_the_table_has_them():
    listed = [(row[0].strip("`"), row[1], row[2].strip("`"), row[3], int(row[4])) for row in rows_of(PAGE, "Signs")]

    assert listed == [(sign.slug, sign.call, sign.article_en, sign.source, int(sign.year)) for sign in SIGNS]


def test_every_source_says_how_far_it_was_confirmed():
    cited = {(sign.source, sign.publisher, sign.year) for sign in SIGNS}

    assert {tuple(row[:3]) for row in rows_of(PAGE, "Sources")} == cited
    assert all(row[3] for row in rows_of(PAGE, "Sources"))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("slug\n", "row 1"),
        ("\t".join(COLUMNS) + "\nlump\tweek", "row 2: 2 columns"),
        ("\t".join(COLUMNS) + "\n" + "\t".join(["a", "soon", *["x"] * 15]), "row 2: nobody knows how"),
    ],
)
def test_a_fault_in_the_table_names_its_row(tmp_path, text, fault):
    path = tmp_path / "signs.tsv"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ValueError, match=fault):
        read_signs(path)
