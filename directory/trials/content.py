"""What the database keeps of a study, and a fingerprint that tells whether any of it changed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models

from directory.models import Trial, TrialSite
from directory.trials.cancer_types import TypesFound
from directory.trials.geocoding import Geocoder
from directory.trials.record import RegistrySite, TrialRecord

_PHASES = {"EARLY_PHASE1": "early-1", "PHASE1": "1", "PHASE2": "2", "PHASE3": "3", "PHASE4": "4", "NA": "na"}
_TREATMENTS = {
    "DRUG": "drug",
    "BIOLOGICAL": "biological",
    "GENETIC": "biological",
    "DEVICE": "device",
    "PROCEDURE": "procedure",
    "RADIATION": "radiation",
    "BEHAVIORAL": "behavioral",
    "DIETARY_SUPPLEMENT": "dietary",
    "DIAGNOSTIC_TEST": "test",
}

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class StudyContent:
    """A study ready to be written: columns of Trial and of its TrialSites, its types' slugs, its fingerprint."""

    nct_id: str
    updated_on: date | None
    trial: Values
    sites: tuple[Values, ...]
    cancer_types: tuple[str, ...]
    fingerprint: str


def study_content(record: TrialRecord, *, because: str, types: TypesFound, geocoder: Geocoder) -> StudyContent:
    """Return what to write of a record that was kept `because` of a reason; texts too long for a column are cut."""
    trial = _clipped(Trial, {**_trial_values(record), "kept_because": because, "any_cancer": types.any_cancer})
    sites = tuple(_clipped(TrialSite, _site_values(site, geocoder)) for site in record.sites)
    said = json.dumps([trial, sites, types.slugs], sort_keys=True, default=str)
    fingerprint = hashlib.sha256(said.encode()).hexdigest()
    return StudyContent(record.nct_id, trial["registry_updated_on"], trial, sites, types.slugs, fingerprint)


def _trial_values(record: TrialRecord) -> Values:
    return {
        "nct_id": record.nct_id,
        "title": record.title,
        "official_title": record.official_title,
        "summary": record.summary,
        "eligibility": record.eligibility,
        "status": record.status,
        "phases": _translated(record.phases, _PHASES, "na"),
        "treatments": _translated((item.kind for item in record.interventions), _TREATMENTS, "other"),
        "interventions": [{"type": item.kind, "name": item.name} for item in record.interventions],
        "conditions": list(record.conditions),
        "keywords": list(record.keywords),
        "purpose": _our_spelling(record.purpose),
        "study_type": _our_spelling(record.study_type),
        "sex": _our_spelling(record.sex),
        "min_age": record.min_age,
        "max_age": record.max_age,
        "healthy_volunteers": record.healthy_volunteers,
        "sponsor": record.sponsor,
        "registry_updated_on": record.last_update_posted.day if record.last_update_posted else None,
        "registry_verified": str(record.status_verified_on or ""),
    }


def _site_values(site: RegistrySite, geocoder: Geocoder) -> Values:
    ours = geocoder.point(site) if site.lat is None else None
    return {
        "facility": site.facility,
        "city": site.city,
        "region": site.state,
        "postcode": site.zip,
        "country": site.country,
        "status": site.status or "",
        "lat": ours.lat if ours else site.lat,
        "lon": ours.lon if ours else site.lon,
        "is_geocoded": ours is not None,
    }


def _translated(words: Any, ours: dict[str, str], otherwise: str) -> list[str]:
    return list(dict.fromkeys(ours.get(word, otherwise) for word in words))


def _our_spelling(word: str) -> str:
    return word.lower().replace("_", "-")


def _clipped(model: type[models.Model], values: Values) -> Values:
    limits = {field.name: getattr(field, "max_length", None) for field in model._meta.get_fields()}
    return {name: value[: limits[name]] if isinstance(value, str) else value for name, value in values.items()}
