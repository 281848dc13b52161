"""Anonymous forms: no cookie, one use, from our own page, never for somebody signed in."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from directory.anonymous_forms.models import Sending, SpentToken, forget_past
from directory.anonymous_forms.senders import is_same_origin, sender_digest
from directory.anonymous_forms.tokens import TokenState, digest, new_token, state_of

OURS = ("portal.", "groups.", "directory.", "search.")
HERE = "http://testserver"
NOW = timezone.now().replace(microsecond=0)


def views(resolver=None, prefix=""):
    """Yield (path, callable) of every pattern under a resolver."""
    for pattern in (resolver or get_resolver()).url_patterns:
        path = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from views(pattern, path)
        elif isinstance(pattern, URLPattern):
            yield path, pattern.callback


def address(path):
    """Return an address that the pattern's path matches, with x for every part that varies."""
    return "/" + re.sub(r"<[^>]+>", "1", path)


ANONYMOUS = [(address(path), view) for path, view in views() if getattr(view, "is_anonymous_form", False)]
each_form = pytest.mark.parametrize("url", [url for url, _ in ANONYMOUS])
CROSS_SITE = [
    {},
    {"HTTP_ORIGIN": "https://evil.example"},
    {"HTTP_ORIGIN": "null"},
    {"HTTP_SEC_FETCH_SITE": "cross-site"},
    {"HTTP_SEC_FETCH_SITE": "same-site"},
    {"HTTP_SEC_FETCH_SITE": "none"},
    {"HTTP_ORIGIN": "https://evil.example", "HTTP_SEC_FETCH_SITE": "same-origin"},
    {"HTTP_ORIGIN": HERE, "HTTP_SEC_FETCH_SITE": "cross-site"},
    {"HTTP_REFERER": f"{HERE}/about/contact/"},
]


def test_there_is_an_anonymous_form_to_test():
    assert "/about/contact/" in [url for url, _ in ANONYMOUS]


def test_no_view_of_ours_goes_without_the_check_of_cookies_unless_it_is_guarded():
    exempt = [view for _, view in views() if getattr(view, "csrf_exempt", False)]
    ours = [view for view in exempt if view.__module__.startswith(OURS)]
    assert [view for view in ours if not getattr(view, "is_anonymous_form", False)] == []


@each_form
@pytest.mark.parametrize("headers", CROSS_SITE, ids=str)
@pytest.mark.django_db
def test_a_post_from_elsewhere_is_refused_by_every_anonymous_form(client, url, headers):
    assert client.post(url, {"token": new_token("contact")}, **headers).status_code == 403
    assert Sending.objects.count() == 0


@each_form
@pytest.mark.django_db
def test_a_post_from_our_page_passes_the_guard(client, url):
    """The control: without it, a form that refuses everything would pass the test above."""
    assert client.post(url, {}, HTTP_ORIGIN=HERE).status_code != 403


@each_form
@pytest.mark.django_db
def test_an_anonymous_form_sets_no_cookie(client, url):
    assert client.get(url).cookies == {}
    assert client.post(url, {}, HTTP_ORIGIN=HERE).cookies == {}


@each_form
@pytest.mark.django_db
def test_an_anonymous_form_is_kept_by_no_shared_cache(client, url):
    assert "private" in client.get(url)["Cache-Control"]


@pytest.mark.parametrize(
    ("headers", "is_ours"),
    [
        ({"HTTP_ORIGIN": HERE}, True),
        ({"HTTP_SEC_FETCH_SITE": "same-origin"}, True),
        ({"HTTP_ORIGIN": HERE, "HTTP_SEC_FETCH_SITE": "same-origin"}, True),
        ({"HTTP_ORIGIN": "null", "HTTP_SEC_FETCH_SITE": "same-origin"}, True),
        ({"HTTP_ORIGIN": "https://testserver"}, False),
        ({"HTTP_ORIGIN": "http://testserver.evil.example"}, False),
        *[(headers, False) for headers in CROSS_SITE],
    ],
    ids=str,
)
def test_only_a_browser_on_our_own_page_vouches_for_a_post(rf, headers, is_ours):
    assert is_same_origin(rf.post("/", **headers)) is is_ours


def test_an_origin_the_site_trusts_is_its_own_behind_a_proxy(rf, settings):
    settings.CSRF_TRUSTED_ORIGINS = ["https://testserver"]
    assert is_same_origin(rf.post("/", HTTP_ORIGIN="https://testserver"))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("age", "state"),
    [
        (0, TokenState.TOO_FAST),
        (1, TokenState.TOO_FAST),
        (3, TokenState.GOOD),
        (24 * 3600 - 5, TokenState.GOOD),
        (24 * 3600 + 5, TokenState.EXPIRED),
    ],
)
def test_a_token_is_good_from_two_seconds_to_a_day(age, state):
    with time_machine.travel(NOW, tick=False) as clock:
        token = new_token("contact")
        clock.shift(age)
        assert state_of(token, "contact") is state


@pytest.mark.django_db
def test_a_token_of_one_form_is_nothing_to_another():
    assert state_of(new_token("contact"), "report") is TokenState.UNKNOWN


@pytest.mark.django_db
@pytest.mark.parametrize("token", ["", "x", "a:b:c", "á:é:í", "\x00"])
def test_what_is_not_a_token_is_unknown(token):
    assert state_of(token, "contact") is TokenState.UNKNOWN


@pytest.mark.django_db
def test_a_spent_token_is_spent():
    with time_machine.travel(NOW, tick=False) as clock:
        token = new_token("contact")
        clock.shift(10)
        SpentToken.objects.create(digest=digest(token), spent_at=timezone.now())
        assert state_of(token, "contact") is TokenState.SPENT


def test_a_sender_is_another_every_day_and_never_an_address(rf):
    request = rf.get("/", REMOTE_ADDR="203.0.113.9")
    today, tomorrow = sender_digest(request, NOW), sender_digest(request, NOW + timedelta(days=1))
    assert today != tomorrow
    assert sender_digest(request, NOW) == today
    assert "203.0.113.9" not in today


@pytest.mark.parametrize(
    ("proxies", "header", "seen"),
    [
        (0, "198.51.100.1", "203.0.113.9"),
        (1, "198.51.100.1", "198.51.100.1"),
        (1, "6.6.6.6, 198.51.100.1", "198.51.100.1"),
        (2, "6.6.6.6, 198.51.100.1, 192.0.2.1", "198.51.100.1"),
        (2, "198.51.100.1", "203.0.113.9"),
    ],
)
def test_only_our_own_proxies_are_believed_about_the_address(rf, settings, proxies, header, seen):
    settings.TRUSTED_PROXY_COUNT = proxies
    request = rf.get("/", REMOTE_ADDR="203.0.113.9", HTTP_X_FORWARDED_FOR=header)
    assert sender_digest(request, NOW) == sender_digest(rf.get("/", REMOTE_ADDR=seen), NOW)


@pytest.mark.django_db
def test_what_is_past_its_day_is_forgotten_and_the_rest_stays():
    for hours in (23, 25):
        at = NOW - timedelta(hours=hours)
        SpentToken.objects.create(digest=str(hours), spent_at=at)
        Sending.objects.create(form="contact", sender=str(hours), sent_at=at)
    assert forget_past(NOW) == 2
    assert (SpentToken.objects.get().digest, Sending.objects.get().sender) == ("23", "23")
