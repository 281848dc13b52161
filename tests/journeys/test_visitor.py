"""A visitor finds a group by cancer type and ZIP, opens it, and keeps its calendar."""

from __future__ import annotations

import icalendar
import pytest

from tests.journeys.looking import look


@pytest.mark.parametrize("javascript", [True, False])
def test_a_visitor_finds_a_group_and_saves_its_calendar(visit, javascript):
    page = visit(javascript=javascript).page()
    page.goto("/")
    page.get_by_label("What are you looking for?").fill("breast cancer support group")
    page.get_by_label("Where?").fill("02139")
    page.get_by_role("button", name="Show what is there").click()
    page.wait_for_url("**/find/**")

    first = page.locator("ol.cards .card", has_text="Fictional example").first
    first.get_by_role("link").first.click()
    page.wait_for_url("**/groups/**")
    assert page.get_by_text("Fictional example").first.is_visible()

    with page.expect_download() as saving:
        page.get_by_role("link", name="Save to calendar").click()
    calendar = icalendar.Calendar.from_ical(saving.value.path().read_bytes())
    assert len(calendar.walk("VEVENT")) >= 1


@pytest.mark.parametrize("javascript", [True, False])
def test_four_short_questions_lead_a_visitor_to_what_fits(visit, javascript):
    page = visit(width=320, javascript=javascript).page()
    page.goto("/")
    page.get_by_role("link", name="Not sure? Answer four short questions").click()
    page.get_by_label("For someone else").check()
    page.get_by_role("button", name="Next question").click()
    if javascript:
        page.get_by_role("combobox", name="Type of cancer").press_sequentially("breast cancer")
        page.wait_for_selector(".autocomplete__option:visible")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
    else:
        page.get_by_label("Type of cancer").fill("breast cancer")
    page.get_by_role("button", name="Next question").click()
    page.get_by_label("To talk with people who know how this feels").check()
    page.get_by_role("button", name="Next question").click()
    page.get_by_role("link", name="Back").click()
    assert page.get_by_label("To talk with people who know how this feels").is_visible()
    page.get_by_role("button", name="Next question").click()
    page.get_by_label("City, ZIP or postcode").fill("02139")
    page.get_by_role("button", name="Show what is there").click()
    page.wait_for_url("**/find/?**")
    assert page.url.partition("/find/?")[2] == "cancer=breast-cancer&near=02139&kind=group&for=other"
    assert page.locator("ol.cards .card").count() > 0


def test_a_phone_shows_the_first_result_within_a_screen_and_a_half(visit):
    page = visit(width=320).page()
    for path in (
        "/find/?q=breast+cancer+support+group+near+02139+for+my+mum",
        "/find/?kind=group&format=online&cost=free",
    ):
        page.goto(path)
        assert page.locator("ol.cards .card").first.bounding_box()["y"] <= 1.5 * 640


def test_what_a_visitor_sees_on_the_way_has_no_barrier(visit):
    page = visit().page()
    for path in ("/", "/find/?cancer=breast-cancer&near=02139&kind=group", "/find/?q=bowel+cancer", "/find/?q=zzzzqqq"):
        page.goto(path)
        look(page)
    page.goto("/find/?kind=group")
    page.locator("ol.cards .card a").first.click()
    page.wait_for_url("**/groups/**")
    look(page)


def test_nothing_found_still_offers_ways_on_and_people_to_call(visit):
    page = visit().page()
    page.goto("/find/?q=zzzzqqq&kind=group&exact=1")
    assert page.get_by_role("main").get_by_role("link").count() > 0
    assert page.get_by_role("main").get_by_role("link", name="help lines").count() > 0


def test_the_way_in_spanish_is_spanish(visit):
    page = visit().page()
    page.goto("/find/?cancer=breast-cancer&near=02139&kind=group")
    page.get_by_role("link", name="Español").first.click()
    page.wait_for_url("**/es/find/?**")
    assert page.locator("html").get_attribute("lang") == "es"
    assert "cancer=breast-cancer" in page.url
    assert "near=02139" in page.url
    assert page.get_by_role("button", name="Mostrar").count() > 0


def test_the_keyboard_reaches_leave_and_skip_first(visit):
    page = visit().page()
    page.goto("/find/?kind=group")
    reached = []
    for _ in range(2):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent.trim()"))
    assert reached == ["Leave this page quickly", "Skip to the main part"]
