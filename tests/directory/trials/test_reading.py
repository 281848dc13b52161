from __future__ import annotations

import gzip
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.trials.fields import clean, read_age, read_date
from directory.trials.parsing import parse
from directory.trials.reading import FileFault, read_records, registry_files
from directory.trials.record import Intervention, RegistryDate, RegistrySite
from directory.trials.statuses import our_status
from tests.directory.trials.studies import breast_study, location, study, write_lines


def test_a_study_is_read_whole() -> None:
    record = parse(
        study(
            title="A study of rest &amp; sleep",
            conditions=["Breast Cancer"],
            interventions=[{"type": "DRUG", "name": "Example"}, {"name": "Rest"}],
            locations=[
                location(status="SUSPENDED", zip="02115", state="Massachusetts", geoPoint={"lat": 42.4, "lon": -71}),
                {"country": "Japan"},
            ],
        )
    )
    assert record.title == "A study of rest & sleep"
    assert (record.status, record.phases, record.min_age, record.max_age) == (
        "recruiting",
        ("PHASE2",),
        18,
        None,
    )
    assert record.interventions == (Intervention("DRUG", "Example"), Intervention("", "Rest"))
    assert str(record.status_verified_on) == "2026-05"
    assert record.last_update_posted == RegistryDate(date(2026, 5, 20), is_exact=True)
    assert record.healthy_volunteers is None
    assert record.sites == (
        RegistrySite("Example Hospital", "Boston", "Massachusetts", "02115", "United States", "paused", 42.4, -71.0),
        RegistrySite("", "", "", "", "Japan", None, None, None),
    )


@pytest.mark.parametrize(
    ("registry", "ours"),
    [
        ("RECRUITING", "recruiting"),
        ("NOT_YET_RECRUITING", "not-yet-recruiting"),
        ("ENROLLING_BY_INVITATION", "by-invitation"),
        ("ACTIVE_NOT_RECRUITING", "active"),
        ("SUSPENDED", "paused"),
        ("COMPLETED", "completed"),
        ("TERMINATED", "terminated"),
        ("WITHDRAWN", "withdrawn"),
        ("APPROVED_FOR_MARKETING", "unknown"),
        ("AVAILABLE", "unknown"),
        ("UNKNOWN", "unknown"),
        ("", "unknown"),
    ],
)
def test_a_status_is_told_in_our_words(registry: str, ours: str) -> None:
    assert our_status(registry) == ours


@pytest.mark.parametrize(
    ("text", "years"),
    [("18 Years", 18), ("1 Year", 1), ("6 Months", 0.5), ("0 Days", 0), ("N/A", None), ("", None)],
)
def test_an_age_is_told_in_years(text: str, years: float | None) -> None:
    assert read_age({"minimumAge": text}, "minimumAge") == years


@given(st.dates(min_value=date(1900, 1, 1)))
def test_a_date_keeps_its_exactness(day: date) -> None:
    assert str(read_date({"date": day.isoformat()}, "date")) == day.isoformat()
    assert str(read_date({"date": day.isoformat()[:7]}, "date")) == day.isoformat()[:7]


@given(st.text())
def test_clean_text_can_be_stored(text: str) -> None:
    kept = clean(text)
    assert kept.encode().decode() == kept
    assert "\x00" not in kept


BROKEN: list[tuple[Any, str]] = [
    ([], "a study should be a JSON object"),
    ({}, "nctId should be NCT and eight digits, not ''"),
    (study("NCT1"), "nctId should be NCT and eight digits, not 'NCT1'"),
    (study(title="", official_title=""), "briefTitle is missing"),
    (study(title=7), "briefTitle should be a text"),
    (study(conditions="Cancer"), "conditions should be a list"),
    (study(conditions=[1]), "conditions should hold texts only"),
    (study(locations=["Boston"]), "locations should hold objects only"),
    (
        study(verified="2026-13"),
        "statusVerifiedDate should be a date such as 2026-05 or 2026-05-31, not '2026-13'",
    ),
    (study(updated="May 2026"), "date should be a date such as 2026-05 or 2026-05-31, not 'May 2026'"),
    (study(min_age="old"), "minimumAge should be an age such as '18 Years', not 'old'"),
    (study(locations=[location(geoPoint={"lat": 91, "lon": 0})]), "lat should be a number from -90 to 90"),
    (study(locations=[location(geoPoint={"lat": 9})]), "lon should be a number from -180 to 180"),
    ({"protocolSection": []}, "protocolSection should be an object"),
]


@pytest.mark.parametrize(("broken", "reason"), BROKEN)
def test_a_malformed_study_says_which_field_is_wrong(broken: Any, reason: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011  the whole text is compared
        parse(broken)
    assert str(caught.value) == reason


def test_a_bad_line_is_reported_with_file_line_and_reason(tmp_path: Path) -> None:
    path = tmp_path / "some.jsonl"
    path.write_text(json.dumps(study()) + "\n\n{oops\n", encoding="utf-8")
    with pytest.raises(FileFault) as caught:
        list(read_records(path))
    assert str(caught.value) == f"{path}, line 3: this is not JSON"


def test_a_bad_field_is_reported_with_its_line(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "some.jsonl.gz", study(), study(min_age="x"))
    with pytest.raises(FileFault) as caught:
        list(read_records(path))
    assert str(caught.value) == f"{path}, line 2: minimumAge should be an age such as '18 Years', not 'x'"


def test_a_truncated_file_is_reported(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "some.jsonl.gz", *[study(f"NCT{n:08}", title=f"{n * n}") for n in range(99)])
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(FileFault, match="cut short or damaged"):
        list(read_records(path))


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.jsonl.gz", b"plain text", "cut short or damaged"),
        ("a.jsonl", b"", "it holds no study"),
        ("a.jsonl", b"\xff\xfe", "it cannot be read"),
        ("a.json", b'{"studies": [', "line 1: this is not JSON"),
        ("a.json", b'{"studies": []}', "it holds no study"),
        ("a.jsonl", b"[" * 100_000, "this is not JSON"),
    ],
)
def test_what_is_no_registry_file_is_refused(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(FileFault, match=reason):
        list(read_records(path))


@pytest.mark.parametrize("document", [[study()], {"studies": [study()]}, study()])
def test_a_json_file_may_hold_one_study_or_many(tmp_path: Path, document: Any) -> None:
    path = tmp_path / "some.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    assert [record.nct_id for record in read_records(path)] == ["NCT00000001"]


def test_a_folder_gives_its_registry_files_in_order(tmp_path: Path) -> None:
    files = [write_lines(tmp_path / name, breast_study()) for name in ("b.jsonl", "a.jsonl.gz")]
    (tmp_path / "readme.txt").write_text("not a study")
    assert registry_files(tmp_path) == sorted(files)


def test_a_path_without_studies_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileFault, match="holds no file"):
        registry_files(tmp_path)
    with pytest.raises(FileFault, match="no such file"):
        registry_files(tmp_path / "none.jsonl")
    (tmp_path / "some.csv").write_text("x")
    with pytest.raises(FileFault, match="should end in"):
        registry_files(tmp_path / "some.csv")


def test_a_compressed_file_may_have_several_members(tmp_path: Path) -> None:
    path = tmp_path / "some.jsonl.gz"
    lines = [json.dumps(study(f"NCT0000000{n}")) + "\n" for n in (1, 2)]
    path.write_bytes(b"".join(gzip.compress(line.encode()) for line in lines))
    assert [record.nct_id for record in read_records(path)] == ["NCT00000001", "NCT00000002"]
