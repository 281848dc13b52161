"""The line that says how far a long command is."""

from __future__ import annotations

import io

from django.core.management.base import OutputWrapper

from search.management.progress import ProgressLine


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(out: io.StringIO, seconds: list[float]) -> str:
    """Return what a line of 400 rows writes that counts 100 at each of some moments."""
    now = [0.0]
    line = ProgressLine(OutputWrapper(out), "index", 400, clock=lambda: now[0])
    for second in seconds:
        now[0] = second
        line(100)
    line.finish()
    return out.getvalue()


def test_on_a_terminal_one_line_is_a_bar_with_rate_and_time_left():
    assert shown(_Terminal(), [1, 2]) == (
        "\r[######..................] index: 100 of 400, 100/s, 3 s left"
        "\r[############............] index: 200 of 400, 100/s, 2 s left"
        "\r[############............] index: 200 of 400, 100/s, 2 s left\n"
    )


def test_elsewhere_plain_lines_come_at_least_ten_seconds_apart():
    assert shown(io.StringIO(), [1, 10, 19, 20]).splitlines() == [
        "index: 200 of 400, 20/s, 10 s left",
        "index: 400 of 400, 20/s, 0 s left",
        "index: 400 of 400, 20/s, 0 s left",
    ]


def test_more_rows_than_expected_do_not_break_the_bar():
    assert "[########################] index: 500 of 400" in shown(_Terminal(), [1, 2, 3, 4, 5])
