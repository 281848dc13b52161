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
class StepAnswers:
    """One step: its question, what was told as (label, words), and the labels of what was not."""

    step: str
    question: str
    told: list[tuple[str, str]]
    not_told: str


def answers(group: SupportGroup) -> list[StepAnswers]:
    """Return the answers of every step, in their order."""
    return [_answers(form_class(group=group)) for form_class in STEPS.values()]


def _answers(form: StepForm) -> StepAnswers:
    lines = [(label, words) for label, words in _lines(form) if words is not None]
    return StepAnswers(
        step=form.step,
        question=str(form.question),
        told=[(label, words) for label, words in lines if words],
        not_told=", ".join(label for label, words in lines if not words),
    )


def _lines(form: StepForm) -> list[tuple[str, str | None]]:
    if form.step == "when":
        return [(_("Meetings"), "\n".join(meetings_in_words(form.group)))]
    return [(str(field.label), _words(form, name)) for name, field in form.fields.items()]


def _words(form: StepForm, name: str) -> str | None:
    """Return what was told, "" for nothing, None where the question does not arise."""
    if name in Access.values:
        told = Told(form.group.access.get(name, Told.UNKNOWN))
        return "" if told == Told.UNKNOWN else str(told.label)
    if name in form.words:
        return form.words[name](form.group)
    field = next(field for field in SupportGroup._meta.concrete_fields if field.name == name)
    value = getattr(form.group, name)
    return "" if value == Told.UNKNOWN else field_in_words(form.group, field)
