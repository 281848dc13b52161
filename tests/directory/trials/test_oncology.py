from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from directory.trials.oncology import Verdict, judge
from directory.trials.parsing import parse
from directory.trials.reading import read_records
from tests.directory.trials.studies import study


def verdict(**said: Any) -> Verdict:
    return judge(parse(study(**said)))


def test_the_reason_names_the_mesh_term_first() -> None:
    found = verdict(conditions=["NSCLC"], meshes=[("D002289", "Carcinoma, Non-Small-Cell Lung")])
    assert found.reason == "MeSH: Carcinoma, Non-Small-Cell Lung"
    assert found.evidence == (
        "MeSH: Carcinoma, Non-Small-Cell Lung",
        "condition names 'NSCLC' (non-small cell lung cancer)",
    )


def test_a_zero_padded_mesh_id_is_the_same_descriptor() -> None:
    found = verdict(conditions=["Leukemia"], meshes=[("D000007938", "Leukemia")])
    assert found.reason == "MeSH: Leukemia"


@pytest.mark.parametrize(
    ("condition", "reason"),
    [
        ("Advanced NSCLC", "condition names 'NSCLC' (non-small cell lung cancer)"),
        ("ES-SCLC", "condition names 'SCLC' (small cell lung cancer)"),
        ("CLL", "condition names 'CLL' (chronic lymphocytic leukemia)"),
        ("MDS", "condition names 'MDS' (myelodysplastic syndromes)"),
        ("ALL", "condition names 'ALL' (acute lymphoblastic leukemia)"),
        ("Tumour of the Oesophagus", "condition names 'tumour'"),
        ("Waldenström Macroglobulinaemia", "condition names 'waldenstrom'"),
        ("Ca Breast", "condition names 'ca breast'"),
    ],
)
def test_a_condition_alone_is_reason_enough(condition: str, reason: str) -> None:
    assert verdict(conditions=[condition]) == Verdict(True, reason, (reason,))


@pytest.mark.parametrize(
    "title",
    [
        "Walking after chemotherapy",
        "Sleep in long-term survivors of childhood cancers",
        "Pain after modified radical mastectomy",
        "Malignant pleural effusion drained at home",
        "Mouth rinse for radiation mucositis",
        "Watching Barrett's esophagus",
        "Checks for people with Lynch syndrome",
        "Fluids in tumor lysis syndrome",
        "Delirium: incidence of confusion in cancer patients",
    ],
)
def test_care_and_forerunners_named_in_a_title_are_in(title: str) -> None:
    assert verdict(title=title).is_oncology


@pytest.mark.parametrize(
    "words",
    [
        "Anti-TNF in Crohn disease",
        "Tumor Necrosis Factor blockers in arthritis",
        "Leukemia inhibitory factor and implantation",
        "Sarcoidosis",
        "Sarcopenia",
        "CA-125 in endometriosis",
        "Cancer antigen 125 in heart failure",
        "Malignant hyperthermia",
        "Malignant hypertension",
        "Neuroleptic malignant syndrome",
        "Chronic non-cancer pain",
        "Chronic noncancer pain",
        "Pseudotumor cerebri",
        "Transplanted islets of Langerhans",
        "Barrett formula for lens power",
        "Anti-GBM disease",
        "MDS-UPDRS in Parkinson disease",
        "Benign prostatic hyperplasia",
        "Benign breast tumors",
        "Uterine fibroids",
        "Preventive chemotherapy for worms",
        "Chemotherapy for pulmonary tuberculosis",
        "Autoimmune lymphoproliferative syndrome",
        "Adults with no history of malignancy",
        "Stroke in people without cancer",
        "ALL PATIENTS WITH ASTHMA",
        "MCL injury of the knee",
        "A flu vaccine for staff of a cancer center",
        "Born under the zodiac sign of Cancer",
        "Metastatic calcification in dialysis",
        "Mastectomy for gynecomastia",
    ],
)
def test_words_that_only_look_like_cancer_are_not_evidence(words: str) -> None:
    found = verdict(title=words, conditions=[words], keywords=[words], summary=words)
    assert found == Verdict(False, "nothing in its MeSH terms, conditions, titles or keywords names cancer", ())


def test_the_mere_risk_of_a_cancer_in_a_title_is_not_evidence() -> None:
    assert not verdict(title="Diet and the risk of heart disease and cancer").is_oncology
    assert not verdict(title="Exercise, weight and cancer risk in the general population").is_oncology


