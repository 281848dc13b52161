"""The closed lists of what an article may say about itself."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Topic(models.TextChoices):
    SIGNS = "signs", _("Signs to report")
    TESTS = "tests", _("Tests and scans")
    TREATMENT = "treatment", _("When it comes back")
    LIVING = "living", _("Living with it")
    SUPPORT = "support", _("Support for you and others")
    TALKING = "talking", _("Talking with your team")


class Risk(models.TextChoices):
    """How much harm a mistake in the text can do; it decides how soon it is reviewed again."""

    MEDICAL = "medical", _("Medical: says when to seek care")
    TREATMENT = "treatment", _("Treatment: says what is done")
    GENERAL = "general", _("General: daily life")


class ReviewBasis(models.TextChoices):
    CLINICAL = "clinical", _("Reviewed by a clinician")
    DEMONSTRATION = "demonstration", _("Demonstration content, not clinically reviewed")


class SourceKind(models.TextChoices):
    GUIDELINE = "guideline", _("Guideline")
    SYSTEMATIC_REVIEW = "systematic-review", _("Systematic review")
    PDQ = "pdq", _("PDQ summary")
    PATIENT_INFORMATION = "patient-information", _("Information for patients")
    STUDY = "study", _("Study")
    STATISTICS = "statistics", _("Statistics")


class Country(models.TextChoices):
    """For where the advice holds: numbers to call and how care is reached differ."""

    US = "US", _("United States")
    GB = "GB", _("United Kingdom")
    CA = "CA", _("Canada")
    AU = "AU", _("Australia")
    IE = "IE", _("Ireland")
    NZ = "NZ", _("New Zealand")
    ES = "ES", _("Spain")
    MX = "MX", _("Mexico")


class Urgency(models.TextChoices):
    NOW = "now", _("Call now")
    WEEK = "week", _("Call this week")
    VISIT = "visit", _("Mention at your next visit")


# Months until the next review. A guide that says when or how to treat is looked at every year.
MONTHS_TO_NEXT_REVIEW = {Risk.MEDICAL: 12, Risk.TREATMENT: 12, Risk.GENERAL: 24}
OFF_THE_SITE_AFTER_DAYS = 90
MIN_SOURCES = 2
