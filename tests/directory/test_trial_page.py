"""A study's own page: its places by what they do now, the nearest first."""

from __future__ import annotations

import pytest

from directory.freshness import TRIAL_HIDDEN_AFTER_DAYS
from tests.factories.directory import days_ago, make_cancer_type, make_place, make_trial

pytestmark = pytest.mark.django_db

HOUSTON = {"city": "Houston", "region": "Texas", "country": "United States", "lat": 29.70, "lon": -95.40}
AUSTIN = {"city": "Austin", "region": "Texas", "country": "United States", "lat": 30.27, "lon": -97.74}
PARIS = {"city": "Paris", "region": "Ile-de-France", "country": "France", "lat": 48.86, "lon": 2.35}
POINTLESS = {"city": "Galveston", "region": "Texas", "country": "United States"}


@pytest.fixture
def texas(db: None) -> None:
    make_place("Houston", 29.707, -95.402, postcode="77030", region="TX")
    make_place("Austin", 30.267, -97.743, region="TX", population=950_000)


def groups(response):
    return {group.status: [site.place for site in group.sites] for group in response.context["site_groups"]}


def test_page_gathers_sites_by_status_and_a_site_without_one_has_the_studys(client):
    trial = make_trial(sites=[{**PARIS, "status": "completed"}, AUSTIN, {**HOUSTON, "status": "recruiting"}])
    response = client.get(trial.get_absolute_url())
    assert groups(response) == {
        "recruiting": ["Austin, Texas", "Houston, Texas"],
        "completed": ["Paris, Ile-de-France, France"],
    }


def test_place_puts_the_nearest_first_with_distances_in_words(client, texas):
    trial = make_trial(sites=[POINTLESS, AUSTIN, HOUSTON, PARIS])
    response = client.get(trial.get_absolute_url(), {"near": "77030"})
    (group,) = response.context["site_groups"]
    assert [(site.place, site.far) for site in group.sites] == [
        ("Houston, Texas", "less than 1 mile"),
        ("Austin, Texas", "about 145 miles"),
        ("Paris, Ile-de-France, France", "about 5028 miles"),
        ("Galveston, Texas", ""),
    ]
    assert response.context["counted_from"] == "Distances are counted from the middle of 77030."
    assert response.context["nearest"].place == "Houston, Texas"


def test_distances_are_in_the_unit_asked_for(client, texas):
    trial = make_trial(sites=[AUSTIN])
    response = client.get(trial.get_absolute_url(), {"near": "77030", "unit": "km"})
    assert response.context["site_groups"][0].sites[0].far == "about 234 km"


def test_nearest_place_is_one_that_takes_people(client, texas):
    trial = make_trial(sites=[{**HOUSTON, "status": "completed"}, {**AUSTIN, "status": "recruiting"}])
    response = client.get(trial.get_absolute_url(), {"near": "77030"})
    assert response.context["nearest"].place == "Austin, Texas"


def test_no_place_is_the_nearest_when_none_takes_people(client, texas):
    trial = make_trial(status="completed", sites=[HOUSTON])
    assert client.get(trial.get_absolute_url(), {"near": "77030"}).context["nearest"] is None


def test_unknown_place_is_named_and_kept_in_the_field(client):
    response = client.get(make_trial(sites=[HOUSTON]).get_absolute_url(), {"near": "Nowhereville"})
    assert [notice.value for notice in response.context["notices"]] == ["Nowhereville"]
    assert 'value="Nowhereville"' in response.content.decode()
    assert response.context["site_groups"][0].sites[0].far == ""


def test_exact_coordinates_lead_to_rounded_ones(client):
    url = make_trial().get_absolute_url()
    response = client.get(url, {"near": "29.70712,-95.40184"})
    assert (response.status_code, response["Location"]) == (302, f"{url}?near=29.71,-95.4")


def test_page_with_a_thousand_sites_shows_ten_and_folds_the_rest_away(client):
    trial = make_trial(sites=[{**HOUSTON, "facility": f"Example Clinic {number}"} for number in range(1000)])
    response = client.get(trial.get_absolute_url())
    (group,) = response.context["site_groups"]
    assert (len(group.first), len(group.rest)) == (10, 990)
    before, _details, after = response.content.decode().partition("<details>")
    assert before.count(">Example Clinic") == 10
    assert after.count(">Example Clinic") == 990


def test_page_asks_the_database_as_often_for_one_site_as_for_thirty(client, django_assert_max_num_queries, texas):
    counts = []
    for sites in ([HOUSTON], [HOUSTON] * 30):
        trial = make_trial(sites=sites, types=[make_cancer_type(f"type-{len(sites)}")])
        client.get(trial.get_absolute_url(), {"near": "77030"})
        with django_assert_max_num_queries(40) as captured:
            client.get(trial.get_absolute_url(), {"near": "77030"})
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_study_read_long_ago_keeps_its_address_and_no_more(client):
    trial = make_trial(read_on=days_ago(TRIAL_HIDDEN_AFTER_DAYS), sites=[HOUSTON], summary="Registry words")
    response = client.get(trial.get_absolute_url())
    assert response.status_code == 410
    assert "Houston" not in response.content.decode()
    assert "Registry words" not in response.content.decode()


def test_study_read_the_day_before_that_is_shown(client):
    trial = make_trial(read_on=days_ago(TRIAL_HIDDEN_AFTER_DAYS - 1))
    assert client.get(trial.get_absolute_url()).status_code == 200


def test_registry_number_may_be_typed_in_small_letters(client):
    trial = make_trial(nct_id="NCT99123456")
    assert client.get("/trials/nct99123456/").context["trial"] == trial
    assert client.get("/trials/NCT00000000/").status_code == 404


def test_demonstration_study_is_marked_and_has_no_link_to_the_registry(client):
    page = client.get(make_trial(is_demo=True).get_absolute_url()).content.decode()
    assert "Fictional example" in page
    assert "clinicaltrials.gov" not in page


def test_real_study_links_to_its_record(client):
    trial = make_trial(is_demo=False)
    page = client.get(trial.get_absolute_url()).content.decode()
    assert f"https://clinicaltrials.gov/study/{trial.nct_id}" in page
    assert "Fictional example" not in page


def test_markup_in_the_registrys_words_is_shown_as_text(client):
    page = client.get(make_trial(summary="<script>alert(1)</script> & more").get_absolute_url()).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more" in page


def test_reader_gets_no_cookie(client):
    assert client.get(make_trial().get_absolute_url()).cookies == {}


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (None, None, ""),
        (18, None, "18 years and older"),
        (None, 17, "up to 17 years"),
        (18, 75, "18 to 75 years"),
        (0.5, 1, "0.5 to 1 year"),
    ],
)
def test_ages_are_said_in_words(client, low, high, words):
    facts = client.get(make_trial(min_age=low, max_age=high).get_absolute_url()).context["facts"]
    assert {fact.label: fact.text for fact in facts}["Ages"] == words
