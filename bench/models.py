"""The listing that Wagtail's own search indexes: flat, as a site built on it alone would have it."""

from __future__ import annotations

from typing import Any

from django.db import models
from wagtail.search import index

FACETS = (
    *("audience", "phase", "format", "day", "part", "language", "cost", "access", "leader", "course"),
    *("status", "trial_phase", "treatment", "region", "accepting"),
)


class Code(models.CharField):
    """The first value of a facet; Wagtail counts one value for each row."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"max_length": 40, "default": "", "db_index": True, **options})


class IndexedListing(index.Indexed, models.Model):
    """One entry with one point, one cancer type, one region it reaches, and one value for each facet."""

    search_auto_update = False

    kind = Code()
    title = models.TextField()
    summary = models.TextField()
    body = models.TextField()
    shown_from = models.DateTimeField()
    shown_until = models.DateTimeField()
    cancer_type = Code(max_length=100)
    any_cancer = models.BooleanField(default=False)
    lat = models.FloatField(null=True, db_index=True)
    lon = models.FloatField(null=True)
    reach = Code()
    audience = Code()
    phase = Code()
    format = Code()
    day = Code()
    part = Code()
    language = Code()
    cost = Code()
    access = Code()
    leader = Code()
    course = Code()
    status = Code()
    trial_phase = Code()
    treatment = Code()
    region = Code()
    accepting = Code()

    search_fields = [
        index.SearchField("title", boost=2),
        index.SearchField("summary"),
        index.SearchField("body"),
        *(index.FilterField(name) for name in ("kind", "shown_from", "shown_until", "cancer_type", "any_cancer")),
        *(index.FilterField(name) for name in ("lat", "lon", "reach", *FACETS)),
    ]

    def __str__(self) -> str:
        return self.title
