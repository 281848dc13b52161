"""An editor writes an article, another person approves it, and a visitor finds it."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.journeys import desk, writing
from tests.journeys.looking import look
from tests.journeys.people import sign_in

TITLE = "Lanterns for the night before a scan"
PARAGRAPH = "Put a lantern on the sill, and the worry on paper beside it."
SOURCES = ("Example guideline about worry", "Example review about sleep")
WAITING = "Example Circle 902: families and carers"


def test_an_article_is_written_approved_by_another_and_found(visit, site):
    editor, reviewer, visitor = visit().page(), visit().page(), visit().page()
    address = "/articles/lanterns-for-the-night-before-a-scan/"
    sign_in(editor, site, "editor")
    writing.write_article(editor, TITLE, PARAGRAPH, SOURCES)
    writing.submit(editor)
    assert visitor.goto(address).status == 404

    editor.goto("/admin/")
    editor.get_by_role("link", name=TITLE).first.click()
    editor.wait_for_url("**/edit/")
    writing.open_actions(editor)
    assert editor.get_by_role("button", name=re.compile("Approve|Publish", re.I)).count() == 0

    sign_in(reviewer, site, "reviewer")
    reviewer.goto("/admin/")
    reviewer.get_by_role("link", name=TITLE).first.click()
    reviewer.wait_for_url("**/edit/")
    expect(reviewer.get_by_text(PARAGRAPH).first).to_be_visible()
    writing.approve(reviewer)

    visitor.goto("/find/?q=lantern+scan&kind=article")
    visitor.get_by_role("main").get_by_role("link", name=TITLE).click()
    visitor.wait_for_url(f"**{address}")
    expect(visitor.get_by_text(PARAGRAPH)).to_be_visible()
    for source in SOURCES:
        expect(visitor.get_by_text(source).first).to_be_visible()
    look(visitor)


def test_our_part_of_the_desk_has_no_barrier(visit, site):
    """Wagtail's header and menu around it are left out: their faults are not ours to mend."""
    page = visit().page()
    sign_in(page, site, "editor")
    page.goto("/admin/waiting-listings/")
    look(page, inside=desk.OUR_PART)
    desk.open_waiting(page, WAITING)
    look(page, inside=desk.OUR_PART)


def test_the_desk_asks_nobody_else(visit, site):
    browser = visit()
    page = browser.page()
    sign_in(page, site, "editor")
    for path in ("/admin/", "/admin/waiting-listings/", "/admin/pages/", "/admin/reports/workflow/"):
        assert page.goto(path).status == 200
        page.wait_for_load_state("networkidle")
    assert browser.elsewhere == []


def test_an_organizer_has_no_desk(visit, site):
    page = visit().page()
    sign_in(page, site, "organizer")
    for path in ("/admin/", "/admin/waiting-listings/", "/django-admin/"):
        assert page.goto(path).status == 403
