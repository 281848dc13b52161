from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from directory.anonymous_forms.tokens import new_token

HERE = {"HTTP_ORIGIN": "http://testserver"}
WORDS = {"concern": "wrong", "message": "The time is wrong.", "email": ""}


@pytest.fixture
def clock():
    """Stand still at noon, so that tests say themselves when time passes."""
    with time_machine.travel(timezone.now().replace(hour=12, minute=0, second=0, microsecond=0), tick=False) as clock:
        yield clock


@pytest.fixture
def send(client, clock):
    """Send the contact form as a person does: look at it, take a while, press the button."""

    def send(*, url="/about/contact/", token=None, waits=timedelta(seconds=30), headers=HERE, **words):
        token = token or new_token("contact")
        clock.shift(waits)
        return client.post(url, {**WORDS, "token": token, "leave_empty": "", **words}, **headers)

    return send
