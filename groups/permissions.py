"""May this person post, and change, a group?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from groups.models import SupportGroup

if TYPE_CHECKING:
    from directory.permissions import Person


def signed_in(request: HttpRequest) -> Person:
    """Return who asks; views that need this are behind a login."""
    if not request.user.is_authenticated:
        raise PermissionDenied
    return request.user


def own_groups(person: Person) -> QuerySet[SupportGroup]:
    """Return the groups that the person posted."""
    return SupportGroup.objects.filter(posted_by_id=person.pk).select_related("latest_revision")


def own_group_or_404(person: Person, pk: int) -> SupportGroup:
    """Return the row of the person's own group; of others' groups nobody learns that they exist."""
    return get_object_or_404(own_groups(person), pk=pk)
