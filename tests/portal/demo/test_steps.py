"""Progress that can be watched on a terminal and read in a log."""

from io import StringIO

import pytest
from django.core.management.base import OutputWrapper

from portal.demo.steps import WIDTH, Steps


class Terminal(StringIO):
    def isatty(self):
        return True


def shown(out, *steps):
    Steps(OutputWrapper(out), steps).run()
    return out.getvalue()


def test_a_log_gets_one_plain_line_for_each_step():
    lines = shown(StringIO(), ("Places", int), ("Search index", int)).splitlines()
    assert lines[:2] == [
        f"[{'.' * WIDTH}] 0/2 Places",
        f"[{'#' * (WIDTH // 2)}{'.' * (WIDTH // 2)}] 1/2 Search index",
    ]
    assert lines[2].startswith(f"[{'#' * WIDTH}] 2/2 ready after ")
    assert len(lines) == 3


def test_a_terminal_gets_one_line_that_fills():
    text = shown(Terminal(), ("Places", int), ("Search index", int))
    assert text.count("\n") == 1
    assert text.count("\r\x1b[K") == 3


def test_steps_are_done_in_order():
    done = []
    shown(StringIO(), ("one", lambda: done.append(1)), ("two", lambda: done.append(2)))
    assert done == [1, 2]


def test_a_step_that_fails_is_the_last_line():
    out = StringIO()

    def fail():
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        shown(out, ("one", int), ("two", fail), ("three", int))
    assert out.getvalue().splitlines()[-1].endswith("1/3 two")
