"""From a question to the values that an engine answers."""

from __future__ import annotations

from typing import Any

from directory.enums import ListingKind, TrialStatus
from directory.find.address import MILES
from directory.find.asked import KM_PER_MILE, USUAL_RADIUS, USUAL_TRIAL_RADIUS, Asked
from directory.find.grief import kept_back
from search.query import Near, SearchQuery

OPEN_STUDIES = (TrialStatus.RECRUITING.value,)


def radius_of(asked: Asked, kind: str = "") -> int:
    """Return the radius that holds for a kind, in the question's unit."""
    usual = USUAL_TRIAL_RADIUS if kind == ListingKind.TRIAL else USUAL_RADIUS
    return asked.explicit.radius or usual[asked.unit]


def query(asked: Asked, **changes: Any) -> SearchQuery:
    """Return the complete query of the question; `changes` are fields of the query that differ."""
    address = asked.explicit
    values: dict[str, Any] = {
        "now": asked.now,
        "words": asked.words,
        "language": asked.language,
        "kinds": address.kinds,
        "cancer_types": address.cancer,
        "near": near(asked),
        "facets": dict(address.facets),
        "default_status": OPEN_STUDIES,
        "only_if_asked": kept_back(asked),
        "sort": address.sort,
        "page": address.page,
    }
    return SearchQuery(**{**values, **changes})


def near(asked: Asked) -> Near | None:
    """Return the place as a point with its radius (km), that of studies being wider unless one was chosen."""
    place = asked.place
    if place is None:
        return None
    kilometres = KM_PER_MILE if asked.unit == MILES else 1.0
    wider = {} if asked.explicit.radius else {ListingKind.TRIAL.value: radius_of(asked, ListingKind.TRIAL) * kilometres}
    return Near(place.lat, place.lon, radius_of(asked) * kilometres, place.regions, wider)
