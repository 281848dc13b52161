"""The shapes of the JSON answer, and of a refusal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ninja import Schema

from directory.find.notices import Notice


class Hit(Schema):
    """One result. `distance_km` is null without a place; `nct_id` is there for trials only."""

    kind: str
    key: str
    title: str
    url: str
    distance_km: float | None
    why: list[str]
    is_demo: bool
    nct_id: str | None = None


class FacetValue(Schema):
    """One value of a facet, counted with the facet's own choice left out."""

    value: str
    label: str
    count: int
    selected: bool


class Relaxation(Schema):
    """A question to ask instead, or besides, and how many it finds."""

    label: str
    url: str
    count: int


class UnderstoodPlace(Schema):
    """The point (degrees) that the place stands for, and the radius that holds there."""

    name: str
    lat: float
    lon: float
    radius: int
    unit: str
    others: list[str]


class UnderstoodSign(Schema):
    """A sign that the words describe. `urgency` (now, today, week, visit) is null where no clinician reviewed it."""

    slug: str
    urgency: str | None


class Understood(Schema):
    """What the question was taken to mean: filters, the words that stayed words, and signs that the words describe.

    `whom` is "me" or "other". `distress` is "crisis" where somebody may want to die, "heavy" where it may help to
    talk, else empty.
    """

    whom: str
    kinds: list[str]
    cancer: list[str]
    near: UnderstoodPlace | None
    facets: dict[str, list[str]]
    words: list[str]
    not_needed: list[str]
    not_used: list[str]
    notices: list[str]
    signs: list[UnderstoodSign]
    distress: str


class FindAnswer(Schema):
    """One page of results. `left_out` fits, but is in no list until it is asked for: groups for grieving people.

    `relaxations` come with fewer than three results, each finding more.
    """

    total: int
    page: int
    pages: int
    hits: list[Hit]
    facets: dict[str, list[FacetValue]]
    understood: Understood
    added_words: list[str]
    left_out: list[Relaxation]
    relaxations: list[Relaxation]
    degraded: bool


class Fault(Schema):
    """A value that nobody knows: where it was, what it was, and what is wrong with it."""

    type: str
    loc: list[str]
    msg: str
    value: str


class Refusal(Schema):
    """Why the question was not answered."""

    detail: list[Fault]


def refusal(notices: Iterable[Notice]) -> dict[str, Any]:
    """Return the refusal for those notices that name an unknown value, or an empty dict."""
    faults = [
        {"type": "unknown_value", "loc": ["query", notice.parameter], "msg": notice.text, "value": notice.value}
        for notice in notices
        if notice.parameter
    ]
    return {"detail": faults} if faults else {}
