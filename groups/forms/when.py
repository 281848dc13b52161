from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.dateparse import parse_date
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from groups.forms.step import StepForm
from groups.meetings.schedule import Repeat, Schedule, schedule_of
from groups.meetings.sentence import meetings_in_words
from groups.meetings.zones import zone_choices
from groups.models import Meeting, SupportGroup

KEEP = "keep"
_WHICH = [
    ("1", _("1st")),
    ("2", _("2nd")),
    ("3", _("3rd")),
    ("4", _("4th")),
    ("-1", _("Last")),
]
_MINUTES = (30, 45, 60, 75, 90, 105, 120, 150, 180, 240)
_LAST_SAFE_DAY = 28


class WhenForm(StepForm):
    """The schedule in words a tired person can answer; the rule is built from them."""

    step = "when"
    question = _("When does it meet?")
    optional = frozenset({"until", "left_out"})

    repeat = forms.ChoiceField(
        label=_("How often?"),
        choices=Repeat.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how often the group meets.")},
    )
    which = forms.MultipleChoiceField(
        label=_("Which ones in the month?"),
        choices=_WHICH,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Only for “each month on a weekday”. The weekday is that of the date below."),
    )
    first_day = forms.DateField(
        label=_("Date of the next meeting"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "short"}),
        help_text=_("Its weekday or day of the month is the one that repeats."),
        error_messages={
            "required": _("Choose the date of the next meeting."),
            "invalid": _("Type the date as year-month-day, such as 2027-01-12."),
        },
    )
    starts_at = forms.TimeField(
        label=_("Starts at"),
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time", "class": "short"}),
        error_messages={
            "required": _("Choose the time it starts."),
            "invalid": _("Type the time as hours and minutes, such as 18:30."),
        },
    )
    minutes = forms.TypedChoiceField(
        label=_("How long is it?"),
        choices=(),
        coerce=int,
        initial=90,
    )
    timezone = forms.ChoiceField(label=_("On whose clock?"), choices=zone_choices)
    until = forms.DateField(
        label=_("Last meeting, if it is a course"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "short"}),
        error_messages={"invalid": _("Type the date as year-month-day, such as 2027-01-12.")},
    )
    left_out = forms.CharField(
        label=_("Dates without a meeting"),
        required=False,
        max_length=400,
        help_text=_("Such as holidays, as year-month-day with commas between: 2026-12-24, 2026-12-31"),
    )

    def __init__(self, *args: Any, group: SupportGroup, **kwargs: Any) -> None:
        super().__init__(*args, group=group, **kwargs)
        self.fields["timezone"].choices = zone_choices(chosen=group.timezone)  # type: ignore[attr-defined]
        self.has_own_rules = bool(group.meetings.all()) and _simple(group) is None
        if self.has_own_rules:
            self._offer_to_keep(group)
        self.fields["minutes"].choices = minute_choices(self.initial["minutes"])  # type: ignore[attr-defined]

    def answers_of(self, group: SupportGroup) -> dict[str, Any]:
        answers = {"timezone": group.timezone, "minutes": 90}
        schedule = _simple(group)
        if schedule is None:
            return {**answers, "repeat": KEEP} if group.meetings.all() else answers
        return {
            **answers,
            "repeat": schedule.repeat.value,
            "which": [str(number) for number in schedule.which],
            "first_day": schedule.first_day,
            "starts_at": schedule.starts_at,
            "minutes": schedule.minutes,
            "until": schedule.until,
            "left_out": ", ".join(day.isoformat() for day in schedule.left_out),
        }

    def clean_left_out(self) -> tuple[date, ...]:
        texts = [text.strip() for text in self.cleaned_data["left_out"].replace("\n", ",").split(",")]
        return tuple(_read_day(text) for text in texts if text)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("repeat") == KEEP:
            for name in ("first_day", "starts_at", "until"):
                self.errors.pop(name, None)
            return cleaned
        self._check_schedule(cleaned)
        return cleaned

    def write_to(self, group: SupportGroup) -> None:
        group.timezone = self.cleaned_data["timezone"]
        if self.cleaned_data["repeat"] == KEEP:
            return
        known = list(group.meetings.all())
        meeting = known[0] if known else Meeting()
        self.schedule().write_to(meeting, group.timezone)
        group.meetings.set([meeting])

    def schedule(self) -> Schedule:
        """Return the schedule that the cleaned answers mean."""
        answers = self.cleaned_data
        return Schedule(
            repeat=Repeat(answers["repeat"]),
            first_day=answers["first_day"],
            starts_at=answers["starts_at"],
            minutes=answers["minutes"],
            which=tuple(int(number) for number in answers["which"]),
            until=answers["until"],
            left_out=answers["left_out"],
        )

    def _offer_to_keep(self, group: SupportGroup) -> None:
        words = gettext("As it is: %(schedule)s") % {"schedule": "; ".join(meetings_in_words(group))}
        self.fields["repeat"].choices = [(KEEP, words), *Repeat.choices]  # type: ignore[attr-defined]
        for name in ("first_day", "starts_at"):
            self.fields[name].required = False

    def _check_schedule(self, cleaned: dict[str, Any]) -> None:
        first, until = cleaned.get("first_day"), cleaned.get("until")
        for name in ("first_day", "starts_at"):
            if cleaned.get(name) is None and name not in self.errors:
                self.add_error(name, self.fields[name].error_messages["required"])
        if cleaned.get("repeat") == Repeat.WEEKDAY_OF_MONTH and not cleaned.get("which"):
            self.add_error("which", _("Choose which ones in the month, such as the 1st and 3rd."))
        if cleaned.get("repeat") == Repeat.DAY_OF_MONTH and first and first.day > _LAST_SAFE_DAY:
            self.add_error("first_day", _("Some months have no such day. Choose a date up to the 28th."))
        if first and until and until < first:
            self.add_error("until", _("The last meeting is before the first. Check both dates."))
        if not self.errors and not self.schedule().write_to(Meeting(), cleaned["timezone"]):
            self.add_error("until", _("With these dates the group never meets. Check the first and the last."))


def minute_choices(chosen: int = 90) -> list[tuple[int, str]]:
    """Return how long a meeting may be, the length already chosen among them."""
    return [(minutes, gettext("%(minutes)s minutes") % {"minutes": minutes}) for minutes in sorted({*_MINUTES, chosen})]


def _simple(group: SupportGroup) -> Schedule | None:
    meetings = list(group.meetings.all())
    return schedule_of(meetings[0], group.timezone) if len(meetings) == 1 else None


def _read_day(text: str) -> date:
    try:
        day = parse_date(text)
    except ValueError:
        day = None
    if day is None:
        raise forms.ValidationError(
            gettext("“%(text)s” is not a date. Type it as year-month-day, such as 2026-12-24.") % {"text": text}
        )
    return day
