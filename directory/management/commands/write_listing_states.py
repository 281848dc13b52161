"""Write docs/reference/listing-states.md from the table of moves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import override

from directory.transitions import TRANSITIONS

PAGE = Path(__file__).resolve().parents[3] / "docs" / "reference" / "listing-states.md"

_HEAD = """# States of a listing

Written by `manage.py write_listing_states` from `directory/transitions.py`; do not edit by hand.

A state is that of the newest version of a group or counselor. What the public sees is the last approved version:
it stays up while a newer one is a draft, waits, needs changes or is not accepted.
Why it is so: [listings](../explanation/listings.md).
"""


class Command(BaseCommand):
    help = "Write the page of listing states from the table of moves."

    def handle(self, *args: Any, **options: Any) -> None:
        PAGE.write_text(listing_states(), encoding="utf-8")
        self.stdout.write(f"Wrote {PAGE.name}.")


def listing_states() -> str:
    """Return the page: the diagram, then the table."""
    with override("en"):
        arrows = [f"    {_id(state)} --> {_id(after)}: {verb.label}" for (state, verb), after in TRANSITIONS.items()]
        names = [f"    {_id(state)}: {state.label}" for state in dict.fromkeys(state for state, _ in TRANSITIONS)]
        rows = [f"| {state.label} | {verb.label} | {after.label} |" for (state, verb), after in TRANSITIONS.items()]
    diagram = ["```mermaid", "stateDiagram-v2", "    [*] --> draft", *names, *arrows, "```"]
    table = ["| state | what happens | then |", "|---|---|---|", *rows]
    return "\n".join([_HEAD, *diagram, "", *table, ""])


def _id(state: str) -> str:
    return str(state).replace("-", "_")
