"""What search holds of a study."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.cancer_tree import CancerTree
from directory.entries import with_cancer_types
from directory.freshness import TRIAL_HIDDEN_AFTER_DAYS, days_after
from search.entry import SearchEntry, Site

if TYPE_CHECKING:
    from directory.models import Trial


def trial_entry(trial: Trial, tree: CancerTree | None = None) -> SearchEntry:
    """Return the entry. It is hidden when the registry has not been read for 30 days."""
    sites = list(trial.sites.all())
    entry = SearchEntry(
        key=trial.search_key,
        kind=trial.search_kind,
        title=trial.title,
        url=f"/trials/{trial.nct_id}/",
        summary=trial.summary,
        body="\n".join(_words(trial)),
        sites=tuple(
            Site(lat=site.lat, lon=site.lon, place=site.shown_place, status=site.status)
            for site in sites
            if site.lat is not None and site.lon is not None
        ),
        facts={
            "status": (trial.status,),
            "trial_phase": tuple(trial.phases) or ("na",),
            "treatment": tuple(trial.treatments) or ("unknown",),
        },
        shown_until=days_after(trial.read_on, TRIAL_HIDDEN_AFTER_DAYS),
        checked_on=trial.read_on,
        card={
            "nct_id": trial.nct_id,
            "status": trial.status,
            "phases": trial.phases,
            "sponsor": trial.sponsor,
            "sites_count": len(sites),
            "is_demo": trial.is_demo,
        },
    )
    return with_cancer_types(entry, trial.cancer_types.all(), any_cancer=trial.any_cancer, tree=tree)


def _words(trial: Trial) -> list[str]:
    names = [intervention["name"] for intervention in trial.interventions if intervention.get("name")]
    return [trial.nct_id, trial.official_title, *trial.conditions, *trial.keywords, *names]
