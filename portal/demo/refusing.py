"""No demonstration on a real site."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError, connection, models

from directory.models import Counselor, Trial
from groups.models import SupportGroup
from portal.articles.enums import ReviewBasis
from portal.articles.models import ArticlePage
from portal.demo.models import DemoRecord
from portal.demo.people import DEMO_DOMAIN


def refuse_demonstration() -> None:
    """Raise ImproperlyConfigured when demo mode is off and something of the demonstration is in the database."""
    if settings.DEMO:
        return
    try:
        tables = set(connection.introspection.table_names())
        is_left = any(rows.exists() for rows in _traces() if rows.model._meta.db_table in tables)
    except OperationalError as error:
        raise ImproperlyConfigured("Onward does not start: the database of DATABASE_URL does not answer.") from error
    if is_left:
        raise ImproperlyConfigured(
            "Onward does not start: demo mode is off, but the database holds demonstration content. "
            "Remove it with: manage.py remove_demo"
        )


def _traces() -> list[models.QuerySet]:
    return [
        DemoRecord.objects.all(),
        *(model._default_manager.filter(is_demo=True) for model in (SupportGroup, Counselor, Trial)),
        ArticlePage.objects.filter(review_basis=ReviewBasis.DEMONSTRATION),
        get_user_model().objects.filter(email__endswith=f"@{DEMO_DOMAIN}"),
    ]
