"""Moves of groups become letters."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver

from directory.signals import listing_moved
from directory.transitions import Verb
from groups.letters import write_later
from groups.models import SupportGroup


@receiver(listing_moved, sender=SupportGroup)
def tell_organizer(listing: SupportGroup, verb: Verb, reason: str, **_kwargs: Any) -> None:
    """Write to who posted the group; who withdraws their own gives no reason and needs no letter."""
    if verb == Verb.WITHDRAW and not reason:
        return
    write_later(listing, verb, reason=reason)
