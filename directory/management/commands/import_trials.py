import sys
from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, OutputWrapper
from django.utils import timezone

from directory.models import CancerType
from directory.taxonomy.table import read_rows
from directory.trials.importing import CheckedFile, ImportReport, TrialImport, check_files
from search.engine import projections
from search.failures import EngineFailedError
from search.management.progress import ProgressLine


class Command(BaseCommand):
    """Import ClinicalTrials.gov records that are about cancer."""

    help = "Read files of ClinicalTrials.gov (API version 2) and keep the studies about cancer, with the reason."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=".json, .jsonl, .jsonl.gz or a folder")
        parser.add_argument("--as-of", type=_day, metavar="YYYY-MM-DD", help="the day the registry was read; today")
        parser.add_argument("--dry-run", action="store_true", help="tell what would happen, write nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        _check_types_are_loaded()
        report = ImportReport()
        self.stderr.write("Checking the files.", lambda text: text)
        files = check_files(options["paths"], report)
        run = TrialImport(read_on=options["as_of"] or timezone.localdate(), report=report, dry_run=options["dry_run"])
        # The command's own wrapper would end every step of the line with a line break.
        _add(files, run, OutputWrapper(options.get("stderr") or sys.stderr))
        if not options["dry_run"]:
            self._catch_up()
        self._tell(report, dry_run=options["dry_run"])
        if report.rejected:
            raise CommandError(_refusal(report.rejected))

    def _catch_up(self) -> None:
        for projection in projections():
            try:
                projection.catch_up()
            except EngineFailedError as failure:
                self.stderr.write(f"{projection.name} will be fed later: {failure}")

    def _tell(self, report: ImportReport, *, dry_run: bool) -> None:
        if dry_run:
            self.stdout.write("Nothing was written (dry run). It would be:")
        for name, words in _OUTCOMES.items():
            self.stdout.write(f"{report.counts[name]:>8,}  {words}")


_OUTCOMES = {
    "read": "studies read",
    "kept": "kept: about cancer",
    "left out": "left out: not about cancer",
    "new": "new",
    "changed": "changed",
    "unchanged": "unchanged",
    "older": "passed over: we hold a newer reading",
    "second copies": "passed over: second copies",
    "removed": "removed: no longer about cancer",
    "sites": "sites",
    "sites without a point": "sites that cannot be placed on a map",
}


def _add(files: list[CheckedFile], run: TrialImport, out: OutputWrapper) -> None:
    line = ProgressLine(out, "Studies", sum(file.count for file in files))
    for file in files:
        run.add(file, line)
    line.finish()


def _check_types_are_loaded() -> None:
    known = set(CancerType.objects.values_list("slug", flat=True))
    if any(row.slug not in known for row in read_rows()):
        raise CommandError("The cancer types are not loaded. Run: manage.py load_cancer_types")


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError("give a day as YYYY-MM-DD") from None
    if day > timezone.localdate():
        raise ArgumentTypeError("the registry cannot have been read on a day to come")
    return day


def _refusal(rejected: list[str]) -> str:
    return "\n".join([f"{len(rejected)} refused, nothing of it was imported:", *rejected])
