"""Support groups and who posts them. Everything is openly fictional."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import factory
from django.conf import settings

from directory.enums import Audience, Cost, MeetingFormat
from groups.models import Meeting, SupportGroup


class UserFactory(factory.django.DjangoModelFactory):
    """A person with an account."""

    class Meta:
        model = settings.AUTH_USER_MODEL

    email = factory.Sequence(lambda number: f"person-{number}@onward.example")


class SupportGroupFactory(factory.django.DjangoModelFactory):
    """A complete group that nobody has approved yet."""

    class Meta:
        model = SupportGroup

    slug = factory.Sequence(lambda number: f"example-circle-{number}")
    name = factory.Sequence(lambda number: f"Example Circle {number}")
    summary = "A fictional circle for tests."
    languages = ["en"]
    any_cancer = True
    audience = [Audience.PATIENT.value]
    meeting_format = MeetingFormat.IN_PERSON
    address = "1 Example Street"
    city = "Cambridge"
    region = "MA"
    lat = 42.36512
    lon = -71.10412
    cost = Cost.FREE
    phone = "617-555-0123"


class LiveGroupFactory(SupportGroupFactory):
    """A group on the site, checked lately."""

    live = True
    checked_on = factory.LazyFunction(date.today)
    checked_how = "phone"


class MeetingFactory(factory.django.DjangoModelFactory):
    """Every Tuesday evening."""

    class Meta:
        model = Meeting

    group = factory.SubFactory(SupportGroupFactory)
    starts_on = date(2026, 1, 6)
    starts_at = time(18, 30)
    minutes = 90
    rrule = "FREQ=WEEKLY;BYDAY=TU"


def group_meeting(rrule: str, **facts: Any) -> SupportGroup:
    """Return an unsaved group with one unsaved meeting, for tests of time alone."""
    timezone = facts.pop("timezone", "America/New_York")
    group = SupportGroupFactory.build(timezone=timezone)
    group.meetings = [MeetingFactory.build(group=None, rrule=rrule, **facts)]
    return group
