"""The calm line at the top of every page."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from portal.help_lines.enums import LineKind
from portal.help_lines.top_line import Number, numbers


def help_line(request: HttpRequest) -> dict[str, Any]:
    """Return `help_line`: emergency and crisis {label, number, tel}, cancer (a list of them), and more_url."""
    return {"help_line": SimpleLazyObject(_line)}


def _line() -> dict[str, Any]:
    found = numbers(settings.HELP_COUNTRY)
    top = {
        kind.value: _dialled(found[kind][0], str(kind.label))
        for kind in (LineKind.EMERGENCY, LineKind.CRISIS)
        if kind in found
    }
    cancer = [_dialled(line, line.name) for line in found.get(LineKind.CANCER, ())]
    return {**top, "cancer": cancer, "more_url": reverse("help_lines")}


def _dialled(line: Number, label: str) -> dict[str, str]:
    return {"label": label, "number": line.number, "tel": line.tel}
