"""The steps of posting a group, in their order."""

from groups.forms.about import AboutForm
from groups.forms.contact import ContactForm
from groups.forms.facts import FactsForm
from groups.forms.first_meeting import FirstMeetingForm
from groups.forms.step import StepForm
from groups.forms.when import WhenForm
from groups.forms.where import WhereForm
from groups.forms.who import WhoForm

STEPS: dict[str, type[StepForm]] = {
    form.step: form for form in (AboutForm, WhoForm, WhereForm, WhenForm, ContactForm, FirstMeetingForm, FactsForm)
}
# The last page, "check and send", counts as a step too.
STEP_COUNT = len(STEPS) + 1

__all__ = ["STEPS", "STEP_COUNT", "StepForm"]
