"""Work for a worker. In an immediate task backend it runs at once."""

from __future__ import annotations

import logging

from django_tasks import task

from search import indexing
from search.failures import EngineFailedError

logger = logging.getLogger(__name__)


@task(backend="background")
def feed() -> None:
    """Send what is new in the log; what fails is sent by the next feed, for the index knows how far it is."""
    try:
        indexing.feed()
    except EngineFailedError as failure:
        logger.warning("Feeding search has to wait: %s.", failure)


@task(backend="background")
def repair(keys: list[str]) -> None:
    """Bring some keys to what the table holds."""
    try:
        indexing.repair(keys)
    except EngineFailedError as failure:
        logger.warning("Repairing search has to wait: %s.", failure)
