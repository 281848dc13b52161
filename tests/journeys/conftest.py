"""A real server with the demonstration's data, and a real browser. Both start once in a process."""

from __future__ import annotations

import fcntl
import os
import urllib.request
import uuid
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from tests.journeys.serving import RunningSite, prepare, serve, work


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser."""
    for item in items:
        if "tests/journeys/" in item.nodeid:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return the folder of a machine on which everything was loaded and nothing was served yet, one for all workers."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    folder, done = shared / "prepared", shared / "prepared.done"
    with (shared / "prepared.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            folder.mkdir(exist_ok=True)
            prepare(folder)
            done.touch()
    return folder


@pytest.fixture(scope="session")
def site(prepared) -> Iterator[RunningSite]:
    """Serve the demonstration as `make run` does, on the embedded engine."""
    with serve(prepared) as running:
        yield running


@pytest.fixture(scope="session")
def elastic_site(prepared) -> Iterator[RunningSite]:
    """Serve it on Elasticsearch, with a worker of its own that feeds the index; delete the index afterwards."""
    cluster, index = os.environ["ELASTICSEARCH_TEST_URL"], f"journey-{uuid.uuid4().hex[:12]}"
    told = {
        "ELASTICSEARCH_URL": cluster,
        "ELASTICSEARCH_INDEX": index,
        "TASKS_BACKEND": "django_tasks_db.DatabaseBackend",
    }
    try:
        with serve(prepared, **told) as running, work(running):
            running.manage("rebuild_search")
            yield running
    finally:
        delete_indices(cluster, index)


def delete_indices(cluster: str, name: str) -> None:
    """Delete the index of that name with all its generations, by their own names: wildcards may be forbidden."""
    with urllib.request.urlopen(f"{cluster}/_cat/indices/{name}*?h=index") as answer:
        found = answer.read().decode().split()
    for index in found:
        urllib.request.urlopen(urllib.request.Request(f"{cluster}/{index}", method="DELETE")).close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Return the one browser of this process: Playwright's loop cannot run twice in it."""
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=arguments)
        yield browser
        browser.close()


class Watched:
    """A visitor's browser that remembers every request it made and everything it complained about."""

    def __init__(self, context: BrowserContext, site: RunningSite) -> None:
        self.context, self.site = context, site
        self.requests: list[str] = []
        self.complaints: list[str] = []
        context.route("**/*", self._only_here)

    def page(self) -> Page:
        page = self.context.new_page()
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        return page

    def _only_here(self, route: Route) -> None:
        self.requests.append(route.request.url)
        if route.request.url.startswith((self.site.url, "data:", "blob:")):
            route.continue_()
        else:
            route.abort()

    @property
    def elsewhere(self) -> list[str]:
        """Return the requests that would have left the site."""
        return [url for url in self.requests if not url.startswith((self.site.url, "data:", "blob:"))]


@pytest.fixture
def browse(chromium: Browser):
    """Return a function that opens a fresh browser on a site; close them all afterwards."""
    contexts: list[BrowserContext] = []

    def start(on: RunningSite, *, width: int = 1280, scheme: str = "light", javascript: bool = True) -> Watched:
        context = chromium.new_context(
            java_script_enabled=javascript,
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            base_url=on.url,
        )
        contexts.append(context)
        return Watched(context, on)

    yield start
    for context in contexts:
        context.close()


@pytest.fixture
def visit(browse, site: RunningSite):
    """Return a function that opens a fresh browser on the site as `make run` serves it."""
    return partial(browse, site)
