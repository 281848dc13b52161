"""The JSON answer and its description."""

from __future__ import annotations

import pytest
from openapi_spec_validator import validate

from directory.models import EverydayWords
from tests.directory.find.conftest import site

pytestmark = pytest.mark.django_db


def test_answer_has_exactly_the_agreed_names(get, record, types, places):
    record("group", cancer_types=("breast-cancer",), sites=(site(),), facts={"format": ("in-person",)})
    answer = get("/api/v1/find", q="breast cancer near 02139").json()
    assert set(answer) == {
        *(
            "total",
            "page",
            "pages",
            "hits",
            "facets",
            "understood",
            "added_words",
            "left_out",
            "relaxations",
            "degraded",
        )
    }
    assert answer["hits"] == [
        {
            "kind": "group",
            "key": "group:1",
            "title": "Example group 1",
            "url": "http://testserver/groups/example-1/",
            "distance_km": 0.0,
            "why": ["Breast Cancer", "near 02139"],
            "is_demo": True,
        }
    ]
    assert answer["facets"]["format"] == [{"value": "in-person", "label": "In person", "count": 1, "selected": False}]


def test_distance_is_null_without_a_place_and_trials_carry_their_number(get, record):
    record("trial", facts={"status": ("recruiting",)}, card={"nct_id": "NCT00000001"})
    (hit,) = get("/api/v1/find", kind="trial").json()["hits"]
    assert (hit["distance_km"], hit["nct_id"], hit["is_demo"]) == (None, "NCT00000001", False)


def test_understood_tells_every_part(get, types, places):
    EverydayWords.objects.create(words_en="scanxiety\nfear of scans\nanxiety before a scan")
    answer = get("/api/v1/find", q="Spanish-language bowel cancer group for my mum near 02139 scanxiety").json()
    understood = answer["understood"]
    assert (understood["kinds"], understood["cancer"]) == (["group"], ["colorectal-cancer"])
    assert understood["facets"] == {"language": ["es"]}
    assert understood["near"]["name"] == "02139"
    assert (understood["words"], understood["not_needed"]) == (["scanxiety"], ["for", "my", "mum"])
    assert answer["added_words"] == ["Colorectal Cancer", "fear of scans", "anxiety before a scan"]


def test_description_is_valid_openapi_and_names_every_parameter(get):
    description = get("/api/v1/openapi.json").json()
    validate(description)
    assert description["openapi"].startswith("3.1")
    names = {parameter["name"] for parameter in description["paths"]["/api/v1/find"]["get"]["parameters"]}
    assert {
        "q",
        "cancer",
        "near",
        "radius",
        "unit",
        "kind",
        "sort",
        "page",
        "audience",
        "tz",
        "for",
        "trial_phase",
    } <= names


def test_api_has_no_page_that_loads_scripts_from_elsewhere(get):
    assert get("/api/v1/docs/").status_code == 404
