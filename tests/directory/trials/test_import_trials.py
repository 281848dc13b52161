from __future__ import annotations

from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from directory.importers.cancer_types import load_cancer_types
from directory.models import CancerType, Place, Trial, TrialSite
from directory.trials.importing import BATCH, ImportReport, TrialImport, check_files
from directory.trials.oncology import judge
from directory.trials.reading import read_records
from search.models import Entry
from tests.directory.trials.studies import breast_study, location, study, write_lines

pytestmark = pytest.mark.django_db

DAY = "2026-05-21"


@pytest.fixture(autouse=True)
def _types() -> None:
    load_cancer_types()


def run(*paths: Path, as_of: str = DAY, **options: Any) -> dict[str, int]:
    """Run the command and return the figures of its report by their first words."""
    out = StringIO()
    call_command("import_trials", *paths, as_of=date.fromisoformat(as_of), stdout=out, stderr=StringIO(), **options)
    lines = [line.strip().split("  ", 1) for line in out.getvalue().splitlines() if line.startswith(" ")]
    return {words: int(number.replace(",", "")) for number, words in lines}


def entry_of(nct_id: str) -> Entry:
    return Entry.objects.get(key=Trial.objects.get(nct_id=nct_id).search_key)


def versions() -> dict[str, int]:
    return dict(Entry.objects.values_list("key", "version"))


def test_studies_about_cancer_are_kept_with_the_reason(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", breast_study(), study("NCT00000002", conditions=["Asthma"]))
    told = run(path)
    trial = Trial.objects.get()
    assert (told["studies read"], told["kept: about cancer"], told["left out: not about cancer"]) == (2, 1, 1)
    assert trial.kept_because == "MeSH: Breast Neoplasms"
    assert [found.slug for found in trial.cancer_types.all()] == ["breast-cancer"]
    assert not trial.is_demo


def test_a_study_is_stored_in_our_words(tmp_path: Path) -> None:
    said = breast_study(
        phases=["EARLY_PHASE1", "PHASE2"],
        interventions=[{"type": "GENETIC", "name": "G"}, {"type": "DRUG", "name": "D"}, {"name": "R"}],
        status="SUSPENDED",
        title="T" * 500,
    )
    run(write_lines(tmp_path / "a.jsonl", said))
    trial = Trial.objects.get()
    assert (trial.phases, trial.treatments, trial.status) == (
        ["early-1", "2"],
        ["biological", "drug", "other"],
        "paused",
    )
    assert (trial.registry_updated_on, trial.registry_verified) == (date(2026, 5, 20), "2026-05")
    assert (trial.study_type, len(trial.title), trial.min_age, trial.max_age) == ("interventional", 400, 18, None)


def test_each_site_keeps_its_own_status(tmp_path: Path) -> None:
    sites = [
        location("Boston", status="RECRUITING", geoPoint={"lat": 42.4, "lon": -71.1}),
        location("Boston", status="WITHDRAWN", geoPoint={"lat": 42.4, "lon": -71.1}),
        location("Boston", geoPoint={"lat": 42.4, "lon": -71.1}),
    ]
    run(write_lines(tmp_path / "a.jsonl", breast_study(locations=sites)))
    assert list(TrialSite.objects.values_list("status", flat=True)) == ["recruiting", "withdrawn", ""]
    document = entry_of("NCT00000001").document
    assert [site["status"] for site in document["sites"]] == ["recruiting", "withdrawn", ""]


def test_a_site_without_a_point_gets_ours(tmp_path: Path) -> None:
    Place.objects.create(
        kind="city", name="Boston", folded_name="boston", region="MA", country="US", lat=42, lon=-71, source="test"
    )
    sites = [location("Boston"), location("Nowhere")]
    told = run(write_lines(tmp_path / "a.jsonl", breast_study(locations=sites)))
    assert list(TrialSite.objects.values_list("lat", "is_geocoded")) == [(42.0, True), (None, False)]
    assert told["sites that cannot be placed on a map"] == 1


def test_a_study_is_hidden_thirty_days_after_it_was_read(tmp_path: Path) -> None:
    run(write_lines(tmp_path / "a.jsonl", breast_study()))
    assert entry_of("NCT00000001").shown_until == datetime(2026, 6, 20, tzinfo=UTC)


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl.gz", breast_study(locations=[location()]), breast_study("NCT00000002"))
    assert run(path)["new"] == 2
    before = (versions(), set(TrialSite.objects.values_list("pk", flat=True)))
    told = run(path)
    assert (told["new"], told["changed"], told["unchanged"]) == (0, 0, 2)
    assert (versions(), set(TrialSite.objects.values_list("pk", flat=True))) == before


def test_a_later_reading_keeps_an_unchanged_study_shown(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", breast_study())
    run(path)
    assert run(path, as_of="2026-06-01")["unchanged"] == 1
    assert Trial.objects.get().read_on == date(2026, 6, 1)
    assert entry_of("NCT00000001").shown_until == datetime(2026, 7, 1, tzinfo=UTC)


def test_a_changed_study_is_written_anew_under_its_key(tmp_path: Path) -> None:
    run(write_lines(tmp_path / "a.jsonl", breast_study(locations=[location(), location()])))
    key = entry_of("NCT00000001").key
    told = run(write_lines(tmp_path / "a.jsonl", breast_study(status="COMPLETED", locations=[location()])))
    assert (told["changed"], TrialSite.objects.count()) == (1, 1)
    assert Entry.objects.get(key=key).document["facts"]["status"] == ["completed"]


def test_an_older_reading_never_replaces_a_newer_one(tmp_path: Path) -> None:
    run(write_lines(tmp_path / "a.jsonl", breast_study(status="COMPLETED", updated="2026-05-10")))
    older = write_lines(tmp_path / "b.jsonl", breast_study(status="RECRUITING", updated="2026-05-01"))
    assert run(older, as_of="2026-05-01")["passed over: we hold a newer reading"] == 1
    assert run(older)["passed over: we hold a newer reading"] == 1
    assert Trial.objects.get().status == "completed"


def test_of_two_copies_the_newest_counts_and_running_again_changes_nothing(tmp_path: Path) -> None:
    old = breast_study(title="Old", updated="2026-05-01")
    new = breast_study(title="New", updated="2026-05-02")
    other = breast_study(title="Other", updated="2026-05-02")
    path = write_lines(tmp_path / "a.jsonl", old, new, other)
    assert run(path)["passed over: second copies"] == 2
    assert Trial.objects.get().title == "New"
    assert run(path)["changed"] == 0


def test_a_study_that_turns_out_to_be_something_else_is_removed(tmp_path: Path) -> None:
    run(write_lines(tmp_path / "a.jsonl", breast_study()))
    key = entry_of("NCT00000001").key
    told = run(write_lines(tmp_path / "a.jsonl", study(conditions=["Asthma"])))
    assert told["removed: no longer about cancer"] == 1
    assert not Trial.objects.exists()
    assert Entry.objects.get(key=key).document is None


def test_a_dry_run_tells_and_writes_nothing(tmp_path: Path) -> None:
    told = run(write_lines(tmp_path / "a.jsonl", breast_study()), dry_run=True)
    assert told["new"] == 1
    assert not Trial.objects.exists()
    assert not Entry.objects.exists()


def test_a_truncated_file_changes_nothing(tmp_path: Path) -> None:
    studies = [breast_study(f"NCT{n:08}", title=f"Study {n * n}") for n in range(1, 400)]
    path = write_lines(tmp_path / "a.jsonl.gz", *studies)
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(CommandError, match=r"a\.jsonl\.gz, line \d+: the file is cut short or damaged") as caught:
        run(path)
    assert caught.value.returncode == 1
    assert not Trial.objects.exists()


def test_a_bad_line_is_reported_with_its_number_and_other_files_are_imported(tmp_path: Path) -> None:
    bad = write_lines(tmp_path / "a.jsonl", breast_study("NCT00000001"), breast_study("NCT00000002"))
    bad.write_text(bad.read_text() + "{oops\n")
    good = write_lines(tmp_path / "b.jsonl", breast_study("NCT00000003"))
    with pytest.raises(CommandError) as caught:
        run(tmp_path)
    assert str(caught.value) == f"1 refused, nothing of it was imported:\n{bad}, line 3: this is not JSON"
    assert [trial.nct_id for trial in Trial.objects.all()] == ["NCT00000003"]
    assert good.exists()


def test_an_import_that_was_stopped_is_finished_by_the_next(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", *[breast_study(f"NCT{n:08}") for n in range(1, BATCH + 11)])

    def stop(_count: int) -> None:
        raise KeyboardInterrupt

    report = ImportReport()
    (file,) = check_files([path], report)
    stopped = TrialImport(read_on=date(2026, 5, 21), report=report)
    with pytest.raises(KeyboardInterrupt):
        stopped.add(file, stop)
    assert Trial.objects.count() == BATCH
    told = run(path)
    assert (told["new"], told["unchanged"]) == (10, BATCH)


def test_a_day_to_come_or_no_day_is_refused(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", breast_study())
    with pytest.raises(CommandError, match="a day to come"):
        call_command("import_trials", str(path), "--as-of", "2999-01-01", stdout=StringIO(), stderr=StringIO())
    with pytest.raises(CommandError, match="YYYY-MM-DD"):
        call_command("import_trials", str(path), "--as-of", "May", stdout=StringIO(), stderr=StringIO())


def test_the_import_asks_for_the_cancer_types_first(tmp_path: Path) -> None:
    CancerType.objects.filter(slug="breast-cancer").delete()
    with pytest.raises(CommandError, match="load_cancer_types"):
        run(write_lines(tmp_path / "a.jsonl", breast_study()))


def test_progress_goes_to_standard_error_in_plain_lines(tmp_path: Path) -> None:
    out, err = StringIO(), StringIO()
    path = write_lines(tmp_path / "a.jsonl", breast_study())
    call_command("import_trials", path, as_of=date(2026, 5, 21), stdout=out, stderr=err)
    assert "Studies: 1 of 1" in err.getvalue()
    assert "\r" not in err.getvalue()
    assert "Studies:" not in out.getvalue()


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_stays_on_one_line_of_a_terminal(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", breast_study())
    terminal = Terminal()
    call_command("import_trials", path, as_of=date(2026, 5, 21), stdout=StringIO(), stderr=terminal, no_color=True)
    steps = terminal.getvalue().split("\r")
    assert ["] Studies: 1 of 1," in step for step in steps[1:]] == [True, True]
    assert [step.count("\n") for step in steps] == [1, 0, 1]


@pytest.mark.real_data
def test_real_records_are_kept_whole(real_data: Path) -> None:
    path = real_data / "ctgov/oncology_full.jsonl.gz"
    kept = {record.nct_id: record for record in read_records(path) if judge(record).is_oncology}
    told = run(path)
    assert told["new"] == Trial.objects.count() == len(kept)
    assert TrialSite.objects.count() == sum(len(record.sites) for record in kept.values())
    for status in ("recruiting", "withdrawn", "paused", ""):
        expected = sum((site.status or "") == status for record in kept.values() for site in record.sites)
        assert TrialSite.objects.filter(status=status).count() == expected
    assert set(Entry.objects.values_list("key", flat=True)) == {
        f"trial:{pk}" for pk in Trial.objects.values_list("pk", flat=True)
    }
    assert run(path)["unchanged"] == len(kept)
