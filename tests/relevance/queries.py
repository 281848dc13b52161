"""The judged queries, and which of them are held out."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

FILE = Path(__file__).parent / "queries.tsv"
HELD_OUT_OF = 5


@dataclass(frozen=True, slots=True)
class JudgedQuery:
    """What somebody types on a page in a language, and the need behind it as a rule."""

    language: str
    words: str
    need: str

    @property
    def is_held_out(self) -> bool:
        """Say whether nobody looks at it while tuning: one in five, by its words alone."""
        digest = blake2b(self.words.encode(), digest_size=4).digest()
        return int.from_bytes(digest) % HELD_OUT_OF == 0


def judged_queries() -> list[JudgedQuery]:
    """Return the queries in the order of the file."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return [JudgedQuery(*line.split("\t")) for line in lines if line and not line.startswith("#")]
