"""A line that says how far a long command is."""

from __future__ import annotations

import time

from django.core.management.base import OutputWrapper


class ProgressLine:
    """Counts rows and writes done, rate and time left over itself on a terminal, once at the end elsewhere."""

    def __init__(self, out: OutputWrapper, label: str, total: int) -> None:
        self._out = out
        self._label = label
        self._total = total
        self._done = 0
        self._began = time.monotonic()

    def __call__(self, more: int) -> None:
        """Count more rows."""
        self._done += more
        if self._out.isatty():
            self._out.write(f"\r{self._text()}")
            self._out.flush()

    def finish(self) -> None:
        """Write the last line."""
        self._out.write(("\r" if self._out.isatty() else "") + self._text() + "\n")

    def _text(self) -> str:
        rate = self._done / max(time.monotonic() - self._began, 1e-6)
        left = max(0, self._total - self._done) / rate if rate else 0
        return f"{self._label}: {self._done} of {self._total}, {rate:.0f}/s, {left:.0f} s left"
