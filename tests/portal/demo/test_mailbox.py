"""The page that shows the mail of a demonstration."""

import re

import pytest
from django.core import mail
from django.core.mail.backends.filebased import EmailBackend
from django.test import override_settings

from portal.demo.mailbox import MOST, letters

pytestmark = pytest.mark.django_db


@pytest.fixture
def box(tmp_path, settings):
    settings.EMAIL_FILE_PATH = str(tmp_path)
    return tmp_path


def send(folder, *texts, subject="A subject", to="reader@people.example"):
    """Send letters over one connection, as one process would."""
    connection = EmailBackend(file_path=str(folder))
    for text in texts:
        mail.EmailMessage(subject, text, "site@onward.example", [to], connection=connection).send()


def test_a_letter_is_shown_with_its_link(client, box):
    send(box, "Follow http://127.0.0.1:8000/accounts/confirm-email/abc:def-g/ to go on.", subject="Confirm")
    page = client.get("/demo/mail/").content.decode()
    assert "reader@people.example" in page
    assert re.search(r"<h2[^>]*>Confirm</h2>", page)
    assert 'href="http://127.0.0.1:8000/accounts/confirm-email/abc:def-g/"' in page


def test_a_letter_is_text_and_never_markup(client, box):
    send(box, "<script>alert(1)</script>", subject="<img src=x>", to="<b>@people.example")
    page = client.get("/demo/mail/").content.decode()
    assert "<script>alert" not in page
    assert "<img src=x>" not in page
    assert "<b>@" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_letters_of_one_file_are_told_apart_newest_first(box):
    send(box, "first", "second", "third")
    assert [letter.text.strip() for letter in letters(box)] == ["third", "second", "first"]


def test_letters_in_any_script_are_read(box):
    send(box, "Grüße, señor — 你好", subject="¿Dónde?")
    (letter,) = letters(box)
    assert (letter.subject, letter.text.strip()) == ("¿Dónde?", "Grüße, señor — 你好")


def test_only_the_newest_letters_are_shown(box):
    send(box, *(f"letter {number}" for number in range(MOST + 7)))
    assert [letter.text.strip() for letter in letters(box)][:: MOST - 1] == [f"letter {MOST + 6}", "letter 7"]


def test_no_letter_yet_says_so(client, box, tmp_path):
    assert letters(tmp_path / "missing") == []
    assert "No letter yet" in client.get("/demo/mail/").content.decode()


def test_the_page_is_kept_by_no_cache_and_not_indexed(client, box):
    answer = client.get("/demo/mail/")
    assert "no-store" in answer["Cache-Control"]
    assert 'content="noindex' in answer.content.decode()


@override_settings(DEMO=False)
def test_a_real_site_has_no_such_page(client, box):
    send(box, "secret")
    answer = client.get("/demo/mail/")
    assert answer.status_code == 404
    assert "secret" not in answer.content.decode()


def test_a_machine_that_really_sends_mail_has_no_such_page(client, settings):
    settings.EMAIL_FILE_PATH = None
    assert client.get("/demo/mail/").status_code == 404
