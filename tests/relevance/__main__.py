"""`python -m tests.relevance`: measure with a scratch database of its own, which is removed at the end."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def main(arguments: list[str]) -> None:
    """Read the arguments, make the scratch folder, and run in it."""
    parser = argparse.ArgumentParser(prog="make relevance", description="Measure what the find page finds.")
    parser.add_argument("--worst", type=int, default=10, help="how many of the worst queries to list")
    parser.add_argument("--demo-only", action="store_true", help="leave the real studies out")
    parser.add_argument("--report", type=Path, default=ROOT / "var" / "relevance.json", help="where the JSON goes")
    given = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    real = None if given.demo_only else os.environ.get("REAL_DATA_DIR")
    with tempfile.TemporaryDirectory(prefix="relevance-") as folder:
        os.environ.update(VAR_DIR=folder, DJANGO_SETTINGS_MODULE="tests.relevance.settings")
        import_module("django").setup()
        import_module("tests.relevance.run").run(given.worst, Path(real) if real else None, given.report)


if __name__ == "__main__":
    main(sys.argv[1:])
