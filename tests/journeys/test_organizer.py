"""An organizer signs up, posts a group, an editor asks for a change and approves, and a visitor finds it."""

from __future__ import annotations

import re
import time
from datetime import date, timedelta

from playwright.sync_api import Page, expect

from tests.journeys.looking import look
from tests.journeys.people import sign_in

NAME = "Example Circle 950: lanterns after breast cancer"
PASSWORD = "a-long-lantern-phrase"
SECONDS_UNTIL_FOUND = 1.0


def sign_up(page: Page, address: str) -> None:
    """Make an account and confirm its address through the page that shows the mail."""
    page.goto("/accounts/signup/")
    look(page)
    page.get_by_label("Email").fill(address)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.locator("main form button").first.click()
    page.wait_for_url("**/accounts/confirm-email/**")
    page.goto("/demo/mail/")
    page.get_by_role("link", name=re.compile("confirm-email")).first.click()
    page.locator("main form button").first.click()
    page.wait_for_load_state()


def answer_step(page: Page) -> None:
    """Answer what this step asks, as the organizer of one fictional group would."""
    answers = {
        "name": NAME,
        "summary": "A fictional group for people after breast cancer, with lanterns.",
        "cancers": "breast cancer",
        "address": "Example Community House, 1 Example Street",
        "city": "Cambridge",
        "region": "MA",
        "postcode": "02139",
        "first_day": (date.today() + timedelta(days=8)).isoformat(),
        "starts_at": "18:30",
        "phone": "555-0199",
        "first_meeting": "Someone waits at the door with a lantern.",
    }
    choices = {
        "audience": "patient",
        "meeting_format": "in-person",
        "repeat": "weekly",
        "leader": "peer",
        "course": "drop-in",
        "cost": "free",
    }
    for name, text in answers.items():
        if page.locator(f"main [name={name}]").count():
            page.locator(f"main [name={name}]").fill(text)
    for name, value in choices.items():
        if page.locator(f"main [name={name}][value={value}]").count():
            page.locator(f"main [name={name}][value={value}]").check()


def post_a_group(page: Page) -> None:
    """Go through the steps to the check page, looking at each."""
    page.goto("/groups/post/")
    for _step in range(12):
        look(page)
        if "/check/" in page.url:
            return
        if page.get_by_role("link", name="Yes, go on").count():
            page.get_by_role("link", name="Yes, go on").click()
        else:
            answer_step(page)
            page.get_by_role("button", name="Save and go on").click()
        page.wait_for_load_state()
    raise AssertionError(f"The steps did not end: {page.url}")


def found(page: Page) -> bool:
    """Say whether a visitor finds the group by its name."""
    page.goto("/find/?q=lanterns&kind=group&near=02139")
    return page.get_by_role("link", name=NAME).count() == 1


def open_waiting(page: Page) -> None:
    """Open the group on the editors' desk."""
    page.goto("/admin/waiting-listings/")
    page.get_by_role("link", name=NAME).click()
    page.wait_for_load_state()


def test_a_group_is_posted_reviewed_and_found(visit, site):
    organizer, editor, visitor = visit().page(), visit().page(), visit().page()
    sign_up(organizer, "lantern@demo.example")
    organizer.goto("/accounts/login/")
    if "/login/" in organizer.url:
        organizer.get_by_label("Email").fill("lantern@demo.example")
        organizer.get_by_label("Password", exact=True).fill(PASSWORD)
        organizer.get_by_role("button", name="Sign in").click()
        organizer.wait_for_url("**/groups/mine/**")
    post_a_group(organizer)
    organizer.get_by_role("link", name="See it as visitors will").click()
    expect(organizer.get_by_role("heading", level=1, name=NAME)).to_be_visible()
    look(organizer)
    organizer.go_back()
    organizer.get_by_role("button", name="Send it to an editor").click()
    expect(organizer.get_by_text("Waiting for review").first).to_be_visible()
    assert not found(visitor)

    sign_in(editor, site, "editor")
    open_waiting(editor)
    expect(editor.get_by_text("with lanterns").first).to_be_visible()
    asking = editor.locator("section.desk-verb", has_text="Ask for changes")
    asking.locator("textarea").fill("Which door is it? Please say so.")
    asking.get_by_role("button").click()
    editor.wait_for_load_state()
    organizer.goto("/groups/mine/")
    expect(organizer.get_by_text("Which door is it? Please say so.")).to_be_visible()
    look(organizer)

    organizer.get_by_role("link", name=re.compile("Finish and send|Change")).first.click()
    organizer.wait_for_load_state()
    organizer.get_by_role("link", name=re.compile("^Change.*first meeting", re.I)).first.click()
    organizer.locator("[name=first_meeting]").fill("Someone waits at the side door with a lantern.")
    organizer.get_by_role("button", name=re.compile("Save and go to the last step|Save and go on")).last.click()
    organizer.wait_for_url("**/check/**")
    organizer.get_by_role("button", name="Send it to an editor").click()
    organizer.wait_for_load_state()

    open_waiting(editor)
    approving = editor.locator("section.desk-verb", has_text="Approve")
    approving.locator("select, input[type=radio]").first.wait_for()
    if approving.locator("input[type=radio]").count():
        approving.locator("input[type=radio]").first.check()
    approving.get_by_role("button").first.click()
    editor.wait_for_load_state()

    began = time.monotonic()
    assert found(visitor)
    assert time.monotonic() - began < SECONDS_UNTIL_FOUND + 5
    visitor.get_by_role("link", name=NAME).click()
    expect(visitor.get_by_text("side door").first).to_be_visible()
    look(visitor)


def test_an_edit_waits_while_the_approved_version_stays_up(visit, site):
    organizer, visitor = visit().page(), visit().page()
    sign_in(organizer, site, "organizer")
    organizer.goto("/groups/mine/")
    item = organizer.locator("li, article, section", has_text="Example Circle 1: any cancer").last
    item.get_by_role("link", name="Change it").click()
    organizer.wait_for_load_state()
    organizer.get_by_role("link", name=re.compile("^Change", re.I)).first.click()
    organizer.locator("[name=summary]").fill("An unapproved sentence about a kite.")
    organizer.get_by_role("button", name=re.compile("last step|go on")).last.click()
    organizer.wait_for_url("**/check/**")
    organizer.get_by_role("button", name="Send it to an editor").click()
    organizer.wait_for_load_state()

    visitor.goto("/groups/example-circle-1/")
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("Example Circle 1")
    assert visitor.get_by_text("unapproved sentence").count() == 0
    visitor.goto("/find/?q=kite&kind=group")
    assert visitor.get_by_role("link", name="Example Circle 1: any cancer").count() == 0
