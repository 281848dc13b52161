"""Whether the process lives, and whether it can serve. Plain text, no detail that helps an attacker."""

from __future__ import annotations

from collections.abc import Callable

from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from search.engine import projections


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Say that the process answers; it asks nothing else of anything."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """Say of each part whether it is ready; 503 when one is not. Later parts need the earlier ones."""
    lines, is_ready = [], True
    for name, check in _PARTS.items():
        is_ready = is_ready and check()
        lines.append(f"{name}: {'ok' if is_ready else 'not ready'}")
    return HttpResponse(
        "\n".join(lines) + "\n", status=200 if is_ready else 503, content_type="text/plain; charset=utf-8"
    )


def _database() -> bool:
    try:
        with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True


def _migrations() -> bool:
    try:
        executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
        return not executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return False


def _search() -> bool:
    # One is enough: with Elasticsearch away the site serves, and must not be taken out for it.
    return any(projection.status().answers for projection in projections())


_PARTS: dict[str, Callable[[], bool]] = {"database": _database, "migrations": _migrations, "search": _search}
