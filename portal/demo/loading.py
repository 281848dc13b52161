"""Writing the fictional listings: new ones are made, untouched ones follow the day, nothing comes back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from directory.models import CancerType, Counselor, Trial, TrialSite
from groups.models import Meeting, SupportGroup
from portal.demo.cities import demo_cities
from portal.demo.counselors import demo_counselors
from portal.demo.groups import demo_groups
from portal.demo.models import DemoRecord
from portal.demo.trials import demo_trials
from search import entries

BATCH = 500


@dataclass(slots=True)
class Plan:
    """One row as it should stand today, with its parts; `dates` are the fields that follow the day."""

    row: Any
    natural_key: str
    dated: date
    dates: tuple[str, ...]
    types: tuple[str, ...] = ()
    parts: Sequence[models.Model] = field(default_factory=tuple)
    parts_follow: bool = False

    @property
    def key(self) -> str:
        """Return the key of its record."""
        return f"{self.row.search_kind}:{self.natural_key}"


def load_listings(today: date) -> dict[str, int]:
    """Make what is new and move what is untouched; return how many were made and moved."""
    cities = demo_cities()
    plans = [*_groups(today, cities), *_counselors(today, cities), *_trials(today, cities)]
    known = DemoRecord.objects.in_bulk()
    new = [plan for plan in plans if plan.key not in known]
    due = [plan for plan in plans if plan.key in known and known[plan.key].moved_on != today]
    for batch in _batches(new):
        _make(batch, today)
    moved = sum(_move(batch, known, today) for batch in _batches(due))
    return {"made": len(new), "moved": moved}


def _groups(today: date, cities: Sequence[Any]) -> Iterable[Plan]:
    for found in demo_groups(today, cities):
        meetings = [Meeting(group=found.row, **values) for values in found.meetings]
        dates = ("checked_on",)
        yield Plan(found.row, found.row.slug, found.row.checked_on, dates, found.types, meetings, parts_follow=True)


def _counselors(today: date, cities: Sequence[Any]) -> Iterable[Plan]:
    for found in demo_counselors(today, cities):
        dates = ("checked_on", "licence_expires_on", "accepting_told_on")
        yield Plan(found.row, found.row.slug, found.row.checked_on, dates, found.types)


def _trials(today: date, cities: Sequence[Any]) -> Iterable[Plan]:
    for found in demo_trials(today, cities):
        sites = [_of(site, found.row) for site in found.sites]
        dates = ("read_on", "registry_updated_on")
        yield Plan(found.row, found.row.nct_id, found.row.read_on, dates, found.types, sites)


def _of(site: TrialSite, trial: Trial) -> TrialSite:
    site.trial = trial
    return site


def _batches(plans: Sequence[Plan]) -> Iterable[list[Plan]]:
    """Yield the plans of one model at a time, at most 500 to a transaction."""
    for model in (SupportGroup, Counselor, Trial):
        of_model = [plan for plan in plans if isinstance(plan.row, model)]
        for start in range(0, len(of_model), BATCH):
            yield of_model[start : start + BATCH]


@transaction.atomic
def _make(plans: list[Plan], today: date) -> None:
    model = type(plans[0].row)
    for plan in plans:
        plan.row.is_demo = True
        if model is not Trial:
            plan.row.live = True
            plan.row.first_published_at = plan.row.last_published_at = timezone.now()
    model.objects.bulk_create(plan.row for plan in plans)
    _link_types(model, plans)
    _write_parts(plans)
    DemoRecord.objects.bulk_create(DemoRecord(key=plan.key, dated=plan.dated, moved_on=today) for plan in plans)
    _record(model, [plan.row.pk for plan in plans])


def _link_types(model: type[models.Model], plans: list[Plan]) -> None:
    through = model._meta.get_field("cancer_types").remote_field.through
    ids = dict(CancerType.objects.values_list("slug", "pk"))
    column = f"{model._meta.model_name}_id"
    through.objects.bulk_create(
        through(**{column: plan.row.pk, "cancertype_id": ids[slug]}) for plan in plans for slug in plan.types
    )


def _write_parts(plans: list[Plan]) -> None:
    parts = [part for plan in plans for part in plan.parts]
    if parts:
        type(parts[0])._default_manager.bulk_create(parts)


@transaction.atomic
def _move(plans: list[Plan], known: dict[str, DemoRecord], today: date) -> int:
    """Give untouched rows the dates of today; return how many there were."""
    model = type(plans[0].row)
    field_name = "nct_id" if model is Trial else "slug"
    stored = {getattr(row, field_name): row for row in model.objects.filter(is_demo=True)}
    moved = []
    for plan in plans:
        row = stored.get(plan.natural_key)
        if row is not None and _is_untouched(row, known[plan.key]):
            for name in plan.dates:
                setattr(row, name, getattr(plan.row, name))
            plan.row = row
            moved.append(plan)
    model.objects.bulk_update([plan.row for plan in moved], list(plans[0].dates), batch_size=100)
    _replace_meetings([plan for plan in moved if plan.parts_follow])
    records = [DemoRecord(key=plan.key, dated=plan.dated, moved_on=today) for plan in moved]
    DemoRecord.objects.bulk_update(records, ["dated", "moved_on"], batch_size=100)
    _record(model, [plan.row.pk for plan in moved])
    return len(moved)


def _is_untouched(row: Any, record: DemoRecord) -> bool:
    """Say whether nobody has edited the row: no revision, still live, and still dated as it was made."""
    if isinstance(row, Trial):
        return row.read_on == record.dated
    return row.live and row.latest_revision_id is None and row.checked_on == record.dated


def _replace_meetings(plans: list[Plan]) -> None:
    Meeting.objects.filter(group__in=[plan.row.pk for plan in plans]).delete()
    for plan in plans:
        for part in plan.parts:
            part.group_id = plan.row.pk
    Meeting.objects.bulk_create(part for plan in plans for part in plan.parts)


def _record(model: type[models.Model], ids: list[int]) -> None:
    related = {
        SupportGroup: ("cancer_types", "meetings"),
        Counselor: ("cancer_types",),
        Trial: ("cancer_types", "sites"),
    }
    rows = model._default_manager.filter(pk__in=ids).prefetch_related(*related[model])
    entries.record([entry for row in rows if (entry := row.search_entry())])
