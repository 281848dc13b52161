"""The time zones an organizer chooses from."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from directory.find.clock import ZONE_NAMES, zone_name

_MORE_ZONES = (
    "America/St_Johns",
    "America/Bogota",
    "America/Argentina/Buenos_Aires",
    "Europe/Berlin",
    "Asia/Kolkata",
    "Australia/Perth",
    "Australia/Adelaide",
    "Australia/Sydney",
    "Pacific/Auckland",
)


def zone_choices(*, chosen: str = "") -> list[tuple[str, str]]:
    """Return (IANA key, name people say) for each, with the zone already chosen among them."""
    keys = dict.fromkeys([*ZONE_NAMES, *_MORE_ZONES, *filter(None, [chosen])])
    return [(key, zone_name(ZoneInfo(key))) for key in keys]
