"""The face in a real browser: account and error pages at three widths, in light, dark and forced colours."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.looking import barriers, spill

PATHS = [
    "/accounts/login/",
    "/accounts/signup/",
    "/accounts/password/reset/",
    "/accounts/inactive/",
    "/nothing/is/here/",
    "/es/nada/hay/aqui/",
]
SCHEMES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}


def opened(chromium: Browser, address: str, **how: object) -> tuple[Page, list[str]]:
    """Open the page and return it with what the console complains about, the address's own status aside."""
    page = chromium.new_context(**{"viewport": {"width": 1280, "height": 800}, **how}).new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if "Content Security" in said.text else None)
    page.goto(address)
    return page, complaints


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_pages_have_no_barrier_and_scroll_one_way_only(site, chromium, width, scheme):
    for path in PATHS:
        page, complaints = opened(
            chromium,
            site.url + path,
            viewport={"width": width, "height": 800},
            **SCHEMES[scheme],
        )

        assert (path, barriers(page)) == (path, [])
        assert (path, spill(page) <= 0, complaints) == (path, True, [])
        page.context.close()


def test_twice_the_text_size_still_fits_a_phone(site, chromium):
    for path in PATHS:
        page, _ = opened(chromium, site.url + path, viewport={"width": 320, "height": 640})
        page.evaluate("document.documentElement.style.fontSize = '237.5%'")

        assert (path, spill(page) <= 0) == (path, True)
        page.context.close()


def test_a_form_that_came_back_has_the_focus_on_its_summary(site, chromium):
    page, _ = opened(chromium, site.url + "/accounts/login/")
    page.click("main form button.button")
    page.wait_for_selector(".error-summary")

    assert page.evaluate("document.activeElement.className") == "error-summary"
    assert page.title().startswith("Error: ")
    page.click(".error-summary a")
    assert page.evaluate("document.activeElement.id") == "id_login"


def test_leaving_takes_the_place_of_the_page_in_the_history(site, chromium):
    page, _ = opened(chromium, site.url + "/accounts/signup/")
    page.goto(site.url + "/accounts/login/")
    page.evaluate(
        "address => { document.querySelector('[data-leave]').href = address }", site.url + "/accounts/inactive/"
    )
    before = page.evaluate("history.length")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/accounts/inactive/")

    assert page.evaluate("history.length") == before
    page.go_back()
    assert page.url.endswith("/accounts/signup/")


def test_the_menu_of_a_phone_opens_without_scripts(site, chromium):
    page, _ = opened(
        chromium,
        site.url + "/accounts/login/",
        viewport={"width": 320, "height": 256},
        java_script_enabled=False,
    )
    menu = page.locator("#menu")

    assert not menu.is_visible()
    page.click(".menu-open")
    assert menu.is_visible()
    page.click(".menu-close")
    assert not menu.is_visible()


def test_targets_are_large_enough_for_a_thumb(site, chromium):
    page, _ = opened(chromium, site.url + "/accounts/login/", viewport={"width": 320, "height": 640})
    small = page.evaluate(
        """[...document.querySelectorAll("a, button, input:not([type=hidden]), select, summary")]
            .filter((one) => getComputedStyle(one).display !== "inline" && !one.closest("label"))
            .map((one) => [one.outerHTML.slice(0, 60), one.getBoundingClientRect()])
            .filter(([, box]) => box.width > 1 && box.height < 44 - 0.5)
            .map(([html]) => html)"""
    )
    assert small == []


def test_nothing_is_asked_of_another_host(site, chromium):
    context = chromium.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in PATHS:
        page.goto(site.url + path, wait_until="networkidle")

    assert [url for url in asked if not url.startswith((site.url, "data:"))] == []
    assert context.cookies() == [] or {cookie["name"] for cookie in context.cookies()} <= {"csrftoken"}


@pytest.mark.parametrize(("width", "screens"), [(1280, 1), (320, 2)])
def test_first_page_shows_the_form_and_all_ways_in_at_once(site, chromium, width, screens):
    page, _ = opened(chromium, site.url + "/", viewport={"width": width, "height": 800})

    assert page.locator(".help .call").count() == 2
    assert page.locator(".way").count() == 4
    assert page.evaluate("document.querySelector('.ways').getBoundingClientRect().bottom") <= 800 * screens


def test_where_i_am_is_asked_only_on_pressing_and_keeps_two_decimals(site, chromium):
    page, _ = opened(
        chromium,
        site.url + "/",
        permissions=["geolocation"],
        geolocation={"latitude": 42.36543, "longitude": -71.10412},
    )
    place = page.locator("#finder-near")

    assert place.input_value() == ""
    page.click("[data-near-me]")
    page.wait_for_function("document.getElementById('finder-status').textContent")
    assert place.input_value() == "42.37,-71.10"


def test_suggestions_run_under_the_security_policy(site, chromium):
    page, complaints = opened(chromium, site.url + "/find/")
    listed = '[{"slug": "colorectal-cancer", "name": "Colorectal cancer", "words": ["bowel"]}]'
    page.route("**/find/cancer-types.json*", lambda route: route.fulfill(body=listed, content_type="application/json"))
    field = page.locator("#find-cancer")

    field.press_sequentially("bow")
    page.wait_for_selector(".autocomplete__option")
    assert page.locator(".autocomplete__option").all_inner_texts() == ["Colorectal cancer (bowel)"]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert field.input_value() == "Colorectal cancer"
    assert complaints == []
