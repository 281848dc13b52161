"""Registry files from disk: .json, .jsonl and .jsonl.gz, one study after the other.

Every error is a ValueError that names the file, the line and the reason, and quotes nothing of the content.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from directory.trials.parsing import parse
from directory.trials.record import TrialRecord

SUFFIXES = (".json", ".jsonl", ".jsonl.gz")


class FileFault(ValueError):
    """Why a file cannot be read: `line` counts from 1 (studies in a .json file); 0 is the whole file."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        self.path, self.line, self.reason = path, line, reason
        super().__init__(f"{path}, line {line}: {reason}" if line else f"{path}: {reason}")


def registry_files(path: Path) -> list[Path]:
    """Return the file, or a folder's registry files in the order of their names; FileFault when none."""
    if path.is_dir():
        found = sorted(item for item in path.rglob("*") if item.is_file() and item.name.endswith(SUFFIXES))
        if not found:
            raise FileFault(path, 0, f"the folder holds no file that ends in {', '.join(SUFFIXES)}")
        return found
    if not path.is_file():
        raise FileFault(path, 0, "there is no such file")
    if not path.name.endswith(SUFFIXES):
        raise FileFault(path, 0, f"the name should end in {', '.join(SUFFIXES)}")
    return [path]


def read_records(path: Path) -> Iterator[TrialRecord]:
    """Yield the file's studies; FileFault at the first that cannot be read, or when there is none."""
    number = 0
    try:
        for number, study in _studies(path):  # noqa: B007  the errors below name the last one read
            yield parse(study)
        if number == 0:
            raise FileFault(path, 0, "it holds no study")
    except FileFault:
        raise
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise FileFault(path, number + 1, "the file is cut short or damaged; fetch it again") from error
    except (OSError, UnicodeDecodeError) as error:
        raise FileFault(path, number + 1, f"it cannot be read ({type(error).__name__})") from error
    except ValueError as error:
        raise FileFault(path, number, str(error)) from error


def _studies(path: Path) -> Iterator[tuple[int, Any]]:
    if path.name.endswith(".json"):
        yield from enumerate(_document(path), start=1)
        return
    with _open(path) as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield number, _line(path, number, line)


def _open(path: Path) -> TextIO:
    if path.name.endswith(".gz"):
        return gzip.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8")


def _line(path: Path, number: int, line: str) -> Any:
    try:
        return json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise FileFault(path, number, "this is not JSON") from error


def _document(path: Path) -> list[Any]:
    """Return the studies of an API answer: one study, a list of them, or an object with `studies`."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise FileFault(path, error.lineno, "this is not JSON") from error
    except RecursionError as error:
        raise FileFault(path, 0, "this is not JSON") from error
    if isinstance(document, dict) and "studies" in document:
        document = document["studies"]
    return document if isinstance(document, list) else [document]
