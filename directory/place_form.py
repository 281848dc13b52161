"""The place that a page other than the find page asks for: near, radius and unit as in its address."""

from __future__ import annotations

from django.http import QueryDict

from directory.find.address import Address
from directory.find.form import FindForm
from directory.find.notices import Notice
from directory.find.place import rounded

PLACE_FIELDS = ("near", "radius", "unit")


def place_address(data: QueryDict) -> tuple[Address, list[Notice]]:
    """Return the place that the parameters name, and notices on what they cannot mean; all others are ignored."""
    place = QueryDict(mutable=True)
    for name in PLACE_FIELDS:
        place.setlist(name, data.getlist(name))
    form = FindForm(place)
    return form.address(), form.notices


def with_rounded_place(address: Address) -> Address:
    """Return the address with coordinates that no longer tell where somebody lives: two decimals."""
    return address.but(near=rounded(address.near))
