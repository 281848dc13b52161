"""What a group must say before an editor looks at it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from groups.models import SupportGroup


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing: the step that asks for it, and a sentence that says what to do."""

    step: str
    sentence: str


_NEEDED: list[tuple[str, Callable[[SupportGroup], bool], str | Promise]] = [
    ("about", lambda group: bool(group.name and group.summary), _("Give the group a name and one sentence.")),
    ("who", lambda group: bool(group.audience), _("Say who the group is for.")),
    (
        "who",
        lambda group: group.any_cancer or bool(group.cancer_types.all()),
        _("Say for which cancer the group is, or that it is for any."),
    ),
    ("where", lambda group: bool(group.meeting_format), _("Say how the group meets.")),
    (
        "where",
        lambda group: not group.has_site or bool(group.city),
        _("Say in which city the group meets."),
    ),
    ("when", lambda group: bool(group.meetings.all()), _("Say when the group meets.")),
    (
        "contact",
        lambda group: bool(group.phone or group.email or group.website or group.sign_up),
        _("Give one way to reach the group or to join it."),
    ),
    ("facts", lambda group: bool(group.languages), _("Say which languages are spoken.")),
]


def missing(group: SupportGroup) -> list[Gap]:
    """Return what the group does not say yet, in the order of the steps; nothing when it can be sent."""
    return [Gap(step, str(sentence)) for step, is_told, sentence in _NEEDED if not is_told(group)]
