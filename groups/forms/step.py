"""One page of the posting form: a question group that reads from a version and writes to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.functional import Promise

from groups.models import SupportGroup


class StepForm(forms.Form):
    """Fields named like the group's own are read and written as they are; a step says only what differs."""

    step: ClassVar[str]
    question: ClassVar[str | Promise]
    optional: ClassVar[frozenset[str]] = frozenset()
    # How a field is said back where the group's own words for it do not do; None where it does not arise.
    words: ClassVar[Mapping[str, Callable[[SupportGroup], str | None]]] = {}

    def __init__(self, *args: Any, group: SupportGroup, **kwargs: Any) -> None:
        self.group = group
        kwargs.update(initial=self.answers_of(group), label_suffix="")
        super().__init__(*args, **kwargs)

    def answers_of(self, group: SupportGroup) -> dict[str, Any]:
        """Return what the group says now, by field."""
        return {name: getattr(group, name) for name in self.base_fields if hasattr(group, name)}

    def write_to(self, group: SupportGroup) -> None:
        """Put the cleaned answers into the version; nothing is saved."""
        for name, value in self.cleaned_data.items():
            if hasattr(group, name):
                setattr(group, name, value)

    def asked(self) -> list[tuple[forms.BoundField, bool]]:
        """Return each field with whether it may stay empty, for the page."""
        return [(self[name], name in self.optional) for name in self.fields]
