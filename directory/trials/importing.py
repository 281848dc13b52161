"""Registry files into the directory: whole files only, in batches, as often as one likes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path

from directory.models import Trial
from directory.taxonomy.table import read_rows
from directory.trials.cancer_types import CancerTypeFinder
from directory.trials.content import StudyContent, study_content
from directory.trials.geocoding import Geocoder
from directory.trials.oncology import judge
from directory.trials.reading import FileFault, read_records, registry_files
from directory.trials.record import TrialRecord
from directory.trials.storing import remove_trials, store_trials

BATCH = 200  # Entries a transaction; others wait for its lock, so it is well under the 500 that are allowed.

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file that was read to its end without a fault, and how many studies it holds."""

    path: Path
    count: int


@dataclass(slots=True)
class ImportReport:
    """What became of the studies, counted by outcome, and the files that were refused, each with its reason."""

    counts: Counter[str] = field(default_factory=Counter)
    rejected: list[str] = field(default_factory=list)


def check_files(paths: Sequence[Path], report: ImportReport) -> list[CheckedFile]:
    """Read every file to its end; return the sound ones and put the others into the report."""
    sound = []
    for path in paths:
        try:
            found = registry_files(path)
        except FileFault as fault:
            report.rejected.append(str(fault))
            continue
        for file in found:
            try:
                sound.append(CheckedFile(file, sum(1 for _ in read_records(file))))
            except FileFault as fault:
                report.rejected.append(str(fault))
    return sound


class TrialImport:
    """One run of the import: what was read on a day, file after file."""

    def __init__(self, *, read_on: date, report: ImportReport, dry_run: bool = False) -> None:
        self.report = report
        self._read_on = read_on
        self._dry_run = dry_run
        self._finder = CancerTypeFinder.of(read_rows())
        self._geocoder = Geocoder()
        self._seen: dict[str, date] = {}

    def add(self, file: CheckedFile, progress: Progress) -> None:
        """Bring a checked file's studies into the directory, a transaction a batch."""
        records = read_records(file.path)
        while batch := list(islice(records, BATCH)):
            self._add_batch(batch)
            progress(len(batch))

    def _add_batch(self, records: Sequence[TrialRecord]) -> None:
        newest = list(self._newest(records))
        held = {trial.nct_id: trial for trial in Trial.objects.filter(nct_id__in=[r.nct_id for r in newest])}
        kept: dict[str, list[StudyContent]] = {"new": [], "changed": [], "unchanged": [], "older": []}
        left_out = []
        for record in newest:
            verdict = judge(record)
            if verdict.is_oncology:
                types = self._finder.find(record)
                study = study_content(record, because=verdict.reason, types=types, geocoder=self._geocoder)
                kept[self._outcome(study, held.get(record.nct_id))].append(study)
            else:
                left_out.append(record.nct_id)
        self._count(records, kept, left_out)
        gone = [nct_id for nct_id in left_out if nct_id in held and held[nct_id].read_on <= self._read_on]
        self.report.counts["removed"] += len(gone)
        if not self._dry_run:
            confirmed = [study.nct_id for study in kept["unchanged"] if held[study.nct_id].read_on < self._read_on]
            store_trials(studies=kept["new"] + kept["changed"], confirmed=confirmed, read_on=self._read_on)
            remove_trials(nct_ids=gone)

    def _newest(self, records: Sequence[TrialRecord]) -> Iterator[TrialRecord]:
        """Yield the records without second copies of a study: the newest counts, of equals the first."""
        latest: dict[str, TrialRecord] = {}
        for record in records:
            updated = record.last_update_posted.day if record.last_update_posted else date.min
            if record.nct_id in self._seen and updated <= self._seen[record.nct_id]:
                continue
            self._seen[record.nct_id] = updated
            latest[record.nct_id] = record
        return iter(latest.values())

    def _outcome(self, study: StudyContent, held: Trial | None) -> str:
        if held is None:
            return "new"
        if held.read_on > self._read_on:
            return "older"
        if held.content_hash == study.fingerprint:
            return "unchanged"
        is_same_day = held.read_on == self._read_on
        is_older = (held.registry_updated_on or date.min) > (study.updated_on or date.min)
        return "older" if is_same_day and is_older else "changed"

    def _count(
        self, records: Sequence[TrialRecord], kept: dict[str, list[StudyContent]], left_out: Sequence[str]
    ) -> None:
        count = self.report.counts
        count["read"] += len(records)
        count["kept"] += sum(map(len, kept.values()))
        count["left out"] += len(left_out)
        for outcome, studies in kept.items():
            count[outcome] += len(studies)
        count["second copies"] += len(records) - sum(map(len, kept.values())) - len(left_out)
        written = [
            site for outcome in ("new", "changed", "unchanged") for study in kept[outcome] for site in study.sites
        ]
        count["sites"] += len(written)
        count["sites without a point"] += sum(site["lat"] is None for site in written)
