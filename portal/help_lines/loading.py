"""Bring our own table into the database."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from django.db import transaction

from portal.help_lines.models import HelpLine
from portal.help_lines.table import HelpLineRow, read_rows


@transaction.atomic
def load_help_lines(rows: tuple[HelpLineRow, ...] | None = None) -> dict[str, int]:
    """Add new rows and follow the table where nobody changed a line; return how many were added and updated."""
    rows = read_rows() if rows is None else rows
    known = {line.table_key: line for line in HelpLine.objects.filter(table_key__isnull=False)}
    added = updated = 0
    for position, row in enumerate(rows, start=1):
        values = {**asdict(row), "position": position}
        key = values.pop("key")
        line = known.get(key)
        if line is None:
            HelpLine.objects.create(table_key=key, table_row=values, **_typed(values))
            added += 1
        elif line.table_row != values and _is_untouched(line):
            HelpLine.objects.filter(pk=line.pk).update(table_row=values, **_typed(values))
            updated += 1
    return {"added": added, "updated": updated}


def shipped_lines() -> list[HelpLine]:
    """Return the lines of the table, unsaved."""
    rows = [asdict(row) for row in read_rows()]
    return [HelpLine(table_key=row.pop("key"), **_typed(row)) for row in rows]


def _is_untouched(line: HelpLine) -> bool:
    return all(getattr(line, name) == value for name, value in _typed(line.table_row).items())


def _typed(values: dict[str, Any]) -> dict[str, Any]:
    checked = values["checked_on"]
    return {**values, "checked_on": date.fromisoformat(checked) if checked else None}
