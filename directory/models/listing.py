from __future__ import annotations

from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, LockableMixin, PreviewableMixin, RevisionMixin, WorkflowMixin

from directory.enums import CheckedHow, Cost, MeetingFormat, Precision
from directory.models.cancer_type import CancerType
from directory.models.findable import Findable


class Listing(
    Findable, PreviewableMixin, WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, ClusterableModel
):
    """A public record that somebody posts and an editor approves. What is live was approved."""

    url_name: ClassVar[str]

    # Wagtail's default is True, which would publish an unreviewed listing by a plain save.
    live = models.BooleanField(verbose_name=_("live"), default=False, editable=False)

    slug = models.SlugField(_("address"), max_length=140, unique=True)
    name = models.CharField(_("name"), max_length=140)
    summary = models.CharField(_("in one sentence"), max_length=240)
    description = models.TextField(_("more about it"), blank=True)
    text_language = models.CharField(_("language of this text"), max_length=5, default="en")
    languages = models.JSONField(_("languages spoken"), default=list, help_text=_("BCP 47 codes"))
    cancer_types = ParentalManyToManyField(CancerType, verbose_name=_("cancer types"), blank=True)
    any_cancer = models.BooleanField(_("open to any cancer"), default=False)

    meeting_format = models.CharField(_("how it meets"), max_length=10, choices=MeetingFormat)
    address = models.CharField(_("street address"), max_length=240, blank=True)
    city = models.CharField(_("city"), max_length=120, blank=True)
    region = models.CharField(_("state or region"), max_length=60, blank=True)
    postcode = models.CharField(_("ZIP or postcode"), max_length=12, blank=True)
    country = models.CharField(_("country"), max_length=2, default="US")
    lat = models.FloatField(null=True, blank=True)
    lon = models.FloatField(null=True, blank=True)
    precision = models.CharField(_("how much of the place to show"), max_length=14, choices=Precision, default="exact")
    reach = models.JSONField(
        _("from where people may take part without going there"),
        default=list,
        blank=True,
        help_text=_("* for everywhere, a country (US) or a region (US-MA)"),
    )

    phone = models.CharField(_("phone"), max_length=30, blank=True)
    text_relay = models.CharField(_("text relay"), max_length=60, blank=True)
    email = models.EmailField(_("public e-mail"), blank=True)
    website = models.URLField(_("website"), blank=True)
    cost = models.CharField(_("cost"), max_length=8, choices=Cost, default="unknown")
    cost_note = models.CharField(_("about the cost"), max_length=140, blank=True)
    access = models.JSONField(_("access"), default=dict, blank=True, help_text=_("fact: yes, no; missing is not told"))

    checked_on = models.DateField(_("last checked on"), null=True, blank=True)
    checked_how = models.CharField(_("checked how"), max_length=10, choices=CheckedHow, blank=True)
    is_demo = models.BooleanField(_("fictional example"), default=False, editable=False)
    posted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        editable=False,
        related_name="+",
    )
    created_at = models.DateTimeField(auto_now_add=True)
    declined_reason = models.TextField(_("why it was not accepted"), blank=True, editable=False)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True, editable=False)
    withdrawn_reason = models.TextField(_("why it was taken off the site"), blank=True, editable=False)

    # What belongs to the record and not to one version of its text: a version that is published leaves it alone.
    record_fields: ClassVar[tuple[str, ...]] = (
        "slug",
        "checked_on",
        "checked_how",
        "is_demo",
        "posted_by_id",
        "created_at",
        "declined_reason",
        "withdrawn_at",
        "withdrawn_reason",
        "locked",
        "locked_at",
        "locked_by_id",
    )

    class Meta:
        abstract = True
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse(self.url_name, args=[self.slug])

    def with_content_json(self, content: dict[str, Any]) -> Self:
        """Return the version that the content describes, with the facts of the record as they are now."""
        version: Self = super().with_content_json(content)
        for name in self.record_fields:
            setattr(version, name, getattr(self, name))
        return version

    def more_in_words(self) -> dict[str, str]:
        """Return what this kind says beyond its plain fields, by label. Kinds with parts say this anew."""
        return {}

    @property
    def has_site(self) -> bool:
        """Say whether people go somewhere: then the listing has a point on the map."""
        return self.meeting_format in (MeetingFormat.IN_PERSON, MeetingFormat.HYBRID)
