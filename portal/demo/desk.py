"""Something to do for each of the three people: groups of the organizer in every state an editor can meet."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from directory import moderation
from directory.models import CancerType
from groups import posting
from groups.models import Meeting, SupportGroup
from portal.demo.cities import demo_cities
from portal.demo.groups import demo_group
from portal.demo.models import DemoRecord
from portal.demo.people import DEMO_DOMAIN

_OWNED = ("example-circle-1", "example-circle-2", "example-circle-3")
_DRAFT, _WAITING, _NEEDS_CHANGES = 901, 902, 903
_WORDS = "Please say on which door you meet, so that nobody stands in the cold."


@transaction.atomic
def load_desk() -> None:
    """Give the organizer three live groups, a draft, one that waits and one that needs changes; once."""
    key = "desk:organizer"
    if DemoRecord.objects.filter(key=key).exists():
        return
    people = get_user_model().objects
    organizer = people.get(email=f"organizer@{DEMO_DOMAIN}")
    editor = people.get(email=f"editor@{DEMO_DOMAIN}")
    SupportGroup.objects.filter(slug__in=_OWNED).update(posted_by=organizer)
    _draft(_DRAFT, organizer)
    posting.send_group(_draft(_WAITING, organizer), by=organizer)
    asked = posting.send_group(_draft(_NEEDS_CHANGES, organizer), by=organizer)
    moderation.ask_for_changes(asked, by=editor, reason=_WORDS)
    today = timezone.localdate()
    DemoRecord.objects.create(key=key, dated=today, moved_on=today)


def _draft(number: int, organizer: object) -> SupportGroup:
    found = demo_group(number, timezone.localdate(), demo_cities())
    group = posting.start_group(by=organizer, name=found.row.name, text_language=found.row.text_language)
    SupportGroup.objects.filter(pk=group.pk).update(is_demo=True)
    version = found.row
    version.pk, version.slug, version.posted_by, version.is_demo = group.pk, group.slug, organizer, True
    version.checked_on, version.checked_how = None, ""
    version.cancer_types = list(CancerType.objects.filter(slug__in=found.types))
    version.meetings = [Meeting(**values) for values in found.meetings]
    return posting.save_draft(version, by=organizer)
