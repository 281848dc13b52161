"""The parts of a cancer type's page, in their order."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from directory.enums import ListingKind
from portal.articles.enums import Topic


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its anchor, its heading, what kind it gathers, and for articles on which topics."""

    anchor: str
    heading: str | Promise
    kind: str
    topics: tuple[str, ...] = ()

    @property
    def is_of_articles(self) -> bool:
        """Say whether it gathers articles, for which no place matters."""
        return self.kind == ListingKind.ARTICLE

    @property
    def is_signs(self) -> bool:
        """Say whether it gathers the signs to report."""
        return Topic.SIGNS.value in self.topics


PARTS = (
    Part("signs", _("Signs to report"), ListingKind.ARTICLE.value, (Topic.SIGNS.value,)),
    Part("follow-up", _("Tests and treatment"), ListingKind.ARTICLE.value, (Topic.TESTS.value, Topic.TREATMENT.value)),
    Part(
        "living",
        _("Living with it"),
        ListingKind.ARTICLE.value,
        (Topic.LIVING.value, Topic.SUPPORT.value, Topic.TALKING.value),
    ),
    Part("groups", _("Support groups"), ListingKind.GROUP.value),
    Part("counselors", _("Counselors"), ListingKind.COUNSELOR.value),
    Part("studies", _("Research studies"), ListingKind.TRIAL.value),
)
