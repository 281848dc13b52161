"""The stamp changes with every change of the words, whoever makes it and however."""

from __future__ import annotations

import pytest
from django.db import connection, transaction

from directory import vocabulary_triggers
from directory.find.vocabulary import vocabulary
from directory.find.vocabulary_stamp import vocabulary_stamp
from directory.importers.cancer_types import load_cancer_types
from directory.importers.everyday_words import load_everyday_words
from directory.models import CancerType, EverydayWords, Synonym
from tests.factories.directory import make_cancer_type

TABLE = EverydayWords._meta.db_table
PARENTS = CancerType.parents.through


def written_by_hand(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


CHANGES = {
    "save": lambda: EverydayWords.objects.get().save(),
    "update": lambda: EverydayWords.objects.update(words_en="other"),
    "bulk create": lambda: EverydayWords.objects.bulk_create([EverydayWords(words_en="more")]),
    "bulk create that ignores": lambda: Synonym.objects.bulk_create(
        [Synonym(cancer_type=CancerType.objects.get(slug="child"), language="es", text="nueva")], ignore_conflicts=True
    ),
    "bulk create that updates": lambda: CancerType.objects.bulk_create(
        [CancerType(slug="child", name_en="New", name_es="Nuevo")],
        update_conflicts=True,
        unique_fields=["slug"],
        update_fields=["name_en"],
    ),
    "bulk update": lambda: Synonym.objects.bulk_update(
        [Synonym(pk=Synonym.objects.get().pk, text="other")], fields=["text"]
    ),
    "delete": lambda: EverydayWords.objects.all().delete(),
    "delete by cascade": lambda: CancerType.objects.get(slug="child").delete(),
    "a new parent": lambda: CancerType.objects.get(slug="parent").parents.add(CancerType.objects.get(slug="child")),
    "no parent": lambda: CancerType.objects.get(slug="child").parents.clear(),
    "the table of parents": lambda: PARENTS.objects.all().delete(),
    "a loader": lambda: load_cancer_types(),
    "the other loader": lambda: load_everyday_words(),
    "a statement by hand": lambda: written_by_hand(f"UPDATE {TABLE} SET is_active = is_active"),
}


@pytest.fixture
def words(db):
    make_cancer_type("child", [make_cancer_type("parent")], words=["kid"])
    EverydayWords.objects.create(words_en="one\ntwo")


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_way_to_change_the_words_renews_the_stamp(words, change):
    before = vocabulary_stamp()
    change()
    assert vocabulary_stamp() != before


def test_reading_leaves_the_stamp_alone(words):
    before = vocabulary_stamp()
    vocabulary()
    list(EverydayWords.objects.all())
    assert before
    assert vocabulary_stamp() == before


def test_change_that_is_taken_back_leaves_the_stamp_alone(words):
    before = vocabulary_stamp()
    with transaction.atomic():
        EverydayWords.objects.update(words_en="other")
        transaction.set_rollback(True)
    assert vocabulary_stamp() == before


def test_without_its_triggers_the_stamp_would_miss_it(words):
    """The control: the triggers are what does it."""
    for event in ("_INSERT", "_UPDATE", "_DELETE") if connection.vendor == "sqlite" else ("",):
        on = "" if connection.vendor == "sqlite" else f' ON "{TABLE}"'
        written_by_hand(f'DROP TRIGGER "{TABLE}{event}_stamp"{on}')
    before = vocabulary_stamp()
    EverydayWords.objects.update(words_en="other")
    assert vocabulary_stamp() == before


def test_migrating_puts_lost_triggers_back_and_renews_the_stamp(words):
    before = vocabulary_stamp()
    vocabulary_triggers.install(using="default")
    after = vocabulary_stamp()
    EverydayWords.objects.update(words_en="other")
    assert len({before, after, vocabulary_stamp()}) == 3


def test_change_of_another_connection_is_seen_by_the_next_question(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        assert vocabulary().meanings.of(["wobbles"]) == ()
        other = connection.copy()
        try:
            with other.cursor() as cursor:
                cursor.execute(
                    f"INSERT INTO {TABLE} (words_en, words_es, note, is_active, table_row)"
                    " VALUES (%s, '', '', %s, '{}')",
                    ["wobbles\nshaky legs", True],
                )
            assert vocabulary().meanings.of(["wobbles"]) == ("shaky legs",)
        finally:
            other.close()
            EverydayWords.objects.filter(words_en__startswith="wobbles").delete()
