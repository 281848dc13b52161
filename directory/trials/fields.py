"""Reading one field of a JSON object: the right type, clean text, or a ValueError that names the field."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from directory.trials.record import RegistryDate

Json = Mapping[str, Any]

_DATE = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?\Z")
_AGE = re.compile(r"(\d{1,5}(?:\.\d+)?) (year|month|week|day|hour|minute)s?\Z", re.IGNORECASE)
_YEARS = {
    "year": 1.0,
    "month": 1 / 12,
    "week": 7 / 365.25,
    "day": 1 / 365.25,
    "hour": 1 / 8766,
    "minute": 1 / 525960,
}
_NO_LIMIT = {"", "n/a"}
_UNKEEPABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def read_object(source: Json, name: str) -> Json:
    """Return the object of that name, empty when it is missing."""
    value = source.get(name)
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise ValueError(f"{name} should be an object")
    return value


def read_objects(source: Json, name: str) -> list[Json]:
    """Return the list of objects of that name, empty when it is missing."""
    found = _read_list(source, name)
    if not all(isinstance(item, Mapping) for item in found):
        raise ValueError(f"{name} should hold objects only")
    return found


def read_texts(source: Json, name: str) -> tuple[str, ...]:
    """Return the list of texts of that name without the blank ones."""
    found = _read_list(source, name)
    if not all(isinstance(item, str) for item in found):
        raise ValueError(f"{name} should hold texts only")
    return tuple(filter(None, map(clean, found)))


def read_text(source: Json, name: str) -> str:
    """Return the text of that name, empty when it is missing."""
    value = source.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f"{name} should be a text")
    return clean(value)


def read_flag(source: Json, name: str) -> bool | None:
    """Return true, false, or None when it is missing."""
    value = source.get(name)
    if value is not None and not isinstance(value, bool):
        raise ValueError(f"{name} should be true or false")
    return value


def read_date(source: Json, name: str) -> RegistryDate | None:
    """Return a date written YYYY-MM or YYYY-MM-DD, or None when it is missing."""
    text = read_text(source, name)
    if not text:
        return None
    match = _DATE.match(text)
    try:
        year, month, day = match.groups() if match else ("", "", "")
        return RegistryDate(date(int(year), int(month), int(day or 1)), is_exact=day is not None)
    except ValueError:
        raise ValueError(f"{name} should be a date such as 2026-05 or 2026-05-31, not {text[:20]!r}") from None


def read_age(source: Json, name: str) -> float | None:
    """Return an age such as "6 Months" in years, or None when there is no limit."""
    text = read_text(source, name)
    if text.lower() in _NO_LIMIT:
        return None
    match = _AGE.match(text)
    if not match:
        raise ValueError(f"{name} should be an age such as '18 Years', not {text[:20]!r}")
    return round(float(match[1]) * _YEARS[match[2].lower()], 4)


def read_degrees(source: Json, name: str, limit: float) -> float:
    """Return a number between -limit and limit."""
    value = source.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not -limit <= value <= limit:
        raise ValueError(f"{name} should be a number from {-limit:g} to {limit:g}")
    return float(value)


def clean(text: str) -> str:
    """Return the text with its entities resolved, and without control signs and lone surrogates."""
    return _UNKEEPABLE.sub("", html.unescape(text)).strip()


def _read_list(source: Json, name: str) -> list[Any]:
    value = source.get(name)
    if value is None:
        return []
    if not isinstance(value, list):
        raise ValueError(f"{name} should be a list")
    return value
