"""The text files of the demonstration articles, read and checked for shape."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from portal.articles.blocks import ArticleBlocks
from portal.articles.enums import Country, Risk, SourceKind, Topic

FOLDER = Path(__file__).parent
Text = Mapping[str, Any]


class BadText(ValueError):
    """A text file says something the site does not know; the message names file and key."""


def read_texts(folder: Path = FOLDER) -> list[Text]:
    """Return every text, English before its translations; raise BadText at the first fault."""
    paths = sorted(folder.glob("*/*.toml"), key=lambda path: (path.parent.name != "en", path.name))
    texts = [_read(path) for path in paths]
    known = {text["slug"] for text in texts if text["language"] == "en"}
    for path, text in zip(paths, texts, strict=True):
        if text["translates"] and text["translates"] not in known:
            raise BadText(f"{path.name}: translates names no English article: {text['translates']}")
    return texts


def _read(path: Path) -> Text:
    try:
        text = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise BadText(f"{path.name}: {error}") from error
    allowed = {"topic": Topic.values, "risk": Risk.values, "country": Country.values}
    for key, values in allowed.items():
        if text.get(key) not in values:
            raise BadText(f"{path.name}: {key} is {text.get(key)!r}, not one of {', '.join(values)}")
    for source in text["sources"]:
        if source["kind"] not in SourceKind.values:
            raise BadText(f"{path.name}: a source's kind is {source['kind']!r}")
    for block in text["body"]:
        if block["type"] not in ArticleBlocks().child_blocks:
            raise BadText(f"{path.name}: no block is called {block['type']!r}")
    return text
