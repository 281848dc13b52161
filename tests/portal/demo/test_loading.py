"""What a fresh machine shows: enough of everything, openly fictional, and only once."""

import re

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from directory.models import Counselor, Place, Trial
from directory.rebuilding import rebuild_entries
from groups.models import SupportGroup
from portal.demo.cities import demo_cities
from portal.demo.groups import COUNT
from portal.demo.loading import load_listings
from portal.demo.models import DemoRecord
from search import entries
from search.models import Entry
from tests.portal.demo.conftest import BEGAN

LISTINGS = (SupportGroup, Counselor)
TODAY = BEGAN.date()


def loaded_groups():
    return SupportGroup.objects.filter(live=True)


def test_there_are_enough_of_every_kind(demo):
    assert loaded_groups().count() == COUNT >= 400
    assert Counselor.objects.filter(live=True).count() == 150
    assert Trial.objects.count() == 150


def test_groups_meet_in_sixty_cities_in_every_way_and_in_two_languages(demo):
    assert len(set(loaded_groups().exclude(city="").values_list("city", "region"))) >= 60
    assert set(loaded_groups().values_list("meeting_format", flat=True)) == {"in-person", "online", "hybrid", "phone"}
    assert set(loaded_groups().values_list("text_language", flat=True)) == {"en", "es"}
    rules = set(loaded_groups().values_list("meetings__rrule", flat=True))
    assert {re.sub(r"(BY\w+)=.*", r"\1", rule) for rule in rules} == {
        "",
        "FREQ=WEEKLY;BYDAY",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY",
        "FREQ=WEEKLY;COUNT=8;BYDAY",
        "FREQ=MONTHLY;BYDAY",
        "FREQ=MONTHLY;BYMONTHDAY",
    }


@pytest.mark.parametrize("model", [SupportGroup, Counselor, Trial])
def test_every_row_is_marked_as_fictional(demo, model):
    assert model.objects.filter(is_demo=False).count() == 0
    assert [entry.key for entry in shown_of(model) if entry.document["card"]["is_demo"] is not True] == []


@pytest.mark.parametrize("model", LISTINGS)
def test_every_name_says_that_it_is_an_example_and_no_contact_can_be_a_real_one(demo, model):
    for row in model.objects.filter(live=True):
        assert re.search(r"\b(Example|ejemplo)\b", row.name), row.name
        assert re.fullmatch(r"555-01\d\d", row.phone), row.phone
        assert row.email.endswith("@onward.example"), row.email
        assert (row.website, row.text_relay) == ("", "")
        assert row.address == "" or "Example" in row.address
        assert re.search(r"does not exist|no existe|Nobody works here|Aquí no trabaja nadie", row.description)


def test_every_study_says_that_it_is_an_example(demo):
    for trial in Trial.objects.prefetch_related("sites"):
        assert re.fullmatch(r"EXAMPLE-\d{4}", trial.nct_id)
        assert "Example study" in trial.title
        assert "does not exist" in trial.summary
        assert [site for site in trial.sites.all() if "Example" not in site.facility] == []


@pytest.mark.parametrize("model", [SupportGroup, Counselor, Trial])
def test_every_row_on_the_site_can_be_found(demo, model):
    public = model.objects.all() if model is Trial else model.objects.filter(live=True)
    assert {entry.key for entry in shown_of(model)} == {row.search_key for row in public}


def test_a_second_load_makes_nothing_and_writes_no_entry(demo):
    before = (entries.current_version(), DemoRecord.objects.count(), SupportGroup.objects.count())
    assert load_listings(TODAY) == {"made": 0, "moved": 0}
    assert (entries.current_version(), DemoRecord.objects.count(), SupportGroup.objects.count()) == before


def test_entries_written_in_bulk_are_those_that_the_models_say(demo):
    before = entries.current_version()
    rebuild_entries(["group", "counselor", "trial"])
    assert entries.current_version() == before


def test_a_city_that_the_places_lack_is_named(demo):
    Place.objects.filter(name="Omaha").delete()
    with pytest.raises(LookupError, match="Omaha"):
        demo_cities()


@override_settings(DEMO=False)
def test_nothing_fictional_is_loaded_outside_demo_mode(demo):
    DemoRecord.objects.all().delete()
    SupportGroup.objects.all().delete()
    with pytest.raises(CommandError, match="DEMO=1"):
        call_command("load_demo")
    assert (SupportGroup.objects.count(), DemoRecord.objects.count()) == (0, 0)


def shown_of(model):
    return [entry for entry in Entry.objects.filter(kind=model.search_kind) if entry.document and entry.is_shown(BEGAN)]
