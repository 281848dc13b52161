from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from directory.counselor_entries import counselor_entry
from directory.enums import ListingKind, Profession, Told
from directory.models.listing import Listing
from search.entry import SearchEntry


class Counselor(Listing):
    """A person who counsels: what they are licensed for, where, and whether they take new clients."""

    search_kind = ListingKind.COUNSELOR.value
    url_name = "counselor"

    profession = models.CharField(_("profession"), max_length=20, choices=Profession)
    licence_region = models.CharField(_("licensed in"), max_length=10, blank=True, help_text=_("such as US-MA"))
    licence_expires_on = models.DateField(_("licence valid until"), null=True, blank=True)
    telehealth_regions = models.JSONField(_("may treat at a distance in"), default=list, blank=True)
    methods = models.JSONField(_("methods"), default=list, blank=True)
    accepting = models.CharField(_("taking new clients"), max_length=8, choices=Told, default="unknown")
    accepting_told_on = models.DateField(_("told on"), null=True, blank=True)
    insurance = models.CharField(_("takes insurance"), max_length=8, choices=Told, default="unknown")
    sliding_scale = models.CharField(_("fee by income"), max_length=8, choices=Told, default="unknown")

    class Meta(Listing.Meta):
        verbose_name = _("counselor")
        verbose_name_plural = _("counselors")

    def search_entry(self) -> SearchEntry | None:
        """Return what search holds of the approved version, or None."""
        return counselor_entry(self)
