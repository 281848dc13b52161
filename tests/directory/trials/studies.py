"""Tiny studies in the registry's shape, made by hand."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any


def study(nct_id: str = "NCT00000001", **said: Any) -> dict[str, Any]:
    """Return a study as the registry's API gives it; `said` names what it says (see the keys below)."""
    return {
        "protocolSection": {
            "identificationModule": {
                "nctId": nct_id,
                "briefTitle": said.get("title", "A study of rest"),
                "officialTitle": said.get("official_title", ""),
            },
            "statusModule": {
                "overallStatus": said.get("status", "RECRUITING"),
                "statusVerifiedDate": said.get("verified", "2026-05"),
                "lastUpdatePostDateStruct": {"date": said.get("updated", "2026-05-20")},
            },
            "descriptionModule": {"briefSummary": said.get("summary", "")},
            "conditionsModule": {
                "conditions": said.get("conditions", []),
                "keywords": said.get("keywords", []),
            },
            "designModule": {"studyType": "INTERVENTIONAL", "phases": said.get("phases", ["PHASE2"])},
            "armsInterventionsModule": {"interventions": said.get("interventions", [])},
            "eligibilityModule": {
                "eligibilityCriteria": said.get("eligibility", ""),
                "minimumAge": said.get("min_age", "18 Years"),
            },
            "contactsLocationsModule": {"locations": said.get("locations", [])},
        },
        "derivedSection": {
            "conditionBrowseModule": {
                "meshes": [{"id": mesh, "term": term} for mesh, term in said.get("meshes", [])],
                "ancestors": [{"id": mesh, "term": term} for mesh, term in said.get("ancestors", [])],
            }
        },
    }


def breast_study(nct_id: str = "NCT00000001", **said: Any) -> dict[str, Any]:
    """Return a study of breast cancer."""
    return study(nct_id, **{"conditions": ["Breast Cancer"], "meshes": [("D001943", "Breast Neoplasms")], **said})


def location(city: str = "Boston", **said: Any) -> dict[str, Any]:
    """Return one place of a study."""
    return {"facility": "Example Hospital", "city": city, "country": "United States", **said}


def write_lines(path: Path, *studies: dict[str, Any]) -> Path:
    """Write the studies one a line, compressed when the name ends in .gz, and return the path."""
    text = "".join(json.dumps(item) + "\n" for item in studies)
    if path.name.endswith(".gz"):
        path.write_bytes(gzip.compress(text.encode()))
    else:
        path.write_text(text, encoding="utf-8")
    return path
