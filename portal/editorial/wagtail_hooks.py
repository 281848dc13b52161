"""What Wagtail's admin shows of ours."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, include, path
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from directory.models import Listing
from portal.articles.models import ArticleIndexPage, ArticlePage
from portal.editorial.desk.menu import WaitingListingsItem, WaitingListingsPanel
from portal.editorial.desk.withdrawing import withdrawal_buttons
from portal.editorial.reviews_due import ReviewsDuePanel
from portal.editorial.viewsets import DirectoryGroup

register_snippet(DirectoryGroup)
hooks.register("register_snippet_listing_buttons", withdrawal_buttons)


@hooks.register("register_admin_urls")
def desk_urls() -> list[URLPattern]:
    """Put the desk beside Wagtail's own pages, behind the same door."""
    return [path("", include("portal.editorial.desk.urls"))]


@hooks.register("register_admin_menu_item")
def desk_menu_item() -> WaitingListingsItem:
    """Show the way to the desk."""
    return WaitingListingsItem()


@hooks.register("construct_homepage_panels")
def first_page_panels(request: HttpRequest, panels: list[Any]) -> None:
    """Show what waits and what has to be reviewed again on the admin's first page."""
    panels.extend([WaitingListingsPanel(), ReviewsDuePanel()])


@hooks.register("construct_page_action_menu")
def articles_show_no_publish_button(menu_items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """Offer the review in place of publishing, to superusers too."""
    page = context.get("page") or context.get("parent_page")
    if isinstance(page.specific, (ArticlePage, ArticleIndexPage)):
        menu_items[:] = [item for item in menu_items if item.name != "action-publish"]


@hooks.register("before_publish_page")
def articles_are_published_by_review(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Say why an article is not published by one person, instead of failing later; the draft is kept."""
    if not isinstance(page.specific, ArticlePage):
        return None
    messages.error(request, _("An article is published by its review: choose “Submit to Article review”."))
    return redirect("wagtailadmin_pages:edit", page.pk) if page.pk else redirect("wagtailadmin_home")


@hooks.register("construct_snippet_action_menu")
def listings_are_decided_at_the_desk(menu_items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """Take away buttons that the policy of listings would refuse; Wagtail's menu does not ask it."""
    if issubclass(context["model"], Listing):
        closed = {"action-publish", "action-unpublish", "action-delete"}
        menu_items[:] = [item for item in menu_items if item.name not in closed]
