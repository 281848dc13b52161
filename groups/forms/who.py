from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from directory.enums import Audience, Phase
from directory.facts import labels
from directory.find.vocabulary import vocabulary
from directory.models import CancerType
from groups.forms.step import StepForm
from groups.models import SupportGroup


class WhoForm(StepForm):
    """For whom it is, for which cancer, and for which time of it."""

    step = "who"
    question = _("Who is it for?")
    optional = frozenset({"phases"})
    words: ClassVar[dict[str, Callable[[SupportGroup], str | None]]] = {
        "cancers": lambda group: _names(group) or (None if group.any_cancer else ""),
        "any_cancer": lambda group: gettext("Yes") if group.any_cancer else None,
        "phases": lambda group: ", ".join(labels(Phase, group.phases)) or gettext("Any time"),
    }

    audience = forms.MultipleChoiceField(
        label=_("Who may come?"),
        choices=Audience.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose who may come.")},
    )
    any_cancer = forms.BooleanField(label=_("It is open to people with any cancer"), required=False)
    cancers = forms.CharField(
        label=_("For which cancers?"),
        required=False,
        max_length=400,
        help_text=_("As people say it, with commas between: breast cancer, ovarian cancer"),
    )
    phases = forms.MultipleChoiceField(
        label=_("For which time?"),
        choices=Phase.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Choose none if it is for any time."),
    )

    def answers_of(self, group: SupportGroup) -> dict[str, Any]:
        return {**super().answers_of(group), "cancers": _names(group)}

    def clean_cancers(self) -> list[CancerType]:
        names = [name.strip() for name in self.cleaned_data["cancers"].replace("\n", ",").split(",")]
        return [found for name in names if name for found in _types_named(name)]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("any_cancer") and not cleaned.get("cancers") and "cancers" not in self.errors:
            self.add_error("cancers", _("Name at least one cancer, or say that it is open to any."))
        return cleaned

    def write_to(self, group: SupportGroup) -> None:
        super().write_to(group)
        group.cancer_types.set(self.cleaned_data["cancers"])


def _names(group: SupportGroup) -> str:
    return ", ".join(cancer_type.name for cancer_type in group.cancer_types.all())


def _types_named(name: str) -> list[CancerType]:
    # "breast, ovarian" is how people say it.
    said = (name, f"{name} cancer", f"cáncer de {name}")
    slugs = next(filter(None, map(vocabulary().resolve, said)), ())
    found = list(CancerType.objects.filter(slug__in=slugs))
    if not found:
        raise forms.ValidationError(
            gettext("We do not know “%(name)s”. Check the spelling, or try a wider word, such as blood cancer.")
            % {"name": name}
        )
    return found
