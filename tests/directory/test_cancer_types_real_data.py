"""The table of cancer types against the thesaurus, the MeSH tree and real trials."""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

import pytest

from tests.directory.cancer_words import ROWS, WORDS, are_related, fold

pytestmark = pytest.mark.real_data

BY_MESH = {int(code[1:]): row.slug for row in ROWS for code in row.mesh}
BY_NCIT = {code: row.slug for row in ROWS for code in row.ncit}

NOT_A_TYPE = {"COVID-19", "Other Disease", "Other Neoplasm", "Other Carcinoma", "Solid Tumor"}

# In the tree of 2019 these descriptors have a name and no id.
MESH_NAMED_WITHOUT_ID = {
    "D002280": "Carcinoma, Basal Cell",
    "D018222": "Fibromatosis, Aggressive",
    "D018290": "Cervical Intraepithelial Neoplasia",
}

# "Cancer" without a site, and two conditions of the tree that are no cancer: cysts and fibroids of the womb.
SAYS_NO_TYPE = {
    "Neoplasms",
    "Carcinoma",
    "Adenocarcinoma",
    "Polycystic Ovary Syndrome",
    "Synovial Cyst",
    "Myoma",
}


def json_lines(path: Path) -> Iterator[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def table(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def browse_terms(record: dict, *keys: str) -> dict[int, str]:
    browse = record.get("derivedSection", {}).get("conditionBrowseModule", {})
    return {int(term["id"][1:]): term["term"] for key in keys for term in browse.get(key, ())}


def test_every_ncit_code_is_in_the_thesaurus(real_data: Path) -> None:
    folder = real_data / "taxonomy"
    known = {row["code"] for row in json_lines(folder / "nci_diseases.jsonl.gz")}
    known |= {code for kind in json.loads((folder / "nci_maintypes.json").read_text()) for code in kind["codes"]}
    known |= {row["ncit"] for row in table(folder / "nci_disease_url_names.tsv")}
    known |= {code for row in json_lines(folder / "oncotree_2025_10_03.jsonl.gz") for code in row["ncit"] or ()}
    for row in json_lines(folder / "doid_cancer_slim.jsonl.gz"):
        known |= {xref.removeprefix("NCI:") for xref in row["xrefs"]}
    assert set(BY_NCIT) - known == set()


def test_every_mesh_id_is_in_the_tree_or_used_by_a_registry(real_data: Path) -> None:
    tree = list(json_lines(real_data / "taxonomy" / "mesh_neoplasms.jsonl.gz"))
    known = {int(row["mesh_id"][1:]) for row in tree if row["mesh_id"]}
    without_id = {row["name"] for row in tree if not row["mesh_id"]}
    known |= {int(code[1:]) for code, name in MESH_NAMED_WITHOUT_ID.items() if name in without_id}
    for path in (real_data / "ctgov").glob("*.jsonl.gz"):
        for record in json_lines(path):
            known |= browse_terms(record, "meshes", "ancestors").keys()
    for row in table(real_data / "taxonomy" / "crosswalk_doid_ncit_mesh_icd10.tsv"):
        known |= {int(code[1:]) for code in row["mesh"].split("|") if re.fullmatch(r"D\d+", code)}
    assert set(BY_MESH) - known == set()


def test_every_main_type_of_the_thesaurus_has_its_place(real_data: Path) -> None:
    kinds = json.loads((real_data / "taxonomy" / "nci_maintypes.json").read_text())
    assert {kind["name"] for kind in kinds if not BY_NCIT.keys() & kind["codes"]} == NOT_A_TYPE


def test_lay_words_resolve_to_the_type_or_its_kin(real_data: Path) -> None:
    astray = []
    for line in (real_data / "taxonomy" / "lay_queries_seed.jsonl").read_text(encoding="utf-8").splitlines():
        query = json.loads(line)
        typed = fold(query["query"])
        close = [typed] if query["kind"] != "misspelling" else get_close_matches(typed, WORDS, n=3)
        found = {slug for word in close for slug in WORDS.get(word, ())}
        wanted = {BY_NCIT[code] for code in query["ncit_maintypes"]}
        if not found or not any(are_related(one, other) for one in found for other in wanted):
            astray.append((query["query"], found, wanted))
    assert astray == []


def test_mesh_terms_map_real_cancer_trials_to_a_type(real_data: Path) -> None:
    neoplasms = {
        int(row["mesh_id"][1:]): row["name"]
        for row in json_lines(real_data / "taxonomy" / "mesh_neoplasms.jsonl.gz")
        if row["mesh_id"]
    }
    counted, uncovered = 0, []
    for record in json_lines(real_data / "ctgov" / "oncology_full.jsonl.gz"):
        terms = browse_terms(record, "meshes", "ancestors")
        telling = {neoplasms[term] for term in browse_terms(record, "meshes").keys() & neoplasms.keys()}
        if not telling - SAYS_NO_TYPE:
            continue
        counted += 1
        if not terms.keys() & BY_MESH.keys():
            uncovered.append((record["protocolSection"]["identificationModule"]["nctId"], sorted(telling)))
    print(f"{len(uncovered)} of {counted} without a type: {uncovered}")  # noqa: T201
    assert counted > 250
    assert len(uncovered) <= 0.05 * counted
