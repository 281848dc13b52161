"""An organizer signs up, posts a group, an editor asks for a change and approves, and a visitor finds it."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.journeys import desk, posting
from tests.journeys.looking import look
from tests.journeys.people import sign_in, sign_up

NAME = "Example Circle 950: lanterns after breast cancer"
ADDRESS = "lantern@demo.example"
WORDS = {
    "name": NAME,
    "summary": "A fictional group for people after breast cancer, with lanterns.",
    "first_meeting": "Someone waits at the door with a lantern.",
}
ASKED = "Which door is it? Please say so."


def is_found(page: Page, words: str, name: str) -> bool:
    """Say whether a visitor finds the group by these words."""
    page.goto(f"/find/?q={words}&kind=group")
    return page.get_by_role("main").get_by_role("link", name=name).count() == 1


def newest_letter(page: Page) -> str:
    """Return the newest letter that the site sent."""
    page.goto("/demo/mail/")
    return page.locator("ol.cards .card").first.inner_text()


def test_a_group_is_posted_reviewed_and_found(visit, site):
    organizer, editor, visitor = visit().page(), visit().page(), visit().page()
    sign_up(organizer, ADDRESS, at_each=look)
    posting.post_group(organizer, WORDS, at_each=look)
    organizer.get_by_role("link", name="See it as visitors will").click()
    expect(organizer.get_by_role("heading", level=1, name=NAME)).to_be_visible()
    look(organizer)
    organizer.go_back()
    posting.send(organizer)
    expect(organizer.get_by_text("Waiting for review").first).to_be_visible()
    assert not is_found(visitor, "lanterns", NAME)

    sign_in(editor, site, "editor")
    desk.open_waiting(editor, NAME)
    expect(editor.get_by_text("with lanterns").first).to_be_visible()
    desk.ask_for_changes(editor, ASKED)
    letter = newest_letter(organizer)
    assert ADDRESS in letter
    assert ASKED in letter

    organizer.goto("/groups/mine/")
    expect(organizer.get_by_text(ASKED)).to_be_visible()
    look(organizer)
    organizer.get_by_role("link", name=re.compile("Finish and send|Change")).first.click()
    side_door = "Someone waits at the side door with a lantern."
    posting.change_answer(organizer, re.compile("^Change.*first meeting", re.I), "first_meeting", side_door)
    posting.send(organizer)
    assert not is_found(visitor, "lanterns", NAME)

    desk.open_waiting(editor, NAME)
    desk.approve(editor)
    assert is_found(visitor, "lanterns", NAME)
    assert ADDRESS in newest_letter(organizer)
    visitor.get_by_role("main").get_by_role("link", name=NAME).click()
    expect(visitor.get_by_text("side door").first).to_be_visible()
    look(visitor)


def test_an_edit_waits_while_the_approved_version_stays_up(visit, site):
    organizer, visitor = visit().page(), visit().page()
    public = "Example Circle 1: after breast cancer"
    sign_in(organizer, site, "organizer")
    item = organizer.locator("li, article, section", has_text=public).last
    item.get_by_role("link", name="Change it").click()
    posting.change_answer(organizer, re.compile("^Change", re.I), "summary", "An unapproved sentence about a kite.")
    posting.send(organizer)

    assert visitor.goto("/groups/example-circle-1/").status == 200
    expect(visitor.get_by_role("heading", level=1)).to_contain_text(public)
    assert visitor.get_by_text("unapproved sentence").count() == 0
    assert not is_found(visitor, "kite", public)
    assert is_found(visitor, "Example Circle 1", public)
