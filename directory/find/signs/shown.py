"""What the find page shows of signs and distress, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext as _

from directory.enums import ListingKind
from directory.find.asked import Asked
from directory.find.signs.distress import distress_in
from directory.find.signs.matching import signs_in
from directory.find.signs.table import DEMONSTRATION, NOW, SignRow
from search.entry import SearchEntry
from search.models import Entry

# The page has three colours of urgency; "today" is as red as "now".
_LEVELS = {"now": "now", "today": "now", "week": "week", "visit": "visit"}


def signs_shown(asked: Asked) -> dict[str, Any]:
    """Return the cards for what was typed. What no clinician reviewed is guidance in demo mode only."""
    found = signs_in(asked.address.q)
    guiding = [sign for sign in found if is_guidance(sign)]
    articles = _articles(guiding, asked) if guiding else {}
    return {
        "distress": distress_in(asked.address.q).value,
        "cards": [_card(sign, asked.language, articles) for sign in guiding],
        "is_unguided": len(guiding) < len(found),
        "is_demo": any(sign.review_basis == DEMONSTRATION for sign in guiding),
    }


def signs_understood(text: str) -> dict[str, Any]:
    """Return signs and distress for JSON; without guidance the urgency is not told."""
    signs = [{"slug": sign.slug, "urgency": sign.urgency if is_guidance(sign) else None} for sign in signs_in(text)]
    return {"signs": signs, "distress": distress_in(text).value}


def is_guidance(sign: SignRow) -> bool:
    """Say whether the text and urgency of the sign may be told."""
    return settings.DEMO or sign.review_basis != DEMONSTRATION


def _card(sign: SignRow, language: str, articles: Mapping[str, SearchEntry]) -> dict[str, Any]:
    name = sign.said("name", language)
    article = articles.get(sign.article_es) if language.startswith("es") else None
    return {
        "slug": sign.slug,
        "level": _LEVELS[sign.urgency],
        "heading": _headings()[sign.urgency] % {"sign": name},
        "text": sign.said("text", language),
        "more": sign.said("more", language),
        "call": _calls()[sign.call],
        "is_now": sign.urgency == NOW,
        "say": sign.said("say", language),
        "article": article or articles.get(sign.article_en),
    }


def _articles(signs: Iterable[SignRow], asked: Asked) -> dict[str, SearchEntry]:
    """Return the articles that are shown now, by the last part of their address: no link leads nowhere."""
    slugs = {slug for sign in signs for slug in (sign.article_en, sign.article_es)}
    at = Q()
    for slug in sorted(slugs):
        at |= Q(document__url__endswith=f"/{slug}/")
    rows = Entry.objects.filter(at, kind=ListingKind.ARTICLE.value, document__isnull=False)
    return {_slug(row): row.value() for row in rows if row.is_shown(asked.now)}


def _slug(row: Entry) -> str:
    return str(row.value().url).rstrip("/").rpartition("/")[2]


def _headings() -> dict[str, str]:
    return {
        "now": _("Call now: %(sign)s"),
        "today": _("Call today: %(sign)s"),
        "week": _("Call this week: %(sign)s"),
        "visit": _("Mention at your next visit: %(sign)s"),
    }


def _calls() -> dict[str, str]:
    return {
        "emergency": _(
            "Call the emergency number, or have someone take you to the nearest emergency room. Do not drive yourself."
            " Call your team’s 24-hour line on the way, not instead."
        ),
        "line": _(
            "Call your cancer team’s 24-hour line now. If nobody answers, or you have no team, go to the nearest"
            " emergency room. Do not drive yourself."
        ),
        "today": _(
            "Call your cancer team today, at any hour, and ask to be seen today. If nobody answers, or you have no"
            " team, go to urgent care or the emergency room today."
        ),
        "week": _(
            "Call your cancer team in office hours. If you have no team now, call your regular doctor or a community"
            " clinic, and say that you have had cancer."
        ),
        "visit": _("Write it down and bring it to your next visit. With no visit planned, call to ask for one."),
    }
