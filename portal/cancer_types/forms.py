"""What comes in at the pages of cancer types."""

from __future__ import annotations

from django import forms

from directory.find.form import TextInput
from search.query import MAX_TEXT


class ChooseForm(forms.Form):
    """A cancer type as people name it. What nobody knows is no error: the page says what to do."""

    cancer = TextInput(required=False)

    def typed(self) -> str:
        """Return what was typed, on one line and cut to the longest text that is looked up."""
        self.full_clean()
        return str(self.cleaned_data["cancer"])[:MAX_TEXT]
