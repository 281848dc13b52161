"""Whatever is sent to whichever address of the site, the answer is a page or a refusal, never a failure."""

from __future__ import annotations

import re

import pytest

from tests.factories.accounts import make_editor
from tests.journeys.pages import routes

pytestmark = pytest.mark.django_db

HOSTILE = [
    "%00",
    "%ED%A0%80",
    "..%2F'%3B--%3Cscript%3E%7B%7B7*7%7D%7D%E2%80%AE%F0%9F%92%A5",
    "-1",
    "99999999999999999999",
    "a" * 600,
]
FORM = {
    "name": "\x00\u202e<script>",
    "email": "a@b\r\nBcc: c@d",
    "password": "x" * 5000,
    "login": ["a", "b"],
    "token": "AAAA.BBBB",
    "page": "NaN",
    "csrfmiddlewaretoken": "",
}
METHODS = ("post", "put", "delete", "options")
PLACEHOLDER = re.compile(r"<[^>]+>|\(\?P<[^)]*\)|\([^)]*\)")


def paths(value: str) -> list[str]:
    """Return every address of the site with the value wherever it takes one."""
    filled = (PLACEHOLDER.sub(lambda _match: value, route.strip("^$")) for route in routes())
    return [f"/{path}" for path in dict.fromkeys(filled)]


@pytest.fixture(params=["nobody", "editor"])
def sender(request, client):
    client.raise_request_exception = False
    if request.param != "nobody":
        client.force_login(make_editor())
    return client


def failures(client, value: str, method: str) -> list[tuple[str, int]]:
    send = getattr(client, method)
    query = f"?page={value}&q={value}&next=//{value}&{value}={value}"
    answers = [(path, send(path + query, **({"data": FORM} if method == "post" else {}))) for path in paths(value)]
    return [(path, answer.status_code) for path, answer in answers if answer.status_code >= 500]


@pytest.mark.parametrize("value", HOSTILE)
def test_no_address_fails_on_a_hostile_value(sender, value):
    assert failures(sender, value, "get") == []


@pytest.mark.parametrize("method", METHODS)
def test_no_address_fails_on_a_method_it_does_not_expect(sender, method):
    assert failures(sender, "1", method) == []


def test_a_failure_would_be_seen(client, monkeypatch):
    def broken(*_args: object, **_kwargs: object) -> None:
        raise RuntimeError

    client.raise_request_exception = False
    monkeypatch.setattr("directory.find.views.vocabulary", broken)

    assert ("/find/", 500) in failures(client, "1", "get")
