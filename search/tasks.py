"""Work for a worker. In an immediate task backend it runs at once."""

from __future__ import annotations

import logging

from django_tasks import task, task_backends
from django_tasks.backends.immediate import ImmediateBackend

from search import indexing
from search.failures import EngineFailedError

logger = logging.getLogger(__name__)

_BACKEND = "background"


@task(backend=_BACKEND)
def feed() -> None:
    """Send what is new in the log; what fails is sent by the next feed, for the index knows how far it is."""
    try:
        indexing.feed(hurried=_is_in_a_request())
    except EngineFailedError as failure:
        logger.warning("Feeding search has to wait: %s.", failure)


@task(backend=_BACKEND)
def repair(keys: list[str]) -> None:
    """Bring some keys to what the table holds."""
    try:
        indexing.repair(keys, hurried=_is_in_a_request())
    except EngineFailedError as failure:
        logger.warning("Repairing search has to wait: %s.", failure)


def _is_in_a_request() -> bool:
    return isinstance(task_backends[_BACKEND], ImmediateBackend)
