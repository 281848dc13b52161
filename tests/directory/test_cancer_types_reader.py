"""Reading the table of cancer types: what it returns, and what it refuses in words that help."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from directory.taxonomy.table import COLUMNS, PATH, CancerTypeRow, read_rows

GOOD = "breast-cancer\tBreast cancer\tCáncer de mama\t\t1\tC4872\tD001943\tbreast tumor\tcáncer de seno"


def written(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "types.tsv"
    path.write_text("\n".join(("\t".join(COLUMNS), *lines)) + "\n", encoding="utf-8")
    return path


def changed(**cells: str) -> str:
    return "\t".join(cells.get(column, old) for column, old in zip(COLUMNS, GOOD.split("\t"), strict=True))


def test_reader_returns_the_values_of_a_row(tmp_path: Path) -> None:
    child = changed(slug="dcis", parents="breast-cancer", main="0", ncit="C2924|C1", mesh="", synonyms_es="")
    assert read_rows(written(tmp_path, child, GOOD))[1] == CancerTypeRow(
        slug="dcis",
        name_en="Breast cancer",
        name_es="Cáncer de mama",
        parents=("breast-cancer",),
        main=False,
        ncit=("C2924", "C1"),
        mesh=(),
        synonyms_en=("breast tumor",),
        synonyms_es=(),
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("breast\tcancer", "2 columns instead of 9"),
        ("", "1 columns instead of 9"),
        (changed(slug="Breast cancer"), "slug 'Breast cancer' is not lower case words joined by hyphens"),
        (changed(slug="x", name_es=""), "x needs a name in English and in Spanish"),
        (changed(slug="x", name_en="Cancer "), "a cell begins or ends with a space"),
        (changed(slug="x", main="yes"), "main is 'yes', it must be 0 or 1"),
        (changed(slug="x", parents="chest", ncit="", mesh=""), "unknown parent chest of x"),
        (changed(slug="x", ncit="4872"), "'4872' is not an NCIt code such as C4872"),
        (changed(slug="x", ncit="", mesh="D1943"), "'D1943' is not a MeSH id such as D001943"),
        (changed(slug="x", synonyms_en="a||b"), "an empty or padded value in 'a||b'"),
        (changed(slug="x", synonyms_en="a|a"), "a value twice in 'a|a'"),
        (GOOD, "slug breast-cancer is already taken"),
        (changed(slug="x", mesh=""), "NCIt code C4872 is already at breast-cancer"),
        (changed(slug="x", ncit="", mesh="D000001943"), "MeSH id D000001943 is already at breast-cancer"),
    ],
)
def test_reader_refuses_a_faulty_row_and_says_where_and_why(tmp_path: Path, line: str, reason: str) -> None:
    path = written(tmp_path, GOOD, line, changed(slug="last", ncit="", mesh=""))
    with pytest.raises(ValueError, match="row 3") as caught:
        read_rows(path)
    assert str(caught.value) == f"{path}, row 3: {reason}"


@pytest.mark.parametrize(("first", "second"), [("b", "a"), ("a", "")])
def test_reader_refuses_a_type_that_is_its_own_ancestor(tmp_path: Path, first: str, second: str) -> None:
    one = changed(slug="a", parents=first)
    other = changed(slug="b", parents=second, ncit="", mesh="")
    path = written(tmp_path, one, other)
    with pytest.raises(ValueError, match=rf"^{re.escape(str(path))}, row [23]: a type is its own ancestor: "):
        read_rows(path)


def test_reader_refuses_another_header(tmp_path: Path) -> None:
    path = tmp_path / "types.tsv"
    path.write_text("slug\tname\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"row 1: the header must be slug name_en name_es"):
        read_rows(path)


def test_reader_refuses_text_that_is_not_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "types.tsv"
    path.write_bytes("slug\tCáncer\n".encode("latin-1"))
    with pytest.raises(ValueError, match="not UTF-8 text"):
        read_rows(path)


def test_reader_finds_the_committed_table_from_any_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert PATH.is_absolute()
    assert read_rows() == read_rows(PATH)
