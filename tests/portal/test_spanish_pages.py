"""No page under /es/ leaves English words of the interface to a Spanish reader."""

from __future__ import annotations

import re
from datetime import time

import pytest
from django.core.management import call_command
from django.test import Client
from django.test.signals import setting_changed
from django.urls import reverse
from django.utils import timezone, translation

from groups.models import SupportGroup
from portal import errors
from portal.help_lines.table import read_rows
from tests.factories.accounts import PASSWORD, make_user
from tests.factories.directory import days_ago, make_cancer_type, make_counselor, make_place, make_trial
from tests.factories.groups import LiveGroupFactory, MeetingFactory
from tests.portal.visible_words import visible_text, words_of

# Words of the interface that no Spanish sentence has.
ENGLISH = words_of(
    """
    the and of with your you for this that these those is are was were been not what when where which who whom how
    from to by or any more less show shown find found search sign signs page pages next back save send sent change
    changes please help group groups meeting meetings meets counselor counselors study studies article articles name
    phone website language languages checked told online free yes write read choose type day days week weeks month
    months year years monday tuesday wednesday thursday friday saturday sunday here there nothing we our us it its
    they them their password account email address required field below above until every each between within near
    mile miles only another other others one two first last least most if then than but so also again still yet
    english spanish cost access country state city draft published waiting withdrawn step steps question answer open
    """
)
ABOUT = {"name": "Círculo de ejemplo", "summary": "Un círculo ficticio.", "description": ""}
STEPS = ("about", "who", "where", "when", "contact", "first-meeting", "facts")

PUBLIC = (
    "",
    "find/",
    "find/?cancer=breast-cancer&near=02139&kind=group&tz=Europe/Madrid&day=tue&radius=25",
    "find/?cancer=breast-cancer&near=02139&kind=group&kind=trial",
    "find/?kind=counselor&near=42.36,-71.10&unit=km&sort=distance",
    "find/?kind=trial&near=02139",
    "find/?q=grupo+de+c%C3%A1ncer+de+mama",
    "find/?q=zzzzz+yyyyy&cancer=triple-negative-breast-cancer&near=02139&kind=group&language=qq",
    "find/?cancer=nada&near=nada&radius=x",
    "groups/circulo/",
    "groups/circulo/?tz=Europe/Madrid",
    "groups/viejo/",
    "groups/retirado/",
    "counselors/consejera/",
    "counselors/sin-revisar/",
    "trials/NCT90000001/",
    "trials/NCT90000001/?near=02139",
    "cancer/",
    "cancer/?cancer=nada",
    "cancer/breast-cancer/",
    "cancer/triple-negative-breast-cancer/?near=02139",
    "signs/",
    "living/",
    "help-lines/",
    "about/",
    "about/contact/",
    "about/contact/sent/",
    "about/who-checks/",
    "about/ordering/",
    "about/money/",
    "about/help/",
    "about/privacy/",
    "about/terms/",
    "about/accessibility/",
    "accounts/login/",
    "accounts/signup/",
    "accounts/password/reset/",
    "accounts/password/reset/done/",
    "accounts/confirm-email/",
    "accounts/confirm-email/nada/",
    "nada-aqui/",
)
SIGNED_IN = ("groups/mine/", "groups/post/", "accounts/email/", "accounts/password/change/", "accounts/logout/")
PARTS = (*STEPS, "check", "preview", "withdraw")


def english_words(html: str) -> set[str]:
    """Return the English words of the interface on a page, without addresses and names of help lines."""
    text = re.sub(r"testserver\S*|https?:\S+", " ", visible_text(html))
    for line in read_rows():
        text = text.replace(line.name, " ")
    return words_of(text) & ENGLISH


def left(response) -> set[str]:
    html = response.content.decode()
    assert '<html lang="es"' in html
    return english_words(html)


@pytest.fixture(autouse=True, scope="session")
def _compiled() -> None:
    """Compile the catalogue where nobody has, and let go of what was read before."""
    call_command("compile_catalogues", verbosity=0)
    setting_changed.send(sender=None, setting="LOCALE_PATHS", value=None, enter=True)


@pytest.fixture
def somewhere(db):
    make_place("Cambridge", 42.3647, -71.1042, postcode="02139", region="MA", timezone="America/New_York")
    breast = make_cancer_type("breast-cancer", name_es="Cáncer de mama")
    make_cancer_type("triple-negative-breast-cancer", [breast], name_es="Cáncer de mama triple negativo")
    return breast


@pytest.fixture
def listings(somewhere):
    """Make one listing of each kind in Spanish, and some that are not shown any more."""
    spanish = {"text_language": "es", "languages": ["es", "en", "yue"], "summary": "Una ficha de ejemplo."}
    place = {"address": "Calle Ejemplo 1", "phone": "617-555-0123", "text_relay": "711", "website": "https://a.example"}
    facts = {"access": {"step-free": "yes", "captions": "no"}, "is_demo": True}
    for slug, fields in {
        "circulo": {"checked_on": days_ago(3)},
        "viejo": {"checked_on": days_ago(400)},
        "retirado": {"withdrawn_at": timezone.now(), "live": False},
    }.items():
        group = LiveGroupFactory(slug=slug, name=f"Círculo {slug}", **{**spanish, **place, **facts, **fields})
        for rrule in ("FREQ=WEEKLY;BYDAY=TU", "FREQ=MONTHLY;BYDAY=1TU,-1SA", "FREQ=MONTHLY;BYMONTHDAY=15;COUNT=9"):
            MeetingFactory(group=group, rrule=rrule, starts_on=days_ago(30), starts_at=time(11, 30))
        group.save()
    counselor = {**spanish, **place, **facts, "licence_region": "US-MA", "telehealth_regions": ["US-MA"]}
    told = {"accepting": "yes", "accepting_told_on": days_ago(3)}
    make_counselor([somewhere], slug="consejera", name="Consejera de ejemplo", **counselor, **told)
    make_counselor(slug="sin-revisar", name="Otra", **{**counselor, "checked_on": days_ago(500)})
    site = {"facility": "Hospital de ejemplo", "city": "Boston", "region": "Massachusetts", "country": "United States"}
    sites = [{**site, "lat": 42.36, "lon": -71.06, "status": status} for status in ("recruiting", "completed")]
    make_trial(
        [somewhere],
        sites,
        nct_id="NCT90000001",
        title="Estudio de ejemplo",
        phases=["2"],
        min_age=18,
        max_age=75,
        sex="ALL",
        sponsor="Hospital de ejemplo",
    )


