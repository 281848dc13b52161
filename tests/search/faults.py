"""A proxy in front of the real Elasticsearch that does to answers what networks and overloaded clusters do."""

from __future__ import annotations

import asyncio
import contextlib
import json
import threading
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field, replace
from ssl import SSLContext
from typing import Any
from urllib.parse import urlsplit

READ_LIMIT = 2**24
LONG_SECONDS = 30.0


@dataclass(frozen=True)
class Reply:
    """What goes back: a status, headers by lower-case name, a body."""

    status: int
    headers: dict[str, str]
    body: bytes

    def encoded(self) -> bytes:
        """Return it as bytes on the wire, after which the connection ends."""
        headers = {**self.headers, "content-length": str(len(self.body)), "connection": "close"}
        lines = [f"HTTP/1.1 {self.status} As Said", *(f"{name}: {value}" for name, value in headers.items())]
        return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + self.body


# What a fault makes of the true reply: None says nothing at all, bytes go out raw before the line is cut.
Fault = Callable[[Reply], Awaitable[Reply | bytes | None]]


@dataclass
class FaultProxy:
    """Counts `requests` and how many of them were `harmed`; `heads` keeps what clients sent above the body.

    The fault meets only requests that have `only` in their first line, and no more than `most` of them.
    """

    upstream: str
    url: str = ""
    fault: Fault | None = None
    only: str = ""
    most: int = 1_000_000
    requests: int = 0
    harmed: int = 0
    heads: list[str] = field(default_factory=list)
    _close: Callable[[], None] = lambda: None

    def refuse(self) -> None:
        """Close the door: from now on connections are refused."""
        self._close()

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            head = await reader.readuntil(b"\r\n\r\n")
            body = await reader.readexactly(int(_headers(head).get("content-length", 0)))
            self.requests += 1
            self.heads.append(head.decode("latin-1"))
            await self._answer(head, body, writer)
        writer.close()

    async def _answer(self, head: bytes, body: bytes, writer: asyncio.StreamWriter) -> None:
        reply: Reply | bytes | None = await _ask(self.upstream, head, body)
        is_met = self.only in head.decode("latin-1").partition("\r\n")[0] and self.harmed < self.most
        if self.fault and is_met and isinstance(reply, Reply):
            self.harmed += 1
            reply = await self.fault(reply)
        if reply is None:
            await asyncio.sleep(LONG_SECONDS)
        else:
            writer.write(reply.encoded() if isinstance(reply, Reply) else reply)
            await writer.drain()


@contextlib.contextmanager
def proxy_to(upstream: str, tls: SSLContext | None = None) -> Iterator[FaultProxy]:
    """Run a proxy on a free port of loopback until the block ends."""
    proxy, loop, ready = FaultProxy(upstream), asyncio.new_event_loop(), threading.Event()

    def run() -> None:
        server = loop.run_until_complete(
            asyncio.start_server(proxy._exchange, "127.0.0.1", 0, limit=READ_LIMIT, ssl=tls)
        )
        port = server.sockets[0].getsockname()[1]
        proxy.url = f"{'https' if tls else 'http'}://{'localhost' if tls else '127.0.0.1'}:{port}"
        proxy._close = lambda: _in(loop, server.close)
        ready.set()
        loop.run_forever()
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.sleep(0))
        loop.close()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    ready.wait(10)
    try:
        yield proxy
    finally:
        proxy.refuse()
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)


async def silence(_reply: Reply) -> None:
    """Never answer."""


def late(seconds: float) -> Fault:
    """Answer truly, after a while."""

    async def fault(reply: Reply) -> Reply:
        await asyncio.sleep(seconds)
        return reply

    return fault


def cut(count: int) -> Fault:
    """Hang up after some bytes of the body."""

    async def fault(reply: Reply) -> bytes:
        whole = reply.encoded()
        return whole[: len(whole) - len(reply.body) + count]

    return fault


def instead(status: int, body: bytes = b'{"error": "no"}', kind: str = "application/json") -> Fault:
    """Answer something else, in the name of Elasticsearch."""

    async def fault(reply: Reply) -> Reply:
        return Reply(status, {**reply.headers, "content-type": kind}, body)

    return fault


def from_another_product() -> Fault:
    """Answer truly, but not in the name of Elasticsearch."""

    async def fault(reply: Reply) -> Reply:
        return replace(reply, headers={**reply.headers, "x-elastic-product": "Something else"})

    return fault


def rewritten(change: Callable[[dict[str, Any]], None]) -> Fault:
    """Change each response within an answer to several searches."""

    async def fault(reply: Reply) -> Reply:
        document = json.loads(reply.body)
        for response in document.get("responses", []):
            change(response)
        return replace(reply, body=json.dumps(document).encode())

    return fault


def _in(loop: asyncio.AbstractEventLoop, act: Callable[[], Any]) -> None:
    done = threading.Event()
    loop.call_soon_threadsafe(lambda: (act(), done.set()))
    done.wait(5)


async def _ask(upstream: str, head: bytes, body: bytes) -> Reply:
    to = urlsplit(upstream)
    reader, writer = await asyncio.open_connection(to.hostname, to.port, limit=READ_LIMIT)
    lines = [line for line in head.split(b"\r\n") if line and not line.lower().startswith(b"connection:")]
    writer.write(b"\r\n".join([*lines, b"Connection: close", b"", b""]) + body)
    whole = await reader.read(-1)
    writer.close()
    above, _, below = whole.partition(b"\r\n\r\n")
    headers = _headers(above)
    if headers.pop("transfer-encoding", "") == "chunked":
        below = _dechunked(below)
    return Reply(int(above.split()[1]), headers, below)


def _headers(head: bytes) -> dict[str, str]:
    pairs = (line.split(":", 1) for line in head.decode("latin-1").split("\r\n")[1:] if ":" in line)
    return {name.strip().lower(): value.strip() for name, value in pairs}


def _dechunked(body: bytes) -> bytes:
    found = b""
    while body:
        size, _, body = body.partition(b"\r\n")
        found, body = found + body[: int(size, 16)], body[int(size, 16) + 2 :]
    return found
