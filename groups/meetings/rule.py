"""A recurrence rule (RFC 5545 3.3.10) as parts, checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Self
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from django.utils.translation import gettext as _

_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_NAMES = {"FREQ", "UNTIL", "COUNT", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST"}
_ANY_START = datetime(2026, 1, 1, 12)


class RuleError(ValueError):
    """A rule that cannot be read. Its text says in a sentence what is wrong."""


@dataclass(frozen=True, slots=True)
class Rule:
    """The parts of one RRULE value, upper case, in the order given."""

    parts: Mapping[str, str]

    @classmethod
    def read(cls, text: str) -> Self:
        """Read an RRULE value without its name; RuleError when it is not one that a group can meet by."""
        parts: dict[str, str] = {}
        for piece in text.strip().upper().removeprefix("RRULE:").split(";"):
            name, equals, value = piece.partition("=")
            if not (equals and value) or name not in _NAMES or name in parts:
                raise RuleError(_("The repeat rule has a part that cannot be read: %(part)s.") % {"part": piece})
            parts[name] = value
        rule = cls(parts)
        rule._check()
        return rule

    @property
    def frequency(self) -> str:
        """Return DAILY, WEEKLY, MONTHLY or YEARLY."""
        return self.parts["FREQ"]

    @property
    def interval(self) -> int:
        """Return every how many of its periods the rule holds."""
        return int(self.parts.get("INTERVAL", "1"))

    @property
    def count(self) -> int | None:
        """Return after how many times the rule ends, if it counts."""
        return int(self.parts["COUNT"]) if "COUNT" in self.parts else None

    def values(self, name: str) -> list[str]:
        """Return the values of a part that is a list; none when it is absent."""
        return self.parts[name].split(",") if name in self.parts else []

    def until(self, zone: ZoneInfo) -> datetime | None:
        """Return the last local moment at which the rule may hold, without a zone, or None."""
        text = self.parts.get("UNTIL")
        if text is None:
            return None
        if "T" not in text:
            return datetime.combine(_day(text), time.max.replace(microsecond=0))
        moment = datetime.strptime(text.removesuffix("Z"), "%Y%m%dT%H%M%S")
        if not text.endswith("Z"):
            return moment
        return moment.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None)

    def without_end(self) -> str:
        """Return the rule's text without COUNT and UNTIL."""
        return self._text(name for name in self.parts if name not in ("COUNT", "UNTIL"))

    def __str__(self) -> str:
        return self._text(self.parts)

    def _text(self, names: object) -> str:
        return ";".join(f"{name}={self.parts[name]}" for name in names)  # type: ignore[attr-defined]

    def _check(self) -> None:
        if self.parts.get("FREQ") not in _FREQUENCIES:
            raise RuleError(_("The repeat rule must repeat by day, week, month or year."))
        if "UNTIL" in self.parts and "COUNT" in self.parts:
            raise RuleError(_("The repeat rule ends twice. Keep UNTIL or COUNT, not both."))
        try:
            self.until(ZoneInfo("UTC"))
            rrulestr(self.without_end(), dtstart=_ANY_START)
            sane = 1 <= self.interval <= 400 and (self.count is None or 1 <= self.count <= 1000)
        except (ValueError, TypeError, IndexError, KeyError) as error:
            raise RuleError(_("The repeat rule cannot be read. Check its dates and days.")) from error
        if not sane:
            raise RuleError(_("The repeat rule repeats too rarely or too often. Check INTERVAL and COUNT."))


def _day(text: str) -> date:
    return datetime.strptime(text, "%Y%m%d").date()
