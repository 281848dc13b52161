"""What an editor types when deciding."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from directory.enums import CheckedHow

_WORDS = {"required": _("Write what has to change, so that they know what to do.")}


class ChangesForm(forms.Form):
    """What has to change, in words for the author."""

    comment = forms.CharField(
        label=_("What has to change"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages=_WORDS,
    )


class ApprovalForm(forms.Form):
    """How the listing was checked, and which version was seen."""

    checked_how = forms.ChoiceField(
        label=_("How did you check it?"),
        choices=CheckedHow.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how you checked it.")},
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)


class WithdrawalForm(forms.Form):
    """Why a published listing leaves the site, in words for the organizer."""

    reason = forms.CharField(
        label=_("Your words to the organizer"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Write why it leaves the site, so that the organizer knows.")},
    )


class ReasonForm(forms.Form):
    """Why not, or not yet, in words for the organizer, and which version was seen."""

    reason = forms.CharField(
        label=_("Your words to the organizer"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages=_WORDS,
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)
