"""Hold the demonstration articles to the promises made to readers: whole, sourced, plain and safe."""

import datetime
import re
import tomllib
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "portal" / "demo" / "articles"
SOURCES_TABLE = FOLDER.parents[2] / "docs" / "reference" / "sources.md"
PATHS = sorted(FOLDER.glob("*/*.toml"))
PAGES = {path: tomllib.loads(path.read_text(encoding="utf-8")) for path in PATHS}

TEXT_KEYS = {
    "heading": ("text",),
    "paragraph": ("text",),
    "key_message": ("text",),
    "not_known": ("text",),
    "list": ("items",),
    "urgency": ("level", "intro", "items"),
    "do_dont": ("do", "dont"),
    "questions": ("intro", "items"),
}
PAGE_KEYS = [
    *("title", "slug", "language", "translates", "topic", "answer", "for_whom", "search_words"),
    *("cancer_types", "country", "written_on", "risk", "sources", "body"),
]
SOURCE_KEYS = ["title", "publisher", "year", "kind", "cited_for", "url"]
TOPICS = {"signs", "living", "treatment", "tests", "talking", "support"}
KINDS = {"guideline", "systematic-review", "pdq", "patient-information"}
WORDS_AT_LEAST = {"en": 600, "es": 500}
BATTLE_WORDS = {
    "en": r"fight\w*|fought|battl\w*|warriors?|beat(?:ing|en)? cancer|brave\w*|survivors?|victims?|just",
    "es": r"luch\w*|batall\w*|guerrer\w*|venc(?:er|id[oa]s?)|combat\w*|valientes?|v[ií]ctimas?|"
    r"(?:sobre|super)vivientes?",
}
LINK = re.compile(r"\[([^\]]+)\]\(article:([a-z0-9-]+)\)")

each_article = pytest.mark.parametrize("article", PAGES.values(), ids=[p.stem for p in PATHS])


def strings_of(block):
    values = [block[key] for key in TEXT_KEYS[block["type"]] if key != "level"]
    return [text for value in values for text in ([value] if isinstance(value, str) else value)]


def body_strings(article):
    return [text for block in article["body"] for text in strings_of(block)]


def reader_text(article):
    return "\n".join([article["title"], article["answer"], article["for_whom"], *body_strings(article)])


def without_markup(text):
    return LINK.sub(r"\1", text).replace("**", "")


def words_of(text):
    return re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", without_markup(text))


def blocks(article, kind):
    return [block for block in article["body"] if block["type"] == kind]


def urgent(article):
    return [block for block in blocks(article, "urgency") if block["level"] == "now"]


def syllables(word):
    """Count vowel groups, less a silent final e: within a few per cent of a dictionary on plain text."""
    word = word.lower()
    groups = len(re.findall(r"[aeiouy]+", word))
    if re.search(r"[^aeiouyl]e$|[^aeiouydt]ed$|[^aeiouyscxz]es$", word):
        groups -= 1
    return max(groups, 1)


def reading_grade(texts):
    """Return the Flesch-Kincaid grade (Kincaid 1975); a list item ends a sentence."""
    sentences = [s for text in texts for s in re.split(r"[.!?…]+[”’)]*\s", text + " ") if words_of(s)]
    words = [word for sentence in sentences for word in words_of(sentence)]
    per_sentence = len(words) / len(sentences)
    per_word = sum(syllables(word) for word in words) / len(words)
    return 0.39 * per_sentence + 11.8 * per_word - 15.59


def slugs(language):
    return {article["slug"] for article in PAGES.values() if article["language"] == language}


def test_the_set_holds_fifteen_english_and_six_spanish_pages():
    assert {language: len(slugs(language)) for language in ("en", "es")} == {"en": 15, "es": 6}


@pytest.mark.parametrize("path", PATHS, ids=[p.stem for p in PATHS])
def test_a_file_lies_where_its_language_and_slug_say(path):
    article = PAGES[path]
    assert path.relative_to(FOLDER).as_posix() == f"{article['language']}/{article['slug']}.toml"


@each_article
def test_a_page_has_every_key_in_the_agreed_shape(article):
    assert list(article) == PAGE_KEYS
    assert article["topic"] in TOPICS
    assert article["risk"] in {"medical", "treatment", "general"}
    assert article["country"] == "US"
    assert isinstance(article["written_on"], datetime.date)
    assert len(article["answer"]) <= 220
    assert len(article["search_words"]) >= 5


@each_article
def test_every_block_is_of_a_known_type_and_filled(article):
    for block in article["body"]:
        assert set(block) == {"type", *TEXT_KEYS[block["type"]]}
        assert all(text.strip() for text in strings_of(block))
        assert all(block[key] for key in TEXT_KEYS[block["type"]])
    assert {block["level"] for block in blocks(article, "urgency")} <= {"now", "week", "visit"}


