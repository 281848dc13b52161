"""Write rows of the log into one index, item by item accounted for."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable, Iterator
from typing import Any

from django.utils import timezone

from search import log
from search.backends.elasticsearch.documents import action, hidden
from search.backends.elasticsearch.dsl import Elasticsearch, TransportError, streaming_bulk
from search.backends.elasticsearch.mapping import STATE_ID
from search.failures import EngineFailedError
from search.models import UNREADABLE, Entry
from search.protocol import Progress

logger = logging.getLogger(__name__)

Json = dict[str, Any]

_ALREADY_NEWER = 409
_GONE = 404
_TOO_BUSY = 429
_BROKEN = 500
_MAY_PASS = (_TOO_BUSY, 502, 503, 504)
_CHUNK = 500
_LONGEST_REASON = 200
# Versions make it harmless to send again what may have arrived.
_WAITS_AFTER_SILENCE = (0.2, 1.0, 4.0)


class Writer:
    """Sends rows to the index behind an alias.

    With `seconds` it sends what that time allows, and tries nothing twice; `was_stopped` says whether more is left.
    `set_aside` collects what the index will never take, by key, with the reason; `refused` the keys of which it
    holds a newer version already.
    """

    def __init__(
        self,
        client: Elasticsearch,
        alias: str,
        set_aside: dict[str, str] | None = None,
        *,
        seconds: float | None = None,
    ) -> None:
        self._client = client
        self._alias = alias
        self._deadline = None if seconds is None else time.monotonic() + seconds
        self.set_aside = dict(set_aside or {})
        self.refused: set[str] = set()
        self.was_stopped = False

    def send_after(self, version: int, *, with_tombstones: bool = True, progress: Progress | None = None) -> int:
        """Send whatever is newer than a version, until nothing is or the time is over; return the version come to."""
        while page := log.page_after(version):
            self.send(row for row in page if with_tombstones or not row.is_tombstone)
            version = page[-1].version
            if progress:
                progress(len(page))
            if self._deadline and time.monotonic() > self._deadline:
                self.was_stopped = True
                break
        return version

    def send(self, rows: Iterable[Entry]) -> None:
        """Send the rows; raises EngineFailedError when the cluster could not take one that it might take later.

        What it is too busy for is sent again after a while, and so is what it did not answer in time.
        """
        waiting = list(rows)
        for wait in _WAITS_AFTER_SILENCE if self._deadline is None else ():
            try:
                return self._send(waiting)
            except TransportError:
                time.sleep(wait)
        self._send(waiting)

    def write_state(self, life: str, version: int) -> None:
        """Make what was sent visible, and only then say how far the index has come; never backwards."""
        self._client.indices.refresh(index=self._alias)
        fed_at = timezone.now().isoformat(timespec="seconds")
        state = {"life": life, "version": version, "set_aside": self.set_aside, "fed_at": fed_at}
        self._client.options(ignore_status=_ALREADY_NEWER).index(
            index=self._alias,
            id=STATE_ID,
            document={"state": state},
            version=version,
            version_type="external_gte",
            require_alias=True,
            refresh=True,
        )

    def _send(self, rows: list[Entry]) -> None:
        self._bulk(self._actions(rows))
        if aside := [row for row in rows if row.key in self.set_aside]:
            # An older document of such a row must not be found in its place.
            self._bulk(hidden(row, self._alias) for row in aside)

    def _bulk(self, actions: Iterable[Json]) -> None:
        outcomes = streaming_bulk(
            self._client,
            actions,
            chunk_size=_CHUNK,
            max_retries=5 if self._deadline is None else 0,
            initial_backoff=0.2,
            max_backoff=5,
            retry_on_status=_MAY_PASS,
            raise_on_error=False,
            raise_on_exception=True,
            require_alias=True,
        )
        for done, outcome in outcomes:
            self._account(done, next(iter(outcome.values())))

    def _actions(self, rows: Iterable[Entry]) -> Iterator[Json]:
        for row in rows:
            self.set_aside.pop(row.key, None)
            try:
                yield action(row, self._alias)
            except UNREADABLE as error:
                self._put_aside(row.key, type(error).__name__)

    def _account(self, done: bool, outcome: Json) -> None:
        status = outcome.get("status", _BROKEN)
        if done:
            return
        if status == _ALREADY_NEWER:
            self.refused.add(outcome["_id"])
            return
        if status in (_GONE, _TOO_BUSY) or status >= _BROKEN:
            raise EngineFailedError(f"the bulk request got {status}")
        error = outcome.get("error") or {}
        name = str(error.get("type", status))
        self._put_aside(outcome["_id"], name, f"{name}: {error.get('reason', '')}"[:_LONGEST_REASON])

    def _put_aside(self, key: str, name: str, reason: str = "") -> None:
        # The full reason may quote the listing, so it is told to operators and kept out of the log.
        logger.error("Entry %s cannot be indexed (%s) and is set aside.", key, name)
        self.set_aside[key] = reason or name
