"""The yardstick for rendering: a view that gives the find page's template a context made beforehand."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.test import Client

from directory.find import views

_prepared: dict[int, tuple[str, dict[str, Any]]] = {}


def bare(request: HttpRequest, number: int) -> HttpResponse:
    """Render what was prepared under the number."""
    template, context = _prepared[number]
    return render(request, template, context)


def bare_url(number: int, url: str) -> str:
    """Return where the bare view stands for a find page: same language, same query string."""
    path, _mark, query = url.partition("?")
    return f"{path.replace('/find/', f'/bench/bare/{number}/')}?{query}"


def prepare(client: Client, number: int, url: str) -> None:
    """Keep template and context of the find page at an address; raises RuntimeError when the pages differ."""

    def keep(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
        _prepared[number] = (template, context)
        return render(request, template, context)

    with patch.object(views, "render", keep):
        page = client.get(url)
    if _main(page) != _main(client.get(bare_url(number, url))):
        raise RuntimeError(f"The bare view does not show what the find page shows at {url}")


def _main(response: Any) -> str:
    return response.content.decode().partition("<main")[2].partition("</main>")[0]
