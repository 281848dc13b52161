"""What a reader of a page is shown or told, without the parts that say they are in English."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_EMPTY = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
_UNSEEN = frozenset({"script", "style", "template"})
_SPOKEN = ("alt", "aria-label", "placeholder", "title", "data-done", "data-failed", "data-found")
_WRITTEN_BY_PEOPLE = frozenset({"textarea"})


class _Visible(HTMLParser):
    """Collects text and spoken attributes; `depth` counts the open elements inside one that is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.left_out: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        leaves = tag in _UNSEEN | _WRITTEN_BY_PEOPLE or (attributes.get("lang") or "").startswith("en")
        if self.left_out or leaves:
            if tag not in _EMPTY:
                self.left_out.append(tag)
            return
        self.said += [attributes[name] or "" for name in _SPOKEN if name in attributes]
        if tag == "meta" and attributes.get("name") == "description":
            self.said.append(attributes.get("content") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.left_out:
            while self.left_out.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self.left_out:
            self.said.append(data)


def visible_text(html: str) -> str:
    """Return everything shown or spoken that is not marked as English, with single spaces."""
    page = _Visible()
    page.feed(html)
    return " ".join(" ".join(page.said).split())


def words_of(text: str) -> set[str]:
    """Return the words of a text in lower case."""
    return set(re.findall(r"[^\W\d_]+", text.lower()))