@each_article
def test_inline_markup_is_bold_and_article_links_only(article):
    left_over = "\n".join(LINK.sub("", text) for text in body_strings(article))
    assert left_over.count("**") % 2 == 0
    assert re.findall(r"[\[\]<>`_]|https?:|www\.", left_over) == []


@each_article
def test_a_page_is_long_enough_to_help_and_short_enough_to_read(article):
    count = sum(len(words_of(text)) for text in body_strings(article))
    assert WORDS_AT_LEAST[article["language"]] <= count <= 1100


@each_article
def test_a_page_has_headings_and_its_message_on_the_first_screen(article):
    assert len(blocks(article, "heading")) >= 4
    assert article["body"][0]["type"] == "key_message"
    assert len(blocks(article, "not_known")) == 1


@each_article
def test_sources_are_named_and_dated(article):
    assert len(article["sources"]) >= 2
    for source in article["sources"]:
        assert list(source) == SOURCE_KEYS
        assert source["kind"] in KINDS
        assert 2000 <= source["year"] <= article["written_on"].year
        assert all(source[key] for key in ("title", "publisher", "cited_for"))


@each_article
def test_a_medical_page_cites_a_guideline_a_review_or_pdq(article):
    kinds = {source["kind"] for source in article["sources"]}
    assert kinds - {"patient-information"} or article["risk"] == "general"


@each_article
def test_links_lead_to_other_pages_in_the_same_language(article):
    targets = [slug for text in body_strings(article) for _, slug in LINK.findall(text)]
    assert len(set(targets)) >= 2
    assert set(targets) <= slugs(article["language"]) - {article["slug"]}


@each_article
def test_a_translation_names_its_english_page(article):
    assert article["translates"] in ({""} if article["language"] == "en" else slugs("en"))


@each_article
def test_no_battle_word_reaches_the_reader(article):
    pattern = rf"\b(?:{BATTLE_WORDS[article['language']]})\b"
    assert re.findall(pattern, without_markup(reader_text(article)), re.IGNORECASE) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "She fought on, a survivor."), ("es", "Luchó y es una guerrera.")],
)
def test_the_battle_word_list_catches_a_planted_word(language, text):
    assert re.search(rf"\b(?:{BATTLE_WORDS[language]})\b", text, re.IGNORECASE)


@each_article
def test_an_urgent_block_says_whom_to_call(article):
    for block in urgent(article):
        assert re.search(r"911|24-hour line|línea de 24 horas|your cancer team|su equipo", block["intro"])


@pytest.mark.parametrize("article", [p for p in PAGES.values() if p["topic"] == "signs"], ids=lambda p: p["slug"])
def test_a_sign_page_names_911_and_what_to_do_with_no_answer_and_no_team(article):
    assert "911" in urgent(article)[0]["intro"]
    for block in urgent(article):
        assert re.search(r"nobody answers|nadie contesta", block["intro"], re.IGNORECASE)
        assert re.search(r"no team|need a team|tiene equipo|necesita equipo", block["intro"], re.IGNORECASE)


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "when-to-call", "signs-that-can-mean-recurrence"),
        ("es", "cuando-llamar", "senales-de-que-el-cancer-puede-haber-vuelto"),
    ],
)
def test_the_emergency_list_reads_the_same_wherever_it_is_whole(language, first, second):
    one, other = (urgent(PAGES[FOLDER / language / f"{slug}.toml"])[0] for slug in (first, second))
    assert one == other
    assert len(one["items"]) == 9


def test_a_spanish_page_has_the_urgent_items_of_its_english_page():
    for article in (article for article in PAGES.values() if article["translates"]):
        english = PAGES[FOLDER / "en" / f"{article['translates']}.toml"]
        assert [len(b["items"]) for b in urgent(article)] == [len(b["items"]) for b in urgent(english)]


@each_article
def test_an_english_page_reads_at_grade_nine_or_below(article):
    if article["language"] == "en":
        assert reading_grade(body_strings(article)) <= 9


def test_the_grade_tells_plain_from_hard_text():
    assert reading_grade(["The cat sat on the mat. It was a warm day."]) < 3
    assert reading_grade(["Multidisciplinary evaluation facilitates individualized recommendations."]) > 15


def rows_of_the_sources_table():
    """Return {(title, year): how confirmed} from the last table of the reference page."""
    text = SOURCES_TABLE.read_text(encoding="utf-8").split("## Sources\n")[1]
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in text.splitlines() if "|" in line]
    return {(row[0], int(row[2])): row[4] for row in rows[2:]}


def test_the_sources_table_holds_exactly_the_sources_cited():
    cited = {(source["title"], source["year"]) for article in PAGES.values() for source in article["sources"]}
    assert set(rows_of_the_sources_table()) == cited


@each_article
def test_at_least_one_source_of_a_page_is_confirmed(article):
    confirmed = rows_of_the_sources_table()
    states = [confirmed[source["title"], source["year"]] for source in article["sources"]]
    assert any(state.startswith("text read") for state in states)
