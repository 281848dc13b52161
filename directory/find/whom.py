"""Words and order for a reader who looks for somebody else. What is found is the same."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.enums import Audience
from directory.find.address import Address
from directory.find.facets import FACETS

_FIRST = (Audience.CAREGIVER.value, Audience.BEREAVED.value, Audience.PARENT.value)
_LEGENDS = {"phase": gettext_lazy("Where they are with the illness")}
_LABELS = {
    ("audience", Audience.CAREGIVER.value): gettext_lazy("Family and carers: you"),
    ("audience", Audience.PATIENT.value): gettext_lazy("People with cancer: the person you are looking for"),
}


def legend(address: Address, name: str) -> str:
    """Return what a facet is about, in the words for this reader."""
    return str((_LEGENDS if address.is_for_other else {}).get(name, FACETS[name].legend))


def label(address: Address, name: str, value: str) -> str:
    """Return a facet's value in the words for this reader."""
    return str((_LABELS if address.is_for_other else {}).get((name, value), FACETS[name].label(value)))


def ordered(address: Address, name: str, values: Iterable[str]) -> list[str]:
    """Return a facet's values in their order; groups for those close to somebody come first for such a reader."""
    listed = FACETS[name].ordered(values)
    if name != "audience" or not address.is_for_other:
        return listed
    return [*(value for value in _FIRST if value in listed), *(value for value in listed if value not in _FIRST)]


def heading(address: Address) -> str:
    """Return the heading of the page before anything was asked."""
    return _("Find support for someone else") if address.is_for_other else _("Find support")
