"""What comes in at the pages of cancer types."""

from __future__ import annotations

from django import forms
from django.http import QueryDict

from directory.find.address import Address
from directory.find.form import FindForm, TextInput
from directory.find.notices import Notice
from search.query import MAX_TEXT

_PLACE = ("near", "radius", "unit")


class ChooseForm(forms.Form):
    """A cancer type as people name it. What nobody knows is no error: the page says what to do."""

    cancer = TextInput(required=False)

    def typed(self) -> str:
        """Return what was typed, on one line and cut to the longest text that is looked up."""
        self.full_clean()
        return str(self.cleaned_data["cancer"])[:MAX_TEXT]


def place_address(data: QueryDict) -> tuple[Address, list[Notice]]:
    """Return the place (near, radius, unit) that the address names, and notices on what it cannot mean."""
    place = QueryDict(mutable=True)
    for name in _PLACE:
        place.setlist(name, data.getlist(name))
    form = FindForm(place)
    return form.address(), form.notices
