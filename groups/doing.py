"""An organizer's groups as one list: what needs doing first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from directory import moderation
from directory.enums import ListingStatus
from groups.models import SupportGroup

_WORDS: dict[tuple[bool, ListingStatus], str | Promise] = {
    (False, ListingStatus.DRAFT): _("Nobody else can see it."),
    (False, ListingStatus.WAITING): _("Nobody else sees it yet. We write to you either way."),
    (False, ListingStatus.NEEDS_CHANGES): _("An editor asks for a change."),
    (False, ListingStatus.DECLINED): _("It is not on the site."),
    (False, ListingStatus.WITHDRAWN): _("It is not on the site."),
    (True, ListingStatus.PUBLISHED): _("People can find it."),
    (True, ListingStatus.DRAFT): _("People can find it. You have changes that are not sent yet."),
    (True, ListingStatus.WAITING): _("Your changes wait for an editor. Until then people see the version before."),
    (True, ListingStatus.NEEDS_CHANGES): _(
        "An editor asks about your changes. Until then people see the version before."
    ),
    (True, ListingStatus.DECLINED): _("Your changes were not accepted. People see the version before."),
}
_LOOKS = {
    ListingStatus.PUBLISHED: "live",
    ListingStatus.WAITING: "waiting",
    ListingStatus.NEEDS_CHANGES: "needs-changes",
    ListingStatus.DECLINED: "needs-changes",
}
_ORDER = (
    ListingStatus.NEEDS_CHANGES,
    ListingStatus.DRAFT,
    ListingStatus.DECLINED,
    ListingStatus.WAITING,
    ListingStatus.PUBLISHED,
    ListingStatus.WITHDRAWN,
)
_TO_FINISH = (ListingStatus.NEEDS_CHANGES, ListingStatus.DRAFT, ListingStatus.DECLINED)


@dataclass(frozen=True, slots=True)
class Doing:
    """One group on the list: its newest name, its state in words, the editor's words, and what can be done."""

    group: SupportGroup
    name: str
    state: str
    look: str
    words: str
    reason: str
    is_public: bool
    can_finish: bool
    can_withdraw: bool


def doing(groups: Sequence[SupportGroup]) -> list[Doing]:
    """Return the list in the order of what needs the organizer most, then by name."""
    found = moderation.standings(groups)
    ordered = sorted(groups, key=lambda group: (_ORDER.index(found[group.pk].newest), newest_name(group)))
    return [_doing(group, found[group.pk]) for group in ordered]


def _doing(group: SupportGroup, standing: moderation.Standing) -> Doing:
    return Doing(
        group=group,
        name=newest_name(group),
        state=str(standing.newest.label),
        look=_LOOKS.get(standing.newest, ""),
        words=str(_WORDS.get((standing.is_public, standing.newest), standing.newest.label)),
        reason=standing.reason,
        is_public=standing.is_public,
        can_finish=standing.newest in _TO_FINISH,
        can_withdraw=standing.newest != ListingStatus.WITHDRAWN,
    )


def newest_name(group: SupportGroup) -> str:
    """Return the name in the newest version."""
    return group.latest_revision.object_str if group.latest_revision else group.name
