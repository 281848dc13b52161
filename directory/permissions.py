"""May this person? States are another matter: see `directory.transitions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth import get_permission_codename
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from directory.transitions import ModerationError

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser, AnonymousUser

    from directory.models import Listing

    Person = AbstractUser
    AnyPerson = AbstractUser | AnonymousUser


class NotAllowed(ModerationError, PermissionDenied):
    """The person may not do this; a view that lets it pass answers 403."""


def is_owner(person: AnyPerson, listing: Listing) -> bool:
    """Say whether the person posted the listing."""
    return person.is_authenticated and listing.posted_by_id == person.pk


def is_editor(person: AnyPerson, listing: Listing) -> bool:
    """Say whether the person may publish listings of this kind at all."""
    codename = get_permission_codename("publish", listing._meta)
    return person.is_active and person.has_perm(f"{listing._meta.app_label}.{codename}")


def can_withdraw(person: AnyPerson, listing: Listing) -> bool:
    """Say whether the person may take the listing off the site."""
    return is_owner(person, listing) or is_editor(person, listing)


def check_can_withdraw(person: AnyPerson, listing: Listing) -> None:
    """Raise NotAllowed when the listing is another's."""
    if not can_withdraw(person, listing):
        raise NotAllowed(_("Only who posted this listing, or an editor, can withdraw it."))


def check_can_review(person: AnyPerson, listing: Listing, *, written_by: set[int | None]) -> None:
    """Raise NotAllowed unless the person edits such listings and had no part in this one.

    `written_by` are the keys of those who wrote or sent the version that waits.
    """
    if not is_editor(person, listing):
        raise NotAllowed(_("You are not an editor of listings of this kind."))
    if is_owner(person, listing) or person.pk in written_by:
        raise NotAllowed(_("Nobody decides about their own listing. Ask another editor to look at it."))
