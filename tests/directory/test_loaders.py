"""The table of cancer types in the database."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.management import call_command
from django.db import models
from django.utils.translation import override

from directory.importers.cancer_types import load_cancer_types
from directory.models import CancerType, Synonym
from directory.taxonomy.table import read_rows

pytestmark = pytest.mark.django_db


def everything(model: type[models.Model]) -> list[tuple]:
    return sorted(model.objects.values_list(), key=str)


def test_command_loads_every_type_of_the_table(capsys):
    call_command("load_cancer_types")
    rows = read_rows()
    assert set(CancerType.objects.values_list("slug", flat=True)) == {row.slug for row in rows}
    assert capsys.readouterr().out == f"Cancer types: {len(rows)} loaded.\n"


def test_type_has_names_codes_parents_and_words_of_the_table():
    load_cancer_types()
    colon = CancerType.objects.get(slug="colon-cancer")
    (row,) = [row for row in read_rows() if row.slug == "colon-cancer"]
    assert (colon.name_en, colon.name_es, colon.is_main) == (row.name_en, row.name_es, row.main)
    assert (colon.ncit_codes, colon.mesh_ids) == (list(row.ncit), list(row.mesh))
    assert {parent.slug for parent in colon.parents.all()} == set(row.parents)
    words = {(word.language, word.text) for word in colon.synonyms.all()}
    assert words == {*(("en", word) for word in row.synonyms_en), *(("es", word) for word in row.synonyms_es)}


def test_loading_again_changes_nothing():
    load_cancer_types()
    links = CancerType.parents.through
    before = [everything(CancerType), everything(Synonym), links.objects.count()]
    load_cancer_types()
    assert [everything(CancerType), everything(Synonym), links.objects.count()] == before


def test_words_that_editors_added_stay():
    load_cancer_types()
    bowel = CancerType.objects.get(slug="colorectal-cancer")
    added = Synonym.objects.create(cancer_type=bowel, text="an editor's word", language="en")
    load_cancer_types()
    assert Synonym.objects.filter(pk=added.pk, is_ours=False).exists()


def test_word_an_editor_added_before_the_table_had_it_stays_the_editors():
    rows = read_rows()
    first = next(row for row in rows if row.synonyms_en)
    load_cancer_types()
    Synonym.objects.filter(cancer_type__slug=first.slug, text=first.synonyms_en[0]).update(is_ours=False)
    load_cancer_types()
    found = Synonym.objects.get(cancer_type__slug=first.slug, text=first.synonyms_en[0], language="en")
    assert found.is_ours is False


def test_word_that_left_the_table_goes():
    load_cancer_types()
    bowel = CancerType.objects.get(slug="colorectal-cancer")
    Synonym.objects.create(cancer_type=bowel, text="an old word of ours", language="en", is_ours=True)
    load_cancer_types()
    assert not Synonym.objects.filter(text="an old word of ours").exists()


def test_type_that_editors_added_stays_with_its_parent():
    load_cancer_types()
    own = CancerType.objects.create(slug="a-type-of-ours", name_en="A type of ours", name_es="Un tipo nuestro")
    own.parents.add(CancerType.objects.get(slug="sarcoma"))
    load_cancer_types()
    assert [parent.slug for parent in CancerType.objects.get(slug="a-type-of-ours").parents.all()] == ["sarcoma"]


def test_changed_name_and_parent_are_brought_back_to_the_table():
    load_cancer_types()
    colon = CancerType.objects.get(slug="colon-cancer")
    CancerType.objects.filter(pk=colon.pk).update(name_en="Wrong")
    colon.parents.clear()
    load_cancer_types()
    colon.refresh_from_db()
    assert (colon.name_en, colon.parents.count()) == ("Colon cancer", 1)


def test_bad_table_changes_nothing():
    load_cancer_types()
    before = everything(CancerType)
    rows = read_rows()
    with pytest.raises(KeyError):
        load_cancer_types([replace(rows[0], name_en="Changed", parents=("nowhere",))])
    assert everything(CancerType) == before


def test_name_follows_the_language_of_the_page():
    load_cancer_types()
    breast = CancerType.objects.get(slug="breast-cancer")
    with override("es"):
        assert (breast.name, breast.get_absolute_url()) == (breast.name_es, "/es/cancer/breast-cancer/")
    assert (breast.name, breast.get_absolute_url()) == (breast.name_en, "/cancer/breast-cancer/")
