"""An organizer's verbs. What they write is a draft until an editor approves it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from directory import moderation
from directory.enums import ListingStatus
from groups.complete import missing
from groups.models import SupportGroup

if TYPE_CHECKING:
    from directory.permissions import Person

# Addresses below /groups/ that are pages of our own.
_TAKEN = ("mine", "post")
_SENT_TWICE = timedelta(minutes=5)


def start_group(*, by: Person, name: str, text_language: str) -> SupportGroup:
    """Begin a group as an empty draft; the same form sent twice begins one group."""
    with transaction.atomic():
        get_user_model()._default_manager.select_for_update().get(pk=by.pk)
        begun = SupportGroup.objects.filter(
            posted_by_id=by.pk, name=name, live=False, created_at__gte=timezone.now() - _SENT_TWICE
        ).first()
        if begun:
            return begun
        group = SupportGroup(name=name, slug=_free_slug(name), text_language=text_language, posted_by_id=by.pk)
        group.languages = [text_language]
        group.save()
    return group


def save_draft(version: SupportGroup, *, by: Person) -> SupportGroup:
    """Keep a step's answers; the public goes on seeing the approved version."""
    return moderation.save_draft(version, by=by)


def send_group(group: SupportGroup, *, by: Person) -> SupportGroup:
    """Put the newest version before the editors; ModerationError says what is still missing."""
    version = moderation.newest_version(group)
    if gaps := missing(version):
        raise moderation.ModerationError(gaps[0].sentence)
    if not can_send(moderation.standing_of(group)):
        raise moderation.ModerationError(_("Nothing has changed since you sent it."))
    return moderation.submit_for_review(version, by=by)


def can_send(standing: moderation.Standing) -> bool:
    """Say whether the newest version is one that no editor has or had."""
    return standing.newest not in (ListingStatus.WAITING, ListingStatus.PUBLISHED)


def discard_changes(group: SupportGroup, *, by: Person) -> SupportGroup:
    """Go back to what the public sees."""
    return moderation.discard_draft(group, by=by)


def withdraw_group(group: SupportGroup, *, by: Person) -> SupportGroup:
    """Take the group off the site at once; its text is kept."""
    return moderation.withdraw(group, by=by)


def _free_slug(name: str) -> str:
    stem = slugify(name)[:120] or "group"
    used = {*_TAKEN, *SupportGroup.objects.filter(slug__startswith=stem).values_list("slug", flat=True)}
    number, slug = 1, stem
    while slug in used:
        number += 1
        slug = f"{stem}-{number}"
    return slug
