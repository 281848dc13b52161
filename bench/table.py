"""The figures as a table and as JSON-ready values, and what they say about the aims."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bench.names import BARE, PAGE, PAGE_EMBEDDED, RAW
from bench.timing import Samples, quantile

PAGE_AIM = 1.5
EMBEDDED_AIM = 3.0
EMBEDDED_AIM_SIZE = 10_000


def figures(samples: Samples) -> dict[str, dict[str, float]]:
    """Return median and 95th percentile in milliseconds, and the number of samples, of each."""
    return {
        name: {
            "median_ms": round(samples.milliseconds(name), 2),
            "p95_ms": round(samples.milliseconds(name, 0.95), 2),
            "samples": len(of),
        }
        for name, of in samples.of.items()
    }


def aims(samples: Samples, size: int) -> list[dict[str, Any]]:
    """Return each aim with its ratio; where a part was not measured there is none, and no verdict."""
    found = [_aim(samples, f"page <= {PAGE_AIM} x (a + b)", PAGE_AIM, PAGE, RAW, BARE)]
    name = f"embedded page <= {EMBEDDED_AIM:g} x page on Elasticsearch"
    is_held = size <= EMBEDDED_AIM_SIZE
    found.append(_aim(samples, name if is_held else f"{name} (no aim at this size)", EMBEDDED_AIM, PAGE_EMBEDDED, PAGE))
    if not is_held:
        found[-1]["verdict"] = "no aim"
    return found


def text(size: int, values: dict[str, dict[str, float]], verdicts: list[dict[str, Any]]) -> str:
    """Return the table as people read it."""
    return "\n".join([f"{size:,} entries", *_rows(values), *_verdicts(verdicts), ""])


def _aim(samples: Samples, name: str, limit: float, measured: str, *beside: str) -> dict[str, Any]:
    ratios = samples.ratios(measured, *beside) if samples.of.keys() >= {measured, *beside} else []
    if not ratios:
        return {"aim": name, "ratio_median": None, "ratio_p95": None, "verdict": "skipped: no Elasticsearch"}
    median = quantile(ratios, 0.5)
    return {
        "aim": name,
        "ratio_median": round(median, 2),
        "ratio_p95": round(quantile(ratios, 0.95), 2),
        "verdict": "met" if median <= limit else "missed",
    }


def _rows(values: dict[str, dict[str, float]]) -> Iterator[str]:
    yield f"  {'':<42}{'median ms':>10}{'p95 ms':>10}{'samples':>9}"
    for name, of in values.items():
        yield f"  {name:<42}{of['median_ms']:>10.1f}{of['p95_ms']:>10.1f}{of['samples']:>9.0f}"


def _verdicts(verdicts: list[dict[str, Any]]) -> Iterator[str]:
    for one in verdicts:
        ratio = "" if one["ratio_median"] is None else f" {one['ratio_median']:.2f} (p95 {one['ratio_p95']:.2f})"
        yield f"  {one['aim']}:{ratio} -> {one['verdict']}"
