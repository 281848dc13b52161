"""Users of the tests. Their addresses end in .example and belong to nobody."""

from itertools import count

from allauth.account.models import EmailAddress
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

PASSWORD = "a-long-test-password"
_numbers = count(1)


def make_user(*, role=None, email=None, **fields):
    """Return a user with a confirmed address, in the role's group when one is named."""
    email = email or f"user{next(_numbers)}@people.example"
    user = get_user_model().objects.create_user(email, PASSWORD, **fields)
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    if role:
        user.groups.add(Group.objects.get(name=role))
    return user


def make_editor(**fields):
    return make_user(role="Editors", **fields)


def make_clinical_reviewer(**fields):
    return make_user(role="Clinical reviewers", **fields)


def make_listing_editor(**fields):
    return make_user(role="Listing editors", **fields)


def make_superuser(**fields):
    return make_user(is_staff=True, is_superuser=True, **fields)
