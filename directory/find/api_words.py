"""The answer as JSON-ready values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest

from directory.find.answer import Answer
from directory.find.asked import Asked
from directory.find.facets import FACETS, kind_label
from directory.find.grief import grieving
from directory.find.notices import Link, Notice
from directory.find.question import radius_of
from directory.find.signs.shown import signs_understood
from directory.find.vocabulary import Vocabulary
from directory.find.ways_on import ways_on
from directory.find.why import why
from search.results import Hit


def answer_values(
    asked: Asked, known: Vocabulary, answer: Answer, *, notices: list[Notice], request: HttpRequest
) -> dict[str, Any]:
    """Return what `FindAnswer` describes."""
    _ladder, ways = ways_on(asked, known, request.path, answer, with_ladder=False)
    return {
        "total": answer.total,
        "page": asked.explicit.page,
        "pages": answer.pages,
        "hits": [_hit(hit, asked, request) for found in answer.found for hit in found.hits],
        "facets": {
            name: _types(asked, known, counts) if name == "cancer_type" else _facet(asked, name, counts)
            for name, counts in answer.facets.items()
        },
        "understood": _understood(asked, notices),
        "left_out": [_way(link) for link in grieving(asked, answer, request.path)],
        "added_words": list(asked.added),
        "relaxations": [_way(way) for way in ways],
        "degraded": answer.degraded,
    }


def _way(link: Link) -> dict[str, Any]:
    return {"label": link.text, "url": link.url, "count": link.count}


def _hit(hit: Hit, asked: Asked, request: HttpRequest) -> dict[str, Any]:
    nct_id = hit.entry.card.get("nct_id")
    return {
        "kind": hit.entry.kind,
        "key": hit.entry.key,
        "title": hit.entry.title,
        "url": request.build_absolute_uri(hit.entry.url),
        "distance_km": None if hit.distance_km is None else round(hit.distance_km, 1),
        "why": why(hit, asked),
        "is_demo": bool(hit.entry.card.get("is_demo")),
        **({"nct_id": nct_id} if nct_id else {}),
    }


def _types(asked: Asked, known: Vocabulary, counts: Mapping[str, int]) -> list[dict[str, Any]]:
    return [
        {"value": slug, "label": known.types[slug].name, "count": count, "selected": slug in asked.explicit.cancer}
        for slug, count in counts.items()
        if slug in known.types
    ]


def _facet(asked: Asked, name: str, counts: Any) -> list[dict[str, Any]]:
    chosen = asked.explicit.kinds if name == "kind" else asked.explicit.facets.get(name, ())
    values = dict.fromkeys([*counts, *chosen])
    ordered = FACETS[name].ordered(values) if name in FACETS else sorted(values)
    return [
        {
            "value": value,
            "label": FACETS[name].label(value) if name in FACETS else kind_label(value),
            "count": counts.get(value, 0),
            "selected": value in chosen,
        }
        for value in ordered
    ]


def _understood(asked: Asked, notices: list[Notice]) -> dict[str, Any]:
    kinds = asked.explicit.kinds
    place = asked.place
    return {
        "whom": asked.explicit.whom or "me",
        "kinds": list(kinds),
        "cancer": list(asked.explicit.cancer),
        "near": place
        and {
            "name": place.name,
            "lat": place.lat,
            "lon": place.lon,
            "radius": radius_of(asked, kinds[0] if len(kinds) == 1 else ""),
            "unit": asked.unit,
            "others": list(place.others),
        },
        "facets": {name: list(values) for name, values in asked.explicit.facets.items()},
        "words": [word.text for word in asked.words],
        "not_needed": list(asked.understanding.not_needed),
        "not_used": [*asked.unused, *asked.left_out],
        "notices": [notice.text for notice in notices],
        **signs_understood(asked.address.q),
    }
