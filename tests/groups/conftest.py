from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.test import Client

from directory.models import CancerType, Place
from groups.models import SupportGroup
from tests.factories.groups import UserFactory


@pytest.fixture
def organizer(db):
    return UserFactory()


@pytest.fixture
def signed_in(client: Client, organizer) -> Client:
    """Return a browser in which the organizer is signed in."""
    client.force_login(organizer)
    return client


@pytest.fixture
def editor(db):
    editor = UserFactory()
    content_type = ContentType.objects.get_for_model(SupportGroup)
    permission, _made = Permission.objects.get_or_create(
        content_type=content_type, codename="publish_supportgroup", defaults={"name": "May publish groups"}
    )
    editor.user_permissions.add(permission)
    return editor


@pytest.fixture
def breast_cancer(db) -> CancerType:
    found, _made = CancerType.objects.get_or_create(
        slug="breast-cancer", defaults={"name_en": "Breast cancer", "name_es": "Cáncer de mama"}
    )
    return found


@pytest.fixture
def cambridge(db) -> Place:
    return Place.objects.create(
        kind=Place.Kind.POSTCODE,
        name="Cambridge",
        folded_name="cambridge",
        postcode="02139",
        region="MA",
        country="US",
        lat=42.3647,
        lon=-71.1042,
        timezone="America/New_York",
        source="test",
    )
