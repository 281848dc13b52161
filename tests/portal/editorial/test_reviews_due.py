"""Editors see what has to be reviewed again before readers lose it."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from portal.editorial.reviews_due import reviews_due
from tests.factories.accounts import make_editor, make_listing_editor
from tests.factories.articles import make_article

pytestmark = pytest.mark.django_db


def test_article_is_due_60_days_ahead():
    page, editor = make_article(), make_editor()
    due = page.next_review_on
    days = {61: [], 60: [page], -80: [page]}
    for ahead, expected in days.items():
        with time_machine.travel(timezone.now() + (due - timezone.localdate()) - timedelta(days=ahead)):
            assert reviews_due(editor) == expected


def test_other_roles_see_none_of_it():
    page = make_article()
    with time_machine.travel(timezone.now() + (page.next_review_on - timezone.localdate())):
        assert reviews_due(make_listing_editor()) == []


def test_first_page_of_the_admin_shows_it(client):
    page = make_article(title="Due again")
    with time_machine.travel(timezone.now() + (page.next_review_on - timezone.localdate())):
        client.force_login(make_editor())
        html = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Due again" in html
    assert "overdue" in html
