"""The figures as a table and as JSON-ready values, and what they say about the aims."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bench.names import BARE, ENGINE, PAGE, PAGE_EMBEDDED, RAW, WAGTAIL
from bench.timing import Samples, quantile

PAGE_AIM = 1.2
EMBEDDED_AIMS = {10_000: 1.0, 100_000: 2.0}
WAGTAIL_AIM = 1 / 3
GROWTH_AIM = 2.0
BULK_AIM = 0.7
MEMORY_AIM_MB = 300
CHANGE_AIM_MS = 1000


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
    return [
        _aim(samples, f"page <= {PAGE_AIM} x (a + b)", PAGE_AIM, PAGE, RAW, BARE),
        _aim(samples, "engine alone <= 1/3 x Wagtail's search", WAGTAIL_AIM, ENGINE, WAGTAIL["elasticsearch"]),
        _embedded_aim(samples, size),
    ]


def growth(sizes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return how the 95th percentile of the page grows from the smallest size to each other one."""
    of = [(one["entries"], one["measured"][PAGE]["p95_ms"]) for one in sizes if PAGE in one["measured"]]
    return [
        {
            "from": of[0][0],
            "to": size,
            "ratio": round(p95 / of[0][1], 2),
            "verdict": _verdict(p95 / of[0][1], GROWTH_AIM),
        }
        for size, p95 in of[1:]
    ]


def growth_text(found: list[dict[str, Any]]) -> Iterator[str]:
    """Yield a line for each growth."""
    for one in found:
        name = f"page, 95 % from {one['from']:,} to {one['to']:,} entries <= {GROWTH_AIM:g} x"
        yield f"{name}: {one['ratio']:.2f} -> {one['verdict']}"


def feeding_text(found: dict[str, Any]) -> Iterator[str]:
    """Yield lines about filling an index, and about changes."""
    if not found:
        return
    bulk, changes = found["bulk"], found["changes"]
    yield (
        f"rebuild {bulk['rebuild_per_second']:,.0f} documents a second, raw bulk {bulk['raw_bulk_per_second']:,.0f};"
        f" share >= {BULK_AIM}: {bulk['share']:.2f} -> {_verdict(BULK_AIM, bulk['share'])}"
    )
    resident = bulk["resident_mb"]
    yield f"rebuild <= {MEMORY_AIM_MB} MB resident: {resident:.0f} -> {_verdict(resident, MEMORY_AIM_MB)}"
    yield (
        f"change until found, 95 % <= {CHANGE_AIM_MS} ms: {changes['p95_ms']:.0f}"
        f" (median {changes['median_ms']:.0f}) -> {_verdict(changes['p95_ms'], CHANGE_AIM_MS)}"
    )


def text(size: int, values: dict[str, dict[str, float]], verdicts: list[dict[str, Any]]) -> str:
    """Return the table as people read it."""
    return "\n".join([f"{size:,} entries", *_rows(values), *_verdicts(verdicts), ""])


def _embedded_aim(samples: Samples, size: int) -> dict[str, Any]:
    limit = EMBEDDED_AIMS.get(size)
    if limit is None:
        name = "embedded page beside page on Elasticsearch (no aim at this size)"
        found = _aim(samples, name, 0.0, PAGE_EMBEDDED, PAGE)
        return {**found, "verdict": "no aim"} if found["ratio_median"] is not None else found
    return _aim(samples, f"embedded page <= {limit:g} x page on Elasticsearch", limit, PAGE_EMBEDDED, PAGE)


def _aim(samples: Samples, name: str, limit: float, measured: str, *beside: str) -> dict[str, Any]:
    ratios = samples.ratios(measured, *beside) if samples.of.keys() >= {measured, *beside} else []
    if not ratios:
        return {"aim": name, "ratio_median": None, "ratio_p95": None, "verdict": "skipped: not measured"}
    median = quantile(ratios, 0.5)
    return {
        "aim": name,
        "ratio_median": round(median, 2),
        "ratio_p95": round(quantile(ratios, 0.95), 2),
        "verdict": _verdict(median, limit),
    }


def _verdict(value: float, limit: float) -> str:
    return "met" if value <= limit else "missed"


def _rows(values: dict[str, dict[str, float]]) -> Iterator[str]:
    yield f"  {'':<42}{'median ms':>10}{'p95 ms':>10}{'samples':>9}"
    for name, of in values.items():
        yield f"  {name:<42}{of['median_ms']:>10.1f}{of['p95_ms']:>10.1f}{of['samples']:>9.0f}"


def _verdicts(verdicts: list[dict[str, Any]]) -> Iterator[str]:
    for one in verdicts:
        ratio = "" if one["ratio_median"] is None else f" {one['ratio_median']:.2f} (p95 {one['ratio_p95']:.2f})"
        yield f"  {one['aim']}:{ratio} -> {one['verdict']}"
