"""Queue work for what the log and the engines tell."""

from __future__ import annotations

import threading
import time
from functools import partial
from typing import Any

from django.db import transaction
from django.dispatch import receiver

from search import tasks
from search.engine import fed_projection
from search.signals import entries_committed, projection_behind, projection_wrong

_ONE_FEED_PER_SECONDS = 2.0
_lock = threading.Lock()
_last_feed = -_ONE_FEED_PER_SECONDS


@receiver(entries_committed)
def feed_soon(**_kwargs: Any) -> None:
    """Queue a feed after each commit, where there is a projection to feed."""
    if fed_projection():
        tasks.feed.enqueue()


@receiver(projection_behind)
def catch_up_soon(**_kwargs: Any) -> None:
    """Queue a feed, but not for every visitor who meets an index that is behind."""
    global _last_feed
    with _lock:
        now = time.monotonic()
        if now - _last_feed < _ONE_FEED_PER_SECONDS:
            return
        _last_feed = now
    transaction.on_commit(tasks.feed.enqueue)


@receiver(projection_wrong)
def repair_soon(keys: list[str], **_kwargs: Any) -> None:
    """Queue a repair of what the table contradicted."""
    transaction.on_commit(partial(tasks.repair.enqueue, keys))
