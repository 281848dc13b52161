"""The map of the results in a real browser: asked for, drawn here alone, used by keyboard, and never needed."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from tests.journeys.looking import QUICK_LOOKS, look

AROUND = "/find/?near=02139&view=map"
COUNTRY = "/find/?kind=group&view=map"
CLOSE_BY = "/find/?near=02139&radius=5&view=map"
FOCUS = "document.activeElement"


def opened(browser, path: str = AROUND) -> Page:
    page = browser.page()
    page.goto(path)
    page.locator("#map .land").wait_for(state="attached")
    return page


def single(page: Page):
    """Return the pins that stand for one place."""
    return page.locator("#map .pin:not(.many)")


def test_map_is_opened_by_a_link_and_asks_nobody_else(visit):
    browser = visit()
    page = browser.page()
    page.goto("/find/?near=02139")
    page.wait_for_load_state("networkidle")
    assert [url for url in browser.requests if re.search("leaflet|/map|outlines", url)] == []

    page.get_by_role("link", name="Show on a map").click()
    page.locator("#map .land").wait_for(state="attached")
    page.wait_for_load_state("networkidle")
    assert page.url.endswith("/find/?near=02139&view=map#on-map")
    assert (browser.elsewhere, browser.complaints) == ([], [])


@pytest.mark.parametrize("path", [AROUND, COUNTRY])
def test_every_place_of_the_list_stands_on_the_map_once(visit, path):
    page = opened(visit(), path)
    pins = page.locator("#map .pin")
    many = [int(text) for text in page.locator("#map .pin.many").all_inner_texts()]
    listed = page.locator("#map-places li").count()
    assert listed > 10
    assert sum(many) + pins.count() - len(many) == listed


def test_pin_says_what_the_list_says(visit):
    page = opened(visit(), CLOSE_BY)
    pin = single(page).first
    row = page.locator("#map-places li").nth(int(pin.inner_text()) - 1)
    words = ", ".join(row.locator("> *").all_text_contents())
    assert pin.get_attribute("aria-label").removesuffix(", only roughly known") == words
    assert re.search(r"(about|less than) \d+ miles?", words)


def test_keyboard_reaches_a_place_opens_it_and_comes_back(visit):
    page = opened(visit(), CLOSE_BY)
    name = single(page).first.get_attribute("aria-label")
    single(page).first.focus()
    page.keyboard.press("Enter")
    shown = page.get_by_role("dialog", name=name)
    assert shown.get_by_role("link").first.evaluate(f"link => link === {FOCUS}")
    assert shown.get_by_role("button", name="Close").count() == 1

    page.keyboard.press("Escape")
    assert shown.count() == 0
    assert page.evaluate(f"{FOCUS}.ariaLabel") == name
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/(groups|counselors|trials)/"))


def test_places_close_together_come_apart_or_are_named_together(visit):
    page = opened(visit(), COUNTRY)
    for _press in range(12):
        if page.get_by_role("dialog").count():
            break
        page.locator("#map .pin.many").first.focus()
        page.keyboard.press("Enter")
        assert page.evaluate(f"{FOCUS}.closest('#map') !== null")
        if not page.locator("#map .pin.many").count():
            return
    assert page.get_by_role("dialog").get_by_role("link").count() > 1


def test_keyboard_is_not_held_by_the_map(visit):
    page = opened(visit())
    page.locator("#map").focus()
    for _press in range(page.locator("#map .pin").count() + 1):
        page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUS}.ariaLabel") == "Zoom in"
    page.get_by_role("link", name="Skip the map").click()
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUS}.tagName") == "SUMMARY"


def test_buttons_and_arrow_keys_move_what_a_finger_would_drag(visit):
    page = opened(visit())
    at = "document.querySelector('.leaflet-map-pane').style.transform"
    seen = [page.evaluate(at)]
    page.get_by_role("button", name="Move left").click()
    seen.append(page.evaluate(at))
    page.locator("#map").focus()
    page.keyboard.press("ArrowUp")
    seen.append(page.evaluate(at))
    assert len(set(seen)) == 3
    before = page.locator("#map .pin").all_inner_texts()
    page.get_by_role("button", name="Zoom out").click(click_count=3)
    assert page.locator("#map .pin").all_inner_texts() != before
    page.get_by_role("button", name="Show all").click()
    assert page.locator("#map .pin").all_inner_texts() == before


def test_open_map_and_open_place_have_no_barrier(visit):
    page = opened(visit(), CLOSE_BY)
    single(page).first.focus()
    page.keyboard.press("Enter")
    page.get_by_role("dialog").wait_for()
    look(page, QUICK_LOOKS)
    page.locator("#map-places summary").click()
    look(page, QUICK_LOOKS)


def test_targets_of_the_map_are_large_enough_and_never_cover_each_other(visit):
    page = opened(visit(width=320), COUNTRY)
    boxes = [pin.bounding_box() for pin in page.locator("#map .pin").all()]
    apart = [
        max(abs(one["x"] - other["x"]), abs(one["y"] - other["y"]))
        for place, one in enumerate(boxes)
        for other in boxes[:place]
    ]
    assert min(apart, default=99) >= 44
    small = page.locator("#map-tools button").evaluate_all(
        "all => all.filter(one => one.offsetHeight < 44 || one.offsetWidth < 44).map(one => one.ariaLabel)"
    )
    assert small == []


def test_without_scripts_the_places_stand_in_words(visit):
    page = visit(javascript=False, width=320).page()
    page.goto(AROUND)
    assert not page.locator("#map").is_visible()
    assert not page.locator("#map-tools").is_visible()
    assert page.locator("noscript .notice").is_visible()
    assert page.locator("#map-places li a").first.is_visible()
    assert page.locator("#map-places li", has_text=re.compile("mile")).count() > 10
