"""Enough settings to collect static files while an image is built; serves nothing."""

from portal.settings.base import *  # noqa: F403

SECRET_KEY = "only-for-collecting"  # noqa: S105  nothing is signed while files are copied
