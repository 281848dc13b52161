"""What an organizer does to post a group."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from playwright.sync_api import Page

WORDS = {
    "cancers": "breast cancer",
    "address": "Example Community House, 1 Example Street",
    "city": "Cambridge",
    "region": "MA",
    "postcode": "02139",
    "first_day": (date.today() + timedelta(days=8)).isoformat(),
    "starts_at": "18:30",
    "phone": "555-0199",
}
CHOICES = {
    "audience": "patient",
    "meeting_format": "in-person",
    "repeat": "weekly",
    "leader": "peer",
    "course": "drop-in",
    "cost": "free",
}
MOST_STEPS = 12


def post_group(page: Page, words: Mapping[str, str], at_each: Callable[[Page], None]) -> None:
    """Go through the steps to the last page, which shows what will be sent; do `at_each` on every page."""
    page.goto("/groups/post/")
    for _step in range(MOST_STEPS):
        at_each(page)
        if "/check/" in page.url:
            return
        before = page.url
        if page.get_by_role("link", name="Yes, go on").count():
            page.get_by_role("link", name="Yes, go on").click()
        else:
            answer_step(page, words)
            page.get_by_role("button", name="Save and go on").click()
        page.wait_for_url(lambda url, before=before: url != before)
    raise AssertionError(f"The steps did not end: {page.url}")


def answer_step(page: Page, words: Mapping[str, str]) -> None:
    """Answer what this step asks."""
    for name, text in {**WORDS, **words}.items():
        if page.locator(f"main [name={name}]").count():
            page.locator(f"main [name={name}]").fill(text)
    for name, value in CHOICES.items():
        if page.locator(f"main [name={name}][value={value}]").count():
            page.locator(f"main [name={name}][value={value}]").check()


def change_answer(page: Page, link: re.Pattern[str], field: str, text: str) -> None:
    """From the last page, change one answer and come back."""
    page.get_by_role("link", name=link).first.click()
    page.locator(f"[name={field}]").fill(text)
    page.get_by_role("button", name="Save and go to the last step").click()
    page.wait_for_url("**/check/**")


def send(page: Page) -> None:
    """Send it to an editor from the last page."""
    page.get_by_role("button", name="Send it to an editor").click()
    page.wait_for_url("**/groups/mine/")
