"""A stamp of everything the vocabulary is made of: equal stamps mean equal words, on every process."""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

from django.db.models import Aggregate, Model, QuerySet, TextField

from directory.models import CancerType, Synonym


class _Joined(Aggregate):
    """All values of a column in one text. Their order may differ from read to read, which costs a reading at most."""

    function = "GROUP_CONCAT"
    output_field = TextField()

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        return self.as_sql(compiler, connection, template="STRING_AGG((%(expressions)s)::text, ',')", **extra)


def vocabulary_stamp() -> str:
    """Return the stamp: three aggregates over some thousand short rows, about a millisecond together.

    Counts and newest keys would miss an edit in place; the words themselves miss nothing.
    """
    parts = [
        _joined(CancerType.objects.all(), "slug", "name_en", "name_es", "is_main", "ncit_codes"),
        _joined(CancerType.parents.through.objects.all(), "from_cancertype_id", "to_cancertype_id"),
        _joined(Synonym.objects.all(), "cancer_type_id", "text"),
    ]
    return blake2b(repr(parts).encode(), digest_size=12).hexdigest()


def _joined(rows: QuerySet[Model], *columns: str) -> dict[str, str]:
    return rows.order_by().aggregate(**{f"all_{column}": _Joined(column) for column in columns})
