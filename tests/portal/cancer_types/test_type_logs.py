"""The path of a cancer type's page names a condition: no log may keep it."""

from __future__ import annotations

import logging

import pytest

from portal.logs import WithoutQueries


@pytest.mark.parametrize(
    ("message", "logged"),
    [
        ('"GET /cancer/breast-cancer/?near=02139 HTTP/1.1" 200', '"GET /cancer/…/ HTTP/1.1" 200'),
        ('"GET /es/cancer/breast-cancer HTTP/1.1" 301', '"GET /es/cancer/…/1.1" 301'),
        ("Not Found: /cancer/my own words/", "Not Found: /cancer/…/"),
        ("Not Found: /cancer/", "Not Found: /cancer/"),
        ("Not Found: /about/cancer", "Not Found: /about/cancer"),
    ],
)
def test_log_keeps_no_cancer_type(message, logged):
    record = logging.LogRecord("django.request", logging.WARNING, __file__, 1, "%s", (message,), None)
    assert WithoutQueries().filter(record)
    assert record.getMessage() == logged


@pytest.fixture
def logged(caplog):
    """Return what Django says of requests, as the site's own handlers leave it."""
    logger = logging.getLogger("django.request")
    logger.addHandler(caplog.handler)
    yield caplog
    logger.removeHandler(caplog.handler)


@pytest.mark.django_db
def test_unknown_type_leaves_no_word_in_the_sites_own_log(client, logged):
    assert client.get("/cancer/planted word/?near=planted").status_code == 404
    assert {record.getMessage() for record in logged.records} == {"Not Found: /cancer/…/"}
