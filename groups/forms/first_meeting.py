from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from directory.enums import Course, Leader
from groups.forms.step import StepForm


class FirstMeetingForm(StepForm):
    """What someone who comes for the first time wants to know."""

    step = "first-meeting"
    question = _("What is a first meeting like?")
    optional = frozenset({"first_meeting", "leader_note", "size"})

    first_meeting = forms.CharField(
        label=_("Your first meeting"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Who greets people, how it opens, whether one may only listen, what stays in the room."),
    )
    leader = forms.ChoiceField(label=_("Who leads it?"), choices=Leader.choices, widget=forms.RadioSelect)
    leader_note = forms.CharField(label=_("About the leaders"), max_length=200, required=False)
    course = forms.ChoiceField(label=_("Come any time, or a course?"), choices=Course.choices, widget=forms.RadioSelect)
    size = forms.CharField(
        label=_("How many people come?"), max_length=60, required=False, help_text=_("Such as 8 to 14.")
    )
