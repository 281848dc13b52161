"""A small tree of cancer types, a place, and entries made by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import count
from typing import Any

import pytest
from django.db import transaction

from directory.models import CancerType
from search import entries
from search.entry import SearchEntry, Site
from tests.factories.directory import make_cancer_type, make_place

Record = Callable[..., SearchEntry]
CAMBRIDGE = Site(lat=42.37, lon=-71.11, place="Cambridge, MA")
DENVER = Site(lat=39.74, lon=-104.99, place="Denver, CO")


@pytest.fixture
def types(db: None) -> dict[str, CancerType]:
    """Return the types by slug: breast over triple-negative over a rare one, and two that stand alone."""
    breast = make_cancer_type("breast-cancer", words=["mama"], ncit_codes=["C4872"], name_es="Cáncer de mama")
    triple = make_cancer_type("triple-negative-breast-cancer", parents=[breast], is_main=False)
    rare = make_cancer_type("rare-breast-cancer", parents=[triple], is_main=False)
    bowel = make_cancer_type("colorectal-cancer", words=["bowel cancer", "large cancer"], name_es="Cáncer colorrectal")
    lung = make_cancer_type("lung-cancer", words=["large cancer"], name_es="Cáncer de pulmón")
    return {each.slug: each for each in (breast, triple, rare, bowel, lung)}


@pytest.fixture
def places(db: None) -> None:
    """Fill in one ZIP."""
    make_place("Cambridge", 42.37, -71.11, postcode="02139", region="MA")


@pytest.fixture
def record(db: None) -> Record:
    """Return a function that records one entry in Cambridge and gives it back; articles need a topic."""
    numbers = count(1)

    def make(kind: str = "group", topic: str = "", language: str = "en", **fields: Any) -> SearchEntry:
        number = next(numbers)
        is_article = kind == "article"
        values = {
            "key": f"{kind}:{number}",
            "kind": kind,
            "title": f"Example {kind} {number}",
            "url": f"/{kind}s/example-{number}/",
            "language": language,
            "checked_on": date(2026, 11, 9),
            "sites": () if is_article else (CAMBRIDGE,),
            "reach": ("*",) if is_article else (),
            "facts": {"topic": (topic,), "language": (language,)} if is_article else {},
            "card": {"is_demo": True},
            **fields,
        }
        entry = SearchEntry(**values)
        with transaction.atomic():
            entries.record([entry])
        return entry

    return make
