"""The roles and reviews that the migrations make."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from wagtail.models import GroupPagePermission, Page, Workflow, WorkflowContentType, WorkflowPage

from directory.models import Counselor
from groups.models import SupportGroup
from portal.articles.models import ArticleIndexPage
from tests.factories.accounts import make_clinical_reviewer, make_editor, make_listing_editor
from tests.factories.articles import index, make_draft

pytestmark = pytest.mark.django_db
roles = import_module("portal.editorial.migrations.0002_roles")
workflows = import_module("portal.editorial.migrations.0003_workflows")


def state():
    return (
        sorted(Group.objects.values_list("name", "permissions__codename")),
        sorted(GroupPagePermission.objects.values_list("group__name", "page_id", "permission__codename")),
        sorted(WorkflowPage.objects.values_list("page_id", "workflow__name")),
        sorted(WorkflowContentType.objects.values_list("content_type__model", "workflow__name")),
        sorted(Workflow.objects.values_list("name", "active")),
    )


def test_the_three_roles_are_there_and_wagtails_moderators_are_not():
    names = set(Group.objects.values_list("name", flat=True))
    assert names == {"Editors", "Clinical reviewers", "Listing editors"}


def test_only_editors_may_take_an_article_down():
    rights = GroupPagePermission.objects.filter(permission__codename="publish_page")
    assert set(rights.values_list("group__name", flat=True)) == {"Editors"}


def test_no_role_writes_at_the_root():
    root = Page.objects.get(depth=1)
    for make in (make_editor, make_clinical_reviewer, make_listing_editor):
        assert not root.permissions_for_user(make()).can_add_subpage()


def test_editors_write_in_both_languages():
    tester = [index(code).permissions_for_user(make_editor()).can_add_subpage() for code in ("en", "es")]
    assert tester == [True, True]


def test_listing_editors_cannot_change_articles():
    assert not make_draft().permissions_for_user(make_listing_editor()).can_edit()


def test_reviews_are_assigned():
    for page in ArticleIndexPage.objects.all():
        assert page.get_workflow().name == "Article review"
    assert SupportGroup.get_default_workflow().name == "Listing review"
    assert Counselor.get_default_workflow().name == "Listing review"


def test_making_them_twice_changes_nothing():
    before = state()
    roles.make_roles(apps, None)
    workflows.make_workflows(apps, None)
    assert state() == before


def test_making_them_again_after_removal_gives_the_same():
    before = state()
    workflows.remove_workflows(apps, None)
    roles.remove_roles(apps, None)
    assert not Group.objects.exists()
    roles.make_roles(apps, None)
    workflows.make_workflows(apps, None)
    after = state()
    # Wagtail's own group came with rights on images and documents, which are not ours to give back.
    assert after[1:] == before[1:]
