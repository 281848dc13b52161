"""What a waiting version changes, in words."""

from __future__ import annotations

from dataclasses import dataclass

from directory.drafts import newest_version
from directory.models import Listing
from directory.under_review import row_of
from directory.wording import in_words


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One thing that would change: its label, the words the public reads now ("" for none), the new words."""

    label: str
    before: str
    after: str


def differences(listing: Listing) -> list[FieldChange]:
    """Return what the newest version says otherwise than the public one; all it says, when none is public."""
    row = row_of(listing)
    before = in_words(row) if row.live else {}
    after = in_words(newest_version(row))
    labels = dict.fromkeys([*after, *before])
    changes = [FieldChange(label, before.get(label, ""), after.get(label, "")) for label in labels]
    return [change for change in changes if change.before != change.after]
