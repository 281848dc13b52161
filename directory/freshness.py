"""When a listing grows old. The figures are days since the last check (or reading, for trials)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

STALE_AFTER_DAYS = 365
HIDDEN_AFTER_DAYS = 455
TRIAL_HIDDEN_AFTER_DAYS = 30
ACCEPTING_HOLDS_DAYS = 60


def days_after(day: date, days: int) -> datetime:
    """Return the moment (UTC) at which `days` whole days have passed since the day."""
    return datetime.combine(day + timedelta(days=days), time.min, tzinfo=UTC)


def is_past(moment: datetime | None, now: datetime) -> bool:
    """Say whether the moment has come; None never does."""
    return moment is not None and moment <= now
