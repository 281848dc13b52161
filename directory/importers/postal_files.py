"""GeoNames postal files, which an operator may add for countries beyond the United States."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterator
from pathlib import Path

from django.db import transaction

from directory.importers.regions import US_STATES
from directory.models import Place
from search.folding import fold

COLUMNS = ("postal_code", "place", "admin1_code", "admin1", "lat", "lon")
BATCH = 2_000


class BadPostalFile(ValueError):
    """A file that cannot be read as it should: names the file, the row and the reason."""


def import_postal_file(path: Path, country: str) -> int:
    """Replace the postcodes of one country by those of a tab separated file (.gz too); return how many.

    The header names at least postal_code, place, admin1_code, admin1, lat and lon. The whole file is read
    before anything changes; the first bad row raises BadPostalFile.
    """
    places = list({place.postcode: place for place in _read(path, country)}.values())
    if not places:
        raise BadPostalFile(f"{path.name}: the file holds no rows.")
    with transaction.atomic():
        Place.objects.filter(kind=Place.Kind.POSTCODE, country=country).delete()
        Place.objects.bulk_create(places, batch_size=BATCH)
    return len(places)


def _read(path: Path, country: str) -> Iterator[Place]:
    opener = gzip.open if path.suffix == ".gz" else open
    try:
        with opener(path, "rt", encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            missing = [name for name in COLUMNS if name not in (reader.fieldnames or [])]
            if missing:
                raise BadPostalFile(f"{path.name}, row 1: the column {missing[0]} is missing.")
            # A postcode with several places takes the first: the dictionary above keeps the last seen.
            for number, row in reversed(list(enumerate(reader, start=2))):
                yield _place(path, number, row, country)
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise BadPostalFile(f"{path.name}: cannot be read ({type(error).__name__}).") from error


def _place(path: Path, number: int, row: dict[str, str], country: str) -> Place:
    try:
        lat, lon = float(row["lat"]), float(row["lon"])
    except (TypeError, ValueError):
        raise BadPostalFile(f"{path.name}, row {number}: lat and lon must be numbers.") from None
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise BadPostalFile(f"{path.name}, row {number}: lat or lon is out of range.")
    postcode = "".join((row["postal_code"] or "").split()).upper()
    if not postcode:
        raise BadPostalFile(f"{path.name}, row {number}: postal_code is empty.")
    code = row["admin1_code"] or ""
    return Place(
        kind=Place.Kind.POSTCODE,
        name=row["place"] or postcode,
        folded_name=fold(row["place"] or postcode),
        postcode=postcode,
        region=code if country != "US" or code in US_STATES else "",
        region_name=row["admin1"] or "",
        country=country,
        lat=lat,
        lon=lon,
        source="geonames-postal",
    )
