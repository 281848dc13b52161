"""A counselor's own page: how to reach them, what was told, and nothing past its time."""

from __future__ import annotations

import pytest

from tests.factories.directory import days_ago, make_counselor

pytestmark = pytest.mark.django_db


def page(client, counselor):
    return client.get(counselor.get_absolute_url())


def facts(response):
    return {fact.label: fact.text or fact.answer for fact in response.context["facts"]}


def test_page_shows_how_to_reach_a_counselor(client):
    response = page(client, make_counselor(phone="555-0142", text_relay="711", email="ash@example.example"))
    text = response.content.decode()
    assert response.status_code == 200
    assert 'href="tel:555-0142"' in text
    assert "711" in text
    assert 'href="mailto:ash@example.example"' in text


@pytest.mark.parametrize(
    ("precision", "address", "city"),
    [("exact", True, True), ("neighbourhood", False, True), ("city", False, True), ("hidden", False, False)],
)
def test_precision_decides_how_much_of_the_place_is_on_the_page(client, precision, address, city):
    counselor = make_counselor(precision=precision, address="1 Example Street", city="Springfield", postcode="02139")
    text = page(client, counselor).content.decode()
    assert ("1 Example Street" in text, "Springfield" in text, "02139" in text) == (address, city, False)


def test_counselor_not_checked_for_455_days_keeps_an_address_without_contact(client):
    response = page(client, make_counselor(checked_on=days_ago(455), phone="555-0142"))
    assert response.status_code == 410
    assert "555-0142" not in response.content.decode()


def test_counselor_not_checked_for_a_year_is_shown_with_a_warning(client):
    response = page(client, make_counselor(checked_on=days_ago(400)))
    assert response.status_code == 200
    assert "ask before you go" in response.content.decode()


@pytest.mark.parametrize(("ends_in_days", "status"), [(0, 200), (-1, 410)])
def test_counselor_is_shown_to_the_last_day_of_the_licence(client, ends_in_days, status):
    counselor = make_counselor(licence_expires_on=days_ago(-ends_in_days))
    assert page(client, counselor).status_code == status


def test_counselor_that_is_not_live_has_no_page(client):
    assert page(client, make_counselor(live=False)).status_code == 404


@pytest.mark.parametrize(
    ("accepting", "told_days_ago", "answer", "words"),
    [
        ("yes", 59, "yes", "Taking new clients"),
        ("yes", 60, "unknown", "Not told whether they take new clients: ask"),
        ("yes", None, "unknown", "Not told whether they take new clients: ask"),
        ("no", 300, "no", "Not taking new clients now"),
        ("unknown", 1, "unknown", "Not told whether they take new clients: ask"),
    ],
)
def test_taking_new_clients_is_yes_for_60_days_after_it_was_told(client, accepting, told_days_ago, answer, words):
    told = None if told_days_ago is None else days_ago(told_days_ago)
    response = page(client, make_counselor(accepting=accepting, accepting_told_on=told))
    assert facts(response)["Taking new clients"] == answer
    assert response.context["accepting"] == words


def test_yes_that_nobody_dated_is_unknown_to_search_as_well():
    entry = make_counselor(accepting="yes", accepting_told_on=None).search_entry()
    assert (entry.facts["accepting"], entry.card["accepting"]) == (("unknown",), "unknown")


def test_access_that_was_told_stands_alone_and_the_rest_in_one_line(client):
    response = page(client, make_counselor(access={"step-free": "yes", "captions": "no"}))
    found = facts(response)
    assert {name: found[name] for name in ("Step-free", "Captions", "Other access")} == {
        "Step-free": "yes",
        "Captions": "no",
        "Other access": "unknown",
    }
    (rest,) = [fact.note for fact in response.context["facts"] if fact.label == "Other access"]
    assert rest == "You can ask about: sign language, near public transit, quiet space."


def test_regions_are_said_by_name(client):
    response = page(client, make_counselor(licence_region="GB-SCT", telehealth_regions=["US-MA", "CA-ON", "XX-YY"]))
    found = facts(response)
    assert found["Licensed in"] == "Scotland"
    assert found["May treat at a distance in"] == "Massachusetts, Ontario, XX-YY"


def test_cost_says_its_note_beside_it(client):
    response = page(client, make_counselor(cost="fee", cost_note="First talk is free"))
    (cost,) = [fact for fact in response.context["facts"] if fact.label == "Cost"]
    assert (cost.text, cost.note) == ("There is a fee", "First talk is free")


def test_title_names_no_person_and_demonstration_is_marked_and_not_indexed(client):
    text = page(client, make_counselor(name="Example Counselor Ash")).content.decode()
    title = text.partition("<title>")[2].partition("</title>")[0]
    assert "Ash" not in title
    assert "Fictional example" in text
    assert 'name="robots" content="noindex"' in text


def test_script_in_a_name_is_shown_as_text(client):
    text = page(client, make_counselor(name="<script>x</script>")).content.decode()
    assert "&lt;script&gt;x&lt;/script&gt;" in text
