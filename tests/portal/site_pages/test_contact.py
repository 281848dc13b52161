"""Writing to us: one message, kept once, read by editors alone, and nothing typed is ever lost."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core import signing
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from directory.anonymous_forms.models import Sending, SpentToken
from directory.anonymous_forms.tokens import new_token
from portal.accounts.models import User
from portal.site_pages.forms import ContactForm
from portal.site_pages.messages import leave_message
from portal.site_pages.models import ContactMessage
from search import entries
from search.entry import SearchEntry

pytestmark = pytest.mark.django_db
CANARY = "canary-7f3a lump at 02139"


def page(response):
    return response.content.decode()


def kept():
    return list(ContactMessage.objects.values_list("concern", "message", "email", "about_key"))


def record(key="group:7", **more):
    with transaction.atomic():
        entries.record([SearchEntry(key=key, kind="group", title="Example Circle 7", url="/groups/seven/", **more)])


def test_a_message_is_kept_and_leads_to_a_thank_you(send, client):
    response = send(email="reader@mail.example")
    assert (response.status_code, response["Location"]) == (303, "/about/contact/sent/")
    assert kept() == [("wrong", "The time is wrong.", "reader@mail.example", "")]
    assert "We have your message" in page(client.get(response["Location"]))


def test_a_page_that_found_nothing_fills_in_the_reason_and_tells_nothing_of_the_question(client):
    found = page(client.get("/find/", {"q": CANARY, "kind": "group"}))
    assert 'href="/about/contact/?concern=missing" referrerpolicy="no-referrer">Tell us what is missing</a>' in found
    form = client.get("/about/contact/", {"concern": "missing"}).context["form"]
    assert form["concern"].value() == "missing"
    assert form["message"].value() is None


def test_a_reason_that_is_none_fills_in_nothing(client):
    form = client.get("/about/contact/", {"concern": "nonsense"}).context["form"]
    assert [choice.data["selected"] for choice in form["concern"]] == [False] * 5


def test_a_spanish_message_stays_in_spanish(send):
    assert send(url="/es/about/contact/")["Location"] == "/es/about/contact/sent/"
    assert ContactMessage.objects.get().language == "es"


def test_the_form_says_what_it_is_about(client, send):
    record()
    assert "Example Circle 7" in page(client.get("/about/contact/?about=group:7"))
    assert 'href="/es/groups/seven/"' in page(client.get("/es/about/contact/?about=group:7"))
    send(url="/about/contact/?about=group:7")
    left = ContactMessage.objects.get()
    assert (left.about_key, left.about_title) == ("group:7", "Example Circle 7")


@pytest.mark.parametrize("key", ["group:8", "user:1", "group:7'--", "group:7\x00", "x" * 500, ""])
def test_an_unknown_key_is_ignored(client, key):
    record()
    response = client.get("/about/contact/", {"about": key})
    assert (response.status_code, "Example Circle 7" in page(response)) == (200, False)


def test_what_is_not_public_any_more_is_not_named(client):
    record(shown_until=timezone.now() - timedelta(days=1))
    assert "Example Circle 7" not in page(client.get("/about/contact/?about=group:7"))


def test_a_used_token_is_refused_and_the_text_stays(send):
    token = new_token("contact")
    send(token=token)
    again = send(token=token, message=CANARY)
    assert (again.status_code, len(kept())) == (409, 1)
    assert CANARY in page(again)
    assert "We have this already" in page(again)


def test_after_a_refusal_one_more_press_is_enough(send):
    token = new_token("contact")
    send(token=token)
    again = send(token=token)
    fresh = re.search(r'name="token" value="([^"]+)"', page(again))[1]
    assert send(token=fresh).status_code == 303
    assert len(kept()) == 2


def test_an_expired_token_shows_the_form_again_with_the_text(send):
    response = send(waits=timedelta(hours=25), message=CANARY)
    assert (response.status_code, kept()) == (200, [])
    assert CANARY in page(response)
    assert "open for a long time" in page(response)


@pytest.mark.parametrize(
    "token",
    ["", "made-up", signing.TimestampSigner(salt="other").sign("x")],
    ids=["none", "made-up", "signed-for-another-purpose"],
)
def test_a_foreign_token_shows_the_form_again_with_the_text(client, clock, token):
    posted = {"concern": "wrong", "message": CANARY, "token": token}
    response = client.post("/about/contact/", posted, HTTP_ORIGIN="http://testserver")
    assert (response.status_code, kept()) == (200, [])
    assert CANARY in page(response)


def test_a_form_sent_at_once_asks_for_one_more_press(send):
    token = new_token("contact")
    response = send(token=token, waits=timedelta(seconds=1), message=CANARY)
    assert (response.status_code, kept()) == (200, [])
    assert CANARY in page(response)
    assert send(token=token, waits=timedelta(seconds=3)).status_code == 303


def test_the_field_for_programs_keeps_nothing_and_loses_no_text(send):
    response = send(leave_empty="https://casino.example", message=CANARY)
    assert (response.status_code, kept()) == (200, [])
    assert CANARY in page(response)
    assert "casino" not in page(response)


def test_five_messages_an_hour_are_taken_from_one_network_and_the_sixth_waits(send, clock):
    statuses = [send(message=f"{CANARY} {number}").status_code for number in range(6)]
    assert statuses == [303] * 5 + [429]
    assert len(kept()) == 5
    clock.shift(timedelta(hours=1))
    assert send().status_code == 303


def test_another_network_is_not_held_back(send):
    for _ in range(5):
        send()
    assert send(headers={"HTTP_ORIGIN": "http://testserver", "REMOTE_ADDR": "203.0.113.9"}).status_code == 303


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ({"message": ""}, "Write what you want to tell us."),
        ({"concern": ""}, "Choose one."),
        ({"concern": "nonsense"}, "Select a valid choice"),
        ({"email": "reader@"}, "not a whole e-mail address"),
        ({"message": "x" * 4001}, "Please keep to 4000 letters."),
        ({"message": "a\x00b"}, "Null characters are not allowed"),
    ],
)
def test_bad_input_gets_one_sentence_and_keeps_the_rest(send, words, sentence):
    response = send(**{"message": CANARY, **words})
    assert (response.status_code, kept()) == (200, [])
    assert page(response).count(sentence) == 2  # in the summary and at the field
    assert "message" in words or CANARY in page(response)
    assert "<title>Error:" in page(response)


def test_two_presses_at_the_same_time_keep_one_message(rf, clock):
    token = new_token("contact")
    clock.shift(30)
    pair = [ContactForm(rf.post("/", {"concern": "wrong", "message": "once", "token": token})) for _ in range(2)]
    assert [form.is_valid() for form in pair] == [True, True]
    accepted = [form.accept(lambda form=form: leave_message(**form.words, about=None)) for form in pair]
    assert (accepted, pair[1].status, len(kept())) == ([True, False], 409, 1)


def test_a_message_that_cannot_be_kept_spends_no_token(rf, send, clock):
    token = new_token("contact")
    clock.shift(30)
    form = ContactForm(rf.post("/", {"concern": "wrong", "message": "once", "token": token}))
    assert form.is_valid()
    with pytest.raises(ZeroDivisionError):
        form.accept(lambda: 1 / 0)
    assert send(token=token).status_code == 303


def test_an_error_spends_no_token(send):
    token = new_token("contact")
    send(token=token, message="")
    assert send(token=token).status_code == 303


def test_a_signed_in_person_writes_as_nobody(client, send):
    client.force_login(User.objects.create_user("org@site.example", "a long password"))
    response = send()
    assert response.status_code == 303
    assert "org@site.example" not in str(ContactMessage.objects.values().get())


def test_editors_get_mail_that_says_only_that_a_message_waits(
    send, mailoutbox, settings, django_capture_on_commit_callbacks
):
    settings.CONTACT_EMAIL = "editors@site.example"
    record()
    with django_capture_on_commit_callbacks(execute=True):
        send(url="/about/contact/?about=group:7", message=CANARY, email="reader@mail.example")
    [mail] = mailoutbox
    assert (mail.to, mail.subject) == (["editors@site.example"], "A message waits for you")
    raw = mail.message().as_string()
    assert [word for word in ("canary", "02139", "reader@mail.example", "Circle") if word in raw] == []
    assert "/admin/snippets/site_pages/contactmessage/" in raw


def test_nothing_that_was_typed_reaches_a_log(send, caplog, capfd):
    with caplog.at_level("DEBUG"):
        send(message=CANARY, email="reader@mail.example")
        send(message=CANARY, token="made-up")
        send(message=CANARY, headers={})
    printed = "".join(capfd.readouterr())
    assert [word for word in ("canary", "02139", "reader@") if word in caplog.text + printed] == []


def test_what_is_remembered_of_a_form_holds_no_address_and_no_word(send):
    send(message=CANARY)
    remembered = str([*SpentToken.objects.values(), *Sending.objects.values()])
    assert [word for word in ("127.0.0.1", "canary") if word in remembered] == []


@pytest.mark.parametrize(("days", "left"), [(89, 1), (90, 0)])
def test_a_message_is_forgotten_after_ninety_days(send, clock, days, left):
    send()
    clock.shift(timedelta(days=days, seconds=-1 if left else 1))
    call_command("forget_contact_messages")
    assert ContactMessage.objects.count() == left
    assert Sending.objects.count() == SpentToken.objects.count() == 0


def test_a_new_message_sweeps_out_what_is_past_its_time(send, clock):
    send(message="old")
    clock.shift(timedelta(days=91))
    send(message="new")
    assert [message for _, message, _, _ in kept()] == ["new"]


@pytest.fixture
def editor(client):
    editor = User.objects.create_user("ed@site.example", "a long password")
    editor.groups.add(Group.objects.get(name="Editors"))
    client.force_login(editor)
    return editor


DESK = "/admin/snippets/site_pages/contactmessage/"


def test_an_editor_reads_a_message_and_can_delete_it(send, client, editor):
    send(message=CANARY)
    left = ContactMessage.objects.get()
    assert client.get(DESK).status_code == 200
    assert CANARY in page(client.get(f"{DESK}inspect/{left.pk}/"))
    client.post(f"{DESK}delete/{left.pk}/")
    assert kept() == []


@pytest.mark.parametrize("superuser", [False, True])
def test_nobody_writes_or_changes_a_message_at_the_desk(send, client, editor, superuser):
    send(message=CANARY)
    User.objects.update(is_superuser=superuser, is_staff=superuser)
    left = ContactMessage.objects.get()
    client.post(f"{DESK}edit/{left.pk}/", {"message": "changed", "concern": "other"})
    client.post(f"{DESK}add/", {"message": "made up", "concern": "other"})
    client.post(f"{DESK}new/", {"message": "made up", "concern": "other"})
    assert kept() == [("wrong", CANARY, "", "")]
