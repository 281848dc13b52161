"""Settings of the test suite: SQLite unless DATABASE_URL says otherwise, everything else in memory."""

import tempfile
from pathlib import Path

from portal.settings.base import *  # noqa: F403
from portal.settings.base import DATABASES
from portal.settings.environment import env

SECRET_KEY = "only-for-tests"  # noqa: S105  tests sign nothing that outlives them
DEMO = True
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
SEARCH_INDEX_FILE = Path(tempfile.mkdtemp(prefix="onward-test-")) / "search.sqlite3"
ELASTICSEARCH_URL = ""
if name := env.str("TEST_DB_NAME", default=""):
    DATABASES["default"]["TEST"] = {"NAME": name}
