"""The face in a real browser: account and error pages at three widths, in light, dark and forced colours."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.management import call_command
from playwright.sync_api import Browser, Page
from wagtail.models import Locale, Site
from wagtail.models import Page as WagtailPage

from portal.home.models import HomePage

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
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


@pytest.fixture
def front(live_server) -> str:
    """Return the address of a home page with the help lines above it, as the demonstration shows it."""
    Locale.objects.get_or_create(language_code="en")
    root = WagtailPage.get_first_root_node() or WagtailPage.add_root(title="Root", slug="root")
    home = HomePage.objects.first() or root.add_child(instance=HomePage(title="Onward", slug="home"))
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": home})
    call_command("load_help_lines", verbosity=0)
    return f"{live_server.url}/"


def opened(chromium: Browser, address: str, **how: object) -> tuple[Page, list[str]]:
    """Open the page and return it with what the console complains about, the address's own status aside."""
    page = chromium.new_context(**{"viewport": {"width": 1280, "height": 800}, **how}).new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if "Content Security" in said.text else None)
    page.goto(address)
    return page, complaints


def spills(page: Page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_pages_have_no_barrier_and_scroll_one_way_only(live_server, chromium, width, scheme):
    for path in PATHS:
        page, complaints = opened(
            chromium,
            live_server.url + path,
            viewport={"width": width, "height": 800},
            **SCHEMES[scheme],
        )
        found = Axe().run(page, options={"runOnly": RULES}).response["violations"]

        assert (path, [barrier["id"] for barrier in found]) == (path, [])
        assert (path, spills(page) <= 0, complaints) == (path, True, [])
        page.context.close()


def test_twice_the_text_size_still_fits_a_phone(live_server, chromium):
    for path in PATHS:
        page, _ = opened(chromium, live_server.url + path, viewport={"width": 320, "height": 640})
        page.evaluate("document.documentElement.style.fontSize = '237.5%'")

        assert (path, spills(page) <= 0) == (path, True)
        page.context.close()


def test_a_form_that_came_back_has_the_focus_on_its_summary(live_server, chromium):
    page, _ = opened(chromium, live_server.url + "/accounts/login/")
    page.click("main form button.button")
    page.wait_for_selector(".error-summary")

    assert page.evaluate("document.activeElement.className") == "error-summary"
    assert page.title().startswith("Error: ")
    page.click(".error-summary a")
    assert page.evaluate("document.activeElement.id") == "id_login"


def test_leaving_takes_the_place_of_the_page_in_the_history(live_server, chromium):
    page, _ = opened(chromium, live_server.url + "/accounts/signup/")
    page.goto(live_server.url + "/accounts/login/")
    page.evaluate(
        "address => { document.querySelector('[data-leave]').href = address }", live_server.url + "/accounts/inactive/"
    )
    before = page.evaluate("history.length")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/accounts/inactive/")

    assert page.evaluate("history.length") == before
    page.go_back()
    assert page.url.endswith("/accounts/signup/")


def test_the_menu_of_a_phone_opens_without_scripts(live_server, chromium):
    page, _ = opened(
        chromium,
        live_server.url + "/accounts/login/",
        viewport={"width": 320, "height": 256},
        java_script_enabled=False,
    )
    menu = page.locator("#menu")

    assert not menu.is_visible()
    page.click(".menu-open")
    assert menu.is_visible()
    page.click(".menu-close")
    assert not menu.is_visible()


def test_targets_are_large_enough_for_a_thumb(live_server, chromium):
    page, _ = opened(chromium, live_server.url + "/accounts/login/", viewport={"width": 320, "height": 640})
    small = page.evaluate(
        """[...document.querySelectorAll("a, button, input:not([type=hidden]), select, summary")]
            .filter((one) => getComputedStyle(one).display !== "inline" && !one.closest("label"))
            .map((one) => [one.outerHTML.slice(0, 60), one.getBoundingClientRect()])
            .filter(([, box]) => box.width > 1 && box.height < 44 - 0.5)
            .map(([html]) => html)"""
    )
    assert small == []


def test_nothing_is_asked_of_another_host(live_server, chromium):
    context = chromium.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in PATHS:
        page.goto(live_server.url + path, wait_until="networkidle")

    assert [url for url in asked if not url.startswith((live_server.url, "data:"))] == []
    assert context.cookies() == [] or {cookie["name"] for cookie in context.cookies()} <= {"csrftoken"}


@pytest.mark.parametrize(("width", "screens"), [(1280, 1), (320, 2)])
def test_first_page_shows_the_form_and_all_ways_in_at_once(front, chromium, width, screens):
    page, _ = opened(chromium, front, viewport={"width": width, "height": 800})

    assert page.locator(".help .call").count() == 2
    assert page.locator(".way").count() == 4
    assert page.evaluate("document.querySelector('.ways').getBoundingClientRect().bottom") <= 800 * screens


def test_where_i_am_is_asked_only_on_pressing_and_keeps_two_decimals(front, chromium):
    page, _ = opened(
        chromium,
        front,
        permissions=["geolocation"],
        geolocation={"latitude": 42.36543, "longitude": -71.10412},
    )
    place = page.locator("#finder-near")

    assert place.input_value() == ""
    page.click("[data-near-me]")
    page.wait_for_function("document.getElementById('finder-status').textContent")
    assert place.input_value() == "42.37,-71.10"


def test_suggestions_run_under_the_security_policy(live_server, chromium):
    page, complaints = opened(chromium, live_server.url + "/find/")
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
