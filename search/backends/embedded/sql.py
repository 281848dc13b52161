"""Pieces of SQL that carry their own parameters, so that no value is ever written into a statement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Sql:
    """Text with ? marks, and the values for them in their order."""

    text: str
    values: tuple[Value, ...] = ()


TRUE = Sql("1")


def one_of(column: str, values: Sequence[Value]) -> Sql:
    """Return the condition that a column has one of the values."""
    return Sql(f"{column} IN ({', '.join('?' * len(values))})", tuple(values))


def every(conditions: Iterable[Sql]) -> Sql:
    """Return the condition that all of the conditions hold."""
    return _joined(conditions, " AND ")


def any_of(conditions: Iterable[Sql]) -> Sql:
    """Return the condition that one of the conditions holds."""
    return _joined(conditions, " OR ")


def within(before: str, inner: Sql, after: str) -> Sql:
    """Return the text around an inner piece, which keeps its values."""
    return Sql(before + inner.text + after, inner.values)


def _joined(conditions: Iterable[Sql], glue: str) -> Sql:
    parts = list(conditions) or [TRUE]
    return Sql(
        "(" + glue.join(part.text for part in parts) + ")",
        tuple(value for part in parts for value in part.values),
    )
