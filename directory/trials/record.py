"""What a trial registry says of one study, as frozen values.

Source of names and shapes: the ClinicalTrials.gov data structure, API version 2.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class RegistryDate:
    """A date as told: when the registry gives a month only, `day` is its first and `is_exact` is False."""

    day: date
    is_exact: bool

    def __str__(self) -> str:
        return self.day.isoformat() if self.is_exact else f"{self.day:%Y-%m}"


@dataclass(frozen=True, slots=True)
class Intervention:
    """What is tried: `kind` in the registry's words ("DRUG"), empty when not told."""

    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class MeshTerm:
    """A Medical Subject Heading. `descriptor` is its id as a number, or None when it is no descriptor.

    Two spellings of one id are met ("D007938", "D000007938"), so only the number can be compared;
    ids that begin with C name supplementary concepts, which the tree does not hold.
    """

    descriptor: int | None
    name: str


@dataclass(frozen=True, slots=True)
class RegistrySite:
    """One place of a study. `status` is one of ours, None when the registry gives none; degrees are WGS 84.

    The registry's point is the middle of the city, not the building.
    """

    facility: str
    city: str
    state: str
    zip: str
    country: str
    status: str | None
    lat: float | None
    lon: float | None


@dataclass(frozen=True, slots=True)
class TrialRecord:
    """One study. Texts are empty and numbers None where the registry is silent; ages are in years.

    `status` is one of our words (see `statuses.py`), `mesh_terms` are those of the conditions,
    `mesh_ancestors` the terms above them, as far as the registry lists them.
    """

    nct_id: str
    title: str
    official_title: str
    summary: str
    eligibility: str
    status: str
    status_verified_on: RegistryDate | None
    last_update_posted: RegistryDate | None
    starts_on: RegistryDate | None
    completes_on: RegistryDate | None
    study_type: str
    phases: tuple[str, ...]
    purpose: str
    interventions: tuple[Intervention, ...]
    conditions: tuple[str, ...]
    keywords: tuple[str, ...]
    mesh_terms: tuple[MeshTerm, ...]
    mesh_ancestors: tuple[MeshTerm, ...]
    sex: str
    min_age: float | None
    max_age: float | None
    healthy_volunteers: bool | None
    sponsor: str
    sites: tuple[RegistrySite, ...]
