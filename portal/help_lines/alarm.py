"""Tell editors which numbers nobody has checked for too long."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal.help_lines.models import CHECK_AGAIN_AFTER_DAYS, HelpLine


def unchecked_count() -> int:
    """Return how many lines wait to be checked."""
    return HelpLine.objects.filter(is_shown=True).unchecked(timezone.localdate()).count()


def unchecked_sentence(count: int) -> str:
    """Return what editors are told."""
    return ngettext(
        "%(count)s help line has not been checked for %(days)s days. It stays on the site until you change it.",
        "%(count)s help lines have not been checked for %(days)s days. They stay on the site until you change them.",
        count,
    ) % {"count": count, "days": CHECK_AGAIN_AFTER_DAYS}


def alarm_editors() -> int:
    """Mail the count and where to check; return how many wait. Nothing is hidden, and with none nothing is sent."""
    count = unchecked_count()
    if count and settings.CONTACT_EMAIL:
        url = settings.WAGTAILADMIN_BASE_URL.rstrip("/") + reverse("wagtailsnippets_help_lines_helpline:list")
        send_mail(
            subject=_("Numbers to check"),
            message=f"{unchecked_sentence(count)}\n\n{url}\n",
            from_email=None,
            recipient_list=[settings.CONTACT_EMAIL],
        )
    return count
