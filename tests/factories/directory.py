"""Listings, studies, places and cancer types for tests. Everything is openly fictional."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import count
from typing import Any

from django.db import transaction
from django.utils import timezone

from directory.models import CancerType, Counselor, Place, Synonym, Trial, TrialSite
from search.folding import fold

_numbers = count(1)


def today() -> date:
    """Return the day in UTC, by which freshness is counted."""
    return timezone.now().date()


def days_ago(days: int) -> date:
    """Return the day so many days before today; a negative number lies ahead."""
    return today() - timedelta(days=days)


def make_cancer_type(
    slug: str, parents: Sequence[CancerType] = (), words: Iterable[str] = (), **fields: Any
) -> CancerType:
    """Make a type with its parents and English words; its names come from the slug."""
    name = slug.replace("-", " ").title()
    made = CancerType.objects.create(slug=slug, **{"name_en": name, "name_es": f"{name} ES", "is_main": True, **fields})
    made.parents.set(parents)
    Synonym.objects.bulk_create(Synonym(cancer_type=made, text=text, language="en") for text in words)
    return made


def make_counselor(types: Sequence[CancerType] = (), **fields: Any) -> Counselor:
    """Make a live counselor in Cambridge who was checked today."""
    number = next(_numbers)
    values = {
        "slug": f"example-counselor-{number}",
        "name": f"Example Counselor {number}",
        "summary": "Talks with people after cancer.",
        "meeting_format": "in-person",
        "profession": "psychologist",
        "city": "Cambridge",
        "region": "MA",
        "lat": 42.36512,
        "lon": -71.10456,
        "languages": ["en"],
        "checked_on": today(),
        "checked_how": "phone",
        "live": True,
        "is_demo": True,
        **fields,
    }
    made = Counselor(**values)
    made.cancer_types = types
    made.save()
    return made


def make_trial(types: Sequence[CancerType] = (), sites: Sequence[dict[str, Any]] = (), **fields: Any) -> Trial:
    """Make a recruiting study that was read in the registry today."""
    number = next(_numbers)
    values = {
        "nct_id": f"NCT{99_000_000 + number}",
        "title": f"Example study {number}",
        "status": "recruiting",
        "read_on": today(),
        "is_demo": True,
        **fields,
    }
    with transaction.atomic():
        made = Trial(**values)
        made.save()
        made.cancer_types.set(types)
        TrialSite.objects.bulk_create(TrialSite(trial=made, **site) for site in sites)
        made.record_entry()
    return made


def make_place(name: str, lat: float | None, lon: float | None, **fields: Any) -> Place:
    """Make a city, or a postcode when `postcode` is given."""
    kind = Place.Kind.POSTCODE if fields.get("postcode") else Place.Kind.CITY
    values = {"kind": kind, "country": "US", "source": "test", **fields}
    return Place.objects.create(name=name, folded_name=fold(name), lat=lat, lon=lon, **values)
