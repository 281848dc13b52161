"""The places of a study, gathered by what they do now."""

from __future__ import annotations

from dataclasses import dataclass

from directory.enums import TrialStatus
from directory.models import Trial, TrialSite


@dataclass(frozen=True, slots=True)
class SiteGroup:
    """Sites that share a status, with the status in words."""

    status: str
    label: str
    sites: tuple[TrialSite, ...]


def sites_by_status(trial: Trial) -> list[SiteGroup]:
    """Return the sites by status, those that take people first; a site without a status has the study's."""
    gathered: dict[str, list[TrialSite]] = {status: [] for status in TrialStatus.values}
    for site in trial.sites.all():
        gathered[site.status or trial.status].append(site)
    return [
        SiteGroup(
            status=status,
            label=str(TrialStatus(status).label),
            sites=tuple(
                sorted(
                    sites,
                    key=lambda site: (site.country != "United States", site.country, site.region, site.city),
                )
            ),
        )
        for status, sites in gathered.items()
        if sites
    ]
