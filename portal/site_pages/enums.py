"""What a message can be about."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Concern(models.TextChoices):
    WRONG = "wrong", _("Something here is wrong or out of date")
    MISSING = "missing", _("Something is missing here")
    HARM = "harm", _("Something here could hurt somebody")
    HARD = "hard", _("Something is hard to use or to read")
    OTHER = "other", _("Something else")
