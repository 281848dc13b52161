"""What search holds of a support group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import timezone
from django.utils.translation import override

from directory.entries import listing_entry
from directory.enums import Audience, Course, Leader, Phase
from directory.facts import labels
from groups.meetings.occurrences import meeting_starts
from groups.meetings.sentence import schedule_sentences
from search.entry import SearchEntry

if TYPE_CHECKING:
    from groups.models import SupportGroup


def group_entry(group: SupportGroup) -> SearchEntry | None:
    """Return the entry, or None when not live. A group that names no phase is for people in any."""
    return listing_entry(
        group,
        body=_body(group),
        facts={
            "audience": tuple(group.audience) or ("unknown",),
            "phase": tuple(group.phases) or tuple(Phase.values),
            "leader": (group.leader or Leader.UNKNOWN.value,),
            "course": (group.course or Course.UNKNOWN.value,),
            "tz": (group.timezone,),
        },
        meetings=meeting_starts(group, now=timezone.now()),
        card={
            "timezone": group.timezone,
            "schedule": _schedule(group, group.text_language),
            "schedule_in": {language: _schedule(group, language) for language, _name in settings.LANGUAGES},
        },
    )


def _body(group: SupportGroup) -> str:
    with override(group.text_language):
        said = [*labels(Audience, group.audience), *labels(Phase, group.phases)]
    return "\n".join(filter(None, [group.first_meeting, group.leader_note, group.sign_up, ", ".join(said)]))


def _schedule(group: SupportGroup, language: str) -> str:
    with override(language):
        return "; ".join(schedule_sentences(group))
