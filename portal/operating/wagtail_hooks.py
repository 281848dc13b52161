"""What Wagtail's admin shows operators."""

from __future__ import annotations

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import URLPattern, include, path
from wagtail import hooks

from portal.operating.menu import SearchReportItem


@hooks.register("register_admin_urls")
def operating_urls() -> list[URLPattern]:
    """Put the page behind the admin's own door."""
    return [path("", include("portal.operating.urls"))]


@hooks.register("register_reports_menu_item")
def search_report_item() -> SearchReportItem:
    """Show the way to it."""
    return SearchReportItem()


@hooks.register("register_permissions")
def grantable_rights() -> QuerySet[Permission]:
    """Let superusers give a role the right to see it."""
    return Permission.objects.filter(content_type__app_label="search", codename="view_entry")
