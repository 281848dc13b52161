"""How many of what, in words."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from directory.enums import ListingKind

_COUNTS: dict[str, Callable[[int], str]] = {
    "": lambda count: ngettext("%(count)d result", "%(count)d results", count),
    ListingKind.GROUP.value: lambda count: ngettext("%(count)d group", "%(count)d groups", count),
    ListingKind.COUNSELOR.value: lambda count: ngettext("%(count)d counselor", "%(count)d counselors", count),
    ListingKind.TRIAL.value: lambda count: ngettext("%(count)d study", "%(count)d studies", count),
    ListingKind.ARTICLE.value: lambda count: ngettext("%(count)d article", "%(count)d articles", count),
}
_NONE: dict[str, Callable[[], str]] = {
    "": lambda: _("Nothing"),
    ListingKind.GROUP.value: lambda: _("No group"),
    ListingKind.COUNSELOR.value: lambda: _("No counselor"),
    ListingKind.TRIAL.value: lambda: _("No study"),
    ListingKind.ARTICLE.value: lambda: _("No article"),
}


def counted(total: int, kinds: tuple[str, ...]) -> str:
    """Return "37 groups", or "37 results" when several kinds were asked for."""
    return _COUNTS[_one(kinds)](total) % {"count": total}


def none_of(kinds: tuple[str, ...]) -> str:
    """Return "No group", or "Nothing" when several kinds were asked for."""
    return _NONE[_one(kinds)]()


def _one(kinds: tuple[str, ...]) -> str:
    return kinds[0] if len(kinds) == 1 else ""
