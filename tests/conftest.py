"""Fixtures every test may use, and the rule for services that are not there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import translation
from hypothesis import HealthCheck, settings

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
        refuse_to_empty_tables(item)
        for mark, (variable, reason) in SERVICES.items():
            if item.get_closest_marker(mark) and not os.environ.get(variable):
                if required:
                    raise pytest.UsageError(f"{item.nodeid}: {reason}")
                item.add_marker(pytest.mark.skip(reason=reason))


def refuse_to_empty_tables(item: pytest.Item) -> None:
    """Refuse a test after which Django would empty every table: what migrations made would be gone for all others.

    Such a test commits by `django_db_blocker` and takes back what it wrote, or asks the served site of the journeys.
    """
    marker = item.get_closest_marker("django_db")
    if (marker and marker.kwargs.get("transaction")) or "live_server" in getattr(item, "fixturenames", ()):
        raise pytest.UsageError(f"{item.nodeid} would leave every table empty.")


# A busy machine is slow, and fixtures of ours are the same for every example: neither says anything of what is tested.
SUPPRESSED = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
settings.register_profile("suite", deadline=None, suppress_health_check=SUPPRESSED)
settings.load_profile("suite")


@pytest.fixture
def real_data() -> Path:
    """Return the folder of real records."""
    return Path(os.environ["REAL_DATA_DIR"])


@pytest.fixture(scope="session", autouse=True)
def _playwright_may_block_the_loop() -> None:
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Start every test in English: a request leaves its language active in the thread."""
    with translation.override("en"):
        yield
