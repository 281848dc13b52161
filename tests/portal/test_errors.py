"""Pages for when something went wrong: the right language, numbers to call, no detail."""

import re

import pytest
from django.db import OperationalError, connection
from django.test import Client

from portal import errors


def html(response):
    return response.content.decode()


def refuse(execute, sql, params, many, context):
    raise OperationalError("secret host db.internal:5432 refused")


@pytest.mark.django_db
@pytest.mark.parametrize(("url", "language"), [("/nothing-here/", "en"), ("/es/nada-aqui/", "es")])
def test_a_page_not_found_speaks_the_language_of_its_address_and_gives_numbers(client, url, language):
    response = client.get(url)
    assert response.status_code == 404
    assert f'<html lang="{language}"' in html(response)
    for number in ("911", "988", "18002272345"):
        assert f'href="tel:{number}"' in html(response)


@pytest.mark.parametrize(
    ("url", "language", "first"), [("/x/", "en", "Something went"), ("/es/x/", "es", "Algo falló")]
)
@pytest.mark.django_db
def test_a_failure_needs_no_database_and_speaks_the_language_of_its_address(rf, url, language, first):
    with connection.execute_wrapper(refuse):
        response = errors.server_error(rf.get(url))
    page = html(response)
    assert response.status_code == 500
    assert f'<html lang="{language}"' in page
    assert re.search(r"<h1>([^<]+)</h1>", page)[1].startswith(first)
    for number in ("911", "988", "18002272345"):
        assert page.count(f'href="tel:{number}"') == 2


@pytest.mark.django_db
def test_a_view_that_breaks_is_answered_without_a_trace(settings):
    client = Client(raise_request_exception=False)
    with connection.execute_wrapper(refuse):
        response = client.get("/find/?q=canary")
    assert response.status_code == 500
    assert [word for word in ("secret", "canary", "Traceback", "OperationalError") if word in html(response)] == []


@pytest.mark.parametrize(("url", "first"), [("/about/", "We could not"), ("/es/about/", "No pudimos")])
def test_a_forged_host_gets_the_400_page_of_the_address(client, url, first):
    response = client.get(url, HTTP_HOST="evil.example")
    assert response.status_code == 400
    assert re.search(r"<h1>([^<]+)</h1>", html(response))[1].startswith(first)
    assert "evil.example" not in html(response)


@pytest.mark.django_db
def test_a_refused_form_says_what_to_do(client):
    response = client.post("/about/contact/", {})
    assert response.status_code == 403
    assert "Please send the form once more" in html(response)
