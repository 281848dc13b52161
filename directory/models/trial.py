from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from directory.enums import ListingKind, TrialStatus
from directory.models.cancer_type import CancerType
from directory.models.findable import Findable
from directory.trial_entries import trial_entry
from search.entry import SearchEntry


class Trial(Findable):
    """A study as its registry shows it, and when we read it there.

    `kept_because` is the rule's reason for counting it as cancer. Ages are in years; None: no limit told.
    """

    search_kind = ListingKind.TRIAL.value

    nct_id = models.CharField(_("registry number"), max_length=20, unique=True)
    title = models.CharField(_("title"), max_length=400)
    official_title = models.TextField(_("official title"), blank=True)
    summary = models.TextField(_("summary"), blank=True)
    eligibility = models.TextField(_("who can join"), blank=True)
    status = models.CharField(_("status"), max_length=20, choices=TrialStatus, default="unknown")
    phases = models.JSONField(default=list, blank=True)
    treatments = models.JSONField(default=list, blank=True)
    interventions = models.JSONField(default=list, blank=True)
    conditions = models.JSONField(default=list, blank=True)
    keywords = models.JSONField(default=list, blank=True)
    purpose = models.CharField(max_length=40, blank=True)
    study_type = models.CharField(max_length=40, blank=True)
    sex = models.CharField(max_length=10, blank=True)
    min_age = models.FloatField(null=True, blank=True)
    max_age = models.FloatField(null=True, blank=True)
    healthy_volunteers = models.BooleanField(null=True, blank=True)
    sponsor = models.CharField(max_length=300, blank=True)
    cancer_types = models.ManyToManyField(CancerType, blank=True, verbose_name=_("cancer types"))
    any_cancer = models.BooleanField(default=False)
    kept_because = models.CharField(max_length=300, blank=True)
    registry_updated_on = models.DateField(null=True, blank=True)
    registry_verified = models.CharField(max_length=10, blank=True, help_text="YYYY-MM or YYYY-MM-DD")
    read_on = models.DateField(_("read in the registry on"))
    content_hash = models.CharField(max_length=64, blank=True, editable=False)
    is_demo = models.BooleanField(default=False, editable=False)

    class Meta:
        ordering = ["nct_id"]
        verbose_name = _("research study")
        verbose_name_plural = _("research studies")

    def __str__(self) -> str:
        return f"{self.nct_id} {self.title}"

    def get_absolute_url(self) -> str:
        return reverse("trial", args=[self.nct_id])

    def search_entry(self) -> SearchEntry:
        """Return what search holds of it."""
        return trial_entry(self)


class TrialSite(models.Model):
    """One place of a study. Its status is its own; empty means that the registry gives none."""

    trial = models.ForeignKey(Trial, on_delete=models.CASCADE, related_name="sites")
    facility = models.CharField(max_length=300, blank=True)
    city = models.CharField(max_length=160, blank=True)
    region = models.CharField(max_length=160, blank=True)
    postcode = models.CharField(max_length=40, blank=True)
    country = models.CharField(max_length=100, blank=True)
    status = models.CharField(max_length=20, choices=TrialStatus, blank=True)
    lat = models.FloatField(null=True, blank=True)
    lon = models.FloatField(null=True, blank=True)
    is_geocoded = models.BooleanField(default=False, help_text="the point is ours, from the city")

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return ", ".join(filter(None, [self.facility, self.city, self.country]))

    @property
    def shown_place(self) -> str:
        """Return where it is, such as "MD Anderson, Houston, Texas"."""
        return ", ".join(filter(None, [self.facility, self.city, self.region or self.country]))
