"""One JSON object of the ClinicalTrials.gov API (version 2) to one TrialRecord."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from directory.trials.fields import (
    Json,
    read_age,
    read_date,
    read_degrees,
    read_flag,
    read_object,
    read_objects,
    read_text,
    read_texts,
)
from directory.trials.record import Intervention, MeshTerm, RegistryDate, RegistrySite, TrialRecord
from directory.trials.statuses import our_status

_NCT_ID = re.compile(r"NCT\d{8}\Z")
_DESCRIPTOR = re.compile(r"D(\d+)\Z")


def parse(study: Any) -> TrialRecord:
    """Return the record; ValueError says in one clause what is wrong with it."""
    if not isinstance(study, Mapping):
        raise ValueError("a study should be a JSON object")
    protocol = read_object(study, "protocolSection")
    identification = read_object(protocol, "identificationModule")
    conditions = read_object(protocol, "conditionsModule")
    sponsors = read_object(protocol, "sponsorCollaboratorsModule")
    browse = read_object(read_object(study, "derivedSection"), "conditionBrowseModule")
    return TrialRecord(
        nct_id=_nct_id(identification),
        title=_title(identification),
        official_title=read_text(identification, "officialTitle"),
        summary=read_text(read_object(protocol, "descriptionModule"), "briefSummary"),
        conditions=read_texts(conditions, "conditions"),
        keywords=read_texts(conditions, "keywords"),
        mesh_terms=tuple(_mesh(browse, "meshes")),
        mesh_ancestors=tuple(_mesh(browse, "ancestors")),
        sponsor=read_text(read_object(sponsors, "leadSponsor"), "name"),
        sites=tuple(map(_site, read_objects(read_object(protocol, "contactsLocationsModule"), "locations"))),
        **_status(read_object(protocol, "statusModule")),
        **_design(protocol),
        **_eligibility(read_object(protocol, "eligibilityModule")),
    )


def _nct_id(identification: Json) -> str:
    nct_id = read_text(identification, "nctId")
    if not _NCT_ID.match(nct_id):
        raise ValueError(f"nctId should be NCT and eight digits, not {nct_id[:20]!r}")
    return nct_id


def _title(identification: Json) -> str:
    title = read_text(identification, "briefTitle") or read_text(identification, "officialTitle")
    if not title:
        raise ValueError("briefTitle is missing")
    return title


def _status(module: Json) -> dict[str, Any]:
    return {
        "status": our_status(read_text(module, "overallStatus")),
        "status_verified_on": read_date(module, "statusVerifiedDate"),
        "last_update_posted": _date_of(module, "lastUpdatePostDateStruct"),
        "starts_on": _date_of(module, "startDateStruct"),
        "completes_on": _date_of(module, "completionDateStruct"),
    }


def _date_of(module: Json, name: str) -> RegistryDate | None:
    return read_date(read_object(module, name), "date")


def _design(protocol: Json) -> dict[str, Any]:
    design = read_object(protocol, "designModule")
    arms = read_object(protocol, "armsInterventionsModule")
    return {
        "study_type": read_text(design, "studyType"),
        "phases": read_texts(design, "phases"),
        "purpose": read_text(read_object(design, "designInfo"), "primaryPurpose"),
        "interventions": tuple(
            Intervention(read_text(item, "type"), read_text(item, "name"))
            for item in read_objects(arms, "interventions")
        ),
    }


def _eligibility(module: Json) -> dict[str, Any]:
    return {
        "eligibility": read_text(module, "eligibilityCriteria"),
        "sex": read_text(module, "sex"),
        "min_age": read_age(module, "minimumAge"),
        "max_age": read_age(module, "maximumAge"),
        "healthy_volunteers": read_flag(module, "healthyVolunteers"),
    }


def _mesh(browse: Json, name: str) -> Iterator[MeshTerm]:
    for item in read_objects(browse, name):
        match = _DESCRIPTOR.match(read_text(item, "id"))
        yield MeshTerm(int(match[1]) if match else None, read_text(item, "term"))


def _site(location: Json) -> RegistrySite:
    point = read_object(location, "geoPoint")
    status = read_text(location, "status")
    return RegistrySite(
        facility=read_text(location, "facility"),
        city=read_text(location, "city"),
        state=read_text(location, "state"),
        zip=read_text(location, "zip"),
        country=read_text(location, "country"),
        status=our_status(status) if status else None,
        lat=read_degrees(point, "lat", 90) if point else None,
        lon=read_degrees(point, "lon", 180) if point else None,
    )
