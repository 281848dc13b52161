"""The curated table of cancer types: its tree, its names, its everyday words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.directory.cancer_words import BY_SLUG, ROWS, WORDS, fold, with_ancestors

MUST_HAVE = [
    "breast-cancer",
    "lung-cancer",
    "prostate-cancer",
    "colorectal-cancer",
    "colon-cancer",
    "rectal-cancer",
    "melanoma",
    "ovarian-cancer",
    "head-and-neck-cancer",
    "bladder-cancer",
    "kidney-cancer",
    "thyroid-cancer",
    "lymphoma",
    "leukemia",
    "brain-tumor",
    "pancreatic-cancer",
    "stomach-cancer",
    "esophageal-cancer",
    "liver-cancer",
    "cervical-cancer",
    "uterine-cancer",
    "testicular-cancer",
    "sarcoma",
    "multiple-myeloma",
    "non-hodgkin-lymphoma",
    "hodgkin-lymphoma",
    "non-small-cell-lung-cancer",
]

BRITISH = {
    r"leukemia": "leukaemia",
    r"tumor": "tumour",
    r"(?<!o)esophag": "oesophag",
    r"gynecolog": "gynaecolog",
    r"hematolog": "haematolog",
    r"pediatric": "paediatric",
}

LAY_WORDS = {
    "bowel cancer": "colorectal-cancer",
    "womb cancer": "uterine-cancer",
    "gullet cancer": "esophageal-cancer",
    "oesophageal cancer": "esophageal-cancer",
    "voice box cancer": "laryngeal-cancer",
    "throat cancer": "throat-cancer",
    "skin cancer": "skin-cancer",
    "blood cancer": "blood-cancer",
    "brain cancer": "brain-tumor",
    "brain tumour": "brain-tumor",
    "leukaemia": "leukemia",
    "childhood leukaemia": "childhood-leukemia",
    "ALL leukaemia": "acute-lymphoblastic-leukemia",
    "Hodgkin's disease": "hodgkin-lymphoma",
    "NHL": "non-hodgkin-lymphoma",
    "CLL": "chronic-lymphocytic-leukemia",
    "NSCLC": "non-small-cell-lung-cancer",
    "GIST": "gastrointestinal-stromal-tumor",
    "MDS": "myelodysplastic-syndrome",
    "DCIS": "ductal-carcinoma-in-situ",
    "TNBC": "triple-negative-breast-cancer",
    "DIPG": "diffuse-intrinsic-pontine-glioma",
    "asbestos cancer": "mesothelioma",
    "mets": None,
    "liver": None,
    "all": None,
    "net": None,
    "cup": None,
    "cáncer de seno": "breast-cancer",
    "cancer de mama": "breast-cancer",
    "cáncer de pecho": "breast-cancer",
    "cáncer de matriz": "uterine-cancer",
    "cáncer de intestino grueso": "colorectal-cancer",
    "cáncer de cuello uterino": "cervical-cancer",
    "cáncer de garganta": "throat-cancer",
    "cáncer de la sangre": "blood-cancer",
    "leucemia": "leukemia",
    "tumor cerebral": "brain-tumor",
}


def british(text: str) -> str:
    for american, twin in BRITISH.items():
        text = re.sub(american, twin, text)
    return text


def test_parents_come_before_their_children() -> None:
    seen: set[str] = set()
    for row in ROWS:
        assert set(row.parents) <= seen
        seen.add(row.slug)


def test_table_holds_the_main_types_and_the_subtypes_people_name() -> None:
    main = sum(row.main for row in ROWS)
    assert 115 <= main <= 125
    assert 120 <= len(ROWS) - main <= 220


@pytest.mark.parametrize("slug", MUST_HAVE)
def test_common_type_is_a_main_type(slug: str) -> None:
    assert BY_SLUG[slug].main


def test_names_are_unique_and_clean_in_both_languages() -> None:
    for language in ("name_en", "name_es"):
        names = [getattr(row, language) for row in ROWS]
        assert sorted({fold(name) for name in names}) == sorted(fold(name) for name in names)
        assert [name for name in names if re.search(r"[()|,;]|  ", name) or not name[0].isupper()] == ["PEComa"][:0]


def test_no_word_names_two_types() -> None:
    assert {word: slugs for word, slugs in WORDS.items() if len(slugs) > 1} == {}


def test_no_synonym_repeats_the_name_or_another_synonym() -> None:
    for row in ROWS:
        for name, synonyms in ((row.name_en, row.synonyms_en), (row.name_es, row.synonyms_es)):
            folded = [fold(word) for word in (name, *synonyms)]
            assert len(set(folded)) == len(folded), row.slug


def test_each_american_spelling_has_its_british_twin() -> None:
    for row in ROWS:
        words = {fold(word) for word in (row.name_en, *row.synonyms_en)}
        assert {british(word) for word in words} <= words, row.slug


@pytest.mark.parametrize(("word", "slug"), LAY_WORDS.items())
def test_everyday_word_names_the_type_people_mean(word: str, slug: str | None) -> None:
    assert WORDS.get(fold(word), set()) == ({slug} if slug else set())


@pytest.mark.parametrize(
    ("child", "ancestor"),
    [
        ("colon-cancer", "colorectal-cancer"),
        ("laryngeal-cancer", "throat-cancer"),
        ("cutaneous-melanoma", "skin-cancer"),
        ("melanoma", "skin-cancer"),
        ("glioblastoma", "brain-tumor"),
        ("follicular-lymphoma", "non-hodgkin-lymphoma"),
        ("multiple-myeloma", "blood-cancer"),
        ("metastatic-breast-cancer", "breast-cancer"),
        ("metastatic-breast-cancer", "metastatic-cancer"),
        ("medulloblastoma", "childhood-cancer"),
    ],
)
def test_type_descends_from_the_wider_one(child: str, ancestor: str) -> None:
    assert ancestor in with_ancestors(child)


def test_reference_page_tells_the_counts_of_the_table() -> None:
    page = Path(__file__).parents[2].joinpath("docs/reference/cancer-types.md").read_text(encoding="utf-8")
    told = {what: int(count) for what, count in re.findall(r"^\| ([^|]+) \| (\d+) \|$", page, re.MULTILINE)}
    assert told == {
        "types": len(ROWS),
        "main types, shown first": sum(row.main for row in ROWS),
        "NCI Thesaurus codes": sum(len(row.ncit) for row in ROWS),
        "MeSH ids": sum(len(row.mesh) for row in ROWS),
        "synonyms in English": sum(len(row.synonyms_en) for row in ROWS),
        "synonyms in Spanish": sum(len(row.synonyms_es) for row in ROWS),
    }
