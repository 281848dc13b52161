"""What visitors and organizers type is in no log and on no error page."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pytest

from tests.journeys import posting
from tests.journeys.canary import DRAFT, MAIL, PLACE, POSTCODE, WORD, hits, logs
from tests.journeys.people import sign_in
from tests.journeys.serving import RunningSite, serve

SECONDS_TO_WAIT = 20.0
SITES = ["site", pytest.param("elastic_site", marks=pytest.mark.elasticsearch)]


@pytest.fixture(params=SITES)
def told_site(request, browse) -> RunningSite:
    """Return a site to which everything was told, by visitors, an organizer and somebody who signed up."""
    site = request.getfixturevalue(request.param)
    assert max(ask_everything(site)) < 500
    type_letters(browse(site).page())
    leave_message(browse(site).page())
    sign_up(browse(site).page())
    post_draft(browse(site).page(), site)
    if "TASKS_BACKEND" in site.environment:
        wait_for_letter(site)
    return site


def ask(url: str, data: dict[str, str] | None = None, **headers: str) -> tuple[int, str]:
    """Send a request as any client does; return status and text."""
    body = urllib.parse.urlencode(data).encode() if data else None
    try:
        with urllib.request.urlopen(urllib.request.Request(url, body, headers)) as answer:
            return answer.status, answer.read().decode("utf-8", "replace")
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode("utf-8", "replace")


def ask_everything(site: RunningSite) -> list[int]:
    """Put the planted words into every address that takes words, and into forms as a careless client does."""
    asked = urllib.parse.urlencode({"q": f"{WORD} cancer", "near": POSTCODE, "cancer": WORD})
    placed = urllib.parse.urlencode({"q": WORD, "near": PLACE, "page": "nonsense"})
    paths = [
        f"/find/?{asked}",
        f"/es/find/?{asked}",
        f"/find/?{placed}",
        f"/find/?q={WORD}&near={POSTCODE}",
        f"/find/?q={WORD}%00&near={POSTCODE}",
        f"/find/?q={WORD * 400}",
        f"/api/v1/find?{asked}",
        f"/api/v1/find?q={WORD}&near={POSTCODE}",
        f"/api/v1/find?{placed}&radius={WORD}",
        f"/find/cancer-types.json?q={WORD}",
        f"/find/suggest/?q={WORD}&near={POSTCODE}&title={WORD}",
        f"/es/find/suggest/?{placed}",
        f"/cancer/{WORD}/?near={POSTCODE}",
        f"/cancer/breast-cancer/?near={POSTCODE}",
        f"/no/such/page/?q={WORD}",
        f"/groups/?q={WORD}",
        f"/about/contact/?about={WORD}",
    ]
    forms = {
        "/accounts/login/": {"login": MAIL, "password": DRAFT},
        "/accounts/signup/": {"email": MAIL, "password1": DRAFT},
        "/accounts/password/reset/": {"email": MAIL},
        "/about/contact/": {"message": DRAFT, "email": MAIL},
    }
    statuses = [ask(site.url + path)[0] for path in paths]
    statuses += [ask(site.url + path, data)[0] for path, data in forms.items()]
    return [*statuses, ask(f"{site.url}/find/?q={WORD}", None, Host="evil.example")[0]]


def type_letters(page) -> None:
    """Type into both fields that suggest, until each has asked the server."""
    page.goto("/")
    for field, typed, asks in (("#finder-q", WORD, "title="), ("#finder-near", PLACE, "near=")):
        with page.expect_response(lambda answer, asks=asks: f"/find/suggest/?{asks}" in answer.url):
            page.locator(field).press_sequentially(typed)


def leave_message(page) -> None:
    """Send the contact form; it asks once more when it came very quickly."""
    page.goto("/about/contact/")
    page.locator("[name=message]").fill(f"{DRAFT} {WORD}")
    page.locator("[name=email]").fill(MAIL)
    for choice in page.locator("main form [type=radio]").all()[:1]:
        choice.check()
    while "/sent/" not in page.url:
        page.locator("main form [type=submit]").click()
        page.wait_for_load_state()


def sign_up(page) -> None:
    """Ask for an account, type a wrong password, and ask for a new one."""
    page.goto("/accounts/signup/")
    page.get_by_label("Email").fill(MAIL)
    page.get_by_label("Password", exact=True).fill(f"{DRAFT}-phrase")
    page.get_by_role("button", name="Make my account").click()
    page.wait_for_url("**/accounts/confirm-email/")
    page.goto("/accounts/login/")
    page.get_by_label("Email").fill(MAIL)
    page.get_by_label("Password", exact=True).fill(f"{DRAFT}-other")
    page.get_by_role("button", name="Sign in").click()
    page.locator("main [role=alert], main .errorlist, main .error").first.wait_for()
    page.goto("/accounts/password/reset/")
    page.get_by_label("Email").fill(MAIL)
    page.locator("main form [type=submit]").click()
    page.wait_for_url("**/password/reset/done/")


def post_draft(page, site: RunningSite) -> None:
    """Post a group up to the last page, send it, and leave its text with an editor."""
    sign_in(page, site, "organizer")
    words = {"name": f"Example Circle {DRAFT}", "summary": f"A circle about {WORD}.", "first_meeting": DRAFT}
    posting.post_group(page, {**words, "postcode": POSTCODE, "city": "Whitefish"}, at_each=lambda page: None)
    posting.send(page)


def wait_for_letter(site: RunningSite) -> None:
    """Return when the worker has done what the draft asked of it."""
    deadline = time.monotonic() + SECONDS_TO_WAIT
    while not re.search(r"send_letter state=SUCCESSFUL", (site.var / "worker.log").read_text()):
        assert time.monotonic() < deadline, "The worker did not send the letter."
        time.sleep(0.1)


def test_what_is_typed_reaches_no_log(told_site):
    texts = logs(told_site)
    names = {Path(path).name for path in texts}
    assert {"server.log", "prepare.log"} <= names
    assert hits(texts) == []


@pytest.mark.elasticsearch
def test_the_logs_of_the_worker_and_of_elasticsearch_are_among_those_read(elastic_site):
    folder = os.environ.get("ELASTICSEARCH_LOGS")
    paths = [Path(path) for path in logs(elastic_site)]
    assert elastic_site.var / "worker.log" in paths
    assert not folder or [path for path in paths if Path(folder) in path.parents]


def test_a_word_planted_in_a_copy_of_the_logs_is_found(site, tmp_path):
    """The control: without it, a search that finds nothing proves nothing."""
    shutil.copy(site.output, tmp_path / "server.log")
    with (tmp_path / "server.log").open("a") as log:
        log.write(f"GET /find/?q={WORD.upper()}&near={PLACE.replace(', ', '%2C+')}\n")
    copied = RunningSite(site.url, tmp_path, tmp_path / "server.log")
    assert hits(logs(copied)) == [(str(copied.output), WORD), (str(copied.output), "Whitefish")]


def test_an_error_page_and_its_log_hold_nothing_that_was_typed(prepared):
    with serve(prepared) as broken:
        with sqlite3.connect(broken.var / "onward.sqlite3") as database:
            database.execute("ALTER TABLE directory_cancertype RENAME TO gone")
        status, text = ask(f"{broken.url}/find/?q={WORD}+cancer&near={POSTCODE}&cancer={WORD}")

        assert status == 500
        assert hits({"page": text, **logs(broken)}) == []
        assert "Internal Server Error" in broken.output.read_text()
        assert "911" in text


@pytest.mark.parametrize("path", ["/about/contact/"])
def test_a_form_sent_from_elsewhere_is_refused(site, path):
    """On the running server; the tests of anonymous forms ask every one of them."""
    forged = {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}
    status, _text = ask(site.url + path, {"message": DRAFT}, **forged)
    assert status == 403
