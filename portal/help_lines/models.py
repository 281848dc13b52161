"""The one table of help lines: real numbers, each with where it was confirmed and when."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Self

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from directory.countries import country_name
from portal.help_lines.enums import LineKind

CHECK_AGAIN_AFTER_DAYS = 90

_ISO = RegexValidator(r"^[A-Z]{2}$", _("Two capital letters, such as US."))
_DIALABLE = RegexValidator(r"^\+?[0-9]+$", _("Digits only, with + in front if you like."))


class HelpLineQuerySet(models.QuerySet["HelpLine"]):
    """Lines read as adjectives."""

    def unchecked(self, today: date) -> Self:
        """Return those never checked, or not for 90 days. They alarm editors and stay on the site."""
        due = today - timedelta(days=CHECK_AGAIN_AFTER_DAYS)
        return self.filter(models.Q(checked_on=None) | models.Q(checked_on__lte=due))


class HelpLine(models.Model):
    """A number that a person in need can reach. Words that readers see are kept in both languages."""

    country = models.CharField(_("country"), max_length=2, validators=[_ISO], help_text=_("ISO 3166, such as US"))
    kind = models.CharField(_("for what"), max_length=10, choices=LineKind)
    name = models.CharField(_("name"), max_length=120)
    number = models.CharField(_("number as people read it"), max_length=40)
    tel = models.CharField(_("number to dial"), max_length=20, validators=[_DIALABLE])
    sms = models.CharField(_("number to text"), max_length=20, blank=True, validators=[_DIALABLE])
    text_en = models.CharField(_("about texting, in English"), max_length=240, blank=True)
    text_es = models.CharField(_("about texting, in Spanish"), max_length=240, blank=True)
    relay_en = models.CharField(_("for deaf people and relay, in English"), max_length=240, blank=True)
    relay_es = models.CharField(_("for deaf people and relay, in Spanish"), max_length=240, blank=True)
    languages_en = models.CharField(_("languages spoken, in English"), max_length=240, blank=True)
    languages_es = models.CharField(_("languages spoken, in Spanish"), max_length=240, blank=True)
    hours_en = models.CharField(_("when it answers, in English"), max_length=240, blank=True)
    hours_es = models.CharField(_("when it answers, in Spanish"), max_length=240, blank=True)
    website = models.URLField(_("website"), blank=True)
    source = models.CharField(_("where the number was confirmed"), max_length=240, blank=True)
    checked_on = models.DateField(_("last checked on"), null=True, blank=True)
    position = models.PositiveSmallIntegerField(_("order"), default=100)
    is_shown = models.BooleanField(_("shown on the site"), default=True)

    # The row of our own table it came from, and what that row said then: what editors changed is left alone.
    table_key = models.CharField(max_length=40, unique=True, null=True, blank=True, editable=False)
    table_row = models.JSONField(default=dict, blank=True, editable=False)

    objects = HelpLineQuerySet.as_manager()

    class Meta:
        ordering = ["country", "position", "name"]
        verbose_name = _("help line")
        verbose_name_plural = _("help lines")

    def __str__(self) -> str:
        return f"{self.country} · {self.name} · {self.number}"

    @property
    def country_name(self) -> str:
        """Return the country in the language of the page."""
        return country_name(self.country)

    @property
    def is_of_this_country(self) -> bool:
        """Say whether it belongs to the country the site is for."""
        return self.country == settings.HELP_COUNTRY

    @property
    def is_unchecked(self) -> bool:
        """Say whether editors should check it again."""
        today = timezone.localdate()
        return self.checked_on is None or (today - self.checked_on).days >= CHECK_AGAIN_AFTER_DAYS

    @property
    def text(self) -> str:
        return self._in_reader_language("text")

    @property
    def relay(self) -> str:
        return self._in_reader_language("relay")

    @property
    def languages(self) -> str:
        return self._in_reader_language("languages")

    @property
    def hours(self) -> str:
        return self._in_reader_language("hours")

    def _in_reader_language(self, name: str) -> str:
        spanish = (get_language() or "en").startswith("es")
        english: str = getattr(self, f"{name}_en")
        return (getattr(self, f"{name}_es") or english) if spanish else english
