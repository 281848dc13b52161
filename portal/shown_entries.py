"""The entries that the public may see now."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q, QuerySet

from search.models import Entry


def shown_entries(now: datetime) -> QuerySet[Entry]:
    """Return the rows that are no tombstones, with `shown_from` past and `shown_until` to come."""
    begun = Q(shown_from=None) | Q(shown_from__lte=now)
    not_over = Q(shown_until=None) | Q(shown_until__gt=now)
    return Entry.objects.filter(begun, not_over, document__isnull=False)
