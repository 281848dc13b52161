"""The closed list of what a help line is for."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class LineKind(models.TextChoices):
    EMERGENCY = "emergency", _("Medical emergency")
    CRISIS = "crisis", _("To talk to someone now")
    CANCER = "cancer", _("Cancer help lines")
