"""What was written and nobody has approved: kept as Wagtail revisions, unseen by the public."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import WorkflowState

from directory.models import Listing
from directory.transitions import ModerationError
from directory.under_review import active_state, note, row_of

if TYPE_CHECKING:
    from directory.permissions import Person

L = TypeVar("L", bound=Listing)


def newest_version(listing: L) -> L:
    """Return the listing as its newest version says it; the row itself when no newer one exists."""
    version: L = row_of(listing).get_latest_revision_as_object()
    return version


def discard_draft(listing: L, *, by: Person) -> L:
    """Throw away what is not public, so that the public version is the newest again."""
    with transaction.atomic():
        row = row_of(listing, lock=True)
        if not row.live:
            raise ModerationError(_("Nothing of this is public yet, so there is nothing to go back to."))
        if state := active_state(row):
            state.cancel(user=by)
        note(row, latest_revision=row.live_revision, has_unpublished_changes=False, declined_reason="")
    return row_of(listing)


def save_draft(version: L, *, by: Person) -> L:
    """Keep what was written, unseen by the public; what waits for review is taken back first.

    A draft that the same person keeps writing stays one revision.
    """
    with transaction.atomic():
        row = row_of(version, lock=True)
        state = active_state(row)
        if state and state.status == WorkflowState.STATUS_IN_PROGRESS:
            state.cancel(user=by)
        is_own_draft = (
            state is None
            and row.has_unpublished_changes
            and not row.declined_reason
            and row.latest_revision is not None
            and row.latest_revision.user_id == by.pk
            and row.latest_revision_id != row.live_revision_id
        )
        version.latest_revision = row.latest_revision
        version.save_revision(user=by, clean=False, overwrite_revision=row.latest_revision if is_own_draft else None)
    return version
