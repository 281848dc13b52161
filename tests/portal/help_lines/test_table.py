"""The table we ship: real numbers, whole rows, nothing without a source."""

import re

import pytest
from django.core.exceptions import ValidationError

from portal.help_lines.models import HelpLine
from portal.help_lines.table import COLUMNS, read_rows

ROWS = read_rows()
each_row = pytest.mark.parametrize("row", ROWS, ids=[row.key for row in ROWS])


def digits(text):
    return re.sub(r"\D", "", text)


def numbers_of(kind):
    return {row.country: digits(row.tel) for row in reversed(ROWS) if row.kind == kind}


def test_every_country_has_an_emergency_and_a_crisis_number():
    countries = {row.country for row in ROWS}
    assert countries == {"US", "CA", "GB", "IE", "AU", "NZ", "ES", "MX"}
    assert set(numbers_of("emergency")) == set(numbers_of("crisis")) == countries


def test_the_emergency_numbers_are_those_of_the_countries():
    assert numbers_of("emergency") == {
        "US": "911",
        "CA": "911",
        "GB": "999",
        "IE": "112",
        "AU": "000",
        "NZ": "111",
        "ES": "112",
        "MX": "911",
    }


def test_the_crisis_numbers_are_those_of_the_countries():
    assert numbers_of("crisis") == {
        "US": "988",
        "CA": "988",
        "GB": "116123",
        "IE": "116123",
        "AU": "131114",
        "NZ": "1737",
        "ES": "024",
        "MX": "8009112000",
    }


@each_row
def test_a_number_to_dial_is_the_number_that_is_read(row):
    assert digits(row.number).startswith(row.tel)


@each_row
def test_a_row_is_valid_as_a_line(row):
    values = {name: getattr(row, name) for name in COLUMNS if name not in ("key", "checked_on")}
    HelpLine(**values).full_clean(exclude=["table_row"])


@each_row
def test_what_is_said_in_english_is_said_in_spanish(row):
    pairs = [
        ("text_en", "text_es"),
        ("relay_en", "relay_es"),
        ("languages_en", "languages_es"),
        ("hours_en", "hours_es"),
    ]
    assert [bool(getattr(row, english)) for english, _ in pairs] == [
        bool(getattr(row, spanish)) for _, spanish in pairs
    ]


@each_row
def test_a_checked_number_names_where_it_was_confirmed(row):
    assert bool(row.checked_on) == bool(row.source)


def test_the_line_for_the_united_states_says_how_to_reach_it_in_spanish():
    line = next(row for row in ROWS if row.key == "us-988")
    assert (line.languages_es, line.text_es) == ("Para español, oprima 2.", "En español, envíe AYUDA al 988.")


def test_a_number_with_letters_is_refused():
    with pytest.raises(ValidationError, match="Digits only"):
        HelpLine(country="US", kind="cancer", name="A", number="1", tel="1-800-CANCER").full_clean()


def test_a_row_with_a_missing_column_is_refused_with_its_number(tmp_path):
    table = tmp_path / "table.tsv"
    table.write_text("\t".join(COLUMNS) + "\nus-911\tUS\n", encoding="utf-8")
    with pytest.raises(ValueError, match="row 2: 2 columns instead of 18"):
        read_rows(table)
