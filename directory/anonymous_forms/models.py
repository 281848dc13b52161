"""What has to be remembered so that a form is sent once, and not by the hundred. No text, no address."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models

TOKEN_LASTS = timedelta(hours=24)
SENDER_KEPT = timedelta(hours=24)


class SpentToken(models.Model):
    """The digest of a form token that was used. It is forgotten once the token itself has expired."""

    digest = models.CharField(max_length=64, primary_key=True)
    spent_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.digest[:8]


class Sending(models.Model):
    """One form that was accepted, with a digest of where it came from that means nothing the next day."""

    form = models.CharField(max_length=40)
    sender = models.CharField(max_length=64)
    sent_at = models.DateTimeField(db_index=True)

    class Meta:
        indexes = [models.Index(fields=["form", "sender", "sent_at"], name="sending_form_sender_at")]

    def __str__(self) -> str:
        return f"{self.form} {self.sent_at:%Y-%m-%d}"


def forget_past(now: datetime) -> int:
    """Delete what is no longer needed at a moment; return how many rows."""
    tokens, _ = SpentToken.objects.filter(spent_at__lte=now - TOKEN_LASTS).delete()
    sendings, _ = Sending.objects.filter(sent_at__lte=now - SENDER_KEPT).delete()
    return tokens + sendings
