"""What production must be told."""

from __future__ import annotations

from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

MIN_SECRET_LENGTH = 50


def required_settings(env: environ.Env) -> dict[str, Any]:
    """Return the settings production cannot guess; raise ImproperlyConfigured naming every bad one."""
    faults = []
    secret = env.str("SECRET_KEY", default="")
    if len(secret) < MIN_SECRET_LENGTH or secret.startswith("django-insecure-") or len(set(secret)) < 5:
        faults.append(f"SECRET_KEY must be at least {MIN_SECRET_LENGTH} random characters.")
    hosts = env.list("ALLOWED_HOSTS", default=[])
    if not hosts or "*" in hosts:
        faults.append("ALLOWED_HOSTS must name the site's hosts, without *.")
    for name in ("DATABASE_URL", "EMAIL_URL", "DEFAULT_FROM_EMAIL", "WAGTAILADMIN_BASE_URL", "CONTACT_EMAIL"):
        if not env.str(name, default=""):
            faults.append(f"{name} is missing.")
    if not env.str("WAGTAILADMIN_BASE_URL", default="https://").startswith("https://"):
        faults.append("WAGTAILADMIN_BASE_URL must begin with https://.")
    for name in ("DEBUG", "DEMO"):
        if env.bool(name, default=False):
            faults.append(f"{name} must be off in production.")
    if faults:
        raise ImproperlyConfigured("Onward does not start: " + " ".join(faults))
    return {
        "SECRET_KEY": secret,
        "ALLOWED_HOSTS": hosts,
        "CSRF_TRUSTED_ORIGINS": env.list(
            "CSRF_TRUSTED_ORIGINS", default=[f"https://{host}" for host in hosts]
        ),
    }
