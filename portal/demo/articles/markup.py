"""The two signs of markup of the demonstration texts, turned into Wagtail's rich text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_LINK = re.compile(r"\[([^\]]+)\]\(article:([a-z0-9-]+)\)")


def rich_text(text: str, ids: Mapping[str, int]) -> str:
    """Return one paragraph of rich text; a link to an unknown article raises KeyError with its name."""
    html = _BOLD.sub(r"<b>\1</b>", escape(text, quote=False))
    return f"<p>{_LINK.sub(lambda found: _link(found, ids), html)}</p>"


def _link(found: re.Match[str], ids: Mapping[str, int]) -> str:
    return f'<a linktype="page" id="{ids[found[2]]}">{found[1]}</a>'


def stream(blocks: list[dict[str, Any]], ids: Mapping[str, int]) -> list[tuple[str, Any]]:
    """Return the blocks of a text file as values of the article's StreamField."""
    return [(block["type"], _value(block, ids)) for block in blocks]


def _value(block: Mapping[str, Any], ids: Mapping[str, int]) -> Any:
    def rich(texts: list[str]) -> list[str]:
        return [rich_text(text, ids) for text in texts]

    match block["type"]:
        case "heading":
            return block["text"]
        case "list":
            return rich(block["items"])
        case "urgency":
            return {
                "level": block["level"],
                "intro": rich_text(block["intro"], ids),
                "items": rich(block["items"]),
            }
        case "do_dont":
            return {"do": rich(block["do"]), "dont": rich(block["dont"])}
        case "questions":
            return {"intro": block["intro"], "items": block["items"]}
        case _:
            return rich_text(block["text"], ids)
