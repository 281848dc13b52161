"""The table: medians side by side, ratios of the same round and question, and what they say of the aims."""

from __future__ import annotations

from bench import table
from bench.names import BARE, ENGINE, PAGE, PAGE_EMBEDDED, RAW, WAGTAIL
from bench.timing import Measured, Samples, measure, quantile


def _samples(**seconds: list[float]) -> Samples:
    names = {"page": PAGE, "raw": RAW, "bare": BARE, "embedded": PAGE_EMBEDDED, "engine": ENGINE}
    names["wagtail"] = WAGTAIL["elasticsearch"]
    return Samples({names[key]: {(0, n): value for n, value in enumerate(of)} for key, of in seconds.items()})


def test_the_median_lies_between_its_neighbours():
    assert [quantile([3.0, 1.0, 2.0], 0.5), quantile([1.0, 2.0], 0.5), quantile([7.0], 0.95)] == [2.0, 1.5, 7.0]


def test_ratios_pair_the_same_round_and_question():
    samples = _samples(page=[0.030, 0.090], raw=[0.010, 0.030], bare=[0.010, 0.015])
    assert [round(ratio, 6) for ratio in samples.ratios(PAGE, RAW, BARE)] == [1.5, 2.0]


def test_an_aim_is_met_at_its_limit_and_missed_above():
    samples = _samples(page=[0.025], raw=[0.010], bare=[0.010], embedded=[0.025], engine=[0.010], wagtail=[0.031])
    assert [aim["verdict"] for aim in table.aims(samples, 10_000)] == ["missed", "met", "met"]


def test_the_embedded_engine_has_aims_at_two_sizes():
    samples = _samples(page=[0.020], raw=[0.010], bare=[0.010], embedded=[0.900])
    verdicts = {size: table.aims(samples, size)[-1]["verdict"] for size in (10_000, 100_000, 1_000_000)}
    assert verdicts == {10_000: "missed", 100_000: "missed", 1_000_000: "no aim"}


def test_growth_compares_each_size_with_the_smallest():
    sizes = [
        {"entries": size, "measured": {PAGE: {"p95_ms": ms}}} for size, ms in ((10, 40.0), (100, 60.0), (1000, 99.0))
    ]
    assert [(one["to"], one["ratio"], one["verdict"]) for one in table.growth(sizes)] == [
        (100, 1.5, "met"),
        (1000, 2.48, "missed"),
    ]


def test_feeding_says_what_was_met():
    bulk = {"rebuild_per_second": 700.0, "raw_bulk_per_second": 1000.0, "share": 0.7, "resident_mb": 301}
    text = list(table.feeding_text({"bulk": bulk, "changes": {"median_ms": 80.0, "p95_ms": 1000.0}}))
    assert [line.rpartition("-> ")[2] for line in text] == ["met", "missed", "met"]


def test_without_elasticsearch_the_aims_are_skipped():
    verdicts = [aim["verdict"] for aim in table.aims(_samples(bare=[0.1], embedded=[0.1]), 10_000)]
    assert verdicts == ["skipped: not measured"] * 3


def test_the_table_prints_every_figure_and_verdict():
    samples = _samples(page=[0.030], raw=[0.010], bare=[0.010], embedded=[0.060])
    text = table.text(10_000, table.figures(samples), table.aims(samples, 10_000))
    assert text.splitlines() == [
        "10,000 entries",
        "                                             median ms    p95 ms  samples",
        "  page, Elasticsearch                             30.0      30.0        1",
        "  (a) same body, raw to Elasticsearch             10.0      10.0        1",
        "  (b) bare view, same template and context        10.0      10.0        1",
        "  page, embedded engine                           60.0      60.0        1",
        "  page <= 1.2 x (a + b): 1.50 (p95 1.50) -> missed",
        "  engine alone <= 1/3 x Wagtail's search: -> skipped: not measured",
        "  embedded page <= 1 x page on Elasticsearch: 2.00 (p95 2.00) -> missed",
    ]


def test_every_round_asks_everyone_every_question():
    asked = []
    both = [Measured(name, lambda number, name=name: asked.append((name, number))) for name in ("one", "other")]
    samples = measure(both, questions=3, rounds=2, most_seconds=60, progress=lambda more: None)
    assert {name: sorted(of) for name, of in samples.of.items()} == dict.fromkeys(
        ("one", "other"), [(number, question) for number in range(2) for question in range(3)]
    )


def test_who_has_used_up_the_time_sits_out_and_the_warming_round_counts():
    one = [Measured("slow", lambda number: None)]
    samples = measure(one, questions=2, rounds=5, most_seconds=1e-12, progress=lambda more: None)
    assert list(samples.of["slow"]) == [(-1, 0)]
