"""Our own table of everyday words, brought into the database."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from directory.models import EverydayWords
from directory.taxonomy.everyday_words import EverydayRow, read_rows


@transaction.atomic
def load_everyday_words(rows: Sequence[EverydayRow] | None = None) -> dict[str, int]:
    """Add new groups and follow the table where nobody changed one; return how many were added, updated, removed.

    What editors made, changed or switched off stays as it is.
    """
    wanted = {row.key: _values(row) for row in (read_rows() if rows is None else rows)}
    ours = {group.table_key: group for group in EverydayWords.objects.filter(table_key__isnull=False)}
    untouched = {key: group for key, group in ours.items() if _is_untouched(group)}
    new = {key: values for key, values in wanted.items() if key not in ours}
    EverydayWords.objects.bulk_create(
        EverydayWords(table_key=key, table_row=values, **values) for key, values in new.items()
    )
    changed = {key: values for key, values in wanted.items() if key in untouched and untouched[key].table_row != values}
    for key, values in changed.items():
        EverydayWords.objects.filter(table_key=key).update(table_row=values, **values)
    gone = untouched.keys() - wanted.keys()
    if gone:
        EverydayWords.objects.filter(table_key__in=gone).delete()
    return {"added": len(new), "updated": len(changed), "removed": len(gone)}


def _values(row: EverydayRow) -> dict[str, str]:
    return {"words_en": "\n".join(row.words_en), "words_es": "\n".join(row.words_es), "note": row.note}


def _is_untouched(group: EverydayWords) -> bool:
    return group.is_active and all(getattr(group, name) == value for name, value in group.table_row.items())
