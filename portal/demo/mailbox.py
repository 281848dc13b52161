"""Mail that a demonstration sent, read from the files it was written to."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

_BETWEEN = re.compile(rb"\n-{79}\n")
MOST = 50


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: who it went to, when, and its text."""

    to: str
    subject: str
    sent: str
    text: str


def letters(folder: Path) -> list[Letter]:
    """Return the newest letters first, at most 50."""
    files = sorted(folder.glob("*.log"), key=lambda path: path.stat().st_mtime, reverse=True)
    found = [letter for path in files[:MOST] for letter in reversed(list(_read(path)))]
    return found[:MOST]


def _read(path: Path) -> Iterator[Letter]:
    for raw in _BETWEEN.split(path.read_bytes()):
        if raw.strip():
            message = email.message_from_bytes(raw.lstrip(b"\n"), policy=email.policy.default)
            yield Letter(
                to=str(message["To"] or ""),
                subject=str(message["Subject"] or ""),
                sent=str(message["Date"] or ""),
                text=_text(message),
            )


def _text(message: EmailMessage) -> str:
    part = message.get_body(preferencelist=("plain",))
    return part.get_content() if part else ""
