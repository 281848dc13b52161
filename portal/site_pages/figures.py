"""Figures that the pages quote, taken from the code that acts on them."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from directory.anonymous_forms.models import SENDER_KEPT, TOKEN_LASTS
from directory.anonymous_forms.senders import MOST_AN_HOUR
from directory.freshness import ACCEPTING_HOLDS_DAYS, HIDDEN_AFTER_DAYS, STALE_AFTER_DAYS, TRIAL_HIDDEN_AFTER_DAYS
from portal.articles.enums import MIN_SOURCES, MONTHS_TO_NEXT_REVIEW, OFF_THE_SITE_AFTER_DAYS, Risk
from portal.help_lines.models import CHECK_AGAIN_AFTER_DAYS
from portal.site_pages.models import KEPT_DAYS


def figures() -> dict[str, Any]:
    """Return every figure by the name the texts use."""
    return {
        "contact_email": settings.CONTACT_EMAIL,
        "stale_after_days": STALE_AFTER_DAYS,
        "hidden_after_days": HIDDEN_AFTER_DAYS,
        "trial_hidden_after_days": TRIAL_HIDDEN_AFTER_DAYS,
        "accepting_holds_days": ACCEPTING_HOLDS_DAYS,
        "min_sources": MIN_SOURCES,
        "months_medical": MONTHS_TO_NEXT_REVIEW[Risk.MEDICAL],
        "months_general": MONTHS_TO_NEXT_REVIEW[Risk.GENERAL],
        "article_hidden_after_days": OFF_THE_SITE_AFTER_DAYS,
        "help_line_days": CHECK_AGAIN_AFTER_DAYS,
        "message_kept_days": KEPT_DAYS,
        "messages_an_hour": MOST_AN_HOUR,
        "sender_kept_hours": int(SENDER_KEPT.total_seconds() // 3600),
        "form_open_hours": int(TOKEN_LASTS.total_seconds() // 3600),
    }
