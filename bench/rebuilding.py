"""`python -m bench.rebuilding`: rebuild the index in a process of its own, so that its memory can be told."""

from __future__ import annotations

import json
import resource
import sys
import time
from importlib import import_module

KB_OF_MB = 1024


def main() -> None:
    """Rebuild the fed projection; print seconds and the most resident memory as JSON."""
    import_module("django").setup()
    settings = import_module("django.conf").settings
    settings.ELASTICSEARCH_URL = settings.BENCH_ELASTICSEARCH_URL
    projection = import_module("search.engine").fed_projection()
    began = time.perf_counter()
    import_module("search.indexing").rebuild(projection)
    seconds = time.perf_counter() - began
    resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KB_OF_MB
    sys.stdout.write(json.dumps({"seconds": seconds, "resident_mb": round(resident)}) + "\n")


if __name__ == "__main__":
    main()
