"""Fields that suggest: by keyboard, for a screen reader, without a script, and while the network is away."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.looking import look

WORDS, PLACE = "What are you looking for?", "Where?"
OPTIONS = ".autocomplete__option"
JSON = "application/json"
ASKED = re.compile(r"/find/\?(.*&)?q=bowel")
MADE_IN_BULK = """
from directory.models import EverydayWords
EverydayWords.objects.bulk_create([EverydayWords(words_en="wobblesome, shaky legs")])
"""


def options(page: Page) -> list[str]:
    page.wait_for_selector(f"{OPTIONS}:visible")
    return [text.replace("\n", " ") for text in page.locator(f"{OPTIONS}:visible").all_inner_texts()]


def answer(*texts: str) -> str:
    """Return an answer of the server with these everyday words."""
    found = [{"of": "words", "label": "Everyday words", "options": [{"text": text} for text in texts]}]
    return json.dumps({"groups": found if texts else []})


@pytest.fixture
def home(visit):
    page = visit().page()
    page.goto("/")
    return page


@pytest.mark.parametrize(("path", "words", "place"), [("/", WORDS, PLACE), ("/find/", WORDS, "City, ZIP or postcode")])
def test_arrows_and_enter_choose_what_fills_the_field_and_the_next_enter_asks(visit, path, words, place):
    browser = visit()
    page = browser.page()
    page.goto(path)
    page.get_by_label(words).press_sequentially("bowel")
    assert options(page)[0] == "Colorectal cancer (bowel cancer) Type of cancer"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_label(words)).to_have_value("Colorectal cancer")

    page.get_by_label(place).press_sequentially("cambridge, m")
    assert options(page)[0] == "Cambridge, MA Massachusetts"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_label(place)).to_have_value("Cambridge, MA")
    assert page.url.endswith(path)

    page.keyboard.press("Enter")
    page.wait_for_url("**/find/?**near=Cambridge*")
    assert browser.complaints == []
    assert browser.elsewhere == []


def test_enter_without_a_choice_asks_for_the_own_words(home):
    home.get_by_label(WORDS).press_sequentially("bowel")
    options(home)
    home.keyboard.press("Enter")
    home.wait_for_url(ASKED)


def test_escape_closes_the_suggestions_and_leaves_what_was_typed(home):
    field = home.get_by_label(WORDS)
    field.press_sequentially("bowel")
    options(home)
    home.keyboard.press("Escape")
    expect(home.locator(f"{OPTIONS}:visible")).to_have_count(0)
    expect(field).to_have_value("bowel")
    expect(field).to_have_attribute("aria-expanded", "false")


def test_screen_reader_hears_what_it_is_and_how_many(home):
    home.route(
        "**/find/suggest/?q=*", lambda route: route.fulfill(body=answer("stoma", "stoma bag"), content_type=JSON)
    )
    home.route("**/find/suggest/?title=*", lambda route: route.fulfill(body=answer(), content_type=JSON))
    field = home.get_by_role("combobox", name=WORDS)
    expect(field).to_have_accessible_description(re.compile("For example: .* Use the arrow keys"))
    expect(field).to_have_attribute("aria-expanded", "false")

    field.press_sequentially("stom")
    expect(home.get_by_role("listbox")).to_match_aria_snapshot(
        "- listbox:\n  - option /stoma Everyday words/\n  - option /stoma bag Everyday words/"
    )
    expect(home.get_by_role("status").filter(has_text="2 suggestions.")).to_have_count(1)
    home.keyboard.press("ArrowDown")
    expect(home.get_by_role("option", selected=True)).to_contain_text("stoma")
    expect(home.locator("#finder-q")).to_have_attribute("aria-expanded", "true")


@pytest.mark.parametrize("path", ["/", "/find/", "/es/"])
def test_open_suggestions_have_no_barrier(visit, path):
    page = visit().page()
    page.goto(path)
    page.locator("input[name=q]").press_sequentially("canc")
    options(page)
    look(page)


def test_titles_follow_after_a_pause(home):
    home.get_by_label(WORDS).press_sequentially("example circ")
    home.wait_for_selector(f"{OPTIONS}:visible")
    assert [text for text in options(home) if text.startswith("Example Circle ") and text.endswith("Title")] != []


def test_without_a_script_the_fields_are_plain(visit):
    page = visit(javascript=False).page()
    page.goto("/")
    assert page.get_by_role("combobox").count() == 0
    page.get_by_label(WORDS).fill("bowel")
    page.keyboard.press("Enter")
    page.wait_for_url(ASKED)


def test_without_the_network_the_fields_are_plain(home):
    home.route("**/find/suggest/**", lambda route: route.abort())
    home.get_by_label(WORDS).press_sequentially("bowel")
    home.wait_for_timeout(400)
    assert home.locator(f"{OPTIONS}:visible").count() == 0
    home.keyboard.press("Enter")
    home.wait_for_url(ASKED)


def test_last_letters_win_over_a_late_answer(home):
    late = []

    def answered(route):
        if route.request.url.endswith("q=bow"):
            late.append(route)
        else:
            found = answer() if "title=" in route.request.url else answer("second")
            route.fulfill(body=found, content_type=JSON)

    home.route("**/find/suggest/**", answered)
    field = home.get_by_label(WORDS)
    field.press_sequentially("bow")
    while not late:
        home.wait_for_timeout(50)
    field.press_sequentially("el")
    assert options(home) == ["second Everyday words"]
    late[0].fulfill(body=answer("first"), content_type=JSON)
    home.wait_for_timeout(100)
    assert options(home) == ["second Everyday words"]


def test_quick_typing_asks_once(visit):
    browser = visit()
    page = browser.page()
    page.clock.install(time=0)
    page.goto("/")
    page.clock.pause_at(60_000)
    page.get_by_label(PLACE).press_sequentially("cambridge")
    with page.expect_response("**/find/suggest/**"):
        page.clock.run_for(200)
    assert [url.partition("?")[2] for url in browser.requests if "suggest/?" in url] == ["near=cambridge"]


def test_own_place_is_filled_in_and_nothing_is_suggested_for_it(site, chromium):
    context = chromium.new_context(
        base_url=site.url, permissions=["geolocation"], geolocation={"latitude": 42.36543, "longitude": -71.10412}
    )
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/")
    page.click("[data-near-me]")
    expect(page.get_by_label(PLACE)).to_have_value("42.37,-71.10")
    page.wait_for_timeout(400)
    assert [url for url in asked if "near=" in url] == []
    context.close()


def test_editors_change_from_another_process_is_suggested_at_once(visit, site):
    page = visit().page()
    page.goto("/")
    site.manage("shell", "-c", MADE_IN_BULK)
    page.get_by_label(WORDS).press_sequentially("wobbleso")
    assert options(page) == ["wobblesome Everyday words"]
    page.goto("/find/?q=wobblesome")
    assert "shaky legs" in page.locator(".asked").inner_text()
