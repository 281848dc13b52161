from __future__ import annotations

import re

from django.db import models
from django.utils.translation import gettext_lazy as _

_PARTED = re.compile(r"[\r\n,]+")


class EverydayWords(models.Model):
    """Words and phrases that mean the same in a search: whoever types one also finds the others."""

    words_en = models.TextField(_("in English"), blank=True, help_text=_("One word or phrase on a line."))
    words_es = models.TextField(_("in Spanish"), blank=True, help_text=_("One word or phrase on a line."))
    note = models.CharField(_("why they belong together"), max_length=240, blank=True)
    is_active = models.BooleanField(_("used in searches"), default=True)

    # The row of our own table it came from, and what that row said then: what editors changed is left alone.
    table_key = models.CharField(max_length=40, unique=True, null=True, blank=True, editable=False)
    table_row = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        ordering = ["words_en", "words_es"]
        verbose_name = _("everyday words")
        verbose_name_plural = _("everyday words")

    def __str__(self) -> str:
        return ", ".join([*self.english, *self.spanish][:3])

    @property
    def english(self) -> tuple[str, ...]:
        """Return the words and phrases in English, in their order."""
        return phrases_of(self.words_en)

    @property
    def spanish(self) -> tuple[str, ...]:
        """Return the words and phrases in Spanish, in their order."""
        return phrases_of(self.words_es)


def phrases_of(text: str) -> tuple[str, ...]:
    """Return what stands on lines of its own, or between commas, without doubled spaces."""
    parts = (" ".join(part.split()) for part in _PARTED.split(text))
    return tuple(part for part in parts if part)
