"""Distances as people say them."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from directory.find.address import MILES
from directory.find.asked import KM_PER_MILE
from directory.find.place import Placed


def length(amount: int, unit: str) -> str:
    """Return "25 miles" or "40 km"."""
    if unit == MILES:
        return ngettext("%(count)d mile", "%(count)d miles", amount) % {"count": amount}
    return ngettext("%(count)d km", "%(count)d km", amount) % {"count": amount}


def about(kilometres: float, unit: str) -> str:
    """Return "about 3 miles": whole numbers, because the middle of a ZIP is not where one lives."""
    amount = kilometres / KM_PER_MILE if unit == MILES else kilometres
    if amount < 1:
        return _("less than %(length)s") % {"length": length(1, unit)}
    return _("about %(length)s") % {"length": length(round(amount), unit)}


def origin(place: Placed) -> str:
    """Return what distances are counted from."""
    if place.is_exact:
        return _("the point you gave, near %(place)s") % {"place": place.name}
    return _("the middle of %(place)s") % {"place": place.name}
