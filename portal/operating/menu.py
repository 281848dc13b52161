"""The way to the operators' page, under Reports."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy
from wagtail.admin.menu import MenuItem

from portal.operating.permissions import can_see_search


class SearchReportItem(MenuItem):
    """One line of the menu, for those who may open it."""

    def __init__(self) -> None:
        label = gettext_lazy("Search index")
        super().__init__(label, reverse("search_report"), name="search-index", icon_name="search", order=900)

    def is_shown(self, request: HttpRequest) -> bool:
        return can_see_search(request.user)
