"""What an editor and a reviewer do with an article in Wagtail's admin."""

from __future__ import annotations

import re
from collections.abc import Sequence

from playwright.sync_api import Page, expect

FIELDS = {"answer": "Write down one worry at night, and take it with you.", "search_words": "lantern at night"}
CHOICES = {"topic": "living", "risk": "general"}
SOURCE = {"publisher": "Example Institute", "year": "2024", "cited_for": "An example of a source"}


def write_article(page: Page, title: str, paragraph: str, sources: Sequence[str]) -> None:
    """Write an article below the list of articles, from the admin's list of pages."""
    page.goto("/admin/pages/")
    page.get_by_role("link", name="Explore child pages of 'Home'").click()
    page.get_by_role("link", name="Explore child pages of 'Articles'").click()
    page.get_by_role("link", name=re.compile("Add child page", re.I)).first.click()
    page.wait_for_url("**/add/articles/articlepage/**")
    page.locator("[name=title]").fill(title)
    for name, text in FIELDS.items():
        page.locator(f"[name={name}]").fill(text)
    for name, value in CHOICES.items():
        page.locator(f"[name={name}]").select_option(value)
    write_paragraph(page, paragraph)
    for number, source in enumerate(sources):
        add_source(page, number, source)


def write_paragraph(page: Page, text: str) -> None:
    """Put one paragraph into the empty text."""
    page.get_by_role("button", name="Insert a block").click()
    page.get_by_role("option", name="Paragraph").click()
    editor = page.locator("[data-contentpath=body] [contenteditable=true]")
    editor.click()
    page.keyboard.type(text)
    expect(editor).to_contain_text(text)


def add_source(page: Page, number: int, title: str) -> None:
    """Name one more source."""
    page.get_by_role("button", name="Add Source").click()
    for name, text in {**SOURCE, "title": title}.items():
        page.locator(f"[name=sources-{number}-{name}]").fill(text)
    page.locator(f"[name=sources-{number}-kind]").select_option("guideline")


def submit(page: Page) -> None:
    """Send it to the reviewers."""
    open_actions(page)
    page.get_by_role("button", name="Submit to Article review").click()
    page.wait_for_url(re.compile(r"/admin/pages/\d+/(edit/)?$"))


def approve(page: Page) -> None:
    """Sign it."""
    open_actions(page)
    page.get_by_role("button", name="Approve and publish").click()
    page.wait_for_url(re.compile(r"/admin/(pages/\d+/)?$"))


def open_actions(page: Page) -> None:
    """Open the menu beside the first button of the form."""
    more = page.get_by_role("button", name="More actions")
    if more.count():
        more.click()
