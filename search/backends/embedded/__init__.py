"""The engine that needs no server: an SQLite file that is a projection of the entries table."""

from search.backends.embedded.engine import EmbeddedEngine

__all__ = ["EmbeddedEngine"]
