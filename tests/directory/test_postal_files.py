"""GeoNames postal files: read whole or refused, with the file, the row and the reason."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from directory.importers.postal_files import BadPostalFile, import_postal_file
from directory.models import Place
from tests.factories.directory import make_place

pytestmark = pytest.mark.django_db

HEADER = "postal_code\tplace\tadmin1_code\tadmin1\tlat\tlon"
OTTAWA = "K1A\tOttawa\tON\tOntario\t45.42\t-75.70"
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes a postal file of the given lines."""

    def to_file(*lines: str, name: str = "postal_CA.tsv") -> Path:
        path = tmp_path / name
        path.write_text("\n".join([*lines, ""]), encoding="utf-8")
        return path

    return to_file


def test_postal_file_replaces_the_postcodes_of_its_country(write):
    make_place("Old", 1.0, 1.0, postcode="X0X", country="CA")
    kept = make_place("Dublin", 53.3, -6.2, postcode="D02", country="IE")
    assert import_postal_file(write(HEADER, OTTAWA), "CA") == 1
    found = Place.objects.get(country="CA")
    assert (found.postcode, found.folded_name, found.region_name, found.lat) == ("K1A", "ottawa", "Ontario", 45.42)
    assert Place.objects.get(country="IE") == kept


def test_postal_file_may_be_compressed(tmp_path):
    path = tmp_path / "postal_CA.tsv.gz"
    path.write_bytes(gzip.compress(f"{HEADER}\n{OTTAWA}\n".encode()))
    assert import_postal_file(path, "CA") == 1


def test_importing_again_gives_the_same(write):
    path = write(HEADER, OTTAWA)
    assert import_postal_file(path, "CA") == import_postal_file(path, "CA") == Place.objects.count() == 1


def test_first_place_of_a_postcode_wins(write):
    import_postal_file(write(HEADER, OTTAWA, OTTAWA.replace("Ottawa", "Gatineau")), "CA")
    assert Place.objects.get().name == "Ottawa"


def test_postcode_is_kept_in_capitals_without_spaces(write):
    import_postal_file(write(HEADER, "sw1a 1aa\tLondon\tENG\tEngland\t51.5\t-0.1"), "GB")
    assert Place.objects.get().postcode == "SW1A1AA"


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["postal_code\tplace", "K1A\tOttawa"], "row 1: the column admin1_code is missing."),
        ([HEADER], "the file holds no rows."),
        ([HEADER, OTTAWA, OTTAWA.replace("45.42", "north")], "row 3: lat and lon must be numbers."),
        ([HEADER, OTTAWA, OTTAWA.replace("45.42", "")], "row 3: lat and lon must be numbers."),
        ([HEADER, OTTAWA, OTTAWA.replace("45.42", "95")], "row 3: lat or lon is out of range."),
        ([HEADER, OTTAWA, OTTAWA.replace("45.42", "nan")], "row 3: lat or lon is out of range."),
        ([HEADER, OTTAWA.replace("K1A", " ")], "row 2: postal_code is empty."),
        ([HEADER, "K1A\tOttawa"], "row 2: lat and lon must be numbers."),
    ],
)
def test_bad_file_is_refused_with_file_row_and_reason_and_changes_nothing(write, lines, reason):
    kept = make_place("Old", 1.0, 1.0, postcode="X0X", country="CA")
    path = write(*lines)
    with pytest.raises(BadPostalFile) as error:
        import_postal_file(path, "CA")
    separator = ", " if reason.startswith("row") else ": "
    assert str(error.value) == f"postal_CA.tsv{separator}{reason}"
    assert list(Place.objects.all()) == [kept]


@pytest.mark.parametrize(
    ("name", "content"),
    [("broken.tsv.gz", b"not gzip"), ("cut.tsv.gz", gzip.compress(b"x" * 999)[:20]), ("latin.tsv", b"caf\xe9\tx\n")],
    ids=["not-gzip", "cut-gzip", "not-utf-8"],
)
def test_unreadable_file_is_refused_by_name(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(BadPostalFile, match=f"^{name}: cannot be read"):
        import_postal_file(path, "CA")


def test_missing_file_is_refused_by_name(tmp_path):
    with pytest.raises(BadPostalFile, match="^gone.tsv: cannot be read"):
        import_postal_file(tmp_path / "gone.tsv", "CA")


def test_command_says_that_nothing_was_changed(write):
    with pytest.raises(CommandError, match="^Nothing was changed. postal_CA.tsv: the file holds no rows.$"):
        call_command("import_places", str(write(HEADER)), country="ca")


@pytest.mark.parametrize("country", ["CAN", "1A", ""])
def test_command_takes_a_country_of_two_letters(write, country):
    with pytest.raises(CommandError, match="takes two letters"):
        call_command("import_places", str(write(HEADER, OTTAWA)), country=country)


@pytest.mark.real_data
@pytest.mark.parametrize("country", ["CA", "GB", "IE", "AU", "NZ"])
def test_real_postal_file_is_imported(real_data, country):
    (path,) = real_data.glob(f"geo/*{country}*.tsv*")
    assert import_postal_file(path, country) == Place.objects.filter(country=country).count() > 100
