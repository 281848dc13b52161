"""A line that says how far a step is."""

from __future__ import annotations

import time
from typing import TextIO


class ProgressLine:
    """Counts; writes over itself on a terminal, and a line every ten seconds and at the end elsewhere."""

    def __init__(self, out: TextIO, label: str, total: int) -> None:
        self._out = out
        self._label = label
        self._total = total
        self._done = 0
        self._began = self._written = time.monotonic()

    def __call__(self, more: int) -> None:
        """Count more."""
        self._done += more
        now = time.monotonic()
        if self._out.isatty() or now - self._written > 10:
            self._written = now
            self._out.write(("\r" if self._out.isatty() else "") + self._text() + self._end())
            self._out.flush()

    def finish(self) -> None:
        """Write the last line."""
        self._out.write(("\r" if self._out.isatty() else "") + self._text() + "\n")
        self._out.flush()

    def _end(self) -> str:
        return "" if self._out.isatty() else "\n"

    def _text(self) -> str:
        seconds = time.monotonic() - self._began
        return f"  {self._label}: {self._done:,} of {self._total:,}, {seconds:.0f} s"
