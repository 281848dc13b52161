"""Loading the table again changes nothing that editors touched."""

from dataclasses import replace
from datetime import date

import pytest

from portal.help_lines.loading import load_help_lines
from portal.help_lines.models import HelpLine
from portal.help_lines.table import read_rows

pytestmark = pytest.mark.django_db
ROWS = read_rows()


def with_number(key, number):
    return tuple(replace(row, number=number) if row.key == key else row for row in ROWS)


def test_the_whole_table_is_loaded_once():
    assert load_help_lines() == {"added": len(ROWS), "updated": 0}
    assert load_help_lines() == {"added": 0, "updated": 0}
    assert HelpLine.objects.count() == len(ROWS)


def test_a_line_nobody_touched_follows_the_table(loaded):
    assert load_help_lines(with_number("us-acs", "1-800-000-0000")) == {"added": 0, "updated": 1}
    assert HelpLine.objects.get(table_key="us-acs").number == "1-800-000-0000"


@pytest.mark.parametrize(
    "change", [{"checked_on": date(2027, 1, 1)}, {"hours_en": "Mondays"}, {"name": "ACS"}], ids=str
)
def test_a_line_that_an_editor_changed_stays_as_it_is(loaded, change):
    HelpLine.objects.filter(table_key="us-acs").update(**change)
    assert load_help_lines(with_number("us-acs", "1-800-000-0000"))["updated"] == 0
    assert HelpLine.objects.filter(table_key="us-acs", number="1-800-227-2345", **change).exists()


def test_a_line_taken_off_the_site_stays_off(loaded):
    HelpLine.objects.filter(table_key="us-acs").update(is_shown=False)
    load_help_lines()
    assert not HelpLine.objects.get(table_key="us-acs").is_shown
