"""Articles whose review is due soon or past, for the editors' first page."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.permissions import page_permission_policy

from portal.articles.models import ArticlePage

AHEAD_DAYS = 60
_SHOWN = 10


def reviews_due(user: Any) -> list[ArticlePage]:
    """Return the published articles this person may change whose review is due within 60 days, the oldest first."""
    until = timezone.localdate() + timedelta(days=AHEAD_DAYS)
    mine = page_permission_policy.instances_user_has_permission_for(user, "change")
    pages = ArticlePage.objects.live().filter(next_review_on__lte=until, pk__in=mine.values("pk"))
    return list(pages.order_by("next_review_on", "title"))


class ReviewsDuePanel(Component):
    """What has to be looked at again, on the admin's first page."""

    name = "reviews_due"
    template_name = "editorial/reviews_due.html"
    order = 95

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        found = reviews_due(parent_context["request"].user)
        return {"articles": found[:_SHOWN], "count": len(found), "today": timezone.localdate()}
