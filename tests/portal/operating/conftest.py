"""A log that is committed to, as the indices see it."""

from tests.search.conftest import empty_log, transactional_db

__all__ = ["empty_log", "transactional_db"]
