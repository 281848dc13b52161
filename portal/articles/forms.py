"""The form in which an article is written."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from portal.articles.enums import MIN_SOURCES


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

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        # A draft may lack anything; what goes to a reviewer must be whole.
        if "action-submit" in self.data:
            if not values.get("body"):
                self.add_error("body", _("Write the text before you send it for review."))
            if self._count_sources() < MIN_SOURCES:
                self.add_error(None, _("Name at least two sources before you send it for review."))
        return values

    def _count_sources(self) -> int:
        forms_of_sources = self.formsets["sources"].forms
        return sum(1 for form in forms_of_sources if form["title"].value() and not form["DELETE"].value())
