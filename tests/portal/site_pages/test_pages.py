"""The site's own pages: both languages, the same shape, figures that cannot lie."""

import re
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.urls import reverse

from directory.freshness import HIDDEN_AFTER_DAYS, STALE_AFTER_DAYS, TRIAL_HIDDEN_AFTER_DAYS
from portal.site_pages.figures import figures
from portal.site_pages.models import KEPT_DAYS
from portal.site_pages.pages import PAGES, contents_of

TEMPLATES = Path(__file__).resolve().parents[3] / "templates" / "site_pages"
TEXTS = sorted(set(PAGES) - {"contact"})
BATTLE = {
    "en": r"\b(?:fight\w*|battl\w*|warriors?|survivors?|victims?|just)\b",
    "es": r"\b(?:luch\w*|batall\w*|guerrer\w*|sobrevivientes?|supervivientes?|v[ií]ctimas?)\b",
}
each_text = pytest.mark.parametrize("slug", TEXTS)
each_language = pytest.mark.parametrize("language", ["en", "es"])


def text(language, slug, **more):
    return render_to_string(f"site_pages/{language}/{slug}.html", {**figures(), "site_name": "Onward", **more})


@pytest.mark.parametrize(
    ("slug", "english"),
    [("about", "/about/"), *[(slug, f"/about/{slug}/") for slug in PAGES if slug != "about"]],
)
def test_a_page_has_one_address_in_each_language(slug, english):
    assert reverse("site_page", args=[slug]) == reverse("site_page", kwargs={"slug": slug}) == english


@pytest.mark.django_db
@pytest.mark.parametrize("slug", PAGES)
@pytest.mark.parametrize("prefix", ["", "/es"])
def test_every_page_is_served_and_sets_no_cookie(client, slug, prefix):
    response = client.get(prefix + reverse("site_page", args=[slug]))
    html = response.content.decode()
    assert (response.status_code, dict(response.cookies)) == (200, {})
    assert html.count("<h1>") == 1
    assert f'<html lang="{prefix[1:] or "en"}"' in html


@pytest.mark.django_db
@pytest.mark.parametrize("url", ["/about/nothing/", "/about/about/", "/about/privacy/more/", "/about/Privacy/"])
def test_an_unknown_page_is_not_found(client, url):
    assert client.get(url).status_code == 404


def test_no_text_lies_about_without_a_page():
    for language in ("en", "es"):
        assert {path.stem for path in (TEMPLATES / language).glob("*.html")} == set(TEXTS)


@each_text
@pytest.mark.parametrize("demo_mode", [True, False])
def test_both_languages_have_the_same_parts(slug, demo_mode):
    english, spanish = (text(language, slug, demo_mode=demo_mode) for language in ("en", "es"))
    for pattern in (r'<h2 id="([^"]+)"', r'href="([^"]+)"', r"(<li>)", r"(<p)", r"\d+"):
        assert re.findall(pattern, english) == re.findall(pattern, spanish)


@each_text
@each_language
def test_no_battle_word_reaches_the_reader(slug, language):
    assert re.findall(BATTLE[language], text(language, slug, demo_mode=True), re.I) == []


@each_language
def test_the_page_of_checks_takes_its_figures_from_the_code(language):
    shown = text(language, "who-checks")
    for days in (STALE_AFTER_DAYS, HIDDEN_AFTER_DAYS, TRIAL_HIDDEN_AFTER_DAYS):
        assert re.search(rf"\b{days} (?:days|días)", shown)


@each_language
def test_the_privacy_page_says_how_long_messages_are_kept(language):
    assert re.search(rf"\b{KEPT_DAYS} (?:days|días)", text(language, "privacy"))


@each_text
@each_language
def test_no_figure_is_written_by_hand_where_the_code_has_one(slug, language):
    written = (TEMPLATES / language / f"{slug}.html").read_text()
    assert re.findall(r"\d+ (?:days|días|hours|horas|months|meses)", written) == []


@each_language
def test_a_real_site_does_not_call_itself_a_demonstration(language):
    shown = "".join(text(language, slug, demo_mode=False) for slug in TEXTS)
    assert re.findall(r"fictional|fictici|demonstration|demostración", shown) == []


@each_language
def test_the_accessibility_page_does_not_claim_human_testers(language):
    shown = text(language, "accessibility")
    assert re.search(r"automatic only|solo automáticas", shown)
    assert re.search(r"No person who uses a screen reader|Ninguna persona que use un lector", shown)


def test_the_headings_are_the_contents():
    assert contents_of('<h2 id="one">One</h2><p>x</p><h2 id="two-b"> Two </h2>') == [
        {"anchor": "one", "text": "One"},
        {"anchor": "two-b", "text": "Two"},
    ]


@pytest.mark.django_db
def test_switching_the_language_keeps_the_page(client):
    assert 'href="/es/about/privacy/"' in client.get("/about/privacy/").content.decode()
    assert 'href="/about/contact/?about=group:7"' in client.get("/es/about/contact/?about=group:7").content.decode()
