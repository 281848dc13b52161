"""`python -m bench [SIZE …]`: measure with a scratch database of its own, which is removed at the end."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> None:
    """Read the arguments, make the scratch folder, and run in it."""
    parser = argparse.ArgumentParser(prog="make bench", description="Measure the find page beside its yardsticks.")
    parser.add_argument("sizes", nargs="*", type=int, default=[10_000, 100_000], help="numbers of entries")
    parser.add_argument("--rounds", type=int, default=10, help="how often each question is asked")
    parser.add_argument("--most-seconds", type=float, default=16, help="at most so long for each of the measured")
    parser.add_argument("--without-wagtail", action="store_true", help="leave Wagtail's own search out")
    parser.add_argument("--report", type=Path, default=ROOT / "var" / "bench.json", help="where the JSON goes")
    given = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        os.environ.update(VAR_DIR=folder, DJANGO_SETTINGS_MODULE="bench.settings")
        import_module("django").setup()
        import_module("bench.run").run(given)


main(sys.argv[1:])
