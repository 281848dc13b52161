"""A place is looked up by its name, postcode or point, never by going through the places of the world."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from directory.find.place import locate

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="the plans of other databases read otherwise"),
]

BY_NAME = "place_kind_name_people (kind=? AND folded_name=?)"
BY_POSTCODE = "place_postcode_begins (postcode=?)"
BY_POINT = "place_kind_point (kind=? AND lat>? AND lat<?)"


def plans(typed):
    """Return how SQLite finds the rows of each query that locates a text."""
    with CaptureQueriesContext(connection) as queries:
        locate(typed)
    with connection.cursor() as cursor:
        found = []
        for query in queries.captured_queries:
            cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}")
            found.append(cursor.fetchall()[0][-1].partition("USING INDEX ")[2])
    return found


@pytest.mark.parametrize(
    ("typed", "ways"),
    [
        ("Springfield, IL", [BY_NAME]),
        ("springfield il", [BY_NAME]),
        ("02139", [BY_POSTCODE]),
        ("K1A 0B1", [BY_POSTCODE]),
        ("CA:K1A 0B1", ["place_postcode_begins (postcode=? AND country=?)"]),
        ("42.37,-71.11", [BY_POINT]),
        ("0,-150", [BY_POINT, BY_POINT, BY_POINT]),
    ],
)
def test_place_is_found_by_an_index_of_what_was_typed(places, typed, ways):
    assert plans(typed) == ways
