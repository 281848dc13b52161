"""Fixtures every test may use, and the rule for services that are not there."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import translation
from playwright.sync_api import Browser, sync_playwright
from pytest_django.plugin import blocking_manager_key

SERVICES = {
    "elasticsearch": (
        "ELASTICSEARCH_TEST_URL",
        "no Elasticsearch: set ELASTICSEARCH_TEST_URL (make elasticsearch)",
    ),
    "browser": ("CHROMIUM", "no Chromium: set CHROMIUM to its path"),
    "real_data": ("REAL_DATA_DIR", "no real data: set REAL_DATA_DIR"),
}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip what needs a service that is absent; under REQUIRE_SERVICES such an absence is an error."""
    required = os.environ.get("REQUIRE_SERVICES") == "1"
    for item in items:
        if commits(item):
            item.add_marker(pytest.mark.django_db(transaction=True, serialized_rollback=True), append=False)
        for mark, (variable, reason) in SERVICES.items():
            if item.get_closest_marker(mark) and not os.environ.get(variable):
                if required:
                    raise pytest.UsageError(f"{item.nodeid}: {reason}")
                item.add_marker(pytest.mark.skip(reason=reason))


def commits(item: pytest.Item) -> bool:
    """Say whether the test writes for good, after which Django empties every table."""
    marker = item.get_closest_marker("django_db")
    return bool(marker and marker.kwargs.get("transaction")) or "live_server" in getattr(item, "fixturenames", ())


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Bring back what migrations made (roles, workflows, first pages), for whatever test comes next."""
    result = yield
    contents = getattr(connection, "_test_serialized_contents", None)
    if contents and commits(item):
        blocker = item.config.stash[blocking_manager_key]
        with blocker.unblock():
            # A request that the live server was still answering may have made rows since the tables were emptied.
            # Sequences go on, because the rows come back under their old keys.
            call_command("flush", verbosity=0, interactive=False, inhibit_post_migrate=True, reset_sequences=False)
            connection.creation.deserialize_db_from_string(content_types_first(contents))
    return result


def content_types_first(contents: str) -> str:
    """Put the content types before the rows whose saving looks them up, and would make them under other keys."""
    rows = json.loads(contents)
    return json.dumps(sorted(rows, key=lambda row: row["model"] != "contenttypes.contenttype"))


@pytest.fixture
def real_data() -> Path:
    """Return the folder of real records."""
    return Path(os.environ["REAL_DATA_DIR"])


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Return the one browser of this process: Playwright's loop cannot run twice in it."""
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="session", autouse=True)
def _playwright_may_block_the_loop() -> None:
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Start every test in English: a request leaves its language active in the thread."""
    with translation.override("en"):
        yield
