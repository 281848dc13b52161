"""A StreamField whose blocks stay out of migrations: they are code, not columns."""

from __future__ import annotations

from typing import Any

from wagtail.fields import StreamField


class BodyField(StreamField):
    """Store the parts of a text. Changing a block makes no migration; the column is JSON all the same."""

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs
