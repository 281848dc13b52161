"""First-level divisions as people write them after the comma, for the countries whose codes GeoNames numbers.

Facts from GeoNames admin1 codes (CC BY 4.0). Elsewhere the country alone says where a city is.
"""

from __future__ import annotations

_CANADA = {
    "01": ("AB", "Alberta"),
    "02": ("BC", "British Columbia"),
    "03": ("MB", "Manitoba"),
    "04": ("NB", "New Brunswick"),
    "05": ("NL", "Newfoundland and Labrador"),
    "07": ("NS", "Nova Scotia"),
    "08": ("ON", "Ontario"),
    "09": ("PE", "Prince Edward Island"),
    "10": ("QC", "Quebec"),
    "11": ("SK", "Saskatchewan"),
    "12": ("YT", "Yukon"),
    "13": ("NT", "Northwest Territories"),
    "14": ("NU", "Nunavut"),
}
_AUSTRALIA = {
    "01": ("ACT", "Australian Capital Territory"),
    "02": ("NSW", "New South Wales"),
    "03": ("NT", "Northern Territory"),
    "04": ("QLD", "Queensland"),
    "05": ("SA", "South Australia"),
    "06": ("TAS", "Tasmania"),
    "07": ("VIC", "Victoria"),
    "08": ("WA", "Western Australia"),
}
_BRITAIN = {
    "ENG": ("ENG", "England"),
    "NIR": ("NIR", "Northern Ireland"),
    "SCT": ("SCT", "Scotland"),
    "WLS": ("WLS", "Wales"),
}
_STATES = (
    "AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|"
    "DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|"
    "KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|"
    "MS Mississippi|"
    "MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|"
    "NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|"
    "SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|"
    "WV West Virginia|WI Wisconsin|WY Wyoming|PR Puerto Rico|VI U.S. Virgin Islands|GU Guam|"
    "AS American Samoa|MP Northern Mariana Islands"
)
US_STATES = dict(state.split(" ", 1) for state in _STATES.split("|"))
_BY_COUNTRY = {
    "CA": _CANADA,
    "AU": _AUSTRALIA,
    "GB": _BRITAIN,
    "US": {code: (code, name) for code, name in US_STATES.items()},
}


_NAMES = {f"{country}-{code}": name for country, divisions in _BY_COUNTRY.items() for code, name in divisions.values()}


def division_name(code: str) -> str:
    """Return "Massachusetts" for "US-MA" (ISO 3166); a code we have no name for stays as it is."""
    return _NAMES.get(code, code)


def region_of(country: str, admin1: str) -> tuple[str, str]:
    """Return (code, name) of a division, both empty where we have no name for it."""
    return _BY_COUNTRY.get(country, {}).get(admin1, ("", ""))
