"""What visitors and organizers type is in no log and on no error page."""

from __future__ import annotations

import sqlite3
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pytest

from tests.journeys.serving import RunningSite, serve

WORD = "kanarienwort"
POSTCODE = "59937"
PLACE = "Whitefish, MT"
MAIL = "kanarie@canary.example"
DRAFT = "kanarienentwurf"
PLANTED = [WORD, POSTCODE, "Whitefish", MAIL, DRAFT]


def logs(site: RunningSite) -> dict[str, str]:
    """Return every log of the machine by its path: all that was printed, and all files that are logs."""
    files = [site.output, site.var / "prepare.log", *site.var.rglob("*.log.txt")]
    return {str(path): path.read_text(errors="replace") for path in files if path.exists()}


def hits(texts: dict[str, str]) -> list[tuple[str, str]]:
    """Return where which planted word stands."""
    return [
        (where, word)
        for where, text in texts.items()
        for word in PLANTED
        if word.lower() in urllib.parse.unquote_plus(text).lower()
    ]


def ask(url: str, data: dict[str, str] | None = None, **headers: str) -> tuple[int, str]:
    """Send a request as any client does; return status and text."""
    body = urllib.parse.urlencode(data).encode() if data else None
    try:
        with urllib.request.urlopen(urllib.request.Request(url, body, headers)) as answer:
            return answer.status, answer.read().decode("utf-8", "replace")
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode("utf-8", "replace")


def type_everything(site: RunningSite) -> list[int]:
    """Put the planted words into every door that takes words."""
    asked = urllib.parse.urlencode({"q": f"{WORD} cancer", "near": POSTCODE, "cancer": WORD})
    placed = urllib.parse.urlencode({"q": WORD, "near": PLACE, "page": "nonsense"})
    paths = [
        f"/find/?{asked}",
        f"/es/find/?{asked}",
        f"/find/?{placed}",
        f"/find/?q={WORD}%00&near={POSTCODE}",
        f"/find/?q={WORD * 400}",
        f"/api/v1/find?{asked}",
        f"/api/v1/find?{placed}&radius={WORD}",
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


def test_what_is_typed_reaches_no_log(site):
    statuses = type_everything(site)

    assert max(statuses) < 500
    texts = logs(site)
    assert len(texts) >= 2
    assert hits(texts) == []


def test_the_search_for_planted_words_finds_a_planted_one(tmp_path: Path):
    (tmp_path / "planted.log").write_text(f"GET /find/?q={WORD.upper()}&near={POSTCODE}")
    texts = {"planted": (tmp_path / "planted.log").read_text()}
    assert hits(texts) == [("planted", WORD), ("planted", POSTCODE)]


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
    forged = {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}
    status, _text = ask(site.url + path, {"message": DRAFT}, **forged)
    assert status == 403
