"""An editor writes an article, another person approves it, and a visitor finds it."""

from __future__ import annotations

from tests.journeys.people import sign_in


def test_the_desk_asks_nobody_else(visit, site):
    browser = visit()
    page = browser.page()
    sign_in(page, site, "editor")
    for path in ("/admin/", "/admin/waiting-listings/", "/admin/pages/", "/admin/reports/workflow/"):
        assert page.goto(path).status == 200
        page.wait_for_load_state("networkidle")
    assert browser.elsewhere == []


def test_an_organizer_has_no_desk(visit, site):
    page = visit().page()
    sign_in(page, site, "organizer")
    for path in ("/admin/", "/admin/waiting-listings/", "/django-admin/"):
        assert page.goto(path).status == 403
