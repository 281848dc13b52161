"""Generated studies and articles."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from bench.cancer_types import a_type, above
from bench.cities import a_city, a_point
from bench.texts import paragraph, study_paragraph, substance
from directory import enums
from directory.enums import ListingKind, TrialStatus
from directory.freshness import TRIAL_HIDDEN_AFTER_DAYS, days_after
from search.entry import SearchEntry, Site

MOST_SITES = 60
_SITES = ((1, 1), (2, 5), (6, 20), (21, MOST_SITES))
_STATUSES = (*[TrialStatus.RECRUITING] * 5, *TrialStatus)


def trial(random: Random, number: int, today: date) -> SearchEntry:
    """Return a study with 1 to 60 sites, most with few."""
    about, medicine = a_type(random), substance(random)
    status, read = random.choice(_STATUSES).value, today - timedelta(days=random.randint(0, 5))
    sites, phases = _sites(random, status), tuple(random.sample(enums.TrialPhase.values, random.randint(1, 2)))
    nct_id, treatment = f"EXAMPLE{number:07d}", random.choice(enums.Treatment.values)
    return SearchEntry(
        key=f"trial:{number}",
        kind=ListingKind.TRIAL.value,
        title=f"Example study of {medicine} in people with {about.name_en.lower()}",
        url=f"/trials/{nct_id}/",
        summary=study_paragraph(random, 2, 4),
        body="\n".join([nct_id, study_paragraph(random, 3, 8), about.name_en, *about.synonyms_en[:2], medicine]),
        cancer_types=(about.slug,),
        cancer_ancestors=above(about.slug),
        sites=sites,
        facts={"status": (status,), "trial_phase": phases, "treatment": (treatment,)},
        shown_until=days_after(read, TRIAL_HIDDEN_AFTER_DAYS),
        checked_on=read,
        card={
            "nct_id": nct_id,
            "status": status,
            "phases": list(phases),
            "sponsor": f"Example sponsor {number % 700}",
            "sites_count": len(sites),
            "is_demo": True,
        },
    )


def article(random: Random, number: int, today: date) -> SearchEntry:
    """Return an article."""
    about = a_type(random)
    written = today - timedelta(days=random.randint(0, 300))
    return SearchEntry(
        key=f"article:{number}",
        kind=ListingKind.ARTICLE.value,
        title=f"Example reading {number}: living with {about.name_en.lower()}",
        url=f"/articles/example-{number}/",
        summary=paragraph(random, "en", 1, 2),
        body=paragraph(random, "en", 8, 20),
        cancer_types=(about.slug,),
        cancer_ancestors=above(about.slug),
        any_cancer=random.random() < 0.5,
        reach=("*",),
        facts={"topic": ("living",), "language": ("en",)},
        checked_on=written,
        card={"topic": "living", "written_on": written.isoformat(), "is_demo": True},
    )


def _sites(random: Random, status: str) -> tuple[Site, ...]:
    least, most = random.choices(_SITES, (45, 30, 15, 10))[0]
    cities = [a_city(random) for _site in range(random.randint(least, most))]
    return tuple(
        Site(*a_point(random, city), city.label, status if random.random() < 0.8 else TrialStatus.COMPLETED.value)
        for city in cities
    )
