"""The contact form."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from directory.anonymous_forms.forms import AnonymousForm
from portal.site_pages.enums import Concern
from portal.site_pages.models import MAX_LETTERS


class ContactForm(AnonymousForm):
    """What is wrong, in the visitor's words, and an address only for those who want an answer."""

    form_name = "contact"

    concern = forms.ChoiceField(
        label=_("Why you are writing"),
        choices=Concern.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one. The last one is for everything else.")},
    )
    message = forms.CharField(
        label=_("Your message"),
        help_text=_("Please leave out names and medical details. We cannot give medical advice."),
        max_length=MAX_LETTERS,
        widget=forms.Textarea(attrs={"rows": 7, "dir": "auto"}),
        error_messages={
            "required": _("Write what you want to tell us."),
            "max_length": _("That is too long for one message. Please keep to %(limit_value)d letters."),
        },
    )
    email = forms.EmailField(
        label=_("Your e-mail"),
        help_text=_("Only if you want an answer."),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": _("This is not a whole e-mail address. Correct it, or leave it empty.")},
    )

    @property
    def words(self) -> dict[str, Any]:
        """Return what was written, once the form is valid."""
        return {name: self.cleaned_data[name] for name in ("concern", "message", "email")}
