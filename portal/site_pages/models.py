"""Messages that anybody may leave, and how soon they are forgotten."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.site_pages.enums import Concern

KEPT_DAYS = 90
MAX_LETTERS = 4000


class ContactMessage(models.Model):
    """What somebody wrote, as they wrote it. Only editors read it, in the admin; no mail carries it."""

    concern = models.CharField(_("about"), max_length=8, choices=Concern)
    about_key = models.CharField(_("listing or article"), max_length=100, blank=True)
    about_title = models.CharField(_("its name then"), max_length=300, blank=True)
    message = models.TextField(_("message"), max_length=MAX_LETTERS)
    email = models.EmailField(_("e-mail for an answer"), blank=True)
    language = models.CharField(_("language of the page"), max_length=5, default="en")
    received_at = models.DateTimeField(_("received"), db_index=True)

    class Meta:
        ordering = ["-received_at"]
        verbose_name = _("message")
        verbose_name_plural = _("messages")

    def __str__(self) -> str:
        return f"{self.get_concern_display()} · {self.received_at:%Y-%m-%d}"


def forget_old_messages(now: datetime) -> int:
    """Delete messages that were kept for their time; return how many."""
    count, _by_model = ContactMessage.objects.filter(received_at__lte=now - timedelta(days=KEPT_DAYS)).delete()
    return count
