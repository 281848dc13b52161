"""Signing in and out as the demonstration's people."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.journeys.serving import RunningSite


def sign_in(page: Page, site: RunningSite, name: str) -> None:
    """Sign in as the organizer, the editor or the reviewer."""
    page.goto("/accounts/login/")
    page.get_by_label("Email").fill(f"{name}@demo.example")
    page.get_by_label("Password", exact=True).fill(site.logins()[name])
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/groups/mine/**")
