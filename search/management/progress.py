"""A line that says how far a long command is."""

from __future__ import annotations

import time
from collections.abc import Callable

from django.core.management.base import OutputWrapper

_WIDTH = 24
_SECONDS_BETWEEN_LINES = 10.0


class ProgressLine:
    """Counts rows: a bar with done, rate and time left on a terminal, elsewhere a plain line now and then."""

    def __init__(self, out: OutputWrapper, label: str, total: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._out = out
        self._label = label
        self._total = total
        self._clock = clock
        self._done = 0
        self._began = self._told = clock()

    def __call__(self, more: int) -> None:
        """Count more rows."""
        self._done += more
        if self._out.isatty():
            self._out.write(f"\r{self._bar()} {self._text()}", ending="")
            self._out.flush()
        elif self._clock() - self._told >= _SECONDS_BETWEEN_LINES:
            self._told = self._clock()
            self._out.write(self._text())

    def finish(self) -> None:
        """Write the last line."""
        self._out.write(f"\r{self._bar()} {self._text()}" if self._out.isatty() else self._text())

    def _bar(self) -> str:
        full = _WIDTH * min(self._done, self._total) // self._total if self._total else _WIDTH
        return f"[{'#' * full}{'.' * (_WIDTH - full)}]"

    def _text(self) -> str:
        rate = self._done / max(self._clock() - self._began, 1e-6)
        left = max(0, self._total - self._done) / rate if rate else 0
        return f"{self._label}: {self._done} of {self._total}, {rate:.0f}/s, {left:.0f} s left"
