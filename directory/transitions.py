"""How a version of a listing moves from one state to the next. The one table; docs are made from it."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _

from directory.enums import ListingStatus


class ModerationError(Exception):
    """A move that may not be made now, or not by this person. Its text is a sentence for that person."""


class Verb(models.TextChoices):
    SUBMIT = "submit", _("Send for review")
    TAKE_BACK = "take-back", _("Take back")
    APPROVE = "approve", _("Approve")
    ASK = "ask-for-changes", _("Ask for changes")
    DECLINE = "decline", _("Decline")
    WITHDRAW = "withdraw", _("Withdraw")


_S = ListingStatus

TRANSITIONS: Mapping[tuple[ListingStatus, Verb], ListingStatus] = {
    (_S.DRAFT, Verb.SUBMIT): _S.WAITING,
    (_S.DRAFT, Verb.WITHDRAW): _S.WITHDRAWN,
    (_S.WAITING, Verb.SUBMIT): _S.WAITING,
    (_S.WAITING, Verb.TAKE_BACK): _S.DRAFT,
    (_S.WAITING, Verb.APPROVE): _S.PUBLISHED,
    (_S.WAITING, Verb.ASK): _S.NEEDS_CHANGES,
    (_S.WAITING, Verb.DECLINE): _S.DECLINED,
    (_S.WAITING, Verb.WITHDRAW): _S.WITHDRAWN,
    (_S.NEEDS_CHANGES, Verb.SUBMIT): _S.WAITING,
    (_S.NEEDS_CHANGES, Verb.WITHDRAW): _S.WITHDRAWN,
    (_S.PUBLISHED, Verb.SUBMIT): _S.WAITING,
    (_S.PUBLISHED, Verb.WITHDRAW): _S.WITHDRAWN,
    (_S.DECLINED, Verb.SUBMIT): _S.WAITING,
    (_S.DECLINED, Verb.WITHDRAW): _S.WITHDRAWN,
    (_S.WITHDRAWN, Verb.SUBMIT): _S.WAITING,
}

_REFUSALS = {
    Verb.SUBMIT: _("This listing cannot be sent for review now."),
    Verb.TAKE_BACK: _("This listing is not waiting for review, so there is nothing to take back."),
    Verb.APPROVE: _("This listing is no longer waiting for review. Open the list again to see what changed."),
    Verb.ASK: _("This listing is no longer waiting for review. Open the list again to see what changed."),
    Verb.DECLINE: _("This listing is no longer waiting for review. Open the list again to see what changed."),
    Verb.WITHDRAW: _("This listing is withdrawn already."),
}


def can_move(status: ListingStatus, verb: Verb) -> bool:
    """Say whether the table knows this move."""
    return (status, verb) in TRANSITIONS


def check_can_move(status: ListingStatus, verb: Verb) -> None:
    """Raise ModerationError when the table does not know this move."""
    if not can_move(status, verb):
        raise ModerationError(str(_REFUSALS[verb]))
