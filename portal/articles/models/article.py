"""Articles that two people have signed."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Page, Revision

from directory.enums import ListingKind
from directory.models import CancerType, Findable
from portal.articles.blocks import ArticleBlocks
from portal.articles.entries import article_entry
from portal.articles.enums import Country, ReviewBasis, Risk, Topic
from portal.articles.fields import BodyField
from portal.articles.forms import ArticleForm
from portal.articles.presentation import article_context
from portal.articles.rules import check_publishable, is_off_the_site
from portal.home.translated import ServedInOtherLanguages
from search.entry import SearchEntry


class ArticlePage(ServedInOtherLanguages, Findable, Page):
    """A text with named sources, an author, and a review whose date is enforced."""

    search_kind = ListingKind.ARTICLE.value

    topic = models.CharField(_("topic"), max_length=12, choices=Topic)
    answer = models.CharField(
        _("answer in one sentence"), max_length=320, help_text=_("What a person needs who reads no further.")
    )
    for_whom = models.CharField(_("for whom"), max_length=240, blank=True)
    search_words = models.JSONField(_("words people type"), default=list, blank=True)
    cancer_types = ParentalManyToManyField(
        CancerType, verbose_name=_("cancer types"), blank=True, help_text=_("Empty means any cancer.")
    )
    country = models.CharField(_("country it holds for"), max_length=2, choices=Country, default="US")
    body = BodyField(ArticleBlocks(), verbose_name=_("text"), blank=True)
    risk = models.CharField(_("risk"), max_length=10, choices=Risk, default=Risk.MEDICAL)
    written_on = models.DateField(_("written on"), default=timezone.localdate)
    review_basis = models.CharField(_("review"), max_length=14, choices=ReviewBasis, default=ReviewBasis.CLINICAL)
    # The approval writes these two; nobody types them.
    reviewed_on = models.DateField(_("reviewed on"), null=True, blank=True, editable=False)
    next_review_on = models.DateField(_("next review by"), null=True, blank=True, editable=False)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    template = "articles/article_page.html"
    base_form_class = ArticleForm
    parent_page_types = ["articles.ArticleIndexPage"]
    subpage_types: list[str] = []
    content_panels = [
        *Page.content_panels,
        FieldPanel("answer"),
        FieldPanel("for_whom"),
        MultiFieldPanel([FieldPanel("topic"), FieldPanel("cancer_types"), FieldPanel("country")], _("About")),
        FieldPanel("body"),
        InlinePanel("sources", label=_("Source"), heading=_("Sources")),
        MultiFieldPanel([FieldPanel("risk"), FieldPanel("review_basis"), FieldPanel("written_on")], _("Trust")),
        FieldPanel("search_words"),
    ]

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    @property
    def any_cancer(self) -> bool:
        """Say whether the article is for every type: it names none."""
        return not self.cancer_types.exists()

    @property
    def is_demonstration(self) -> bool:
        """Say whether no clinician has reviewed it, which its page must show."""
        return self.review_basis == ReviewBasis.DEMONSTRATION

    @property
    def is_overdue(self) -> bool:
        """Say whether its review is due or was never done."""
        return not self.next_review_on or timezone.localdate() >= self.next_review_on

    def search_entry(self) -> SearchEntry | None:
        return article_entry(self)

    def save(self, *args: Any, **kwargs: Any) -> Any:
        self.author = self.author or self.owner
        written = kwargs.get("update_fields")
        if self.live and (written is None or "live" in written):
            check_publishable(self)
        return super().save(*args, **kwargs)

    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        # Wagtail's autosave writes over an author's last version; what a reviewer was sent stays as it was.
        overwritten = kwargs.get("overwrite_revision")
        if overwritten and overwritten.task_states.exists():
            kwargs["overwrite_revision"] = None
        return super().save_revision(*args, **kwargs)

    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> Any:
        # Also refuses what is only scheduled, and says no before anything is written.
        version = revision.as_object()
        version.live_revision = revision
        check_publishable(version)
        return super().publish(revision, *args, **kwargs)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if is_off_the_site(self, timezone.localdate()) or (self.is_demonstration and not settings.DEMO):
            return render(request, "articles/being_checked.html", {"page": self})
        return super().serve(request, *args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return {**context, **article_context(self, context["canonical_url"])}
