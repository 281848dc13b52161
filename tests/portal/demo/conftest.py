"""The demonstration, loaded once for each file into places made for it, and taken back afterwards."""

from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
import time_machine
from django.core.management import call_command
from django.db import transaction

from directory.models import Place
from portal.demo import cities
from portal.demo.desk import load_desk
from portal.demo.loading import load_listings
from portal.demo.people import ensure_people
from search.folding import fold

BEGAN = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
COUNTRIES = {"ON": "CA", "BC": "CA", "ENG": "GB", "SCT": "GB"}


def make_demo_places():
    """Make a row for each city of the demonstration: the table of all places would take a minute."""
    names = [city.strip().split(", ") for city in cities._CITIES.replace("\n", "").split("|")]
    Place.objects.bulk_create(
        Place(
            kind=Place.Kind.CITY,
            country=COUNTRIES.get(region, "US"),
            source="test",
            name=name,
            folded_name=fold(name),
            region=region,
            lat=30.0 + number / 4,
            lon=-120.0 + number / 2,
            timezone="America/Chicago",
        )
        for number, (name, region) in enumerate(names)
    )


@pytest.fixture(scope="module")
def logins(tmp_path_factory):
    """Return the file that keeps the passwords."""
    return tmp_path_factory.mktemp("var") / "demo-logins.txt"


@contextmanager
def until_taken_back(blocker, moment):
    """Use the database at a moment; afterwards nothing was written."""
    with blocker.unblock(), transaction.atomic():
        with time_machine.travel(moment, tick=False):
            yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def _loaded(django_db_setup, django_db_blocker, logins):
    with until_taken_back(django_db_blocker, BEGAN):
        make_demo_places()
        call_command("load_cancer_types", verbosity=0)
        ensure_people(logins)
        load_listings(BEGAN.date())
        load_desk()
        yield


@pytest.fixture
def demo(_loaded, db):
    """Stand at the moment at which the demonstration was loaded."""
    with time_machine.travel(BEGAN, tick=False):
        yield
