"""The pages that say what this site is. Their texts are whole templates, one in each language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page: its address, its title, and the day its text last changed in meaning."""

    slug: str
    title: str | Promise
    changed_on: date

    def template(self, language: str) -> str:
        """Return the text's template in a language; what is not Spanish reads English."""
        return f"site_pages/{'es' if language.startswith('es') else 'en'}/{self.slug}.html"


_FIRST = date(2026, 11, 23)
PAGES = {
    page.slug: page
    for page in (
        SitePage("about", _("About Onward"), _FIRST),
        SitePage("who-checks", _("Who checks this, and how"), _FIRST),
        SitePage("ordering", _("How results are ordered"), _FIRST),
        SitePage("money", _("Money and interests"), _FIRST),
        SitePage("help", _("Help"), _FIRST),
        SitePage("contact", _("Contact"), _FIRST),
        SitePage("privacy", _("Privacy"), date(2026, 11, 25)),
        SitePage("terms", _("Terms"), _FIRST),
        SitePage("accessibility", _("Accessibility"), _FIRST),
    )
}
_HEADING = re.compile(r'<h2 id="([a-z0-9-]+)">(.*?)</h2>', re.S)


def contents_of(text: str) -> list[dict[str, str]]:
    """Return the headings of a rendered text, each {anchor, text}."""
    return [{"anchor": anchor, "text": heading.strip()} for anchor, heading in _HEADING.findall(text)]
