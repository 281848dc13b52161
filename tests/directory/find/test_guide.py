"""Four short questions, in the address alone."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest

pytestmark = pytest.mark.django_db
GUIDE = "/find/guide/"
ANSWERS = {"for": "other", "cancer": "Breast cancer", "kind": ["group", "counselor"], "near": "02139"}


@pytest.mark.parametrize(
    ("step", "number", "text"),
    [("who", 1, "Who is it for?"), ("cancer", 2, "Which cancer"), ("help", 3, "What would"), ("where", 4, "Where are")],
)
def test_one_question_a_page_with_its_number_in_words(get, step, number, text):
    html = get(GUIDE, step=step).content.decode()
    assert f"Question {number} of 4" in html
    assert f'<h1 id="question">{text}' in html


def test_no_search_engine_keeps_a_question(get):
    assert '<meta name="robots" content="noindex, follow">' in get(GUIDE).content.decode()


def test_the_last_answer_leads_to_the_canonical_address(get, types, places):
    response = get(GUIDE, step="done", **ANSWERS)
    assert response.status_code == 302
    assert response["Location"] == "/find/?cancer=breast-cancer&near=02139&kind=group&kind=counselor&for=other"


def test_the_way_stays_in_its_language(get, types):
    assert get("/es/find/guide/", step="done", cancer="mama")["Location"] == "/es/find/?cancer=breast-cancer"


@pytest.mark.parametrize("step", ["cancer", "help", "where"])
def test_back_keeps_every_answer(get, types, places, step):
    back = get(GUIDE, step=step, **ANSWERS).context["question"].back_url
    kept = get(back).context["question"]
    again = get(f"{GUIDE}?{urlencode([*kept.kept, *_own(kept), ('step', 'done')])}")
    assert again["Location"] == get(GUIDE, step="done", **ANSWERS)["Location"]


def _own(question):
    """Return what the form of the page would send if nothing were changed."""
    yield from ((option.name, option.value) for option in question.options if option.is_chosen)
    if question.line:
        yield question.line.name, question.line.value


@pytest.mark.parametrize(
    ("step", "without"),
    [
        ("who", "/find/?cancer=breast-cancer&near=02139&kind=group&kind=counselor"),
        ("cancer", "/find/?near=02139&kind=group&kind=counselor&for=other"),
        ("help", "/find/?cancer=breast-cancer&near=02139&for=other"),
        ("where", "/find/?cancer=breast-cancer&kind=group&kind=counselor&for=other"),
    ],
)
def test_skip_goes_on_without_this_answer(get, types, places, step, without):
    skip = get(GUIDE, step=step, **ANSWERS).context["question"].skip_url
    following = re.sub(r"step=\w+", "step=done", skip)
    assert get(following)["Location"] == without


def test_skipping_everything_finds_everything(get):
    url = GUIDE
    for _question in range(4):
        url = get(url).context["question"].skip_url
    assert get(url)["Location"] == "/find/"


@pytest.mark.parametrize("step", ["help", "where", "done"])
def test_a_type_that_nobody_knows_is_asked_again_with_what_was_typed(get, types, step):
    question = get(GUIDE, step=step, cancer="quilting", near="").context["question"]
    assert (question.number, question.line.value) == (2, "quilting")
    assert "We do not know “quilting”" in question.line.error


def test_a_place_that_nobody_knows_is_asked_again_with_what_was_typed(get, types, places):
    question = get(GUIDE, step="done", near="Nowhereville", kind="group").context["question"]
    assert (question.number, question.line.value, question.kept) == (4, "Nowhereville", (("kind", "group"),))
    assert "We do not know the place" in question.line.error


def test_online_is_asked_of_what_meets_and_never_empties_the_rest(get):
    urls = [
        get(GUIDE, step="done", format="online", kind=kind)["Location"] for kind in ([], ["group", "trial"], ["trial"])
    ]
    assert urls == [
        "/find/?kind=group&kind=counselor&format=online",
        "/find/?kind=group&format=online",
        "/find/?kind=trial",
    ]


def test_there_is_no_fifth_question(get):
    assert get(GUIDE, step="fifth").status_code == 404


@pytest.mark.parametrize("path", ["/", "/find/"])
def test_home_and_find_lead_to_it(get, path):
    assert f'href="{GUIDE}">Not sure? Answer four short questions</a>' in get(path).content.decode()
