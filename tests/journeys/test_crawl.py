"""Every kind of page: nothing is asked of anybody else, nothing is left in the browser, nothing needs a script."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from collections import deque
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest

from tests.journeys.looking import QUICK_LOOKS, look, spill
from tests.journeys.pages import (
    ACCOUNT_PAGES,
    NO_PAGES,
    ON_THE_ORGANIZERS_WAY,
    PAGES,
    SIGNED_IN_PAGES,
    routes,
    routes_looked_at,
)
from tests.journeys.people import sign_in

STORAGE = """async () => ({
  cookies: document.cookie,
  local: localStorage.length,
  session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
  workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
})"""
NOTHING = {"cookies": "", "local": 0, "session": 0, "databases": 0, "workers": 0}


def test_no_address_of_the_site_is_left_out():
    """A new address stands in one of the lists, or this fails."""
    assert set(routes()) == routes_looked_at() | ON_THE_ORGANIZERS_WAY | NO_PAGES


@pytest.mark.parametrize("path", PAGES)
def test_a_page_leaves_no_trace_asks_nobody_else_and_has_no_barrier(visit, path):
    browser = visit()
    page = browser.page()
    answer = page.goto(path)
    page.wait_for_load_state("networkidle")

    assert answer.status < 500
    look(page, QUICK_LOOKS)
    assert browser.elsewhere == []
    assert page.evaluate(STORAGE) == NOTHING
    assert browser.context.cookies() == []
    status_line = "Failed to load resource: the server responded with a status of 404 (Not Found)"
    assert [said for said in browser.complaints if said != status_line] == []


@pytest.mark.parametrize("path", [*PAGES, *ACCOUNT_PAGES])
def test_a_page_has_its_headers(site, path):
    headers = fetched(site.url + path)[1]
    policy = headers["Content-Security-Policy"]

    assert "unsafe" not in policy
    assert "default-src 'self'" in policy
    assert re.findall(r"https?://[^\s;]+", policy) == []
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert "geolocation=(self)" in headers["Permissions-Policy"]
    if path not in ACCOUNT_PAGES:
        assert headers.get("Set-Cookie") is None


@pytest.mark.parametrize("path", PAGES)
def test_a_page_works_without_javascript(visit, path):
    page = visit(javascript=False, width=320).page()
    page.goto(path)
    assert page.locator("main h1").first.is_visible()
    assert page.get_by_role("link", name=re.compile("Leave|Salir")).first.is_visible()
    assert spill(page) <= 0


@pytest.mark.parametrize("path", ACCOUNT_PAGES)
def test_a_door_to_an_account_has_no_barrier_and_asks_nobody_else(visit, path):
    browser = visit()
    page = browser.page()
    page.goto(path)
    look(page, QUICK_LOOKS)
    assert browser.elsewhere == []


def test_the_pages_of_an_account_have_no_barrier_and_ask_nobody_else(visit, site):
    browser = visit()
    page = browser.page()
    sign_in(page, site, "organizer")
    for path in SIGNED_IN_PAGES:
        assert page.goto(path).status == 200
        look(page, QUICK_LOOKS)
    assert browser.elsewhere == []
    assert browser.complaints == []


@pytest.mark.parametrize(
    "path", ["/admin/", "/admin/login/", "/django-admin/", "/django-admin/login/", "/_util/login/"]
)
def test_there_is_one_door_to_sign_in(site, path):
    with urllib.request.urlopen(site.url + path) as answer:
        assert urlsplit(answer.url).path == "/accounts/login/"


def test_every_link_of_the_site_leads_somewhere(site):
    """Follow the links from both home pages, each kind of address a few times."""
    waiting, seen, broken, kinds = deque(["/", "/es/"]), {"/", "/es/"}, [], {}
    while waiting and len(seen) < 400:
        path = waiting.popleft()
        status, _headers, body = fetched(site.url + path)
        if status >= 400:
            broken.append((status, path))
        for link in links_of(body):
            target = urldefrag(urljoin(site.url + path, link)).url
            kind = re.sub(r"[^/]*\d[^/]*|\?.*", "*", target)
            if target.startswith(site.url + "/") and kinds.get(kind, 0) < 6:
                new = target.removeprefix(site.url)
                if new not in seen and not new.startswith(("/admin/", "/django-admin/", "/static/")):
                    kinds[kind] = kinds.get(kind, 0) + 1
                    seen.add(new)
                    waiting.append(new)
    assert broken == []
    assert len(seen) > 60


def fetched(url: str):
    """Return status, headers and text of an address, as a client without a cookie sees it."""
    try:
        with urllib.request.urlopen(urllib.request.Request(url)) as answer:
            return answer.status, answer.headers, answer.read().decode("utf-8", "replace")
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read().decode("utf-8", "replace")


class Links(HTMLParser):
    """The addresses of a page's links and forms."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        if tag == "a" and named.get("href"):
            self.found.append(named["href"])


def links_of(body: str) -> list[str]:
    """Return the addresses a page links to."""
    parser = Links()
    parser.feed(body)
    return parser.found
