"""What may happen to a version of a listing. Only this file moves listings through Wagtail's workflow."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.unpublish import UnpublishAction
from wagtail.models import WorkflowState

from directory.differences import FieldChange, differences
from directory.drafts import discard_draft, newest_version, save_draft
from directory.enums import CheckedHow, ListingStatus
from directory.models import Listing
from directory.permissions import NotAllowed, check_can_review, check_can_withdraw, is_editor, is_owner
from directory.signals import listing_moved
from directory.standing import Standing, Waiting, queue, standing_of, standings
from directory.transitions import TRANSITIONS, ModerationError, Verb, check_can_move
from directory.under_review import (
    active_state,
    note,
    require_state,
    row_of,
    save_complete,
    under_review,
    writers,
)

if TYPE_CHECKING:
    from directory.permissions import Person

__all__ = [
    "TRANSITIONS",
    "FieldChange",
    "ModerationError",
    "NotAllowed",
    "Standing",
    "Verb",
    "Waiting",
    "discard_draft",
    "differences",
    "newest_version",
    "queue",
    "save_draft",
    "standing_of",
    "standings",
]

L = TypeVar("L", bound=Listing)


def status_of(listing: Listing) -> ListingStatus:
    """Return the one word for the listing; what the public sees is published."""
    return standing_of(listing).status


def has_waiting_edit(listing: Listing) -> bool:
    """Say whether the public sees an older version while a newer one waits."""
    return standing_of(listing).has_waiting_edit


def waiting(model: type[Listing] | None = None) -> list[Listing]:
    """Return the rows of what waits, oldest first. `latest_revision.object_str` is the new name."""
    return [item.listing for item in queue(model)]


def submit_for_review(listing: L, *, by: Person) -> L:
    """Save the listing as its newest version and put it before the editors; nothing becomes public."""
    with transaction.atomic():
        row = row_of(listing, lock=True)
        check_can_move(standing_of(row).newest, Verb.SUBMIT)
        workflow = row.get_workflow()
        if workflow is None:
            raise ModerationError(_("Nobody is set to review listings yet. Write to us, and we will see to it."))
        save_complete(listing, by=by)
        state = active_state(row)
        if state is None:
            workflow.start(row, by)
        elif state.status == WorkflowState.STATUS_NEEDS_CHANGES:
            state.resume(user=by)
        else:
            state.current_task_state.specific.cancel(user=by, resume=True)
        note(row, declined_reason="")
        _announce(row, Verb.SUBMIT, by=by)
    return newest_version(listing)


def take_back(listing: L, *, by: Person) -> L:
    """Take the newest version out of the queue; what is public stays."""
    with transaction.atomic():
        row = row_of(listing, lock=True)
        check_can_withdraw(by, row)
        check_can_move(standing_of(row).newest, Verb.TAKE_BACK)
        require_state(row).cancel(user=by)
        _announce(row, Verb.TAKE_BACK, by=by)
    return row_of(listing)


def approve(listing: L, *, by: Person, checked_how: CheckedHow = CheckedHow.ORGANIZER, seen: int | None = None) -> L:
    """Publish the version that waits, and note that it was checked today.

    `seen` is the key of the revision that the editor looked at: when another waits, nothing is published.
    """
    with transaction.atomic():
        row, task_state = under_review(listing, Verb.APPROVE, by=by, seen=seen)
        note(
            row,
            checked_on=timezone.localdate(),
            checked_how=CheckedHow(checked_how).value,
            declined_reason="",
            withdrawn_at=None,
            withdrawn_reason="",
        )
        try:
            task_state.task.specific.on_action(task_state, by, "approve")
        except PermissionDenied as error:
            raise NotAllowed(_("You may not publish listings of this kind. Ask another editor.")) from error
        _announce(row, Verb.APPROVE, by=by)
    return row_of(listing)


def ask_for_changes(listing: L, *, by: Person, reason: str, seen: int | None = None) -> L:
    """Hand the waiting version back with the editor's words; what is public stays."""
    with transaction.atomic():
        row, task_state = under_review(listing, Verb.ASK, by=by, seen=seen, reason=reason)
        task_state.task.specific.on_action(task_state, by, "reject", comment=reason)
        _announce(row, Verb.ASK, by=by, reason=reason)
    return row_of(listing)


def decline(listing: L, *, by: Person, reason: str, seen: int | None = None) -> L:
    """Refuse the waiting version with a reason; what is public stays."""
    with transaction.atomic():
        row, _task_state = under_review(listing, Verb.DECLINE, by=by, seen=seen, reason=reason)
        require_state(row).cancel(user=by)
        note(row, declined_reason=reason)
        _announce(row, Verb.DECLINE, by=by, reason=reason)
    return row_of(listing)


def withdraw(listing: L, *, by: Person, reason: str = "") -> L:
    """Take the listing off the site and out of the queue. Its text is kept, so that it can be sent again.

    Who takes off what another posted says why, in words for the organizer.
    """
    with transaction.atomic():
        row = row_of(listing, lock=True)
        check_can_withdraw(by, row)
        if not is_owner(by, row) and not reason.strip():
            raise ModerationError(_("Write why it leaves the site, so that the organizer knows."))
        check_can_move(standing_of(row).newest, Verb.WITHDRAW)
        if state := active_state(row):
            state.cancel(user=by)
        # Who may withdraw was asked above; Wagtail asks for the right to publish, which an owner has not.
        UnpublishAction(row, user=by).execute(skip_permission_checks=True)
        note(row, withdrawn_at=timezone.now(), withdrawn_reason=reason, declined_reason="")
        _announce(row, Verb.WITHDRAW, by=by, reason=reason)
    return row_of(listing)


def can_review(person: Person, listing: Listing) -> bool:
    """Say whether the person may decide about the version that waits."""
    try:
        check_can_act(listing, Verb.APPROVE, by=person)
    except ModerationError:
        return False
    return True


def can_decide(person: Person, item: Waiting) -> bool:
    """Say the same of one listing of the queue, from what the queue holds: no query a row."""
    try:
        check_can_review(person, item.listing, written_by=set(item.written_by))
    except NotAllowed:
        return False
    return True


def check_can_act(listing: Listing, verb: Verb, *, by: Person) -> None:
    """Raise ModerationError with a sentence when this person may not do this now."""
    row = row_of(listing)
    check_can_move(standing_of(row).newest, verb)
    if verb in (Verb.APPROVE, Verb.ASK, Verb.DECLINE):
        check_can_review(by, row, written_by=writers(row, require_state(row)))
    elif not is_owner(by, row) and not is_editor(by, row):
        raise NotAllowed(_("This listing was posted by somebody else."))


def _announce(row: Listing, verb: Verb, *, by: Person, reason: str = "") -> None:
    listing_moved.send(sender=type(row), listing=row, verb=verb, by=by, reason=reason)
