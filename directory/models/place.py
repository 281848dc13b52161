from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Place(models.Model):
    """A postcode or a city with the point in its middle, so that no location ever leaves the server.

    `region` is the first-level division as people write it after the comma ("MA", "England").
    A postcode that is known but has no point keeps `lat` and `lon` empty.
    """

    class Kind(models.TextChoices):
        POSTCODE = "postcode", _("Postcode")
        CITY = "city", _("City")

    kind = models.CharField(max_length=10, choices=Kind)
    name = models.CharField(max_length=200)
    folded_name = models.CharField(max_length=200, help_text="lower case, without accents")
    postcode = models.CharField(max_length=12, blank=True, help_text="upper case, without spaces")
    region = models.CharField(max_length=100, blank=True)
    region_name = models.CharField(max_length=100, blank=True)
    country = models.CharField(max_length=2)
    lat = models.FloatField(null=True)
    lon = models.FloatField(null=True)
    population = models.PositiveIntegerField(default=0)
    timezone = models.CharField(max_length=64, blank=True)
    source = models.CharField(max_length=40)

    class Meta:
        indexes = [
            # The classes of operators let PostgreSQL find beginnings too; other databases pass them over.
            models.Index(
                fields=["kind", "folded_name", "population"],
                name="place_kind_name_people",
                opclasses=["varchar_ops", "varchar_pattern_ops", "int4_ops"],
            ),
            models.Index(
                fields=["folded_name", "population"],
                name="place_large_name_people",
                condition=models.Q(population__gte=100_000),
                opclasses=["varchar_pattern_ops", "int4_ops"],
            ),
            models.Index(
                fields=["postcode", "country"],
                name="place_postcode_begins",
                opclasses=["varchar_pattern_ops", "varchar_ops"],
            ),
            models.Index(fields=["kind", "lat", "lon"], name="place_kind_point"),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.region or self.country}"
