"""Production refuses what is missing or unsafe, and says which; what it accepts passes Django's own inspection."""

import os
import subprocess
import sys

import environ
import pytest
from django.core.exceptions import ImproperlyConfigured
from django_tasks_db.models import DBTaskResult

from groups.letters import send_letter
from groups.models import SupportGroup
from portal.demo.models import DemoRecord
from portal.demo.people import DEMO_DOMAIN
from portal.demo.refusing import refuse_demonstration
from portal.demo.removing import remove_articles, remove_listings, remove_people
from portal.settings.environment import ROOT, Environment
from portal.settings.required import required_settings
from portal.site_pages.messages import tell_editors
from search.tasks import feed, repair
from tests.factories.groups import SupportGroupFactory, UserFactory

COMPLETE = {
    "SECRET_KEY": "".join(chr(97 + number * 7 % 26) for number in range(64)),
    "ALLOWED_HOSTS": "onward.example",
    "DATABASE_URL": "sqlite:///:memory:",
    "EMAIL_URL": "smtp+tls://user:password@mail.example:587",
    "DEFAULT_FROM_EMAIL": "Onward <letters@onward.example>",
    "CONTACT_EMAIL": "desk@onward.example",
    "WAGTAILADMIN_BASE_URL": "https://onward.example",
    "BEHIND_PROXY": "1",
    "TRUSTED_PROXY_COUNT": "1",
}


def env_of(**values):
    """Return an environment that holds these values alone."""
    found = type("Alone", (Environment,), {"ENVIRON": {**COMPLETE, **values}})()
    assert isinstance(found, environ.Env)
    return found


def faults_of(**values):
    """Return what production says about an environment that differs from a complete one in these values."""
    with pytest.raises(ImproperlyConfigured) as raised:
        required_settings(env_of(**values))
    return str(raised.value)


def test_a_complete_environment_is_accepted():
    found = required_settings(env_of())

    assert found == {
        "SECRET_KEY": COMPLETE["SECRET_KEY"],
        "ALLOWED_HOSTS": ["onward.example"],
        "CSRF_TRUSTED_ORIGINS": ["https://onward.example"],
    }


@pytest.mark.parametrize("name", ["DATABASE_URL", "EMAIL_URL", "DEFAULT_FROM_EMAIL", "CONTACT_EMAIL"])
def test_a_missing_value_is_named_alone(name):
    assert faults_of(**{name: ""}).startswith(f"Onward does not start: {name} ")


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("SECRET_KEY", "", "SECRET_KEY must be at least 50 random characters."),
        ("SECRET_KEY", "a" * 60, "SECRET_KEY must be at least 50 random characters."),
        (
            "SECRET_KEY",
            "django-insecure-" + COMPLETE["SECRET_KEY"],
            "SECRET_KEY must be at least 50 random characters.",
        ),
        ("ALLOWED_HOSTS", "", "ALLOWED_HOSTS must name the site's hosts, without *."),
        ("ALLOWED_HOSTS", "*", "ALLOWED_HOSTS must name the site's hosts, without *."),
        ("WAGTAILADMIN_BASE_URL", "http://a.example", "WAGTAILADMIN_BASE_URL must begin with https://."),
        ("DEBUG", "1", "DEBUG must be off in production."),
        ("DEMO", "1", "DEMO must be off in production."),
        ("CONTACT_EMAIL", "desk", "CONTACT_EMAIL must be an e-mail address."),
        ("TRUSTED_PROXY_COUNT", "0", "TRUSTED_PROXY_COUNT must be at least 1 when BEHIND_PROXY is on."),
    ],
)
def test_an_unsafe_value_is_refused_in_one_sentence(name, value, sentence):
    assert faults_of(**{name: value}) == f"Onward does not start: {sentence}"


@pytest.mark.parametrize("address", ["consolemail://", "filemail://", "memorymail://", "dummymail://"])
def test_mail_that_reaches_nobody_is_refused(address):
    assert "EMAIL_URL must name a mail server" in faults_of(EMAIL_URL=address)


def test_every_fault_is_named_at_once():
    said = faults_of(SECRET_KEY="", ALLOWED_HOSTS="", DEBUG="1")

    assert [name in said for name in ("SECRET_KEY", "ALLOWED_HOSTS", "DEBUG")] == [True, True, True]


