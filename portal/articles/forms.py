"""The form in which an article is written."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm


class LinesField(forms.CharField):
    """A list of short texts, one in each line."""

    widget = forms.Textarea(attrs={"rows": 5})

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> list[str]:
        lines = value if isinstance(value, list) else super().to_python(value).splitlines()
        return [line.strip() for line in lines if line.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(initial or "") != self.to_python(data or "")


class ArticleForm(WagtailAdminPageForm):
    """What an author fills in; a form that nobody touched counts as unchanged."""

    search_words = LinesField(
        label=_("Words people type"),
        required=False,
        help_text=_("One in each line, such as: back pain at night"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Django asks for a hidden copy of fields with a computed default; Wagtail draws none, so all would differ.
        self.fields["written_on"].show_hidden_initial = False
