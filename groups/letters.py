"""Mail to an organizer about a group. Subjects are neutral: a phone's lock screen is often seen by others."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from django_tasks import task

from directory.transitions import Verb
from groups.models import SupportGroup

_SUBJECTS: Mapping[str, str | Promise] = {
    Verb.SUBMIT.value: _("We have received what you sent"),
    Verb.APPROVE.value: _("What you sent is now on the site"),
    Verb.ASK.value: _("A change is needed before we can publish"),
    Verb.DECLINE.value: _("We could not accept what you sent"),
    Verb.WITHDRAW.value: _("What you posted is not on the site any more"),
}


def write_later(group: SupportGroup, verb: Verb, *, reason: str = "") -> None:
    """Queue the letter about a move once it is committed; moves that need none are passed over."""
    if verb.value in _SUBJECTS and group.posted_by_id is not None:
        # The row says nothing of the editor's words: they travel as the task's own argument.
        queue = partial(send_letter.enqueue, group.pk, verb.value, reason)
        transaction.on_commit(queue)


@task(queue_name="default", backend="background")
def send_letter(group_pk: int, verb: str, reason: str) -> None:
    """Write one letter in the organizer's language and send it, as text and as HTML."""
    group = SupportGroup.objects.select_related("posted_by", "latest_revision").filter(pk=group_pk).first()
    if group is None or group.posted_by is None:
        return
    language = group.text_language
    with override(language):
        context = {
            "reason": reason,
            "language": language,
            "name": group.latest_revision.object_str if group.latest_revision else group.name,
            "dashboard_url": _address(reverse("groups:dashboard")),
            "group_url": _address(group.get_absolute_url()),
            "site_name": settings.SITE_NAME,
            "is_demo": group.is_demo,
        }
        letter = EmailMultiAlternatives(
            subject=str(_SUBJECTS[verb]),
            body=render_to_string(f"email/groups/{verb}.txt", context),
            to=[group.posted_by.email],
            headers={"Auto-Submitted": "auto-generated"},
        )
        letter.attach_alternative(render_to_string(f"email/groups/{verb}.html", context), "text/html")
    letter.send()


def _address(path: str) -> str:
    return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + path
