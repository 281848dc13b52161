"""The editors' list of everyday words that mean the same."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.snippets.views.snippets import SnippetViewSet

from directory.find.everyday_rules import check_group, check_words
from directory.models import EverydayWords
from directory.models.everyday_words import phrases_of


class EverydayWordsForm(WagtailAdminModelForm):
    """One word or phrase on a line; commas part them too."""

    def clean_words_en(self) -> str:
        return self._checked("words_en")

    def clean_words_es(self) -> str:
        return self._checked("words_es")

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = super().clean()
        if "words_en" in typed and "words_es" in typed:
            check_group(phrases_of(typed["words_en"]), phrases_of(typed["words_es"]))
        return typed

    def _checked(self, name: str) -> str:
        phrases = phrases_of(self.cleaned_data[name])
        check_words(phrases)
        return "\n".join(phrases)


class EverydayWordsViewSet(SnippetViewSet):
    """A group that is not wanted is switched off: one of our own table would come back after a deletion."""

    model = EverydayWords
    icon = "comment"
    menu_label = _("Everyday words")
    list_display = ["__str__", "note", "is_active"]
    list_filter = ["is_active"]
    search_fields = ["words_en", "words_es", "note"]
    copy_view_enabled = False
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("words_en"), FieldPanel("words_es")]),
            FieldPanel("note"),
            FieldPanel("is_active"),
        ],
        base_form_class=EverydayWordsForm,
    )
