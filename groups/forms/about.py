from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from groups.forms.step import StepForm


class AboutForm(StepForm):
    """What the group is called, and what it is in a sentence."""

    step = "about"
    question = _("What is the group?")
    optional = frozenset({"description"})

    name = forms.CharField(
        label=_("Name of the group"),
        max_length=140,
        help_text=_("As people would look for it."),
        error_messages={"required": _("Type the name of the group.")},
    )
    summary = forms.CharField(
        label=_("The group in one sentence"),
        max_length=240,
        help_text=_("Who comes, and what you do together."),
        error_messages={"required": _("Type one sentence about the group.")},
    )
    description = forms.CharField(
        label=_("More about it"), max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 5})
    )
