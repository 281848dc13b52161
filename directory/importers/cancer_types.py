"""The curated table of cancer types, brought into the database."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from directory.models import CancerType, Synonym
from directory.taxonomy.table import CancerTypeRow, read_rows


@transaction.atomic
def load_cancer_types(rows: Sequence[CancerTypeRow] | None = None) -> int:
    """Bring the table's types and its synonyms up to date; return how many types it has.

    What editors added stays, and so does a type the table no longer names: listings may use it.
    """
    rows = read_rows() if rows is None else rows
    types = [
        CancerType(
            slug=row.slug,
            name_en=row.name_en,
            name_es=row.name_es,
            is_main=row.main,
            ncit_codes=list(row.ncit),
            mesh_ids=list(row.mesh),
        )
        for row in rows
    ]
    fields = ["name_en", "name_es", "is_main", "ncit_codes", "mesh_ids"]
    CancerType.objects.bulk_create(types, update_conflicts=True, unique_fields=["slug"], update_fields=fields)
    by_slug = {cancer_type.slug: cancer_type for cancer_type in CancerType.objects.all()}
    _replace_links(rows, by_slug)
    _replace_synonyms(rows, by_slug)
    return len(rows)


def _replace_links(rows: Sequence[CancerTypeRow], by_slug: dict[str, CancerType]) -> None:
    links = CancerType.parents.through
    ours = [by_slug[row.slug].pk for row in rows]
    links.objects.filter(from_cancertype__in=ours).delete()
    links.objects.bulk_create(
        links(from_cancertype=by_slug[row.slug], to_cancertype=by_slug[parent])
        for row in rows
        for parent in row.parents
    )


def _replace_synonyms(rows: Sequence[CancerTypeRow], by_slug: dict[str, CancerType]) -> None:
    wanted = {
        (by_slug[row.slug].pk, language, text)
        for row in rows
        for language, texts in (("en", row.synonyms_en), ("es", row.synonyms_es))
        for text in texts
    }
    ours = Synonym.objects.filter(is_ours=True)
    known = {(found.cancer_type_id, found.language, found.text): found.pk for found in ours}
    Synonym.objects.filter(pk__in=[pk for key, pk in known.items() if key not in wanted]).delete()
    Synonym.objects.bulk_create(
        (
            Synonym(cancer_type_id=pk, language=language, text=text, is_ours=True)
            for pk, language, text in sorted(wanted - known.keys())
        ),
        ignore_conflicts=True,
    )
