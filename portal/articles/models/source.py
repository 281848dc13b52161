from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from portal.articles.enums import SourceKind
from portal.articles.models.article import ArticlePage


class Source(Orderable):
    """A public work that the article rests on. An address that nobody has seen is not given."""

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="sources")
    title = models.CharField(_("title"), max_length=300)
    publisher = models.CharField(_("publisher"), max_length=200)
    year = models.PositiveSmallIntegerField(_("year"))
    kind = models.CharField(_("kind"), max_length=20, choices=SourceKind)
    cited_for = models.CharField(_("cited for"), max_length=300)
    url = models.URLField(_("address"), blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("source")
        verbose_name_plural = _("sources")

    def __str__(self) -> str:
        return f"{self.publisher}: {self.title} ({self.year})"
