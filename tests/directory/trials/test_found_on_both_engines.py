"""Real studies near a ZIP: the same ones, in the same order, on both engines, and as plain SQL has them."""

from __future__ import annotations

import os
import urllib.request
import uuid
from collections.abc import Iterator
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import timezone

from directory.importers.cancer_types import load_cancer_types
from tests.factories.directory import make_place

pytestmark = [pytest.mark.django_db, pytest.mark.real_data, pytest.mark.elasticsearch]

QUESTION = {"kind": "trial", "cancer": "lung-cancer", "near": "77030", "status": "recruiting", "sort": "near"}
HOUSTON = (29.7041, -95.401)
MILES = 100
KM_PER_MILE = 1.609344
# One and the same site recruits, by its own word or else by the study's, and is near; both databases have the math.
ORACLE = """
WITH RECURSIVE asked(id) AS (
    SELECT id FROM directory_cancertype WHERE slug = 'lung-cancer'
    UNION
    SELECT link.from_cancertype_id FROM directory_cancertype_parents link JOIN asked ON link.to_cancertype_id = asked.id
), near AS (
    SELECT trial_id, 2 * 6371.0087714 * ASIN(SQRT(
        POWER(SIN(RADIANS(lat - %(lat)s) / 2), 2)
        + COS(RADIANS(lat)) * COS(RADIANS(%(lat)s)) * POWER(SIN(RADIANS(lon - %(lon)s) / 2), 2)
    )) AS km
    FROM directory_trialsite site JOIN directory_trial trial ON trial.id = site.trial_id
    WHERE lat IS NOT NULL AND CASE site.status WHEN '' THEN trial.status ELSE site.status END = 'recruiting'
)
SELECT trial.nct_id, MIN(near.km) AS nearest FROM near JOIN directory_trial trial ON trial.id = near.trial_id
WHERE near.km <= %(km)s AND (trial.any_cancer OR EXISTS (
    SELECT 1 FROM directory_trial_cancer_types own JOIN asked ON asked.id = own.cancertype_id
    WHERE own.trial_id = trial.id
))
GROUP BY trial.nct_id ORDER BY nearest, trial.nct_id
"""


@pytest.fixture
def index(settings: Any) -> Iterator[str]:
    """Name an index of the test's own on the real cluster; it is deleted afterwards."""
    name = f"trials-{uuid.uuid4().hex[:12]}"
    settings.ELASTICSEARCH_INDEX = name
    settings.ELASTICSEARCH_TIMEOUT = 10.0
    yield name
    cluster = os.environ["ELASTICSEARCH_TEST_URL"]
    with urllib.request.urlopen(f"{cluster}/_cat/indices/{name}*?h=index") as answer:
        found = answer.read().decode().split()
    for made in found:
        urllib.request.urlopen(urllib.request.Request(f"{cluster}/{made}", method="DELETE")).close()


@pytest.fixture
def imported(index: str, real_data: Path, settings: Any) -> None:
    """Import the real records, read a week ago, with the one ZIP that the question names."""
    settings.ELASTICSEARCH_URL = os.environ["ELASTICSEARCH_TEST_URL"]
    load_cancer_types()
    make_place("Houston", *HOUSTON, postcode="77030", region="TX")
    path = real_data / "ctgov" / "oncology_full.jsonl.gz"
    read_on = timezone.localdate() - timedelta(days=7)
    call_command("import_trials", path, as_of=read_on, stdout=StringIO(), stderr=StringIO())


def by_sql() -> list[tuple[str, float]]:
    """Return the studies with the distance in km of their nearest site that recruits, the nearest first."""
    with connection.cursor() as cursor:
        cursor.execute(ORACLE, {"lat": HOUSTON[0], "lon": HOUSTON[1], "km": MILES * KM_PER_MILE})
        return [(nct_id, float(km)) for nct_id, km in cursor.fetchall()]


def found(client: Client) -> tuple[int, list[tuple[str, float]]]:
    """Return the total and every hit of every page."""
    first = client.get("/api/v1/find", QUESTION).json()
    pages = [first, *(client.get("/api/v1/find", {**QUESTION, "page": n}).json() for n in range(2, first["pages"] + 1))]
    assert not any(page["degraded"] for page in pages)
    return first["total"], [(hit["nct_id"], hit["distance_km"]) for page in pages for hit in page["hits"]]


def test_recruiting_lung_cancer_studies_near_houston_are_the_same_on_both_engines(
    client: Client, imported: None, settings: Any
) -> None:
    elasticsearch = found(client)
    settings.ELASTICSEARCH_URL = ""
    embedded = found(client)
    wanted = by_sql()

    assert len(wanted) > 1
    assert elasticsearch == embedded
    assert [(nct_id, pytest.approx(km, abs=0.1)) for nct_id, km in wanted] == embedded[1]
    assert embedded[0] == len(wanted)
