"""What the log tells whoever projects it."""

from django.dispatch import Signal

entries_committed = Signal()
"""Sent once after each commit that wrote entries. No arguments: readers ask the table what is new."""

projection_behind = Signal()
"""Sent when an answer could not be used because a projection has not seen all of the log. No arguments."""

projection_wrong = Signal()
"""Sent with `keys` (list of str) when a projection found entries that the table contradicts."""
