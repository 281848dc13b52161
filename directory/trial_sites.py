"""The places of a study, gathered by what they do now, the nearest first when a place is given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

from django.utils.translation import gettext as _

from directory.enums import TrialStatus
from directory.find.asked import Asked
from directory.find.distance import about, origin
from directory.find.nearest import distance_km
from directory.maps_links import website_of
from directory.models import Trial, TrialSite

FIRST_FEW = 10
_HOME = "United States"


@dataclass(frozen=True, slots=True)
class ShownSite:
    """One place in words, with its distance in km (infinite when either point is not known) and in words."""

    place: str
    km: float = inf
    far: str = ""

    @property
    def maps_url(self) -> str:
        """Return the place's address on a maps site."""
        return website_of(self.place)


@dataclass(frozen=True, slots=True)
class SiteGroup:
    """Sites that share a status, with the status in words."""

    status: str
    label: str
    sites: tuple[ShownSite, ...]

    @property
    def first(self) -> tuple[ShownSite, ...]:
        """Return the sites that are shown at once."""
        return self.sites[:FIRST_FEW]

    @property
    def rest(self) -> tuple[ShownSite, ...]:
        """Return the sites that are shown when asked for."""
        return self.sites[FIRST_FEW:]


def sites_by_status(trial: Trial, asked: Asked | None = None) -> list[SiteGroup]:
    """Return the sites by status, those that take people first; a site without a status has the study's."""
    gathered: dict[str, list[TrialSite]] = {status: [] for status in TrialStatus.values}
    for site in trial.sites.all():
        gathered[site.status or trial.status].append(site)
    return [
        SiteGroup(status, str(TrialStatus(status).label), _in_order(sites, asked))
        for status, sites in gathered.items()
        if sites
    ]


def nearest_open(groups: Iterable[SiteGroup]) -> ShownSite | None:
    """Return the nearest site that takes people, where distances are known."""
    for group in groups:
        if group.status == TrialStatus.RECRUITING and group.sites[0].far:
            return group.sites[0]
    return None


def _in_order(sites: Iterable[TrialSite], asked: Asked | None) -> tuple[ShownSite, ...]:
    by_name = sorted(sites, key=lambda site: (site.country != _HOME, site.country, site.region, site.city))
    return tuple(sorted((_shown(site, asked) for site in by_name), key=lambda site: site.km))


def _shown(site: TrialSite, asked: Asked | None) -> ShownSite:
    country = site.country if site.region and site.country != _HOME else ""
    words = ", ".join(filter(None, [site.shown_place, country]))
    if asked is None or asked.place is None or site.lat is None or site.lon is None:
        return ShownSite(words)
    km = distance_km(asked.place.lat, asked.place.lon, site.lat, site.lon)
    return ShownSite(words, km, about(km, asked.unit))


def counted_from(asked: Asked | None) -> str:
    """Return what the distances are counted from, as a sentence, or nothing."""
    if asked is None or asked.place is None:
        return ""
    return _("Distances are counted from %(origin)s.") % {"origin": origin(asked.place)}
