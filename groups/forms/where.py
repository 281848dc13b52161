from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from directory.countries import country_name, country_names
from directory.enums import MeetingFormat, Precision
from directory.find.place import Placed, locate
from groups.forms.step import StepForm
from groups.models import SupportGroup
from search.folding import fold

_FIRST = ("US", "CA", "GB", "IE", "AU", "NZ", "MX", "ES")
_REACH = [
    ("*", _("From anywhere")),
    ("country", _("From this country")),
    ("region", _("From this state or region")),
]
_GOES_SOMEWHERE = (MeetingFormat.IN_PERSON, MeetingFormat.HYBRID)


def country_choices() -> list[tuple[str, str]]:
    """Return (ISO 3166 code, name), the countries most asked for first."""
    names = country_names()
    rest = sorted((code for code in names if code not in _FIRST), key=lambda code: fold(names[code]))
    return [(code, names[code]) for code in (*_FIRST, *rest)]


class WhereForm(StepForm):
    """How it meets, where, and how much of the place the public may see."""

    step = "where"
    question = _("How and where does it meet?")
    optional = frozenset({"address", "region", "postcode"})
    words: ClassVar[dict[str, Callable[[SupportGroup], str | None]]] = {
        "address": lambda group: group.address if group.has_site else None,
        "postcode": lambda group: group.postcode if group.has_site else None,
        "country": lambda group: country_name(group.country),
        "precision": lambda group: group.get_precision_display() if group.has_site else None,
        "reach": lambda group: _reach_in_words(group),
    }

    meeting_format = forms.ChoiceField(
        label=_("How does it meet?"),
        choices=MeetingFormat.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how the group meets.")},
    )
    address = forms.CharField(
        label=_("Street address and room"), max_length=240, required=False, help_text=_("If people come to it.")
    )
    city = forms.CharField(label=_("City"), max_length=120, required=False, help_text=_("Needed if people come to it."))
    region = forms.CharField(label=_("State or region"), max_length=60, required=False, help_text=_("Such as MA."))
    postcode = forms.CharField(label=_("ZIP or postcode"), max_length=12, required=False)
    country = forms.ChoiceField(label=_("Country"), choices=country_choices)
    precision = forms.ChoiceField(
        label=_("How much of the place may everybody see?"), choices=Precision.choices, widget=forms.RadioSelect
    )
    reach = forms.ChoiceField(
        label=_("If it meets online or by phone: from where may people join?"),
        choices=_REACH,
        required=False,
        widget=forms.RadioSelect,
    )

    def answers_of(self, group: SupportGroup) -> dict[str, Any]:
        return {**super().answers_of(group), "reach": self.reach_of(group)}

    @staticmethod
    def reach_of(group: SupportGroup) -> str:
        """Return which choice of reach the group's own means; several regions count as the first."""
        reach = group.reach[0] if group.reach else "*"
        return "*" if reach == "*" else "region" if "-" in reach else "country"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        self.placed = _placed(cleaned)
        goes_somewhere = cleaned.get("meeting_format") in _GOES_SOMEWHERE
        if goes_somewhere and not cleaned.get("city"):
            self.add_error("city", _("Type the city where the group meets."))
        elif goes_somewhere and self.placed is None and cleaned.get("country") == "US":
            self.add_error("postcode", _("We do not know this place. Check the city, or give a ZIP nearby."))
        elif goes_somewhere and _is_one_of_many(self.placed, cleaned):
            self.add_error("region", _("There are several places of this name. Add the state, or the ZIP."))
        if not goes_somewhere and cleaned.get("reach") == "region" and not cleaned.get("region"):
            self.add_error("region", _("Type the state or region from which people may join."))
        return cleaned

    def write_to(self, group: SupportGroup) -> None:
        super().write_to(group)
        if self.placed:
            group.region = group.region if group.country != "US" else self.placed.region or group.region
            group.timezone = group.timezone if group.meetings.all() else self.placed.timezone or group.timezone
        group.lat = self.placed.lat if self.placed else None
        group.lon = self.placed.lon if self.placed else None
        group.reach = self._reach(group)

    def _reach(self, group: SupportGroup) -> list[str]:
        if group.meeting_format == MeetingFormat.IN_PERSON:
            return []
        chosen = self.cleaned_data["reach"] or "*"
        return {"country": [group.country], "region": [f"{group.country}-{group.region}"]}.get(chosen, ["*"])


def _reach_in_words(group: SupportGroup) -> str | None:
    if group.meeting_format == MeetingFormat.IN_PERSON:
        return None
    return str(dict(_REACH)[WhereForm.reach_of(group)]) if group.reach else ""


def _is_one_of_many(placed: Placed | None, cleaned: dict[str, Any]) -> bool:
    is_named_alone = not cleaned.get("region") and not cleaned.get("postcode")
    return placed is not None and bool(placed.others) and is_named_alone


def _placed(cleaned: dict[str, Any]) -> Placed | None:
    country = cleaned.get("country") or "US"
    asked = [f"{country}:{cleaned['postcode']}"] if cleaned.get("postcode") else []
    if city := cleaned.get("city"):
        region = cleaned.get("region")
        asked += [f"{city}, {region}"] if region else []
        asked.append(f"{city}, {country}")
    for text in asked:
        found = locate(text)
        if isinstance(found, Placed) and found.country == country:
            return found
    return None