def test_a_host_with_its_subdomains_is_trusted_in_djangos_own_spelling():
    assert required_settings(env_of(ALLOWED_HOSTS=".onward.example"))["CSRF_TRUSTED_ORIGINS"] == [
        "https://*.onward.example"
    ]


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("TRUSTED_PROXY_COUNT", lambda env: env.int("TRUSTED_PROXY_COUNT")),
        ("ELASTICSEARCH_TIMEOUT", lambda env: env.float("ELASTICSEARCH_TIMEOUT")),
        ("DATABASE_URL", lambda env: env.db_url("DATABASE_URL")),
        ("CACHE_URL", lambda env: env.cache_url("CACHE_URL")),
        ("EMAIL_URL", lambda env: env.email_url("EMAIL_URL")),
    ],
)
def test_a_value_that_cannot_be_read_is_named_and_not_shown(name, read):
    with pytest.raises(ImproperlyConfigured) as raised:
        read(env_of(**{name: "secret-nonsense"}))

    assert (name in str(raised.value), "nonsense" in str(raised.value)) == (True, False)


def run_in_production(*arguments, **values):
    """Run Python with production settings and nothing else of our environment."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    environment = {**kept, **COMPLETE, "DJANGO_SETTINGS_MODULE": "portal.settings.production", **values}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_djangos_own_inspection_of_production_has_no_warning(tmp_path):
    done = run_in_production("manage.py", "check", "--deploy", "--fail-level", "DEBUG", VAR_DIR=str(tmp_path))

    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        "System check identified no issues (0 silenced).\n",
        "",
    )


def test_production_without_a_secret_does_not_start(tmp_path):
    done = run_in_production("manage.py", "check", VAR_DIR=str(tmp_path), SECRET_KEY="")

    assert done.returncode == 1
    assert "Onward does not start: SECRET_KEY must be at least 50 random characters." in done.stderr


def test_a_web_server_is_told_when_the_database_does_not_answer(tmp_path):
    address = f"sqlite:///{tmp_path}/not/there.sqlite3"
    done = run_in_production("-c", "import portal.wsgi", VAR_DIR=str(tmp_path), DATABASE_URL=address)

    assert "Onward does not start: the database of DATABASE_URL does not answer." in done.stderr


def test_an_empty_database_does_not_keep_a_web_server_from_starting(tmp_path):
    (tmp_path / "static").mkdir()
    done = run_in_production("-c", "import portal.wsgi", VAR_DIR=str(tmp_path))

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.django_db
def test_a_real_site_refuses_what_a_demonstration_left(settings):
    settings.DEMO = False
    DemoRecord.objects.create(key="group:example", dated="2026-01-01", moved_on="2026-01-01")

    with pytest.raises(ImproperlyConfigured, match=r"Remove it with: manage\.py remove_demo$"):
        refuse_demonstration()


@pytest.mark.django_db
def test_a_real_site_refuses_a_fictional_listing_without_its_record(settings):
    settings.DEMO = False
    SupportGroupFactory(is_demo=True)

    with pytest.raises(ImproperlyConfigured, match="demonstration content"):
        refuse_demonstration()


@pytest.mark.django_db
def test_a_real_site_starts_with_real_listings_only(settings):
    settings.DEMO = False
    SupportGroupFactory(is_demo=False)

    assert refuse_demonstration() is None


@pytest.mark.django_db
def test_a_demonstration_starts_with_its_own_content(settings):
    settings.DEMO = True
    DemoRecord.objects.create(key="group:example", dated="2026-01-01", moved_on="2026-01-01")

    assert refuse_demonstration() is None


@pytest.mark.django_db
def test_removing_the_demonstration_leaves_nothing_that_is_refused(settings):
    settings.DEMO = False
    organizer = UserFactory(email=f"organizer@{DEMO_DOMAIN}")
    SupportGroupFactory(is_demo=True, posted_by=organizer)
    DemoRecord.objects.create(key="group:example", dated="2026-01-01", moved_on="2026-01-01")
    kept = SupportGroupFactory(is_demo=False)

    removed = (remove_listings(), remove_articles(), remove_people())

    assert removed == (1, 0, 1)
    assert list(SupportGroup.objects.all()) == [kept]
    assert refuse_demonstration() is None


def test_letters_and_feeding_are_work_for_the_background():
    assert {task.backend for task in (send_letter, tell_editors, feed, repair)} == {"background"}


@pytest.mark.django_db
def test_the_database_keeps_work_until_a_worker_takes_it(settings, mailoutbox):
    settings.CONTACT_EMAIL = "desk@onward.example"
    settings.TASKS = {**settings.TASKS, "background": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

    tell_editors.enqueue()

    waiting = list(DBTaskResult.objects.values_list("task_path", "backend_name", "status"))
    assert waiting == [("portal.site_pages.messages.tell_editors", "background", "READY")]
    assert mailoutbox == []
