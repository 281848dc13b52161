"""Signing up and in."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page

from tests.journeys.serving import RunningSite

PASSWORD = "a-long-lantern-phrase"


def sign_in(page: Page, site: RunningSite, name: str) -> None:
    """Sign in as the demonstration's organizer, editor or reviewer."""
    fill_in_login(page, f"{name}@demo.example", site.logins()[name])


def sign_up(page: Page, address: str, at_each: Callable[[Page], None] = lambda page: None) -> None:
    """Make an account, confirm its address through the page that shows the mail, and be signed in."""
    page.goto("/accounts/signup/")
    at_each(page)
    page.get_by_label("Email").fill(address)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Make my account").click()
    page.wait_for_url("**/accounts/confirm-email/")
    at_each(page)
    page.goto("/demo/mail/")
    page.locator(".card", has_text=address).first.locator("a[href*=confirm-email]").click()
    page.wait_for_url(re.compile("/confirm-email/.+"))
    at_each(page)
    page.locator("main form button").click()
    page.wait_for_url(lambda url: "/confirm-email/" not in url)
    if "/login/" in page.url:
        fill_in_login(page, address, PASSWORD)


def fill_in_login(page: Page, address: str, password: str) -> None:
    """Sign in by address and password."""
    page.goto("/accounts/login/")
    page.get_by_label("Email").fill(address)
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/groups/mine/**")
