"""The line at the top is there whatever breaks, with the numbers of the site's country."""

import pytest
from django.db import DatabaseError, connection

from portal.help_lines.context import help_line
from portal.help_lines.models import HelpLine
from portal.help_lines.top_line import forget_kept, numbers


def top(rf):
    line = help_line(rf.get("/"))["help_line"]
    return {kind: line[kind]["tel"] for kind in ("emergency", "crisis") if kind in line}


def refuse(execute, sql, params, many, context):
    raise DatabaseError("gone")


def test_the_top_line_has_the_numbers_of_the_country(rf, loaded, settings):
    assert top(rf) == {"emergency": "911", "crisis": "988"}
    settings.HELP_COUNTRY = "GB"
    assert top(rf) == {"emergency": "999", "crisis": "116123"}


@pytest.mark.django_db
def test_an_empty_table_leaves_the_numbers_we_ship(rf, settings):
    settings.HELP_COUNTRY = "IE"
    assert top(rf) == {"emergency": "112", "crisis": "116123"}


@pytest.mark.django_db
def test_a_dead_database_leaves_the_numbers_we_ship(rf, settings):
    settings.HELP_COUNTRY = "AU"
    with connection.execute_wrapper(refuse):
        assert top(rf) == {"emergency": "000", "crisis": "131114"}


@pytest.mark.django_db
def test_a_country_in_no_table_shows_no_wrong_number(rf, settings):
    settings.HELP_COUNTRY = "DE"
    line = help_line(rf.get("/"))["help_line"]
    assert dict(line) == {"cancer": [], "more_url": "/help-lines/"}


def test_an_editors_number_wins(rf, loaded):
    HelpLine.objects.filter(table_key="us-988").update(number="1-2", tel="12")
    assert top(rf) == {"emergency": "911", "crisis": "12"}


def test_the_top_line_costs_one_query_a_minute(loaded, django_assert_num_queries):
    forget_kept()
    with django_assert_num_queries(1):
        numbers("US")
        numbers("US")
