"""What an editor does at the desk of waiting listings."""

from __future__ import annotations

from playwright.sync_api import Page

# Around our part stands Wagtail's own header and menu, whose faults are not ours to mend.
OUR_PART = ".desk"


def open_waiting(page: Page, name: str) -> None:
    """Open the listing of that name in the queue."""
    page.goto("/admin/waiting-listings/")
    page.get_by_role("link", name=name).click()
    page.wait_for_url("**/waiting-listings/*/*/")


def ask_for_changes(page: Page, words: str) -> None:
    """Hand it back to its organizer with these words."""
    asking = page.locator("section.desk-verb", has_text="Ask for changes")
    asking.locator("textarea").fill(words)
    asking.get_by_role("button").click()
    page.wait_for_url("**/waiting-listings/")


def approve(page: Page) -> None:
    """Publish it; return as soon as the site has answered, which it does after the commit."""
    approving = page.locator("section.desk-verb", has_text="Approve")
    approving.get_by_role("radio").first.check()
    with page.expect_response(lambda answer: answer.request.method == "POST") as answered:
        approving.get_by_role("button").click()
    assert answered.value.status == 302
