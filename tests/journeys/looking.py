"""What must hold on every page that is looked at."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# A colour that is still on its way to the other scheme has a contrast of its own.
MILLISECONDS_OF_MOTION = 200
LOOKS = [(320, "light"), (1280, "light"), (320, "dark"), (1280, "dark")]


def barriers(page: Page) -> list[str]:
    """Return what axe finds, with the first element of each."""
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    return [f"{barrier['id']}: {barrier['nodes'][0]['html'][:120]}" for barrier in found]


def spill(page: Page) -> int:
    """Return by how many pixels the page is wider than the window."""
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")


def look(page: Page) -> None:
    """Hold the page as it stands against axe, at two widths, light and dark."""
    size = page.viewport_size
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        page.wait_for_timeout(MILLISECONDS_OF_MOTION)
        found = barriers(page)
        assert not found, f"{page.url} at {width} px, {scheme}: {found}"
        assert spill(page) <= 0, f"{page.url} is {spill(page)} px too wide at {width} px"
    page.set_viewport_size(size or {"width": 1280, "height": 900})
    page.emulate_media(color_scheme="light")
