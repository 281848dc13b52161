"""What an article is made of. A reader's template decides how each part looks."""

from __future__ import annotations

from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portal.articles.enums import Urgency

FEATURES = ["bold", "link"]


def _text(label: str) -> blocks.RichTextBlock:
    return blocks.RichTextBlock(features=FEATURES, label=label)


class HeadingBlock(blocks.CharBlock):
    class Meta:
        icon = "title"
        label = _("Heading")
        template = "articles/blocks/heading.html"

    def get_context(self, value: str, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        return {**super().get_context(value, parent_context=parent_context), "anchor": anchor(value)}


class ListOfPoints(blocks.ListBlock):
    class Meta:
        icon = "list-ul"
        label = _("List")
        template = "articles/blocks/list.html"


class UrgencyBlock(blocks.StructBlock):
    level = blocks.ChoiceBlock(choices=Urgency.choices, label=_("How soon"))
    intro = blocks.RichTextBlock(features=FEATURES, label=_("Whom to call, and if nobody answers"))
    items = blocks.ListBlock(_text(_("Sign")), label=_("Signs"))

    class Meta:
        icon = "warning"
        label = _("Urgency card")
        template = "articles/blocks/urgency.html"


class DoDontBlock(blocks.StructBlock):
    do = blocks.ListBlock(_text(_("Do")), label=_("Do"))
    dont = blocks.ListBlock(_text(_("Do not")), label=_("Do not"))

    class Meta:
        icon = "tick-inverse"
        label = _("Do and do not")
        template = "articles/blocks/do_dont.html"


class QuestionsBlock(blocks.StructBlock):
    intro = blocks.CharBlock(label=_("Introduction"), required=False)
    items = blocks.ListBlock(blocks.CharBlock(label=_("Question")), label=_("Questions"))

    class Meta:
        icon = "help"
        label = _("Questions to ask")
        template = "articles/blocks/questions.html"


class ArticleBlocks(blocks.StreamBlock):
    heading = HeadingBlock()
    paragraph = blocks.RichTextBlock(
        features=FEATURES,
        label=_("Paragraph"),
        icon="pilcrow",
        template="articles/blocks/paragraph.html",
    )
    list = ListOfPoints(_text(_("Point")))
    urgency = UrgencyBlock()
    do_dont = DoDontBlock()
    key_message = blocks.RichTextBlock(
        features=FEATURES,
        label=_("Key message"),
        icon="pick",
        template="articles/blocks/key_message.html",
    )
    questions = QuestionsBlock()
    not_known = blocks.RichTextBlock(
        features=FEATURES,
        label=_("What is not known"),
        icon="info-circle",
        template="articles/blocks/not_known.html",
    )


def anchor(heading: str) -> str:
    """Return the name of a heading in the address of its page."""
    return slugify(heading) or "part"
