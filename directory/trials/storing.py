"""Writing studies: the one place where rows of trials, their sites and their search entries come about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from django.db import transaction

from directory.cancer_tree import CancerTree
from directory.models import CancerType, Trial, TrialSite
from directory.trial_entries import trial_entry
from directory.trials.content import StudyContent
from search import entries

_SITES_A_STATEMENT = 1000


@transaction.atomic
def store_trials(*, studies: Sequence[StudyContent], confirmed: Iterable[str] = (), read_on: date) -> int:
    """Write the studies and mark the confirmed ones (registry numbers) as read on that day; return how many rows.

    Rows are written in bulk, past `Trial.save()`, so their entries are recorded here, as the last statement.
    """
    columns = sorted({name for study in studies for name in study.trial} - {"nct_id"})
    Trial.objects.bulk_create(
        [Trial(**study.trial, content_hash=study.fingerprint, read_on=read_on) for study in studies],
        update_conflicts=True,
        unique_fields=["nct_id"],
        update_fields=[*columns, "content_hash", "read_on", "is_demo"],
    )
    Trial.objects.filter(nct_id__in=list(confirmed)).update(read_on=read_on)
    pks = dict(Trial.objects.filter(nct_id__in=[study.nct_id for study in studies]).values_list("nct_id", "pk"))
    _replace_sites(studies, pks)
    _replace_types(studies, pks)
    return _record([*pks, *confirmed])


@transaction.atomic
def remove_trials(*, nct_ids: Iterable[str]) -> int:
    """Delete studies that do not belong here any more, with sites and entries; return how many there were."""
    trials = list(Trial.objects.filter(nct_id__in=list(nct_ids)))
    for trial in trials:
        trial.delete()
    return len(trials)


def _replace_sites(studies: Sequence[StudyContent], pks: Mapping[str, int]) -> None:
    TrialSite.objects.filter(trial__in=pks.values()).delete()
    sites = [TrialSite(trial_id=pks[study.nct_id], **site) for study in studies for site in study.sites]
    TrialSite.objects.bulk_create(sites, batch_size=_SITES_A_STATEMENT)


def _replace_types(studies: Sequence[StudyContent], pks: Mapping[str, int]) -> None:
    type_pks = dict(CancerType.objects.values_list("slug", "pk"))
    links = Trial.cancer_types.through
    links.objects.filter(trial__in=pks.values()).delete()
    links.objects.bulk_create(
        links(trial_id=pks[study.nct_id], cancertype_id=type_pks[slug])
        for study in studies
        for slug in study.cancer_types
    )


def _record(nct_ids: Sequence[str]) -> int:
    tree = CancerTree.read()
    trials = Trial.objects.filter(nct_id__in=nct_ids).order_by("pk").prefetch_related("sites", "cancer_types")
    written = [trial_entry(trial, tree) for trial in trials]
    entries.record(written)
    return len(written)
