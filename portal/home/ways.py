"""The four ways in from the home page."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _


def ways() -> list[dict[str, str]]:
    """Return the four ways as title, text and address, in the language of the page."""
    find = reverse("find")
    return [
        {
            "title": _("Something feels wrong"),
            "text": _("Signs to report, and whether to call now, this week, or mention it next time."),
            "url": reverse("signs"),
        },
        {
            "title": _("Living with it"),
            "text": _("Fear that it comes back, tiredness, food, movement, tests, family."),
            "url": reverse("living"),
        },
        {
            "title": _("Talk with people who know"),
            "text": _("Support groups and counselors, in person, online and by phone."),
            "url": f"{find}?kind=group&kind=counselor",
        },
        {
            "title": _("Research studies"),
            "text": _("Studies that are taking people now, with a site near you."),
            "url": f"{find}?kind=trial",
        },
    ]
