from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from directory.taxonomy.table import read_rows
from directory.trials.cancer_types import CancerTypeFinder, TypesFound
from directory.trials.oncology import judge
from directory.trials.parsing import parse
from directory.trials.reading import read_records
from tests.directory.trials.studies import study

FINDER = CancerTypeFinder.of(read_rows())


def types(**said: Any) -> TypesFound:
    return FINDER.find(parse(study(**said)))


def test_a_mesh_descriptor_gives_its_type() -> None:
    found = types(meshes=[("D000001943", "Breast Neoplasms")])
    assert found == TypesFound(("breast-cancer",), any_cancer=False)


def test_an_unknown_descriptor_is_placed_by_the_terms_above_it() -> None:
    above = [("D008175", "Lung Neoplasms"), ("D013899", "Thoracic Neoplasms"), ("D009369", "Neoplasms")]
    assert types(meshes=[("D000999999", "New Lung Growth")], ancestors=above).slugs == ("lung-cancer",)


@pytest.mark.parametrize(
    ("condition", "slugs"),
    [
        ("Non-Small Cell Lung Cancer", ("non-small-cell-lung-cancer",)),
        ("Lung Cancer, Nonsmall Cell", ("non-small-cell-lung-cancer",)),
        ("Lung Small Cell Carcinoma", ("small-cell-lung-cancer",)),
        ("ES-SCLC", ("small-cell-lung-cancer",)),
        ("Carcinoma, Hepatocellular", ("hepatocellular-carcinoma",)),
        ("Leukemia, Myeloid, Acute", ("acute-myeloid-leukemia",)),
        ("Adult Acute Lymphoblastic Leukaemia", ("acute-lymphoblastic-leukemia",)),
        ("ALL", ("acute-lymphoblastic-leukemia",)),
        ("Tumours of the Oesophagus", ("esophageal-cancer",)),
        ("Squamous Carcinoma of the Oesophagus", ("esophageal-cancer",)),
        ("Pancreatic ductal carcinoma", ("pancreatic-cancer",)),
        ("Breast Ductal Carcinoma", ("invasive-ductal-carcinoma",)),
        ("Uterine Cervical Cancer", ("cervical-cancer",)),
        ("Gastric (Stomach) Cancer", ("stomach-cancer",)),
        ("Breast and Lung Cancer", ("breast-cancer", "lung-cancer")),
        ("Head and Neck Cancer", ("head-and-neck-cancer",)),
        (
            "Ovarian, Fallopian Tube, and Primary Peritoneal Cancer",
            ("fallopian-tube-cancer", "ovarian-cancer", "primary-peritoneal-cancer"),
        ),
        ("Hodgkin’s Lymphoma", ("hodgkin-lymphoma",)),
        ("Bowel obstruction", ()),
        ("Localized tumor", ()),
    ],
)
def test_a_condition_gives_its_most_specific_types(condition: str, slugs: tuple[str, ...]) -> None:
    assert types(conditions=[condition]) == TypesFound(slugs, any_cancer=False)


def test_another_condition_may_add_a_wider_type() -> None:
    assert types(conditions=["Breast Cancer", "Triple Negative Breast Cancer"]).slugs == (
        "breast-cancer",
        "triple-negative-breast-cancer",
    )


@pytest.mark.parametrize(
    "condition", ["Cancer", "Neoplasms", "Neoplasms, Malignant", "Solid Tumor", "Advanced Solid Malignancies"]
)
def test_a_condition_that_is_any_cancer_says_so(condition: str) -> None:
    assert types(conditions=[condition]) == TypesFound((), any_cancer=True)


def test_solid_tumors_beside_named_types_are_still_any_cancer() -> None:
    assert types(conditions=["Solid Tumor", "Melanoma"]) == TypesFound(("melanoma",), any_cancer=True)
    assert types(conditions=["Cancer", "Melanoma"]) == TypesFound(("melanoma",), any_cancer=False)
    assert not types(conditions=["Pediatric Solid Tumor"]).any_cancer


def test_types_of_keywords_do_not_narrow_a_study_of_any_cancer() -> None:
    found = types(conditions=["Cancer"], keywords=["melanoma"])
    assert found == TypesFound(("melanoma",), any_cancer=True)


def test_a_title_about_people_with_cancer_is_any_cancer_when_nothing_is_named() -> None:
    assert types(conditions=["Fatigue"], title="Rest for cancer survivors").any_cancer
    assert types(conditions=["Fatigue"], title="Rest for people living with advanced cancer").any_cancer
    assert not types(conditions=["Fatigue"], title="Rest for breast cancer survivors").any_cancer
    assert not types(conditions=["Nausea"], title="Ginger during chemotherapy").any_cancer


@pytest.mark.parametrize("row", read_rows(), ids=lambda row: row.slug)
def test_every_type_is_found_by_its_own_name_and_counts_as_cancer(row: Any) -> None:
    record = parse(study(conditions=[row.name_en], title=row.name_en))
    assert row.slug in FINDER.find(record).slugs
    assert judge(record).is_oncology


@pytest.mark.real_data
def test_nearly_every_real_study_gets_a_type(real_data: Path) -> None:
    for name in ("oncology_full", "oncology_partial"):
        records = [r for r in read_records(real_data / f"ctgov/{name}.jsonl.gz") if judge(r).is_oncology]
        untyped = [r.nct_id for r in records if FINDER.find(r) == TypesFound((), any_cancer=False)]
        assert len(untyped) / len(records) <= 0.01
