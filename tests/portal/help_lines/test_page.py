"""The page of all help lines."""

import re
from datetime import date

import pytest
from django.db import OperationalError, connection

from portal.help_lines.models import HelpLine


def countries(html):
    return re.findall(r'<(?:h2|details) id="([A-Z]{2})">', html)


def refuse(execute, sql, params, many, context):
    raise OperationalError("gone")


def test_the_sites_country_comes_first_then_the_others_by_name(client, loaded, settings):
    assert countries(client.get("/help-lines/").content.decode()) == ["US", "AU", "CA", "IE", "MX", "NZ", "ES", "GB"]
    settings.HELP_COUNTRY = "NZ"
    assert countries(client.get("/help-lines/").content.decode())[0] == "NZ"


def test_every_line_can_be_called_and_every_text_number_texted(client, loaded):
    html = client.get("/help-lines/").content.decode()
    main = html[html.index("<main") :]
    for line in HelpLine.objects.all():
        assert f'href="tel:{line.tel}"' in main
        assert not line.sms or f'href="sms:{line.sms}"' in main


def test_the_spanish_page_speaks_spanish(client, loaded):
    html = client.get("/es/help-lines/").content.decode()
    assert "Para español, oprima 2." in html
    assert "For Spanish, press 2." not in html


def test_a_number_never_confirmed_says_so_and_stays(client, loaded):
    HelpLine.objects.filter(table_key="us-acs").update(checked_on=None)
    html = client.get("/help-lines/").content.decode()
    assert html.count("We could not confirm this number yet") == 1
    assert 'href="tel:18002272345"' in html


def test_a_number_unchecked_for_years_stays_on_the_page(client, loaded):
    HelpLine.objects.update(checked_on=date(2020, 1, 1))
    assert len(countries(client.get("/help-lines/").content.decode())) == 8


def test_a_line_taken_off_is_not_shown(client, loaded):
    HelpLine.objects.filter(table_key="us-acs").update(is_shown=False)
    html = client.get("/help-lines/").content.decode()
    assert "tel:18002272345" not in html[html.index("<main") :]


@pytest.mark.django_db
def test_an_empty_table_shows_the_lines_we_ship(client):
    assert len(countries(client.get("/help-lines/").content.decode())) == 8


@pytest.mark.django_db
def test_a_dead_database_shows_the_lines_we_ship(client):
    with connection.execute_wrapper(refuse):
        response = client.get("/help-lines/")
    assert response.status_code == 200
    assert len(countries(response.content.decode())) == 8


@pytest.mark.parametrize("many", [1, 26])
def test_the_page_takes_the_same_queries_for_one_line_and_for_all(client, loaded, many, django_assert_max_num_queries):
    HelpLine.objects.exclude(pk__in=list(HelpLine.objects.values_list("pk", flat=True)[:many])).delete()
    with django_assert_max_num_queries(2):
        client.get("/help-lines/")
