"""What can be found writes its own entry, in the transaction of its change."""

from __future__ import annotations

import pytest
from django.db import transaction

from directory.models import Counselor
from search import entries
from search.models import Entry
from tests.factories.directory import make_cancer_type, make_counselor, make_trial

pytestmark = pytest.mark.django_db


def entry_of(listing):
    return Entry.objects.get(key=listing.search_key)


def test_saving_a_live_listing_records_its_entry():
    counselor = make_counselor(name="Example Counselor Ash", types=[make_cancer_type("breast-cancer")])
    found = entry_of(counselor).value()
    assert (found.kind, found.title) == ("counselor", "Example Counselor Ash")
    assert found.cancer_types == ("breast-cancer",)


def test_saving_again_gives_the_entry_a_newer_version():
    counselor = make_counselor()
    before = entry_of(counselor).version
    counselor.name = "Example Counselor Renamed"
    counselor.save()
    after = entry_of(counselor)
    assert after.version > before
    assert after.value().title == "Example Counselor Renamed"


def test_saving_without_a_change_keeps_the_version():
    counselor = make_counselor()
    before = entry_of(counselor).version
    counselor.save()
    assert entry_of(counselor).version == before


def test_deleting_leaves_a_tombstone():
    counselor = make_counselor()
    key = counselor.search_key
    counselor.delete()
    assert Entry.objects.get(key=key).is_tombstone


def test_deleting_a_study_leaves_a_tombstone():
    trial = make_trial()
    key = trial.search_key
    trial.delete()
    assert Entry.objects.get(key=key).is_tombstone


def test_listing_that_is_not_live_has_no_entry():
    counselor = make_counselor(live=False)
    assert not Entry.objects.filter(key=counselor.search_key).exists()


def test_taking_a_listing_off_the_site_leaves_a_tombstone():
    counselor = make_counselor()
    counselor.unpublish()
    assert entry_of(counselor).is_tombstone


def test_failing_to_record_undoes_the_save(monkeypatch):
    counselor = make_counselor(name="Example Counselor Before")

    def fail(_entries):
        raise RuntimeError("the log is full")

    monkeypatch.setattr(entries, "record", fail)
    counselor.name = "Example Counselor After"
    with pytest.raises(RuntimeError), transaction.atomic():
        counselor.save()
    assert Counselor.objects.get(pk=counselor.pk).name == "Example Counselor Before"
    assert entry_of(counselor).value().title == "Example Counselor Before"


def test_failing_to_forget_undoes_the_delete(monkeypatch):
    counselor = make_counselor()
    pk, key = counselor.pk, counselor.search_key

    def fail(_keys):
        raise RuntimeError("the log is full")

    monkeypatch.setattr(entries, "forget", fail)
    with pytest.raises(RuntimeError), transaction.atomic():
        counselor.delete()
    assert Counselor.objects.filter(pk=pk).exists()
    assert not Entry.objects.get(key=key).is_tombstone


def test_rolling_back_undoes_the_entry_too():
    counselor = make_counselor(name="Example Counselor Before")
    before = entry_of(counselor).version
    with transaction.atomic():
        counselor.name = "Example Counselor After"
        counselor.save()
        transaction.set_rollback(True)
    assert (entry_of(counselor).version, entry_of(counselor).value().title) == (before, "Example Counselor Before")


def test_text_of_a_draft_never_reaches_the_entry():
    counselor = make_counselor(name="Example Counselor Public")
    before = entry_of(counselor).version
    counselor.name = "Draft name"
    counselor.description = "Draft words"
    counselor.save_revision()
    found = entry_of(counselor)
    assert (found.version, found.value().title) == (before, "Example Counselor Public")
    assert "Draft" not in str(found.document)


def test_publishing_the_draft_records_its_text():
    counselor = make_counselor(name="Example Counselor Public")
    counselor.name = "Example Counselor Approved"
    counselor.save_revision().publish()
    assert entry_of(counselor).value().title == "Example Counselor Approved"


def test_new_listing_is_not_live_unless_somebody_publishes_it():
    assert Counselor().live is False
