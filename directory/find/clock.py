"""Times as people say them: with the weekday, and the name of the zone."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext, pgettext
from django.utils.translation import gettext_lazy as _

ZONE_NAMES = {
    "America/New_York": _("Eastern time"),
    "America/Chicago": _("Central time"),
    "America/Denver": _("Mountain time"),
    "America/Phoenix": _("Arizona time"),
    "America/Los_Angeles": _("Pacific time"),
    "America/Anchorage": _("Alaska time"),
    "Pacific/Honolulu": _("Hawaii time"),
    "America/Halifax": _("Atlantic time"),
    "America/Puerto_Rico": _("Puerto Rico time"),
    "Europe/London": _("UK time"),
    "Europe/Dublin": _("Irish time"),
    "Europe/Madrid": _("Spain time"),
    "America/Mexico_City": _("Mexico City time"),
}
_SAME_CLOCK = {
    "America/Detroit": "America/New_York",
    "America/Toronto": "America/New_York",
    "America/Indiana/Indianapolis": "America/New_York",
    "America/Kentucky/Louisville": "America/New_York",
    "America/Winnipeg": "America/Chicago",
    "America/Boise": "America/Denver",
    "America/Edmonton": "America/Denver",
    "America/Vancouver": "America/Los_Angeles",
}


@lru_cache(maxsize=1024)
def is_zone(name: str) -> bool:
    """Say whether the name is a time zone of the IANA database."""
    return zone_of(name) is not None


@lru_cache(maxsize=1024)
def zone_of(name: str) -> ZoneInfo | None:
    """Return the IANA time zone of that name, or None."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def zone_name(zone: ZoneInfo) -> str:
    """Return the zone as people call it; elsewhere its city ("Buenos Aires time")."""
    known = ZONE_NAMES.get(_SAME_CLOCK.get(zone.key, zone.key))
    if known:
        return str(known)
    return gettext("%(city)s time") % {"city": zone.key.rpartition("/")[2].replace("_", " ")}


def moment(when: datetime, zone: ZoneInfo) -> str:
    """Return "Tuesday 24 November, 6:30 pm Eastern time" on that zone's clock."""
    local = when.astimezone(zone)
    day_words = date_format(local, pgettext("date without year", "l j F"))
    return gettext("%(day)s, %(clock)s %(zone)s") % {
        "day": day_words,
        "clock": clock(local),
        "zone": zone_name(zone),
    }


def clock(local: datetime) -> str:
    """Return "6:30 pm"."""
    half = gettext("am") if local.hour < 12 else gettext("pm")
    return gettext("%(time)s %(half)s") % {"time": f"{local.hour % 12 or 12}:{local.minute:02d}", "half": half}


def day(when: date, now: datetime) -> str:
    """Return "9 November", with the year when it is not this one."""
    if when.year == now.year:
        return date_format(when, pgettext("date of this year", "j F"))
    return date_format(when, pgettext("date with year", "j F Y"))


def age(when: date, now: datetime) -> str:
    """Return how long ago in whole months ("14 months")."""
    today = now.date()
    months = (today.year - when.year) * 12 + today.month - when.month - (today.day < when.day)
    return ngettext("%(count)d month", "%(count)d months", months) % {"count": months}
