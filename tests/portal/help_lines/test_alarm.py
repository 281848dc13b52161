"""Editors are told of numbers that nobody checks; readers lose nothing."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.utils import timezone

from portal.accounts.models import User
from portal.help_lines.models import HelpLine


@pytest.fixture
def all_checked(loaded):
    HelpLine.objects.update(checked_on=timezone.localdate())


def make_old(days, **which):
    HelpLine.objects.filter(**which).update(checked_on=timezone.localdate() - timedelta(days=days))


def test_ninety_days_without_a_check_alarm_editors_once_a_run(all_checked, mailoutbox, settings):
    settings.CONTACT_EMAIL = "editors@site.example"
    make_old(90, table_key="us-acs")
    HelpLine.objects.filter(table_key="us-nci").update(checked_on=None)
    call_command("check_help_lines")
    assert [(mail.to, mail.subject) for mail in mailoutbox] == [(["editors@site.example"], "Numbers to check")]
    assert mailoutbox[0].body.startswith("2 help lines have not been checked for 90 days.")


def test_eighty_nine_days_alarm_nobody(all_checked, mailoutbox, settings):
    settings.CONTACT_EMAIL = "editors@site.example"
    make_old(89, table_key="us-acs")
    call_command("check_help_lines")
    assert mailoutbox == []


@pytest.mark.parametrize(("days", "is_told"), [(90, True), (89, False)])
def test_the_admin_tells_an_editor_on_its_first_page(client, all_checked, days, is_told):
    editor = User.objects.create_user("ed@site.example", "a long password")
    editor.groups.add(Group.objects.get(name="Listing editors"))
    make_old(days, table_key="us-acs")
    client.force_login(editor)
    html = client.get("/admin/").content.decode()
    assert ("1 help line has not been checked for 90 days" in html) is is_told


def test_an_editor_opens_the_list_and_a_line(client, loaded):
    editor = User.objects.create_user("ed@site.example", "a long password")
    editor.groups.add(Group.objects.get(name="Editors"))
    client.force_login(editor)
    line = HelpLine.objects.get(table_key="us-acs")
    assert client.get("/admin/snippets/help_lines/helpline/").status_code == 200
    assert client.get(f"/admin/snippets/help_lines/helpline/edit/{line.pk}/").status_code == 200
