"""Taking the demonstration out again."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.db import models, transaction
from django.db.models import Q

from directory.models import Counselor, Trial
from groups.models import SupportGroup
from portal.articles.enums import ReviewBasis
from portal.articles.models import ArticlePage
from portal.demo.articles.load import AUTHOR, EDITOR
from portal.demo.models import DemoRecord
from portal.demo.people import DEMO_DOMAIN
from search import entries


@transaction.atomic
def remove_listings() -> int:
    """Delete every fictional listing, what its people posted, and their entries; return how many there were."""
    keys = []
    for model in (SupportGroup, Counselor, Trial):
        rows = model.objects.filter(_invented(model))
        keys += [row.search_key for row in rows]
        rows.delete()
    DemoRecord.objects.all().delete()
    entries.forget(keys)
    return len(keys)


def _invented(model: type[models.Model]) -> Q:
    marked = Q(is_demo=True)
    # What was posted to try the site out has nobody to answer for it once the account is gone.
    return marked if model is Trial else marked | Q(posted_by__email__endswith=f"@{DEMO_DOMAIN}")


@transaction.atomic
def remove_articles() -> int:
    """Delete every demonstration article, in both languages; return how many there were."""
    pages = list(ArticlePage.objects.filter(review_basis=ReviewBasis.DEMONSTRATION))
    for page in pages:
        page.delete()
    return len(pages)


@transaction.atomic
def remove_people() -> int:
    """Delete the accounts of the demonstration; return how many there were."""
    invented = Q(email__endswith=f"@{DEMO_DOMAIN}") | Q(email__in=(AUTHOR, EDITOR))
    people = get_user_model().objects.filter(invented)
    count = people.count()
    people.delete()
    return count
