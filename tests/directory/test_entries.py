"""What search holds of listings and studies, and until when."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from directory.cancer_tree import CancerTree
from directory.trial_entries import trial_entry
from search.entry import Site
from tests.factories.directory import make_cancer_type, make_counselor, make_trial

pytestmark = pytest.mark.django_db

CHECKED = date(2026, 3, 1)


def midnight(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, tzinfo=UTC)


@pytest.mark.parametrize(
    ("precision", "sites", "where"),
    [
        ("exact", (Site(42.36512, -71.10456, "Cambridge, MA"),), "Cambridge, MA"),
        ("neighbourhood", (Site(42.37, -71.1, "Cambridge, MA"),), "Cambridge, MA"),
        ("city", (Site(42.4, -71.1, "Cambridge, MA"),), "Cambridge, MA"),
        ("hidden", (), ""),
    ],
)
def test_precision_decides_how_closely_the_entry_knows_the_place(precision, sites, where):
    entry = make_counselor(precision=precision, address="1 Example Street").search_entry()
    assert entry.sites == sites
    assert entry.card["where"] == where
    assert ("Cambridge" in str(entry.to_document())) is bool(where)


@pytest.mark.parametrize("precision", ["exact", "neighbourhood", "city", "hidden"])
def test_street_and_postcode_are_never_in_the_entry(precision):
    entry = make_counselor(precision=precision, address="1 Example Street", postcode="02139").search_entry()
    assert "Example Street" not in str(entry.to_document())
    assert "02139" not in str(entry.to_document())


@pytest.mark.parametrize("meeting_format", ["online", "phone"])
def test_listing_that_meets_nowhere_has_no_site(meeting_format):
    entry = make_counselor(meeting_format=meeting_format, reach=["US-MA"]).search_entry()
    assert (entry.sites, entry.reach) == ((), ("US-MA",))


def test_listing_that_meets_in_person_reaches_nobody_from_afar():
    assert make_counselor(meeting_format="in-person", reach=["*"]).search_entry().reach == ()


def test_hybrid_listing_has_its_site_and_its_reach_and_every_format():
    entry = make_counselor(meeting_format="hybrid", reach=["US"]).search_entry()
    assert (len(entry.sites), entry.reach) == (1, ("US",))
    assert entry.facts["format"] == ("hybrid", "in-person", "online")


def test_listing_goes_stale_after_365_days_and_is_hidden_after_455():
    entry = make_counselor(checked_on=CHECKED).search_entry()
    assert entry.stale_from == midnight(2027, 3, 1)
    assert entry.shown_until == midnight(2027, 5, 30)
    assert entry.is_shown(datetime(2027, 5, 29, 23, 59, tzinfo=UTC))
    assert not entry.is_shown(midnight(2027, 5, 30))


def test_counselor_is_hidden_from_the_day_after_the_licence_ends():
    entry = make_counselor(checked_on=CHECKED, licence_expires_on=date(2026, 6, 30)).search_entry()
    assert entry.shown_until == midnight(2026, 7, 1)


def test_licence_that_outlives_the_check_does_not_prolong_it():
    entry = make_counselor(checked_on=CHECKED, licence_expires_on=date(2030, 1, 1)).search_entry()
    assert entry.shown_until == midnight(2027, 5, 30)


def test_listing_nobody_ever_checked_has_no_entry():
    assert make_counselor(checked_on=None).search_entry() is None


@pytest.mark.parametrize(
    ("accepting", "told_on", "until"),
    [
        ("yes", CHECKED, midnight(2026, 4, 30)),
        ("yes", None, None),
        ("no", CHECKED, None),
        ("unknown", CHECKED, None),
    ],
)
def test_taking_new_clients_holds_for_60_days(accepting, told_on, until):
    entry = make_counselor(accepting=accepting, accepting_told_on=told_on).search_entry()
    assert entry.accepting_until == until


def test_what_was_not_told_is_unknown_and_not_no():
    facts = make_counselor(languages=[], access={"captions": "no"}).search_entry().facts
    assert {name: facts[name] for name in ("cost", "access", "accepting", "language", "region", "method")} == {
        "cost": ("unknown",),
        "access": ("unknown",),
        "accepting": ("unknown",),
        "language": ("unknown",),
        "region": ("unknown",),
        "method": ("unknown",),
    }


def test_entry_holds_the_ancestors_of_its_types():
    tumor = make_cancer_type("digestive-system-cancer")
    bowel = make_cancer_type("colorectal-cancer", parents=[tumor])
    colon = make_cancer_type("colon-cancer", parents=[bowel])
    entry = make_counselor(types=[colon], any_cancer=True).search_entry()
    assert entry.cancer_types == ("colon-cancer",)
    assert entry.cancer_ancestors == ("colorectal-cancer", "digestive-system-cancer")
    assert entry.any_cancer


def test_study_is_hidden_when_the_registry_was_not_read_for_30_days():
    entry = make_trial(read_on=CHECKED).search_entry()
    assert (entry.shown_until, entry.checked_on) == (midnight(2026, 3, 31), CHECKED)


def test_study_keeps_the_status_of_each_site_and_leaves_out_sites_without_a_point():
    trial = make_trial(
        sites=[
            {"facility": "Example Clinic", "city": "Houston", "region": "Texas", "lat": 29.7, "lon": -95.4},
            {"city": "Paris", "country": "France", "lat": 48.9, "lon": 2.4, "status": "completed"},
            {"city": "Nowhere", "country": "France"},
        ]
    )
    entry = trial.search_entry()
    assert entry.sites == (
        Site(29.7, -95.4, "Example Clinic, Houston, Texas", ""),
        Site(48.9, 2.4, "Paris, France", "completed"),
    )
    assert entry.card["sites_count"] == 3
    assert entry.facts["status"] == ("recruiting",)


def test_study_without_phase_or_treatment_says_so():
    facts = make_trial().search_entry().facts
    assert (facts["trial_phase"], facts["treatment"]) == (("na",), ("unknown",))


def test_study_is_found_by_number_conditions_keywords_and_interventions():
    trial = make_trial(
        conditions=["NSCLC"], keywords=["walking"], interventions=[{"name": "Example tablet"}, {"type": "DRUG"}]
    )
    words = trial.search_entry().body.split("\n")
    assert words == [trial.nct_id, "", "NSCLC", "walking", "Example tablet"]


def test_bulk_writer_may_pass_a_tree_read_once(django_assert_num_queries):
    trial = make_trial(types=[make_cancer_type("melanoma", parents=[make_cancer_type("skin-cancer")])])
    tree = CancerTree.read()
    with django_assert_num_queries(2):
        entry = trial_entry(trial, tree)
    assert entry.cancer_ancestors == ("skin-cancer",)


def test_tree_reaches_every_ancestor_and_descendant_through_several_parents():
    skin, metastatic = make_cancer_type("skin-cancer"), make_cancer_type("metastatic-cancer")
    melanoma = make_cancer_type("melanoma", parents=[skin])
    make_cancer_type("metastatic-melanoma", parents=[melanoma, metastatic])
    tree = CancerTree.read()
    assert tree.ancestors(["metastatic-melanoma"]) == {"melanoma", "skin-cancer", "metastatic-cancer"}
    assert tree.descendants(["skin-cancer"]) == {"melanoma", "metastatic-melanoma"}
    assert tree.ancestors(["skin-cancer", "melanoma"]) == frozenset()
    assert tree.descendants(["unknown"]) == frozenset()


def test_tree_with_a_circle_ends():
    one = make_cancer_type("one")
    two = make_cancer_type("two", parents=[one])
    one.parents.add(two)
    assert CancerTree.read().ancestors(["one"]) == {"two"}
