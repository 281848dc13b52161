"""The values that say what can be found: plain, frozen, and free of any model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime
from typing import Any, Self

from search.text import storable
from search.times import is_within

Facts = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Site:
    """A point where the thing happens: degrees (WGS 84), a place in words, and for trials the site's own status."""

    lat: float
    lon: float
    place: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class MeetingStart:
    """One occurrence: its UTC start, and the local weekday (mon … sun) and part of day on the group's own clock."""

    start: datetime
    day: str
    part: str


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One findable thing as every engine sees it.

    `cancer_types` are its own type slugs, `cancer_ancestors` those of all their ancestors.
    `reach` names the regions from which one can take part without going there: "*" (everywhere),
    a country ("US") or a region ("US-MA"), ISO 3166.
    `facts` maps a facet's name to its values; "unknown" is a value like any other.
    `title`, `summary` and `body` are plain text; `language` is BCP 47 and chooses the stemmer.
    Times are aware and UTC; a missing `shown_until`, `stale_from` or `accepting_until` means never.
    `card` holds what the result card shows and no engine looks at (strings, numbers, lists of them).
    """

    key: str
    kind: str
    title: str
    url: str
    language: str = "en"
    summary: str = ""
    body: str = ""
    cancer_types: tuple[str, ...] = ()
    cancer_ancestors: tuple[str, ...] = ()
    any_cancer: bool = False
    sites: tuple[Site, ...] = ()
    reach: tuple[str, ...] = ()
    facts: Facts = field(default_factory=dict)
    meetings: tuple[MeetingStart, ...] = ()
    shown_from: datetime | None = None
    shown_until: datetime | None = None
    stale_from: datetime | None = None
    accepting_until: datetime | None = None
    checked_on: date | None = None
    card: Mapping[str, Any] = field(default_factory=dict)

    @property
    def own_statuses(self) -> tuple[str, ...]:
        """Return its own statuses; where it tells none, those of its sites; empty when it has none at all."""
        return self.facts.get("status", ()) or tuple(sorted({site.status for site in self.sites if site.status}))

    def statuses_at(self, site: Site) -> tuple[str, ...]:
        """Return the status of one site; a site without one has the entry's."""
        return (site.status,) if site.status else self.facts.get("status", ())

    def is_shown(self, now: datetime) -> bool:
        """Say whether it may be shown at a moment: `shown_from` is in, `shown_until` is out."""
        return is_within(now, self.shown_from, self.shown_until)

    def is_stale(self, now: datetime) -> bool:
        """Say whether it has been stale since `stale_from`."""
        return self.stale_from is not None and self.stale_from <= now

    def next_meeting(self, now: datetime) -> datetime | None:
        """Return the start of its first meeting that has not begun before the moment."""
        return min((meeting.start for meeting in self.meetings if meeting.start >= now), default=None)

    def to_document(self) -> dict[str, Any]:
        """Return the entry as JSON-ready values, equal to what a JSON column gives back of them."""
        document = asdict(self)
        for name in (*_TIMES, "checked_on"):
            document[name] = _text(document[name])
        document["meetings"] = [{**meeting, "start": _text(meeting["start"])} for meeting in document["meetings"]]
        plain: dict[str, Any] = _plain(document)
        return plain

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Self:
        """Read what `to_document` wrote; unknown names raise TypeError."""
        values = dict(document)
        for name in _TIMES:
            values[name] = _time(values.get(name))
        checked = values.get("checked_on")
        values["checked_on"] = date.fromisoformat(checked) if checked else None
        values["sites"] = tuple(Site(**site) for site in values.get("sites", ()))
        values["meetings"] = tuple(
            MeetingStart(**{**meeting, "start": datetime.fromisoformat(meeting["start"])})
            for meeting in values.get("meetings", ())
        )
        values["facts"] = {name: tuple(found) for name, found in values.get("facts", {}).items()}
        for name in ("cancer_types", "cancer_ancestors", "reach"):
            values[name] = tuple(values.get(name, ()))
        return cls(**values)


_TIMES = ("shown_from", "shown_until", "stale_from", "accepting_until")


def _text(value: date | datetime | None) -> str | None:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if value else None


def _time(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, Mapping):
        return {str(name): _plain(inner) for name, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list | tuple) else value
