"""The row, the workflow and the version under review, held together for one decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import TaskState, WorkflowState

from directory.models import Listing
from directory.permissions import check_can_review
from directory.standing import standing_of
from directory.transitions import ModerationError, Verb, check_can_move

if TYPE_CHECKING:
    from directory.permissions import Person

L = TypeVar("L", bound=Listing)


def under_review(
    listing: Listing, verb: Verb, *, by: Person, seen: int | None, reason: str | None = None
) -> tuple[Listing, TaskState]:
    """Return the locked row and the task state of what waits; raise when it may not be decided."""
    row = row_of(listing, lock=True)
    check_can_move(standing_of(row).newest, verb)
    state = require_state(row)
    check_can_review(by, row, written_by=writers(row, state))
    # Wagtail publishes the latest revision, whichever the reviewer saw: hold them together here.
    sent = state.current_task_state.revision_id
    if sent != row.latest_revision_id or seen not in (None, sent):
        raise ModerationError(_("This listing changed after you opened it. Look at it again, then decide."))
    if reason is not None and not reason.strip():
        raise ModerationError(_("Write what is missing or wrong, so that the organizer knows what to do."))
    return row, state.current_task_state.specific


def writers(row: Listing, state: WorkflowState) -> set[int | None]:
    """Return the keys of those who sent or last wrote the version."""
    return {state.requested_by_id, row.latest_revision.user_id if row.latest_revision else None}


def save_complete(listing: Listing, *, by: Person) -> None:
    """Save a revision that lacks nothing, or raise ModerationError that names what is missing."""
    try:
        listing.save_revision(user=by)
    except ValidationError as error:
        labels = [str(field.verbose_name) for field in listing._meta.concrete_fields if field.name in error.error_dict]
        raise ModerationError(_("Something is still missing: %(labels)s.") % {"labels": ", ".join(labels)}) from error


def row_of(listing: L, *, lock: bool = False) -> L:
    """Return what the database holds of the listing now, whatever the instance in memory carries."""
    rows = type(listing)._default_manager.select_related(None if lock else "latest_revision")
    return (rows.select_for_update() if lock else rows).get(pk=listing.pk)


def active_state(row: Listing) -> WorkflowState | None:
    """Return the workflow state that waits or needs changes, if any."""
    return row.workflow_states.active().select_related("current_task_state").first()


def require_state(row: Listing) -> WorkflowState:
    """Return the active workflow state, or raise ModerationError."""
    state = active_state(row)
    if state is None:
        raise ModerationError(_("This listing is not waiting for review."))
    return state


def note(row: Listing, **facts: object) -> None:
    """Write facts of the record, such as when it was checked, and its entry with them."""
    for name, value in facts.items():
        setattr(row, name, value)
    row.save(update_fields=list(facts))
