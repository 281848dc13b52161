"""How an engine says that its answer must not be used."""

from __future__ import annotations


class EngineFailedError(Exception):
    """The engine did not answer, or answered in part, or not as agreed. The message holds no visitor's words."""


class EngineBehindError(EngineFailedError):
    """The engine answers well but has not seen all that the log holds, or is of another life of it."""


class EngineWrongError(EngineFailedError):
    """The engine found entries that the table contradicts."""

    def __init__(self, keys: frozenset[str]) -> None:
        super().__init__(f"{len(keys)} hits are not borne out by the table")
        self.keys = keys


class RebuildRefusedError(Exception):
    """A new index does not hold what the log holds, so the old one stays."""
