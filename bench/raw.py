"""The yardstick for searching: the bytes that the engine sent to Elasticsearch, sent again with nothing around them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

import urllib3
from django.utils import timezone
from elastic_transport import Urllib3HttpNode

from search.times import microseconds

_NOW = re.compile(rb'"shown_from":\{"lte":(\d+)\}')
_pool = urllib3.PoolManager(maxsize=2)


@dataclass(frozen=True, slots=True)
class Sent:
    """One request as it went over the wire."""

    method: str
    target: str
    body: bytes
    headers: dict[str, str]

    def as_of_now(self) -> bytes:
        """Return the body with the moment it asks about made new, or Elasticsearch would answer from its cache."""
        moment = _NOW.search(self.body)
        return self.body.replace(moment[1], b"%d" % microseconds(timezone.now())) if moment else self.body


@contextmanager
def overheard() -> Iterator[list[Sent]]:
    """Keep what the Elasticsearch client sends meanwhile."""
    sent: list[Sent] = []
    send = Urllib3HttpNode.perform_request

    def keep(
        self: Urllib3HttpNode, method: str, target: str, body: Any = None, headers: Any = None, **more: Any
    ) -> Any:
        sent.append(Sent(method, target, body or b"", dict(headers or {})))
        return send(self, method, target, body=body, headers=headers, **more)

    with patch.object(Urllib3HttpNode, "perform_request", keep):
        yield sent


def send_again(url: str, requests: list[Sent]) -> int:
    """Send the requests one after the other and read the answers as JSON; return how many answers there were."""
    answered = 0
    for request in requests:
        response = _pool.request(
            request.method, url.rstrip("/") + request.target, body=request.as_of_now(), headers=request.headers
        )
        answered += len(json.loads(response.data)["responses"])
    return answered


def delete_indices(url: str, prefix: str) -> list[str]:
    """Delete the indices of that prefix, each by its name; return the names."""
    rows = json.loads(_pool.request("GET", f"{url.rstrip('/')}/_cat/indices/{prefix}*?format=json").data)
    names = [row["index"] for row in rows if row["index"].startswith(prefix)]
    for name in names:
        _pool.request("DELETE", f"{url.rstrip('/')}/{name}")
    return names
