"""Who may see how the site runs."""

from __future__ import annotations

from typing import Any


def can_see_search(user: Any) -> bool:
    """Say whether this person may see how the search indices are: superusers, and whoever was given the right."""
    return bool(user.has_perm("search.view_entry"))
