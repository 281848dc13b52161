"""What a listing says, each thing in words: for the editor's comparison and the organizer's summary."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext as _

from directory.enums import Access, Audience, Method, Phase, Told
from directory.facts import language_name

if TYPE_CHECKING:
    from directory.models import Listing

_CHOICES_OF_LIST: Mapping[str, type[models.TextChoices]] = {
    "audience": Audience,
    "phases": Phase,
    "methods": Method,
}
_BY_PLACE = {"id", "lat", "lon"}
_BY_VERSION = {"latest_revision", "live_revision", "live", "has_unpublished_changes"}
_BY_TIME = {"first_published_at", "last_published_at", "go_live_at", "expire_at", "expired"}


def in_words(listing: Listing) -> dict[str, str]:
    """Return everything the listing says, by label, in the order of its fields; the empty things too."""
    unspoken = {*_BY_PLACE, *_BY_VERSION, *_BY_TIME, *listing.record_fields}
    said = {
        str(field.verbose_name): field_in_words(listing, field)
        for field in listing._meta.concrete_fields
        if field.name not in unspoken and field.attname not in unspoken
    }
    types = ", ".join(sorted(str(cancer_type) for cancer_type in listing.cancer_types.all()))
    return {**said, _("cancer types"): types, **listing.more_in_words()}


def field_in_words(listing: Listing, field: models.Field) -> str:
    """Return one plain field's value in words."""
    value = getattr(listing, field.name)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, dict):
        return ", ".join(f"{_label(Access, fact)}: {_label(Told, told)}" for fact, told in sorted(value.items()))
    if field.name == "languages":
        return languages_in_words(value)
    if isinstance(value, list):
        return ", ".join(_label(_CHOICES_OF_LIST.get(field.name), item) for item in value)
    return "" if value is None else str(value)


def languages_in_words(codes: list[str]) -> str:
    """Return the languages' names in the language of the page, such as "English, Spanish"."""
    return ", ".join(language_name(code) for code in codes)


def _label(choices: type[models.TextChoices] | None, value: str) -> str:
    return str(choices(value).label) if choices and value in choices.values else str(value)
