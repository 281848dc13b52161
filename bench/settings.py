"""Settings of the measurement: a scratch database in VAR_DIR, one app more, nothing from the operator's environment."""

import os
import secrets

from portal.settings.base import *  # noqa: F403
from portal.settings.base import INSTALLED_APPS as PRODUCT_APPS
from portal.settings.base import STORAGES as BASE_STORAGES
from portal.settings.environment import VAR

SECRET_KEY = "only-for-measuring"  # noqa: S105  signs nothing that outlives the run
DEBUG = DEMO = False
ALLOWED_HOSTS = ["testserver"]
STATIC_ROOT = str(VAR)
INSTALLED_APPS = [*PRODUCT_APPS, "bench"]
ROOT_URLCONF = "bench.urls"
STORAGES = {**BASE_STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": VAR / "bench.sqlite3",
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }
}

# Which engine answers is switched while measuring, so it starts with the embedded one alone.
BENCH_ELASTICSEARCH_URL = os.environ.get("ELASTICSEARCH_URL") or os.environ.get("ELASTICSEARCH_TEST_URL") or ""
ELASTICSEARCH_URL = ""
# The process that measures a rebuild is told the name.
ELASTICSEARCH_INDEX = os.environ.get("BENCH_INDEX") or f"speed-{secrets.token_hex(4)}"
# A busy machine must not turn a slow answer into one of the other engine.
ELASTICSEARCH_TIMEOUT = 20.0
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
if BENCH_ELASTICSEARCH_URL:
    WAGTAILSEARCH_BACKENDS["elasticsearch"] = {
        "BACKEND": "wagtail.search.backends.elasticsearch8",
        "URLS": [BENCH_ELASTICSEARCH_URL],
        "INDEX_PREFIX": f"{ELASTICSEARCH_INDEX}-wagtail-",
        "TIMEOUT": 60,
    }
