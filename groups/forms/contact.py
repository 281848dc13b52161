from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from groups.forms.step import StepForm

_PHONE = re.compile(r"\+?[\d\s().-]{7,24}(?:(?:x|ext\.?)\s*\d{1,6})?", re.IGNORECASE)


class ContactForm(StepForm):
    """How to reach the group. All of it is public, and says so."""

    step = "contact"
    question = _("How do people reach it?")
    optional = frozenset({"sign_up", "phone", "text_relay", "email", "website"})

    sign_up = forms.CharField(
        label=_("How to join"),
        max_length=240,
        required=False,
        help_text=_("Such as: come any time, or call first. Do not put a meeting link here."),
    )
    phone = forms.CharField(label=_("Phone"), max_length=30, required=False, help_text=_("Everybody will see it."))
    text_relay = forms.CharField(
        label=_("Text or relay number"),
        max_length=60,
        required=False,
        help_text=_("For people who cannot use a voice call."),
    )
    email = forms.EmailField(
        label=_("Public e-mail"),
        required=False,
        help_text=_("Everybody will see it. Your own address stays private."),
        error_messages={"invalid": _("Type an e-mail address such as circle@example.org.")},
    )
    website = forms.URLField(
        label=_("Website"),
        required=False,
        assume_scheme="https",
        error_messages={"invalid": _("Type a web address such as https://example.org.")},
    )

    def clean_phone(self) -> str:
        phone = str(self.cleaned_data["phone"]).strip()
        if phone and not _PHONE.fullmatch(phone):
            raise forms.ValidationError(_("Type the phone number with its area code, such as 617-555-0123."))
        return phone

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        told = any(cleaned.get(name) for name in ("sign_up", "phone", "email", "website"))
        if not told and not self.errors:
            self.add_error("sign_up", _("Give one way to join or to reach the group."))
        return cleaned
