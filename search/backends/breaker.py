"""Stop asking what keeps failing, and try it again by itself."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable


class Breaker:
    """Opens after some failures in a row; every few seconds it lets one question through to see. Safe among threads."""

    def __init__(
        self, failures: int = 5, pause_seconds: float = 5.0, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._allowed = failures
        self._pause = pause_seconds
        self._clock = clock
        self._failures = 0
        self._next_trial = 0.0
        self._lock = threading.Lock()

    @property
    def state(self) -> str:
        """Return "closed" or "open"."""
        return "open" if self._failures >= self._allowed else "closed"

    def lets_through(self) -> bool:
        """Say whether to ask now; while open, one caller in each pause gets a yes."""
        with self._lock:
            if self._failures < self._allowed:
                return True
            if self._clock() < self._next_trial:
                return False
            self._next_trial = self._clock() + self._pause
            return True

    def succeeded(self) -> None:
        """Close it."""
        with self._lock:
            self._failures = 0

    def failed(self) -> None:
        """Count a failure; the last one allowed opens it."""
        with self._lock:
            self._failures += 1
            if self._failures >= self._allowed:
                self._next_trial = self._clock() + self._pause
