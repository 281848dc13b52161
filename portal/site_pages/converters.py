"""The addresses of the site's own pages: /about/ and /about/<slug>/."""

from __future__ import annotations

from portal.site_pages.pages import PAGES

FIRST = "about"


class SitePageConverter:
    """Read and write the address of a page as one piece, so that `about` itself has no second segment."""

    regex = rf"about/(?:(?:{'|'.join(slug for slug in PAGES if slug != FIRST)})/)?"

    def to_python(self, value: str) -> str:
        """Return the slug in an address."""
        return value.rstrip("/").rpartition("/")[2]

    def to_url(self, value: str) -> str:
        """Return the address of a slug; an unknown one raises ValueError."""
        if value not in PAGES:
            raise ValueError(value)
        return f"{FIRST}/" if value == FIRST else f"{FIRST}/{value}/"
