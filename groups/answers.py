"""An organizer's answers by step, for the last look before sending."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from directory.enums import Access, Told
from directory.wording import field_in_words
from groups.forms import STEPS, StepForm
from groups.meetings.sentence import meetings_in_words
from groups.models import SupportGroup


@dataclass(frozen=True, slots=True)
class Answer:
    """One line: what was asked, what was told ("" for nothing), and the step that asks it."""

    question: str
    told: str
    step: str


def answers(group: SupportGroup) -> list[Answer]:
    """Return every answer in the order of the steps."""
    return [answer for form_class in STEPS.values() for answer in _of_step(form_class(group=group))]


def _of_step(form: StepForm) -> list[Answer]:
    if form.step == "when":
        return [Answer(_("Meetings"), "; ".join(meetings_in_words(form.group)), form.step)]
    return [Answer(str(field.label), _told(form, name), form.step) for name, field in form.fields.items()]


def _told(form: StepForm, name: str) -> str:
    if name in Access.values:
        return str(Told(form.group.access.get(name, Told.UNKNOWN)).label)
    if name == "cancers":
        return str(form.initial["cancers"])
    field = next(field for field in SupportGroup._meta.concrete_fields if field.name == name)
    return field_in_words(form.group, field)
