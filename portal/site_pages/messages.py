"""Leaving a message."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django_tasks import task

from portal.site_pages.about import About
from portal.site_pages.models import ContactMessage, forget_old_messages


@transaction.atomic
def leave_message(*, concern: str, message: str, email: str, about: About | None) -> ContactMessage:
    """Keep a message of somebody unknown, forget those past their time, tell the editors on commit; return it."""
    now = timezone.now()
    forget_old_messages(now)
    left = ContactMessage.objects.create(
        concern=concern,
        message=message,
        email=email,
        about_key=about.key if about else "",
        about_title=about.title if about else "",
        language=get_language() or settings.LANGUAGE_CODE,
        received_at=now,
    )
    transaction.on_commit(tell_editors.enqueue, robust=True)
    return left


@task(queue_name="default", backend="background")
def tell_editors() -> None:
    """Mail that a message waits. What it says, about what and from whom stays in the admin."""
    if settings.CONTACT_EMAIL:
        url = settings.WAGTAILADMIN_BASE_URL.rstrip("/") + reverse("wagtailsnippets_site_pages_contactmessage:list")
        send_mail(
            subject=_("A message waits for you"),
            message=_("Somebody wrote to the site. Read it here:") + f"\n\n{url}\n",
            from_email=None,
            recipient_list=[settings.CONTACT_EMAIL],
        )
