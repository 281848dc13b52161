"""Alive, and ready: plain words for machines, and nothing that helps an attacker."""

import pytest
from django.db import DatabaseError, OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder

from search.backends.embedded import EmbeddedEngine
from search.results import EngineStatus


def lines(response):
    return response.content.decode().splitlines()


def refuse(execute, sql, params, many, context):
    raise OperationalError("secret host db.internal:5432 refused")


def test_a_living_process_says_so_without_a_database(client):
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")
    assert response["Cache-Control"].startswith("max-age=0, no-cache, no-store")


@pytest.mark.django_db
def test_all_parts_ready_is_200(client):
    response = client.get("/readyz")
    assert (response.status_code, lines(response)) == (200, ["database: ok", "migrations: ok", "search: ok"])


@pytest.mark.django_db
def test_a_dead_database_is_503_and_tells_no_detail(client):
    with connection.execute_wrapper(refuse):
        response = client.get("/readyz")
    assert response.status_code == 503
    assert lines(response) == ["database: not ready", "migrations: not ready", "search: not ready"]
    assert response["Content-Type"] == "text/plain; charset=utf-8"


@pytest.mark.django_db
def test_a_missing_migration_is_503(client):
    MigrationRecorder.Migration.objects.filter(app="site_pages").latest("name").delete()
    response = client.get("/readyz")
    assert response.status_code == 503
    assert lines(response)[1] == "migrations: not ready"


@pytest.mark.django_db
def test_a_search_that_does_not_answer_is_503(client, monkeypatch):
    silent = EngineStatus(name="embedded", answers=False, note="disk I/O error at /srv/secret")
    monkeypatch.setattr(EmbeddedEngine, "status", lambda self: silent)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert lines(response)[2] == "search: not ready"


def test_the_database_error_of_the_test_is_one_that_django_raises():
    assert issubclass(OperationalError, DatabaseError)
