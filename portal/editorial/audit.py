"""Every published article that breaks a rule, whichever way it became public."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from portal.articles.models import ArticlePage
from portal.articles.rules import is_off_the_site, publication_faults


def audit_articles() -> Iterator[tuple[ArticlePage, list[str]]]:
    """Yield each published article with the sentences that say what is wrong; nothing when all is well."""
    today = timezone.localdate()
    for page in ArticlePage.objects.live().order_by("path"):
        faults = publication_faults(page)
        if is_off_the_site(page, today):
            faults.append(_("Its review is overdue by more than 90 days."))
        if faults:
            yield page, faults
