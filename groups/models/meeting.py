from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from groups.models.group import SupportGroup


class Meeting(models.Model):
    """One recurrence set (RFC 5545): a local start on the group's clock, a rule, and its exceptions.

    `rrule` is an RRULE value without its name; empty means once. `exdates` and `rdates` are local
    ISO date-times ("2026-11-24T18:30").
    """

    group = ParentalKey(SupportGroup, on_delete=models.CASCADE, related_name="meetings")
    starts_on = models.DateField(_("first date"))
    starts_at = models.TimeField(_("time"))
    minutes = models.PositiveSmallIntegerField(_("minutes"), default=90)
    rrule = models.CharField(_("repeats"), max_length=200, blank=True)
    exdates = models.JSONField(_("dates left out"), default=list, blank=True)
    rdates = models.JSONField(_("dates added"), default=list, blank=True)

    class Meta:
        ordering = ["starts_on", "starts_at", "pk"]
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")

    def __str__(self) -> str:
        return f"{self.starts_on} {self.starts_at} {self.rrule}".strip()
