"""A small world to search in: places, cancer types, and entries made by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from directory.models import CancerType, Place, Synonym
from search import entries
from search.entry import MeetingStart, SearchEntry, Site
from search.folding import fold

CAMBRIDGE = (42.37, -71.11)
Record = Callable[..., SearchEntry]


@pytest.fixture
def record(db: None) -> Record:
    """Return a function that records one entry and gives it back."""
    count = iter(range(1, 10_000))

    def make(kind: str = "group", **fields: Any) -> SearchEntry:
        number = next(count)
        values = {
            "key": f"{kind}:{number}",
            "kind": kind,
            "title": f"Example {kind} {number}",
            "url": f"/{kind}s/example-{number}/",
            "checked_on": date(2026, 11, 9),
            "card": {"is_demo": True, "format": "in-person", "timezone": "America/New_York"},
            **fields,
        }
        entry = SearchEntry(**values)
        with transaction.atomic():
            entries.record([entry])
        return entry

    return make


@pytest.fixture
def types(db: None) -> dict[str, CancerType]:
    """Return some cancer types by slug, with parents, codes and everyday words in two languages."""
    rows = (
        ("solid-tumor", "Solid Tumor", "Tumor sólido", [], [], []),
        ("breast-cancer", "Breast Cancer", "Cáncer de mama", ["solid-tumor"], ["C4872"], ["mama", "breast carcinoma"]),
        ("male-breast-cancer", "Male Breast Cancer", "Cáncer de mama en hombres", ["breast-cancer"], ["C3862"], []),
        (
            "colorectal-cancer",
            "Colorectal Cancer",
            "Cáncer colorrectal",
            ["solid-tumor"],
            ["C2955"],
            ["bowel", "bowel cancer"],
        ),
        (
            "acute-lymphoblastic-leukemia",
            "Acute Lymphoblastic Leukemia (ALL)",
            "Leucemia linfoblástica aguda",
            [],
            ["C3167"],
            ["ALL"],
        ),
    )
    made: dict[str, CancerType] = {}
    for slug, name_en, name_es, parents, codes, words in rows:
        made[slug] = CancerType.objects.create(
            slug=slug, name_en=name_en, name_es=name_es, is_main=True, ncit_codes=codes
        )
        made[slug].parents.set([made[parent] for parent in parents])
        Synonym.objects.bulk_create(Synonym(cancer_type=made[slug], text=text, language="en") for text in words)
    return made


@pytest.fixture
def places(db: None) -> None:
    """Fill in some postcodes and cities."""
    rows: Iterable[tuple[Any, ...]] = (
        ("postcode", "Cambridge", "02139", "MA", "Massachusetts", "US", *CAMBRIDGE, 0),
        ("postcode", "Apo", "09001", "AE", "", "US", None, None, 0),
        ("postcode", "Ottawa", "K1A", "ON", "Ontario", "CA", 45.42, -75.70, 0),
        ("postcode", "Berlin", "10115", "BE", "Berlin", "DE", 52.53, 13.38, 0),
        ("city", "Cambridge", "", "MA", "Massachusetts", "US", *CAMBRIDGE, 118_000),
        ("city", "Cambridge", "", "ENG", "England", "GB", 52.20, 0.12, 145_000),
        ("city", "Springfield", "", "MO", "Missouri", "US", 37.21, -93.29, 170_000),
        ("city", "Springfield", "", "IL", "Illinois", "US", 39.80, -89.64, 114_000),
        ("city", "Madrid", "", "", "", "ES", 40.42, -3.70, 3_200_000),
        ("city", "Treatment", "", "TX", "Texas", "US", 30.0, -98.0, 900),
    )
    names = ("kind", "name", "postcode", "region", "region_name", "country", "lat", "lon", "population")
    Place.objects.bulk_create(
        Place(**dict(zip(names, row, strict=True)), folded_name=fold(row[1]), source="test") for row in rows
    )


@pytest.fixture
def get(client: Client) -> Callable[..., Any]:
    """Return a function that opens the find page or its JSON with parameters."""

    def open_page(path: str = "/find/", **parameters: Any) -> Any:
        return client.get(path, parameters)

    return open_page


def site(lat: float = CAMBRIDGE[0], lon: float = CAMBRIDGE[1], place: str = "Cambridge, MA", status: str = "") -> Site:
    """Return a site, in Cambridge unless said otherwise."""
    return Site(lat=lat, lon=lon, place=place, status=status)


def meeting_in(days: int) -> MeetingStart:
    """Return a meeting that many days from now, at noon UTC."""
    start = (timezone.now() + timedelta(days=days)).astimezone(UTC).replace(hour=12, minute=0, second=0, microsecond=0)
    return MeetingStart(start=datetime.fromisoformat(start.isoformat()), day="tue", part="morning")
