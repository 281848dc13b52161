"""What the log tells whoever projects it."""

from django.dispatch import Signal

entries_committed = Signal()
"""Sent once after each commit that wrote entries. No arguments: readers ask the table what is new."""
