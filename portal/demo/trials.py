"""Fictional studies, so that a fresh machine has all four kinds. Real ones are imported by the operator."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from directory.enums import Treatment, TrialPhase, TrialStatus
from directory.models import Trial, TrialSite
from portal.demo.cities import DemoCity

COUNT = 150
_SUBJECTS = (
    ("Walking three times a week", Treatment.BEHAVIORAL),
    ("An online course about worry that cancer comes back", Treatment.BEHAVIORAL),
    ("A new tablet beside the usual treatment", Treatment.DRUG),
    ("Two ways to plan radiation", Treatment.RADIATION),
    ("A blood test that may show cancer earlier", Treatment.TEST),
    ("Calls from a nurse after treatment", Treatment.BEHAVIORAL),
    ("An infusion that helps the body's own defence", Treatment.BIOLOGICAL),
    ("Food advice during the first year", Treatment.DIETARY),
    ("A smaller operation", Treatment.PROCEDURE),
)
_CONDITIONS = (
    ("breast cancer", "breast-cancer"),
    ("lung cancer", "lung-cancer"),
    ("prostate cancer", "prostate-cancer"),
    ("colorectal cancer", "colorectal-cancer"),
    ("melanoma", "melanoma"),
    ("ovarian cancer", "ovarian-cancer"),
    ("lymphoma", "lymphoma"),
    ("any cancer", ""),
    ("pancreatic cancer", "pancreatic-cancer"),
    ("kidney cancer", "kidney-cancer"),
    ("multiple myeloma", "multiple-myeloma"),
)
_STATUSES = (
    TrialStatus.RECRUITING,
    TrialStatus.RECRUITING,
    TrialStatus.RECRUITING,
    TrialStatus.NOT_YET,
    TrialStatus.ACTIVE,
    TrialStatus.COMPLETED,
    TrialStatus.PAUSED,
)
_PHASES = (TrialPhase.NOT_APPLICABLE, TrialPhase.TWO, TrialPhase.THREE, TrialPhase.ONE)


@dataclass(frozen=True, slots=True)
class DemoTrial:
    """A study with its sites and types, before any of it is written."""

    row: Trial
    sites: tuple[TrialSite, ...]
    types: tuple[str, ...]


def demo_trials(today: date, cities: Sequence[DemoCity]) -> Iterator[DemoTrial]:
    """Yield the studies as they stand on the day."""
    for number in range(1, COUNT + 1):
        condition, slug = _CONDITIONS[number % len(_CONDITIONS)]
        row = _trial(number, condition, slug, today)
        sites = tuple(_site(number, step, cities, row.status) for step in range(1 + number % 5))
        yield DemoTrial(row, sites, (slug,) if slug else ())


def _trial(number: int, condition: str, slug: str, today: date) -> Trial:
    subject, treatment = _SUBJECTS[number % len(_SUBJECTS)]
    return Trial(
        nct_id=f"EXAMPLE-{number:04d}",
        title=f"Example study {number}: {subject.lower()} ({condition})",
        summary="This study does not exist. It shows what a registry can say: what is tested, who can ask to join, "
        "what happens at each visit, and for how long.",
        eligibility="Fictional: adults who finished treatment. Ask the study team; only they can say who can join.",
        status=_STATUSES[number % len(_STATUSES)],
        phases=[_PHASES[number % len(_PHASES)].value],
        treatments=[treatment.value],
        interventions=[{"type": treatment.value, "name": subject}],
        conditions=[condition],
        purpose="supportive-care" if treatment == Treatment.BEHAVIORAL else "treatment",
        study_type="interventional",
        sex="all",
        min_age=18,
        max_age=None if number % 2 else 75,
        sponsor="Example Research Office",
        any_cancer=not slug,
        kept_because="demonstration",
        read_on=today,
        registry_updated_on=today,
    )


def _site(number: int, step: int, cities: Sequence[DemoCity], status: str) -> TrialSite:
    city = cities[(number * 5 + step * 11) % len(cities)]
    # One site of a study that takes people may be closed: the near one is not always the open one.
    closed = status == TrialStatus.RECRUITING and step % 3 == 2
    return TrialSite(
        facility=f"Example Hospital {number}",
        city=city.name,
        region=city.region,
        country={"US": "United States", "CA": "Canada", "GB": "United Kingdom"}[city.country],
        status=TrialStatus.COMPLETED if closed else status if step else "",
        lat=city.lat,
        lon=city.lon,
        is_geocoded=True,
    )
