"""The planted words, every log of a machine, and the search for the one in the other."""

from __future__ import annotations

import os
import urllib.parse
from pathlib import Path

from tests.journeys.serving import RunningSite

WORD = "kanarienwort"
POSTCODE = "59937"
PLACE = "Whitefish, MT"
MAIL = "kanarie@canary.example"
DRAFT = "kanarienentwurf"
PLANTED = [WORD, POSTCODE, "Whitefish", MAIL, DRAFT]


def logs(site: RunningSite) -> dict[str, str]:
    """Return every log by its path: all that the machine's processes printed, and Elasticsearch's own files.

    The letters below `mail/` are no log: they are what was sent.
    """
    files = [path for path in site.var.rglob("*.log*") if (site.var / "mail") not in path.parents]
    if "ELASTICSEARCH_URL" in site.environment and (folder := os.environ.get("ELASTICSEARCH_LOGS")):
        files += [path for path in Path(folder).rglob("*") if path.suffix in (".log", ".json")]
    return {str(path): path.read_text(errors="replace") for path in files}


def hits(texts: dict[str, str]) -> list[tuple[str, str]]:
    """Return where which planted word stands, plainly or encoded as in an address."""
    return [
        (where, word)
        for where, text in texts.items()
        for word in PLANTED
        if word.lower() in urllib.parse.unquote_plus(text).lower()
    ]
