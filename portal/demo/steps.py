"""Progress that can be watched: one line that fills on a terminal, one line a step elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

from django.core.management.base import OutputWrapper

WIDTH = 24


class Steps:
    """Named pieces of work, run in order."""

    def __init__(self, out: OutputWrapper, steps: Sequence[tuple[str, Callable[[], Any]]]) -> None:
        self.out = out
        self.steps = steps
        self.on_terminal = out.isatty()

    def run(self) -> None:
        """Do every piece; an error leaves the line that says which one it was."""
        began = time.monotonic()
        for done, (label, work) in enumerate(self.steps):
            self._show(done, label)
            work()
        self._show(len(self.steps), f"ready after {time.monotonic() - began:.0f} s")
        if self.on_terminal:
            self.out.write("")

    def _show(self, done: int, label: str) -> None:
        filled = WIDTH * done // len(self.steps)
        line = f"[{'#' * filled}{'.' * (WIDTH - filled)}] {done}/{len(self.steps)} {label}"
        if self.on_terminal:
            self.out.write(f"\r\x1b[K{line}", ending="")
        else:
            self.out.write(line)
        self.out.flush()
