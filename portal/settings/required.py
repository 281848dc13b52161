"""What production must be told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

MIN_SECRET_LENGTH = 50
NO_MAIL_SERVERS = ("consolemail", "filemail", "memorymail", "dummymail")


def required_settings(env: environ.Env) -> dict[str, Any]:
    """Return the settings production cannot guess; raise ImproperlyConfigured naming every bad one."""
    hosts = env.list("ALLOWED_HOSTS", default=[])
    faults = [*_missing(env), *_unsafe(env, hosts), *_contradictions(env)]
    if faults:
        raise ImproperlyConfigured("Onward does not start: " + " ".join(faults))
    return {
        "SECRET_KEY": env.str("SECRET_KEY"),
        "ALLOWED_HOSTS": hosts,
        "CSRF_TRUSTED_ORIGINS": env.list("CSRF_TRUSTED_ORIGINS", default=[_origin(host) for host in hosts]),
    }


def _missing(env: environ.Env) -> Iterator[str]:
    for name in ("DATABASE_URL", "EMAIL_URL", "DEFAULT_FROM_EMAIL", "WAGTAILADMIN_BASE_URL", "CONTACT_EMAIL"):
        if not env.str(name, default=""):
            yield f"{name} is missing."


def _unsafe(env: environ.Env, hosts: list[str]) -> Iterator[str]:
    secret = env.str("SECRET_KEY", default="")
    if len(secret) < MIN_SECRET_LENGTH or secret.startswith("django-insecure-") or len(set(secret)) < 5:
        yield f"SECRET_KEY must be at least {MIN_SECRET_LENGTH} random characters."
    if not hosts or "*" in hosts:
        yield "ALLOWED_HOSTS must name the site's hosts, without *."
    if not env.str("WAGTAILADMIN_BASE_URL", default="https://").startswith("https://"):
        yield "WAGTAILADMIN_BASE_URL must begin with https://."
    if env.str("EMAIL_URL", default="").split(":")[0] in NO_MAIL_SERVERS:
        yield "EMAIL_URL must name a mail server, for example smtp+tls://user:password@mail.example:587."
    for name in ("DEFAULT_FROM_EMAIL", "CONTACT_EMAIL"):
        if "@" not in env.str(name, default="@"):
            yield f"{name} must be an e-mail address."
    for name in ("DEBUG", "DEMO"):
        if env.bool(name, default=False):
            yield f"{name} must be off in production."


def _contradictions(env: environ.Env) -> Iterator[str]:
    # Without the count, every visitor would have the proxy's address and share its limits.
    if env.bool("BEHIND_PROXY", default=False) and not env.int("TRUSTED_PROXY_COUNT", default=0):
        yield "TRUSTED_PROXY_COUNT must be at least 1 when BEHIND_PROXY is on."


def _origin(host: str) -> str:
    return f"https://*{host}" if host.startswith(".") else f"https://{host}"
