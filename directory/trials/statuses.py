"""The registry's recruitment statuses in our words."""

from __future__ import annotations

UNKNOWN = "unknown"

_OURS = {
    "RECRUITING": "recruiting",
    "NOT_YET_RECRUITING": "not-yet-recruiting",
    "ENROLLING_BY_INVITATION": "by-invitation",
    "ACTIVE_NOT_RECRUITING": "active",
    "SUSPENDED": "paused",
    "COMPLETED": "completed",
    "TERMINATED": "terminated",
    "WITHDRAWN": "withdrawn",
}


def our_status(registry_status: str) -> str:
    """Return our word for it; what is said of expanded access only ("AVAILABLE") or is new is unknown."""
    return _OURS.get(registry_status, UNKNOWN)
