from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from directory.enums import Access, Cost, Told
from directory.find.languages import language_label
from groups.forms.step import StepForm
from groups.models import SupportGroup

_LANGUAGES = ("en", "es", "ar", "de", "fil", "fr", "hi", "ht", "it", "ko", "pl", "pt", "ru", "uk", "vi", "zh")


def language_choices() -> list[tuple[str, str]]:
    """Return (BCP 47 code, name in the language of the page)."""
    return [(code, language_label(code)) for code in _LANGUAGES]


class FactsForm(StepForm):
    """Cost, languages and access. What nobody told stays "not told", which is not "no"."""

    step = "facts"
    question = _("What does it cost, and who can get in?")
    optional = frozenset({"cost_note"})

    cost = forms.ChoiceField(label=_("Cost"), choices=Cost.choices, widget=forms.RadioSelect)
    cost_note = forms.CharField(
        label=_("About the cost"), max_length=140, required=False, help_text=_("Such as: free parking.")
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages spoken"),
        choices=language_choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one language.")},
    )

    def __init__(self, *args: Any, group: SupportGroup, **kwargs: Any) -> None:
        super().__init__(*args, group=group, **kwargs)
        more = [code for code in group.languages if code not in _LANGUAGES]
        self.fields["languages"].choices = [  # type: ignore[attr-defined]
            *language_choices(),
            *((code, language_label(code)) for code in more),
        ]
        for fact, label in Access.choices:
            told = group.access.get(fact, Told.UNKNOWN.value)
            self.fields[fact] = forms.ChoiceField(label=label, choices=Told.choices, initial=told)

    def write_to(self, group: SupportGroup) -> None:
        answers = {fact: self.cleaned_data.pop(fact) for fact in Access.values}
        super().write_to(group)
        group.access = {fact: told for fact, told in answers.items() if told != Told.UNKNOWN}
