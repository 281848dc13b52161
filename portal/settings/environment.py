"""The only place that reads the environment."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

DATABASES = ("sqlite", "postgres", "postgresql")


class Environment(environ.Env):
    """The environment, which names the variable that it cannot read. A value may hold a password: it is not shown."""

    def get_value(self, var: str, *args: Any, **kwargs: Any) -> Any:
        """Return one value; raise ImproperlyConfigured when it is not a number and must be one."""
        return _naming(var, "It must be a number.", lambda: super(Environment, self).get_value(var, *args, **kwargs))

    def db_url(self, var: str = "DATABASE_URL", *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Return Django's settings for a database."""
        if self.str(var, default="sqlite:").split(":")[0] not in DATABASES:
            raise ImproperlyConfigured(f"{var} is not understood. It begins with postgres:// or sqlite:///.")
        return _naming(var, "Is a part missing?", lambda: super(Environment, self).db_url(var, *args, **kwargs))

    def cache_url(self, var: str = "CACHE_URL", *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Return Django's settings for a cache."""
        known = "For example: dbcache://cache"
        return _naming(var, known, lambda: super(Environment, self).cache_url(var, *args, **kwargs))

    def email_url(self, var: str = "EMAIL_URL", *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Return Django's settings for mail."""
        known = "For example: smtp+tls://user:password@mail.example:587"
        return _naming(var, known, lambda: super(Environment, self).email_url(var, *args, **kwargs))


def _naming(var: str, advice: str, read: Callable[[], Any]) -> Any:
    try:
        return read()
    except (ValueError, ImproperlyConfigured):
        raise ImproperlyConfigured(f"{var} is not understood. {advice}") from None


ROOT = Path(__file__).resolve().parent.parent.parent
env = Environment()
VAR = Path(env.str("VAR_DIR", default=str(ROOT / "var")))
