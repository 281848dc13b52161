"""Entries with every edge that a filter can meet, the same for every engine."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta

from search.entry import MeetingStart, SearchEntry, Site

NOW = datetime(2026, 11, 23, 15, 30, 0, 250_000, tzinfo=UTC)
TICK = timedelta(microseconds=1)
DAY = timedelta(days=1)

KINDS = ("group", "counselor", "trial", "article")
TYPES = ("breast", "lung", "colon", "leukemia", "rare")
ANCESTORS = {"breast": ("solid",), "lung": ("solid",), "colon": ("digestive", "solid"), "leukemia": ("blood",)}
STATUSES = ("recruiting", "active", "completed")
REGIONS = ("*", "US", "US-MA", "CA", "GB")
FACETS = {
    "audience": ("women", "men", "caregivers", "unknown"),
    "format": ("in-person", "online", "phone"),
    "language": ("en", "es", "pt-BR"),
    "accepting": ("yes", "no", "unknown"),
}
DAYS = ("mon", "tue", "sat")
PARTS = ("morning", "evening")
BOSTON = (42.3601, -71.0589)
POINTS = (BOSTON, (42.40, -71.12), (41.82, -71.41), (40.71, -74.0), (29.76, -95.37), (51.5, -0.12), (-36.85, 174.76))
WORDS = [
    "breast",
    "lung",
    "colon",
    "support",
    "circle",
    "friends",
    "wellness",
    "yoga",
    "grief",
    "hope",
    "strong",
    "walking",
    "music",
    "cáncer",
    "mama",
]


def entry(key: str, **values: object) -> SearchEntry:
    """Return an entry with a key, the rest as given or plain."""
    kind = key.partition(":")[0]
    return SearchEntry(**{"key": key, "kind": kind, "title": f"Title {key}", "url": f"/{key}/", **values})


def many(count: int = 160, seed: int = 20) -> list[SearchEntry]:
    """Return entries whose every field varies, by a fixed seed."""
    chance = random.Random(seed)
    return [_random_entry(chance, number) for number in range(count)]


def edges() -> list[SearchEntry]:
    """Return one entry for each edge that random ones may not meet."""
    return [
        entry("group:shown-from-now", shown_from=NOW),
        entry("group:shown-a-tick-later", shown_from=NOW + TICK),
        entry("group:shown-until-now", shown_until=NOW),
        entry("group:shown-a-tick-longer", shown_until=NOW + TICK),
        entry("group:stale-now", stale_from=NOW, facts={"audience": ("women",)}),
        entry("counselor:yes-until-now", facts={"accepting": ("yes",)}, accepting_until=NOW),
        entry("counselor:yes-a-tick-longer", facts={"accepting": ("yes",)}, accepting_until=NOW + TICK),
        entry("counselor:lapsed-and-unknown", facts={"accepting": ("yes", "unknown")}, accepting_until=NOW - DAY),
        entry("group:meets-now", meetings=(MeetingStart(NOW, "mon", "morning"),)),
        entry("group:met-a-tick-ago", meetings=(MeetingStart(NOW - TICK, "mon", "morning"),)),
        entry(
            "group:day-and-part-apart",
            meetings=(MeetingStart(NOW + DAY, "tue", "morning"), MeetingStart(NOW + 2 * DAY, "sat", "evening")),
        ),
        entry(
            "trial:near-site-done-far-site-open",
            facts={"status": ("recruiting",)},
            sites=(Site(*BOSTON, "Boston", "completed"), Site(29.76, -95.37, "Houston", "recruiting")),
        ),
        entry("trial:site-without-status", facts={"status": ("recruiting",)}, sites=(Site(*BOSTON),)),
        entry("trial:only-sites-have-status", sites=(Site(*BOSTON, "", "active"), Site(51.5, -0.12))),
        entry("trial:no-status", sites=(Site(*BOSTON),)),
        entry(
            "trial:by-reach", facts={"status": ("recruiting",)}, reach=("US",), sites=(Site(*BOSTON, "", "completed"),)
        ),
        entry("group:date-line-west", sites=(Site(-16.8, -179.95),)),
        entry("group:date-line-east", sites=(Site(-16.8, 179.95),)),
        entry("group:north-pole", sites=(Site(89.99, 10.0),)),
        entry("group:north-pole-beyond", sites=(Site(89.99, -170.0),)),
        entry("group:south-pole", sites=(Site(-90.0, 0.0),)),
        entry("group:on-no-earth", sites=(Site(142.0, -71.0), Site(float(42), 400.0))),
        entry("article:nothing-told"),
        entry("article:type-and-own-ancestor", cancer_types=("breast", "solid"), cancer_ancestors=("solid",)),
        entry("article:any-cancer-and-breast", cancer_types=("breast",), any_cancer=True),
    ]


def _random_entry(chance: random.Random, number: int) -> SearchEntry:
    kind = chance.choice(KINDS)
    types = tuple(chance.sample(TYPES, chance.choice((0, 1, 1, 2))))
    facts = {
        name: tuple(chance.sample(values, chance.randint(1, 2)))
        for name, values in FACETS.items()
        if chance.random() < 0.7
    }
    if chance.random() < 0.5:
        facts["status"] = (chance.choice(STATUSES),)
    return entry(
        f"{kind}:{number}",
        title=" ".join(chance.sample(WORDS, 3)).title(),
        summary=" ".join(chance.sample(WORDS, 4)),
        body=" ".join(chance.choices(WORDS, k=20)),
        language=chance.choice(("en", "es")),
        cancer_types=types,
        cancer_ancestors=tuple(sorted({above for slug in types for above in ANCESTORS.get(slug, ())})),
        any_cancer=chance.random() < 0.2,
        sites=tuple(_random_site(chance) for _ in range(chance.choice((0, 1, 1, 3)))),
        reach=tuple(chance.sample(REGIONS, chance.choice((0, 0, 1, 2)))),
        facts=facts,
        meetings=tuple(_random_meeting(chance) for _ in range(chance.choice((0, 0, 1, 4)))),
        shown_from=chance.choice((None, None, NOW - 30 * DAY, NOW + DAY)),
        shown_until=chance.choice((None, None, NOW + 30 * DAY, NOW - DAY)),
        stale_from=chance.choice((None, NOW - DAY, NOW + DAY)),
        accepting_until=chance.choice((None, NOW - DAY, NOW + DAY)),
        checked_on=chance.choice((None, date(2026, 1, 2) + chance.randint(0, 9) * DAY)),
    )


def _random_site(chance: random.Random) -> Site:
    lat, lon = chance.choice(POINTS)
    status = chance.choice(("", "", *STATUSES))
    return Site(lat + chance.uniform(-0.4, 0.4), lon + chance.uniform(-0.4, 0.4), "somewhere", status)


def _random_meeting(chance: random.Random) -> MeetingStart:
    start = NOW + timedelta(hours=chance.randint(-72, 240))
    return MeetingStart(start, chance.choice(DAYS), chance.choice(PARTS))