@pytest.fixture
def organizer(client, db) -> Client:
    client.force_login(make_user(email="organiza@people.example"))
    return client


@pytest.fixture
def draft(organizer, somewhere) -> SupportGroup:
    organizer.post("/es/groups/post/", ABOUT)
    return SupportGroup.objects.get()


@pytest.mark.parametrize("path", PUBLIC)
def test_public_page_is_in_spanish(client, listings, path):
    assert left(client.get(f"/es/{path}", follow=True)) == set()


def test_a_result_is_told_in_whole_spanish_sentences(client, listings):
    text = visible_text(client.get("/es/find/?cancer=breast-cancer&near=02139&kind=group").content.decode())
    assert "Cáncer de mama: grupos de apoyo a menos de 50 millas del centro de 02139" in text
    assert "Cada martes, de 11:30 a. m. a 1:00 p. m., hora del este" in text
    assert "1.er martes y último sábado de cada mes, de 11:30 a. m. a 1:00 p. m., hora del este" in text
    assert "a menos de 1 milla del centro de 02139" in text
    assert "Está aquí por esto: abierto a cualquier cáncer, cerca de 02139" in text


@pytest.mark.parametrize("path", SIGNED_IN)
def test_page_of_an_organizer_is_in_spanish(organizer, draft, path):
    assert left(organizer.get(f"/es/{path}")) == set()


@pytest.mark.parametrize("part", PARTS)
def test_step_of_posting_is_in_spanish(organizer, draft, part):
    assert left(organizer.get(f"/es/groups/mine/{draft.pk}/{part}/")) == set()


@pytest.mark.parametrize("step", STEPS)
def test_step_of_posting_says_in_spanish_what_is_missing(organizer, draft, step):
    assert left(organizer.post(f"/es/groups/mine/{draft.pk}/{step}/", follow=True)) == set()


def test_dates_are_said_back_in_spanish(organizer, draft):
    when = {"repeat": "weekday-of-month", "which": ["1", "3"], "first_day": "2026-12-01", "starts_at": "18:30"}
    rest = {"minutes": "90", "timezone": "America/New_York", "until": "2027-06-01", "left_out": "2027-01-05"}
    response = organizer.post(f"/es/groups/mine/{draft.pk}/when/", {**when, **rest}, follow=True)
    assert response.redirect_chain[0][0] == f"/es/groups/mine/{draft.pk}/dates/"
    schedule = "1.er y 3.er martes de cada mes hasta el martes 1 de junio de 2027, de 6:30 a 8:00 p. m., hora del este"
    assert schedule in visible_text(response.content.decode())
    assert left(response) == set()


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("accounts/login/", {"login": "nadie@people.example", "password": "x"}),
        ("accounts/login/", {}),
        ("accounts/signup/", {"email": "nada", "password1": "123"}),
        ("accounts/signup/", {"email": "organiza@people.example", "password1": "password"}),
        ("accounts/password/reset/", {"email": "nada"}),
        ("accounts/password/reset/", {"email": "nadie@people.example"}),
        ("about/contact/", {}),
    ],
)
def test_form_that_comes_back_is_in_spanish(client, somewhere, path, data):
    assert left(client.post(f"/es/{path}", data, follow=True)) == set()


def test_signing_in_and_out_is_told_in_spanish(client, db):
    make_user(email="organiza@people.example")
    came = client.post("/es/accounts/login/", {"login": "organiza@people.example", "password": PASSWORD}, follow=True)
    went = client.post("/es/accounts/logout/", follow=True)
    assert (left(came), "Inició sesión." in came.content.decode()) == (set(), True)
    assert english_words(went.content.decode()) == set() or '<html lang="en"' in went.content.decode()


@pytest.mark.parametrize("view", [errors.server_error, errors.bad_request])
def test_page_of_a_failure_marks_its_english_half(rf, db, view):
    assert english_words(view(rf.get("/es/x/")).content.decode()) == set()


def test_a_letter_is_in_the_language_of_the_page(client, db, mailoutbox):
    client.post("/es/accounts/signup/", {"email": "nueva@people.example", "password1": PASSWORD})
    assert [letter.subject for letter in mailoutbox] == ["Confirme su correo electrónico"]
    assert words_of(mailoutbox[0].body.partition("http")[0]) & ENGLISH == set()


def test_english_left_on_a_page_is_found():
    html = '<html lang="es"><body><p>Buscar</p><p lang="en">Not this</p><p>Show <b>the</b> page</p></body></html>'
    with translation.override("es"):
        assert words_of(visible_text(html)) & ENGLISH == {"show", "the", "page"}


def test_addresses_of_this_test_are_those_of_the_site():
    with translation.override("es"):
        assert reverse("find") == "/es/find/"
        assert reverse("groups:dashboard") == "/es/groups/mine/"
