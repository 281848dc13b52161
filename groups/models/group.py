from __future__ import annotations

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from directory.enums import Course, Leader, ListingKind
from directory.models import Listing
from groups.entries import group_entry
from groups.meetings.sentence import meetings_in_words
from search.entry import SearchEntry


class SupportGroup(Listing):
    """Who meets, for whom, and how a first visit goes. Its meetings are rules on its own clock."""

    search_kind = ListingKind.GROUP.value
    url_name = "group"

    audience = models.JSONField(_("who it is for"), default=list)
    phases = models.JSONField(_("phase of illness"), default=list, blank=True, help_text=_("empty means any"))
    leader = models.CharField(_("who leads it"), max_length=12, choices=Leader, default="unknown")
    leader_note = models.CharField(_("about the leaders"), max_length=200, blank=True)
    course = models.CharField(_("drop in or course"), max_length=10, choices=Course, default="unknown")
    sign_up = models.CharField(_("how to join"), max_length=240, blank=True)
    size = models.CharField(_("how many people come"), max_length=60, blank=True)
    first_meeting = models.TextField(_("your first meeting"), blank=True)
    timezone = models.CharField(_("time zone"), max_length=64, default="America/New_York")

    class Meta(Listing.Meta):
        verbose_name = _("support group")
        verbose_name_plural = _("support groups")

    def search_entry(self) -> SearchEntry | None:
        """Return what search holds of the approved version, or None."""
        return group_entry(self)

    def more_in_words(self) -> dict[str, str]:
        """Return its meetings as sentences, with the dates left out and added."""
        return {gettext("meetings"): "; ".join(meetings_in_words(self))}
