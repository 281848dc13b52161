"""The base page, the shared parts and the error pages, rendered alone."""

from __future__ import annotations

import datetime
import re

import pytest
from django import forms
from django.template.loader import render_to_string
from django.utils import translation

LEAVE = "https://neutral.example/"
HELP = {
    "emergency": {"label": "Medical emergency", "number": "911", "tel": "911"},
    "crisis": {"label": "To talk to someone now", "number": "988", "tel": "988"},
    "more_url": "/help/",
}
FOCUSABLE = re.compile(r"<(?:a|button|input|select|textarea)\b[^>]*>")


class GroupForm(forms.Form):
    name = forms.CharField(label="Name", help_text="As people know it.")
    meets = forms.ChoiceField(label="How it meets", choices=[("a", "Online")], widget=forms.RadioSelect)
    agree = forms.BooleanField(label="I agree")


def page(**context: object) -> str:
    return render_to_string("404.html", {"leave_url": LEAVE, "help_line": HELP, **context})


def part(name: str, **context: object) -> str:
    return render_to_string(f"parts/_{name}.html", context)


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_leaving_is_the_first_thing_a_keyboard_reaches():
    first, second = FOCUSABLE.findall(page()[page().index("<body") :])[:2]

    assert f'href="{LEAVE}"' in first
    assert 'rel="noreferrer"' in first
    assert 'href="#main"' in second


def test_help_numbers_can_be_called():
    assert re.findall(r'href="(tel:\d+)"', page()) == ["tel:911", "tel:988"]


def test_page_without_any_context_is_whole():
    html = render_to_string("404.html", {})

    assert 'href=""' not in html
    assert 'href="tel:' not in html
    assert "call 911" in html


@pytest.mark.parametrize("code", ["en", "es"])
def test_page_says_its_language(code):
    with translation.override(code):
        assert f'<html lang="{code}" dir="ltr">' in page()


def test_other_languages_are_offered_and_the_current_is_not():
    links = [
        {"code": "en", "name": "English", "url": "/x/", "current": True},
        {"code": "es", "name": "Español", "url": "/es/x/", "current": False},
    ]
    assert re.findall(r'hreflang="(\w+)"', page(language_links=links)) == ["es"]


def test_demonstration_says_so_only_when_it_is_one():
    assert "This is a demonstration." in page(demo_mode=True)
    assert "This is a demonstration." not in page(demo_mode=False)


def test_title_of_a_form_that_came_back_starts_with_error():
    form = GroupForm({})
    assert re.search(r"<title>(.*?)</title>", page(form=form))[1].startswith("Error: ")
    assert not re.search(r"<title>(.*?)</title>", page(form=GroupForm()))[1].startswith("Error")


@pytest.mark.parametrize("template", ["400.html", "500.html"])
def test_page_of_last_resort_needs_nothing_and_speaks_both_languages(template):
    html = render_to_string(template)

    english, spanish = html.split('<div lang="es">')

    assert re.findall(r'href="tel:(\d+)"', english)[:2] == ["911", "988"]
    assert re.findall(r'href="tel:(\d+)"', spanish)[:2] == ["911", "988"]
    assert "<script" not in html


@pytest.mark.parametrize("template", ["403.html", "403_csrf.html", "404.html"])
def test_error_page_gives_a_way_on(template):
    assert "Go to the first page" in render_to_string(template, {"help_line": HELP})
    assert "Talk to a person: help lines" in render_to_string(template, {"help_line": HELP})


def test_field_ties_hint_and_error_to_its_input():
    html = part("field", field=GroupForm({})["name"])
    named = re.search(r'<input[^>]*aria-describedby="([^"]+)"', html)[1].split()

    assert 'aria-invalid="true"' in html
    assert [f'id="{name}"' in html for name in named] == [True, True]


def test_field_of_choices_is_a_fieldset_with_a_legend():
    html = part("field", field=GroupForm({})["meets"])

    assert "<legend>How it meets</legend>" in html
    assert f'aria-describedby="{GroupForm({})["meets"].aria_describedby}"' in html


def test_every_line_of_the_error_summary_leads_to_something_on_the_page():
    form = GroupForm({})
    fields = "".join(part("field", field=field) for field in form)
    targets = re.findall(r'href="#([^"]+)"', part("error_summary", form=form))

    assert len(targets) == 3
    assert [f'id="{target}"' in fields for target in targets] == [True, True, True]


def test_no_two_things_on_a_form_share_an_id():
    ids = re.findall(r'\sid="([^"]+)"', "".join(part("field", field=field) for field in GroupForm({})))
    assert sorted(ids) == sorted(set(ids))


def test_form_without_errors_has_no_summary():
    assert part("error_summary", form=GroupForm()).strip() == ""


def test_a_fact_nobody_told_is_not_a_no():
    facts = [
        {"label": "Captions"},
        {"label": "Parking", "answer": "unknown"},
        {"label": "Step-free", "answer": "yes"},
        {"label": "Family", "answer": "no"},
        {"label": "Cost", "text": "Free", "answer": "no"},
    ]
    said = [words(value) for value in re.findall(r"<dd>.*?</dd>", part("facts", facts=facts))]

    assert said == ["Not told", "Not told", "Yes", "No", "Free"]


def test_checked_says_the_weekday_and_how():
    checked = part("checked", checked_on=datetime.date(2026, 11, 9), checked_how="by phone")
    assert words(checked) == "Checked Monday 9 November 2026 by phone"


def test_checked_never_calls_the_unchecked_good():
    old = datetime.date.today() - datetime.timedelta(days=430)

    assert words(part("checked", checked_on=None)) == "Not checked yet: ask before you go"
    assert words(part("checked", checked_on=old, is_stale=True)).endswith("ago: ask before you go")


@pytest.mark.parametrize(
    ("level", "heading"),
    [("now", "Call now"), ("week", "Call this week"), ("visit", "Mention at your next visit")],
)
def test_urgency_says_its_level_in_words_first(level, heading):
    assert words(part("urgency", level=level, items=["A lump"])) == f"{heading} A lump"


def test_chip_says_what_pressing_it_does():
    assert words(part("chip", label="Breast cancer", remove_url="?")) == "Remove: Breast cancer ×"
    assert words(part("chip", label="Breast cancer")) == "Breast cancer"


def test_one_page_of_results_has_no_page_links():
    assert part("pagination", page=1, pages=1).strip() == ""
    assert words(part("pagination", page=1, pages=2, next_url="?page=2")) == "Page 1 of 2 Show the next page"


def test_what_people_wrote_cannot_become_markup():
    assert "<b>" not in part("chip", label="<b>x</b>", remove_url="?")
    assert "<b>" not in part("facts", facts=[{"label": "<b>", "text": "<b>x</b>"}])
