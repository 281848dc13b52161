"""What must hold on every page that is looked at."""

from __future__ import annotations

from collections.abc import Sequence

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS = ((320, "light"), (1280, "light"), (320, "dark"), (1280, "dark"))
# Both widths and both schemes, each once: for the many pages that are looked at for nothing else.
QUICK_LOOKS = ((320, "light"), (1280, "dark"))
# A colour that is still on its way to the other scheme has a contrast of its own. What moves for ever has no end.
TO_THE_END = """() => document.getAnimations()
  .filter(moving => Number.isFinite(moving.effect.getComputedTiming().endTime)).forEach(moving => moving.finish())"""


def barriers(page: Page, inside: str | None = None) -> list[str]:
    """Return what axe finds on the page, or inside one part of it, with the first element of each."""
    context = {"include": [[inside]]} if inside else None
    found = Axe().run(page, context, {"runOnly": RULES, "resultTypes": ["violations"]}).response["violations"]
    return [f"{barrier['id']}: {barrier['nodes'][0]['html'][:120]}" for barrier in found]


def spill(page: Page) -> int:
    """Return by how many pixels the page is wider than the window."""
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")


def look(page: Page, looks: Sequence[tuple[int, str]] = LOOKS, *, inside: str | None = None) -> None:
    """Hold the page as it stands against axe and its width, each way of looking at it."""
    size = page.viewport_size
    for width, scheme in looks:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        page.evaluate(TO_THE_END)
        found = barriers(page, inside)
        assert not found, f"{page.url} at {width} px, {scheme}: {found}"
        assert spill(page) <= 0, f"{page.url} is {spill(page)} px too wide at {width} px"
    page.set_viewport_size(size or {"width": 1280, "height": 900})
    page.emulate_media(color_scheme="light")
