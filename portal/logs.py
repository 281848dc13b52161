"""Logs that hold no question, place, address or draft: a visitor's words never reach a line."""

from __future__ import annotations

import logging
import re
import traceback
from types import TracebackType

_QUERY = re.compile(r"\?[^\s\"']*")
# The page of a cancer type has the type, or what was typed for one, in its path; it may hold spaces.
_CANCER_TYPE = re.compile(r"(?<=/cancer/)[^/\"]+")


class WithoutQueries(logging.Filter):
    """Cut query strings and cancer types from every message, and drop the request that Django hangs on records."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = _CANCER_TYPE.sub("…", _QUERY.sub("", record.getMessage()))
        record.args = None
        record.__dict__.pop("request", None)
        return True


class ErrorsWithoutValues(logging.Formatter):
    """Print where an error happened and its type, but not its text, which may quote what was typed."""

    def formatException(
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        kind, _, trace = ei
        places = [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
        return "\n".join([*places, kind.__name__ if kind else "no error"])
