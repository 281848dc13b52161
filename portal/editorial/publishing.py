"""What happens when every step of a review is passed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # Wagtail reads this file while its own models load
    from wagtail.models import WorkflowState


def publish_reviewed(workflow_state: WorkflowState, user: Any = None) -> None:
    """Publish the version that was approved. The review is the permission: no right to publish alone is needed."""
    approved = workflow_state.task_states.filter(status="approved").latest("finished_at")
    approved.revision.publish(user=user, skip_permission_checks=True)
