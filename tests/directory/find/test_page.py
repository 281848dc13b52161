"""The find page as a reader sees it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from directory.find.vocabulary import vocabulary
from portal.help_lines.table import read_rows
from tests.directory.find.conftest import meeting_in, site

pytestmark = pytest.mark.django_db
RECRUITING = {"status": ("recruiting",)}


def lines(response, section=0, card=0):
    return [line.text for line in response.context["sections"][section]["cards"][card].lines]


def test_page_without_a_question_has_a_section_for_every_kind(get, record):
    for kind in ("group", "counselor", "trial", "article"):
        record(kind)
    response = get()
    assert [section["kind"] for section in response.context["sections"]] == ["group", "counselor", "trial", "article"]
    assert [section["total"] for section in response.context["sections"]] == [1, 1, 1, 1]


def test_section_shows_the_first_three_and_leads_to_all(get, record):
    for _number in range(5):
        record("group")
    section = get().context["sections"][0]
    assert len(section["cards"]) == 3
    assert (section["all"], section["url"]) == ("Show all: 5 groups", "/find/?kind=group")


def test_kinds_of_the_address_decide_the_order_of_the_sections(get, record):
    record("group")
    record("trial")
    response = get(kind=["trial", "group"])
    assert [section["kind"] for section in response.context["sections"]] == ["trial", "group"]


def test_kinds_without_a_result_stand_at_the_end_with_a_way_on(get, record):
    record("article", title="Back pain after cancer")
    response = get(q="back pain")
    assert [section["kind"] for section in response.context["sections"]] == ["article"]
    assert [section["url"] for section in response.context["empty_sections"]] == [
        "/find/?q=back+pain&kind=group",
        "/find/?q=back+pain&kind=counselor",
        "/find/?q=back+pain&kind=trial",
    ]


def test_one_kind_is_one_list_with_pages_of_twenty(get, record):
    for _number in range(23):
        record("group")
    first, second = get(kind="group"), get(kind="group", page="2")
    assert [len(page.context["sections"][0]["cards"]) for page in (first, second)] == [20, 3]
    assert first.context["next_url"] == "/find/?kind=group&page=2"
    assert second.context["previous_url"] == "/find/?kind=group"


def test_title_says_the_count_and_never_the_condition(get, record, types):
    record("group", cancer_types=("breast-cancer",))
    html = get(cancer="breast-cancer", kind="group").content.decode()
    title = html.partition("<title>")[2].partition("</title>")[0]
    assert title.strip() == "1 group · Onward"


def test_only_the_page_without_a_question_is_for_search_engines(get):
    assert 'content="index, follow"' in get().content.decode()
    assert 'content="noindex, follow"' in get(kind="group").content.decode()


def test_reader_gets_no_cookie(get):
    assert get(q="breast cancer").cookies == {}


def test_group_card_says_when_where_how_far_why_and_checked(get, record, types, places):
    record(
        "group",
        cancer_types=("breast-cancer",),
        cancer_ancestors=("solid-tumor",),
        sites=(site(42.40, -71.11),),
        meetings=(meeting_in(1),),
        card={
            "schedule_in": {"en": "every Tuesday", "es": "cada martes"},
            "cost": "free",
            "timezone": "America/New_York",
            "format": "in-person",
        },
    )
    response = get(cancer="breast-cancer", near="02139", kind="group")
    when, where, why, checked = lines(response)
    assert when.startswith("Next: ")
    assert when.endswith(" Eastern time")
    assert where == "Cambridge, MA, about 2 miles from the middle of 02139 · every Tuesday · Free"
    assert why == "Here because: Breast Cancer, near 02139"
    assert checked == "Checked 9 November"


def test_next_meeting_is_told_on_the_readers_clock_too(get, record):
    record("group", meetings=(meeting_in(1),), card={"timezone": "America/Phoenix"})
    when = lines(get(kind="group", tz="America/Puerto_Rico"))[0]
    assert when.endswith(", 5:00 am Arizona time · 8:00 am your time")


def test_readers_clock_names_the_day_when_it_is_another(get, record):
    start = meeting_in(1)
    record("group", meetings=(start,), card={"timezone": "America/Phoenix"})
    when = lines(get(kind="group", tz="Pacific/Kiritimati"))[0]
    next_day = f"{start.start + timedelta(days=1):%A} {(start.start + timedelta(days=1)).day}"
    assert f" · your time: {next_day} " in when
    assert when.endswith(", 2:00 am Kiritimati time")


def test_readers_clock_is_left_out_when_it_shows_the_same(get, record):
    record("group", meetings=(meeting_in(1),), card={"timezone": "America/New_York"})
    assert "your time" not in lines(get(kind="group", tz="America/New_York"))[0]


def test_stale_listing_says_to_ask_first(get, record):
    today = timezone.now()
    checked = (today - timedelta(days=14 * 31)).date()
    record("group", checked_on=checked, stale_from=datetime(2020, 1, 1, tzinfo=UTC))
    assert lines(get(kind="group")) == ["Last checked 14 months ago: ask before you go"]


def test_trial_card_shows_the_site_that_is_near_and_its_status(get, record, places):
    record(
        "trial",
        sites=(site(status="recruiting"), site(29.7, -95.4, "Houston, TX", "completed")),
        facts={"status": ("recruiting",)},
        card={"nct_id": "NCT00000001", "status": "recruiting", "sites_count": 2, "phases": ["2"]},
    )
    response = get(kind="trial", near="02139")
    assert lines(response)[:3] == [
        "Taking people now",
        "Cambridge, MA, less than 1 mile from the middle of 02139 · 2 places in all",
        "NCT00000001",
    ]
    assert response.context["sections"][0]["cards"][0].kind_line == "Research study · Phase 2"


def test_studies_that_take_nobody_are_one_click_away(get, record):
    record("trial", facts={"status": ("recruiting",)})
    urls = [
        get(**asked).context["sections"][0]["any_status_url"] for asked in ({}, {"kind": "trial"}, {"status": "any"})
    ]
    assert urls == ["/find/?kind=trial&status=any", "/find/?kind=trial&status=any", ""]


def test_counselor_whose_word_is_too_old_is_not_told(get, record):
    record(
        "counselor",
        facts={"accepting": ("yes",)},
        accepting_until=datetime(2020, 1, 1, tzinfo=UTC),
        card={"accepting": "yes", "profession": "psychologist"},
    )
    assert lines(get(kind="counselor"))[0] == "Not told whether they take new clients: ask"


def test_fictional_thing_says_so_on_its_card(get, record):
    record("group", card={"is_demo": True})
    record("article", card={"is_demo": True})
    marks = [section["cards"][0].mark for section in get(kind=["group", "article"]).context["sections"]]
    assert marks == ["Fictional example", "Demonstration content, not clinically reviewed"]


def test_listing_links_stay_in_the_language_of_the_page(get, record):
    record("group", url="/groups/one/")
    record("article", url="/two/")
    sections = get("/es/find/", kind=["group", "article"]).context["sections"]
    assert [section["cards"][0].url for section in sections] == ["/es/groups/one/", "/two/"]


def test_study_takes_the_place_along_and_no_other_kind_does(get, record, places):
    record("trial", url="/trials/NCT1/", sites=(site(),), facts=RECRUITING)
    record("group", url="/groups/one/", sites=(site(),))
    sections = get(near="02139", unit="km", kind=["trial", "group"]).context["sections"]
    assert [section["cards"][0].url for section in sections] == ["/trials/NCT1/?near=02139&unit=km", "/groups/one/"]


def test_study_takes_no_more_of_a_point_than_two_decimals(get, record, places):
    record("trial", url="/trials/NCT1/", sites=(site(),), facts=RECRUITING)
    response = get(get(near="42.371234,-71.112345", kind="trial")["Location"])
    assert response.context["sections"][0]["cards"][0].url == "/trials/NCT1/?near=42.37,-71.11"


def test_study_takes_a_place_along_that_was_typed_among_the_words(get, record, places, types):
    record("trial", url="/trials/NCT1/", sites=(site(),), cancer_types=("breast-cancer",), facts=RECRUITING)
    response = get(q="breast cancer trials near 02139")
    assert response.context["sections"][0]["cards"][0].url == "/trials/NCT1/?near=02139"


def test_heading_leads_to_the_page_of_the_type(get, record, types):
    html = get(cancer="breast-cancer").content.decode()
    assert ">Breast Cancer: signs, groups and studies on one page</a>" in html
    assert 'href="/cancer/breast-cancer/"' in html


def test_nothing_found_names_the_cancer_lines_and_asks_what_is_missing(get, settings):
    settings.HELP_COUNTRY = "US"
    html = get(q="nothing has this word").content.decode()
    lines = [row for row in read_rows() if (row.country, row.kind) == ("US", "cancer")]
    assert len(lines) > 1
    assert [
        (row.name, row.number)
        for row in lines
        if f'{row.name}: <a class="standalone no-break" href="tel:{row.tel}">{row.number}</a>' not in html
    ] == []
    assert ">Tell us what is missing</a>" in html


def test_facets_are_counted_with_their_own_choice_left_out(get, record):
    record("group", facts={"format": ("online",)})
    record("group", facts={"format": ("in-person",)})
    facets = {facet.name: facet for facet in get(kind="group", format="online").context["facets"]}
    assert [(c.value, c.count, c.is_chosen) for c in facets["format"].choices] == [
        ("in-person", 1, False),
        ("online", 1, True),
    ]


def test_filters_keep_what_was_asked_and_lose_no_understood_part(get, record, types, places):
    response = get(q="breast cancer support group near 02139 walking")
    assert response.context["kept_by_filters"] == [
        ("q", "walking"),
        ("cancer", "breast-cancer"),
        ("near", "02139"),
        ("kind", "group"),
    ]


def test_spanish_page_speaks_spanish_addresses(get, record, types):
    record("group", cancer_types=("breast-cancer",))
    response = get("/es/find/", cancer="breast-cancer", kind="group")
    assert response.context["chips"][0].remove_url == "/es/find/?cancer=breast-cancer"
    assert response.context["chips"][1].label == "Cáncer de mama"


@pytest.mark.parametrize("text", ["breast cancer group near 02139", "breast cancer near 02139", ""])
def test_page_asks_the_database_as_often_for_thirty_rows_as_for_one(get, record, types, places, text):
    def count(rows):
        for _number in range(rows):
            record("group", cancer_types=("breast-cancer",), sites=(site(),), meetings=(meeting_in(2),))
        get(q=text)
        with CaptureQueriesContext(connection) as queries:
            get(q=text)
        return len(queries)

    vocabulary()
    # With fewer than three results search is asked once more, for ways to more of them.
    assert count(3) == count(27)
