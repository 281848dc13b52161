"""What others may listen to. Sent inside the transaction of the move: queue slow work on commit."""

from django.dispatch import Signal

# listing, verb (directory.transitions.Verb), by, reason
listing_moved = Signal()