def test_who_may_not_join_is_never_read() -> None:
    assert not verdict(eligibility="Cancer, lymphoma or leukemia within five years", title="Asthma").is_oncology


@pytest.mark.parametrize(
    ("mesh", "term", "condition"),
    [
        ("D011085", "Polycystic Ovary Syndrome", "PCOS"),
        ("D013581", "Synovial Cyst", "Synovial cyst"),
        ("D007889", "Leiomyoma", "Uterine leiomyoma"),
        ("D006391", "Hemangioma", "Hemangioma of infancy"),
    ],
)
def test_benign_growths_of_the_mesh_tree_are_left_out(mesh: str, term: str, condition: str) -> None:
    found = verdict(conditions=[condition], meshes=[(mesh, term)], ancestors=[("D009369", "Neoplasms")])
    assert found == Verdict(False, f"MeSH: {term}, which is not cancer", ())


def test_a_term_that_no_word_of_the_study_bears_out_is_not_believed() -> None:
    found = verdict(
        title="Walking with multiple sclerosis",
        conditions=["Secondary progressive multiple sclerosis"],
        meshes=[("D009362", "Neoplasm Metastasis")],
    )
    assert found == Verdict(False, "MeSH: Neoplasm Metastasis, but none of the study's own words names cancer", ())
    assert not verdict(conditions=["Dementia"], meshes=[("D008224", "Lymphoma, Follicular")]).is_oncology


def test_a_descriptor_newer_than_our_table_is_known_by_what_stands_above_it() -> None:
    new = {"meshes": [("D000999999", "Newly Named Growth")], "summary": "For people with cancer."}
    assert verdict(**new, ancestors=[("D009369", "Neoplasms")]).reason == "MeSH: Neoplasms"
    cystic = [("D009369", "Neoplasms"), ("D003560", "Cysts")]
    assert not verdict(**new, ancestors=cystic).is_oncology


def test_a_supplementary_concept_is_not_taken_for_a_descriptor() -> None:
    assert not verdict(conditions=["Dry skin"], meshes=[("C009369", "Some concept")]).is_oncology


def test_a_keyword_counts_when_the_summary_bears_it_out() -> None:
    said = {"conditions": ["Fatigue"], "keywords": ["breast cancer"]}
    assert not verdict(**said, summary="A study of rest.").is_oncology
    found = verdict(**said, summary="Rest after treatment of a tumor.")
    assert found.reason == "keyword names 'cancer', and the summary 'tumor'"


@pytest.mark.real_data
def test_nearly_every_cancer_trial_is_in(real_data: Path) -> None:
    verdicts = [judge(record) for record in read_records(real_data / "ctgov/oncology_full.jsonl.gz")]
    assert len(verdicts) == 387
    assert sum(found.is_oncology for found in verdicts) / len(verdicts) >= 0.95


@pytest.mark.real_data
def test_every_trial_without_derived_terms_is_in(real_data: Path) -> None:
    records = list(read_records(real_data / "ctgov/oncology_partial.jsonl.gz"))
    assert [record.nct_id for record in records if not judge(record).is_oncology] == []
    assert len(records) == 419


@pytest.mark.real_data
def test_other_trials_kept_are_exactly_those_the_docs_judge(real_data: Path) -> None:
    records = list(read_records(real_data / "ctgov/non_oncology_full.jsonl.gz"))
    kept = {record.nct_id for record in records if judge(record).is_oncology}
    told = Path("docs/reference/trials.md").read_text(encoding="utf-8")
    assert len(records) == 400
    assert len(kept) / len(records) <= 0.03
    assert [nct_id for nct_id in sorted(kept) if nct_id not in told] == []


@pytest.mark.real_data
def test_cancer_trials_left_out_are_exactly_those_the_docs_judge(real_data: Path) -> None:
    records = read_records(real_data / "ctgov/oncology_full.jsonl.gz")
    told = Path("docs/reference/trials.md").read_text(encoding="utf-8")
    left_out = sorted(record.nct_id for record in records if not judge(record).is_oncology)
    assert [nct_id for nct_id in left_out if nct_id not in told] == []


@pytest.mark.real_data
def test_every_verdict_has_a_reason_a_person_can_read(real_data: Path) -> None:
    for name in ("oncology_full", "non_oncology_full", "oncology_partial"):
        for record in read_records(real_data / f"ctgov/{name}.jsonl.gz"):
            found = judge(record)
            assert found.reason.strip()
            assert bool(found.evidence) == found.is_oncology
