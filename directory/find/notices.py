"""What the page must tell about the question itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A way on: what it does in words, where it goes, and how many it finds (None: not counted)."""

    text: str
    url: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """One clear sentence. With `parameter` it says that the address holds a value nobody knows."""

    text: str
    parameter: str = ""
    value: str = ""
    links: tuple[Link, ...] = ()
