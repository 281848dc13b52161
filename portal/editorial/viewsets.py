"""Listings, words and studies in Wagtail's admin."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from directory.models import CancerType, Counselor, Synonym, Trial
from groups.models import SupportGroup
from portal.editorial.everyday_words import EverydayWordsViewSet

_TEXT = [FieldPanel("name"), FieldPanel("summary"), FieldPanel("description"), FieldPanel("text_language")]
_FOR = [FieldPanel("cancer_types"), FieldPanel("any_cancer")]
_PLACE = [
    FieldPanel(name) for name in ("meeting_format", "address", "city", "region", "postcode", "country", "precision")
]
_CONTACT = [FieldPanel(name) for name in ("phone", "text_relay", "email", "website", "cost", "cost_note")]
_LISTING = [
    MultiFieldPanel(_TEXT, _("In words")),
    MultiFieldPanel(_FOR, _("Cancer types")),
    MultiFieldPanel(_PLACE, _("Where")),
    MultiFieldPanel(_CONTACT, _("Contact and cost")),
]


class ListingViewSet(SnippetViewSet):
    """What every kind of listing shows in the list."""

    list_display = ["name", "city", "region", "checked_on", "live"]
    list_filter = ["live", "meeting_format", "is_demo"]
    search_fields = ["name", "city"]
    ordering = ["name"]
    copy_view_enabled = False


class SupportGroupViewSet(ListingViewSet):
    model = SupportGroup
    icon = "group"
    panels = [
        *_LISTING,
        MultiFieldPanel(
            [FieldPanel(name) for name in ("leader", "leader_note", "course", "sign_up", "size", "first_meeting")],
            _("How it meets"),
        ),
    ]


class CounselorViewSet(ListingViewSet):
    model = Counselor
    icon = "user"
    panels = [
        *_LISTING,
        MultiFieldPanel(
            [
                FieldPanel(name)
                for name in (
                    "profession",
                    "licence_region",
                    "licence_expires_on",
                    "accepting",
                    "accepting_told_on",
                    "insurance",
                    "sliding_scale",
                )
            ],
            _("Profession"),
        ),
    ]


class CancerTypeViewSet(SnippetViewSet):
    model = CancerType
    icon = "tag"
    list_display = ["name_en", "name_es", "is_main"]
    list_filter = ["is_main"]
    search_fields = ["name_en", "name_es", "slug"]
    panels = [FieldPanel("name_en"), FieldPanel("name_es"), FieldPanel("is_main"), FieldPanel("parents")]


class SynonymViewSet(SnippetViewSet):
    model = Synonym
    icon = "openquote"
    menu_label = _("Other names of types")
    list_display = ["text", "language", "cancer_type"]
    list_filter = ["language"]
    search_fields = ["text"]
    panels = [FieldPanel("text"), FieldPanel("language"), FieldPanel("cancer_type")]


class TrialViewSet(SnippetViewSet):
    model = Trial
    icon = "clipboard-list"
    list_display = ["nct_id", "title", "status", "read_on"]
    list_filter = ["status", "is_demo"]
    search_fields = ["nct_id", "title"]
    inspect_view_enabled = True
    copy_view_enabled = False


class DirectoryGroup(SnippetViewSetGroup):
    """All of it under one line of the menu."""

    menu_label = _("Directory")
    menu_icon = "list-ul"
    menu_order = 120
    items = (
        SupportGroupViewSet,
        CounselorViewSet,
        TrialViewSet,
        CancerTypeViewSet,
        SynonymViewSet,
        EverydayWordsViewSet,
    )
