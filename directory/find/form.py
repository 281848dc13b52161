"""What came in, as a form: known values pass, unknown ones are named, nothing is looked up yet."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.http import Http404, QueryDict
from django.utils.translation import gettext as _

from directory.enums import ListingKind
from directory.find.address import KILOMETRES, MAP, MILES, OTHER, Address
from directory.find.clock import is_zone
from directory.find.facets import FACETS
from directory.find.notices import Notice
from search.query import MAX_TEXT, MAX_WINDOW, PAGE_SIZE, Sort

MAX_RADIUS = 20_000
MAX_PAGE = MAX_WINDOW // PAGE_SIZE
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


class TextInput(forms.CharField):
    """A line of text: control characters become spaces, and what is too long is cut later, with a notice."""

    def to_python(self, value: Any) -> str:
        return " ".join(_CONTROL.sub(" ", str(value or "")).split())


class ManyInput(forms.Field):
    """A parameter that may be repeated: the distinct values in their order, empty ones left out."""

    widget = forms.MultipleHiddenInput

    def to_python(self, value: Any) -> tuple[str, ...]:
        return tuple(dict.fromkeys(part for part in map(str.strip, value or ()) if part))


class FindForm(forms.Form):
    """The find page's input. It is always valid: `address` says what was understood, `notices` what was not."""

    q = TextInput(required=False)
    cancer = ManyInput(required=False)
    near = TextInput(required=False)
    radius = TextInput(required=False)
    unit = TextInput(required=False)
    kind = ManyInput(required=False)
    sort = TextInput(required=False)
    page = TextInput(required=False)
    tz = TextInput(required=False)
    exact = TextInput(required=False)
    added = TextInput(required=False)
    view = TextInput(required=False)

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data)
        for name in FACETS:
            self.fields[name] = ManyInput(required=False)
        # A class cannot have a field of that name.
        self.fields["for"] = TextInput(required=False)
        self.notices: list[Notice] = []

    def address(self) -> Address:
        """Return the address; a page number that is none raises Http404."""
        self.full_clean()
        typed = self.cleaned_data
        return Address(
            q=self._cut("q"),
            cancer=tuple(text[:MAX_TEXT] for text in typed["cancer"]),
            near=self._cut("near"),
            radius=self._radius(),
            unit=self._one("unit", lambda value: value in (MILES, KILOMETRES)),
            kinds=self._many("kind", lambda value: value in ListingKind.values),
            sort=Sort(self._one("sort", lambda value: value in set(Sort)) or Sort.BEST),
            page=_page(typed["page"]),
            facets=self._facets(),
            tz=self._one("tz", is_zone),
            whom=OTHER if self._one("for", lambda value: value in ("me", OTHER)) == OTHER else "",
            exact=self._one("exact", lambda value: value in ("0", "1")) == "1",
            added=self._one("added", lambda value: value in ("0", "1")) != "0",
            view=self._one("view", lambda value: value == MAP),
        )

    def _cut(self, name: str) -> str:
        text = self.cleaned_data[name]
        if len(text) > MAX_TEXT:
            self.notices.append(
                Notice(_("That was long, so we used the first %(count)d characters.") % {"count": MAX_TEXT})
            )
        return text[:MAX_TEXT].strip()

    def _radius(self) -> int | None:
        typed = self._one("radius", lambda value: value.isascii() and value.isdigit() and _is_radius(value))
        return int(typed) if typed else None

    def _one(self, name: str, knows: Callable[[str], bool]) -> str:
        return next(iter(self._known(name, (self.cleaned_data[name],), knows)), "")

    def _many(self, name: str, knows: Callable[[str], bool]) -> tuple[str, ...]:
        return self._known(name, self.cleaned_data[name], knows)

    def _facets(self) -> Mapping[str, tuple[str, ...]]:
        chosen = {name: self._many(name, facet.knows) for name, facet in FACETS.items()}
        return {name: values for name, values in chosen.items() if values}

    def _known(self, name: str, values: tuple[str, ...], knows: Callable[[str], bool]) -> tuple[str, ...]:
        for value in values:
            if value and not knows(value):
                self.notices.append(_unknown(name, value))
        return tuple(value for value in values if value and knows(value))


def _is_radius(value: str) -> bool:
    return len(value) <= len(str(MAX_RADIUS)) and 1 <= int(value) <= MAX_RADIUS


def _page(typed: str) -> int:
    if not typed:
        return 1
    if not (typed.isascii() and typed.isdigit() and len(typed) <= len(str(MAX_PAGE))):
        raise Http404("No such page.")
    if not 1 <= int(typed) <= MAX_PAGE:
        raise Http404("No such page.")
    return int(typed)


def _unknown(name: str, value: str) -> Notice:
    text = _("We do not know “%(value)s” for “%(name)s”, so it was left out.")
    return Notice(text % {"value": value[:40], "name": name}, parameter=name, value=value)
