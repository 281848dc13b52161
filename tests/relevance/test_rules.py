"""A need gives each listing its grade, read from the models' own tables."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from django.db import connection
from django.utils import timezone

from directory.models import CancerType, Trial, TrialSite
from groups.models import Meeting, SupportGroup
from tests.relevance.needs import Term, Way, read_need
from tests.relevance.queries import judged_queries
from tests.relevance.rules import grades, points
from tests.relevance.tables import KINDS

pytestmark = pytest.mark.skipif(connection.vendor != "sqlite", reason="judgements are measured on SQLite alone")

BOSTON, WORCESTER, CHICAGO = (42.36, -71.06), (42.26, -71.80), (41.85, -87.65)


@pytest.fixture
def types(db):
    cancer, breast, triple, lung = (
        CancerType.objects.create(slug=slug, name_en=slug, name_es=slug)
        for slug in ("cancer", "breast-cancer", "triple-negative-breast-cancer", "lung-cancer")
    )
    triple.parents.add(breast)
    breast.parents.add(cancer)
    return {kind.slug: kind for kind in (cancer, breast, triple, lung)}


def group(slug, *types, **values):
    """Make a published group that meets in person in Boston, for the types or for any."""
    given = {
        "meeting_format": "in-person",
        "lat": BOSTON[0],
        "lon": BOSTON[1],
        "live": True,
        "checked_on": timezone.localdate(),
        "any_cancer": not types,
        **values,
    }
    row = SupportGroup(slug=slug, name=given.pop("name", slug), **given)
    row.cancer_types = types
    row.save()
    return row.search_key


def study(number, *types, status="recruiting", sites=()):
    """Make a study read today; a site is (point, its own status)."""
    row = Trial.objects.create(nct_id=number, title=number, status=status, read_on=timezone.localdate())
    row.cancer_types.set(types)
    for (lat, lon), own in sites:
        TrialSite.objects.create(trial=row, lat=lat, lon=lon, status=own)
    return row.search_key


def test_a_need_is_read_into_ways():
    assert read_need("group|trial type:a|b title~came back|x near:boston / 2: counselor") == (
        Way(
            ("group", "trial"),
            (Term("type", ("a", "b")), Term("title", ("came back", "x"), is_words=True), Term("near", ("boston",))),
        ),
        Way(("counselor",), (), 2),
    )
    assert read_need("type:a") == (Way((), (Term("type", ("a",)),)),)


def test_a_type_grades_itself_then_what_is_narrower_then_any(types):
    exact, narrower, any_cancer = (
        group("exact", types["breast-cancer"]),
        group("narrower", types["triple-negative-breast-cancer"]),
        group("any"),
    )
    group("other", types["lung-cancer"])
    group("wider", types["cancer"])
    assert grades("group type:breast-cancer") == {exact: 3, narrower: 2, any_cancer: 1}


def test_a_place_grades_sites_before_reach(types):
    near, not_far = group("near"), group("not-far", lat=WORCESTER[0], lon=WORCESTER[1])
    reaching = group("reaching", meeting_format="online", reach=["US-MA"])
    group("far", lat=CHICAGO[0], lon=CHICAGO[1])
    group("other-region", meeting_format="online", reach=["US-IL"])
    group("hidden", precision="hidden")
    assert grades("group near:boston") == {near: 3, not_far: 3, reaching: 2}


def test_the_least_part_decides_and_the_best_way(types):
    breast = group("breast", types["breast-cancer"], meeting_format="online", reach=["*"])
    lung = group("lung", types["lung-cancer"])
    assert grades("group type:breast-cancer near:boston / 1: group") == {breast: 2, lung: 1}


def test_only_what_the_public_sees_is_graded(types):
    group("draft", live=False)
    group("old", checked_on=timezone.localdate() - timedelta(days=460))
    assert grades("group") == {}


def test_facts_must_hold_and_a_kind_without_the_fact_never_does(types):
    hybrid = group("hybrid", meeting_format="hybrid", cost="free", audience=["men", "patient"])
    group("online-fee", meeting_format="online", cost="fee", audience=["men"])
    study("NCT1")
    assert grades("format:online cost:free audience:men|women") == {hybrid: 3}


def test_words_are_held_in_any_case(types):
    walking = group("one", name="A Walking group")
    talking = group("two", name="Talk", summary="We go walking.")
    assert grades("group title~walking|running / 1: group text~walking") == {walking: 3, talking: 1}


def test_day_and_part_are_of_one_meeting(types):
    for slug, rrule, at in (
        ("tuesday-evening", "FREQ=WEEKLY;BYDAY=TU", time(18)),
        ("tuesday-morning", "FREQ=MONTHLY;BYDAY=1TU,3TU", time(9)),
        ("friday-evening", "FREQ=WEEKLY;BYDAY=FR", time(18)),
    ):
        group(slug)
        Meeting.objects.create(
            group=SupportGroup.objects.get(slug=slug), starts_on=date(2026, 1, 6), starts_at=at, rrule=rrule
        )
    slugs = {row.search_key: row.slug for row in SupportGroup.objects.all()}
    assert {slugs[key] for key in grades("group when:tue-evening")} == {"tuesday-evening"}
    assert {slugs[key] for key in grades("group when:tue")} == {"tuesday-evening", "tuesday-morning"}


def test_a_study_is_near_where_a_site_takes_people(types):
    own, of_study = study("NCT1", sites=[(BOSTON, "recruiting")]), study("NCT2", sites=[(WORCESTER, "")])
    study("NCT3", sites=[(BOSTON, "completed"), (CHICAGO, "recruiting")])
    study("NCT4", status="completed", sites=[(BOSTON, "")])
    assert grades("trial near:boston") == {own: 3, of_study: 3}
    assert len(grades("trial")) == 3


def test_every_judged_query_names_kinds_facts_types_and_places_there_are(db):
    known = {name for kind in KINDS.values() for name in kind.facts} | {"type", "near", "title", "text"}
    from directory.taxonomy.table import read_rows  # noqa: PLC0415  only this test needs the table

    slugs = {row.slug for row in read_rows()}
    odd = []
    for query in judged_queries():
        for way in read_need(query.need):
            terms = {term.name: term.values for term in way.terms}
            fits = set(way.kinds) <= KINDS.keys() and terms.keys() <= known and set(terms.get("type", ())) <= slugs
            if not fits or not set(terms.get("near", ())) <= points().keys() or not (way.kinds or way.terms):
                odd.append(query.words)
    assert odd == []


def test_the_queries_are_many_and_differ():
    queries = judged_queries()
    words = [query.words for query in queries]
    assert len(words) == len(set(words)) >= 200
    assert 0.15 < sum(query.is_held_out for query in queries) / len(queries) < 0.25
    assert {query.language for query in queries} == {"en", "es"}
