"""A stamp of everything the vocabulary is made of: equal stamps mean equal words, on every process."""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

from django.db.models import Aggregate, F, TextField, Value
from django.db.models.functions import Cast, Concat

from directory.models import CancerType, Synonym


class _Joined(Aggregate):
    """All values in one text. Their order may differ from read to read, which costs a second reading at most."""

    function = "GROUP_CONCAT"
    output_field = TextField()

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        return self.as_sql(
            compiler, connection, template="STRING_AGG(%(expressions)s, %(comma)s)", comma="','", **extra
        )


def vocabulary_stamp() -> str:
    """Return the stamp: three aggregates over some thousand short rows, about a millisecond together.

    Counts and newest keys would miss an edit in place; the words themselves miss nothing.
    """
    rows = CancerType.objects.order_by()
    links = CancerType.parents.through.objects.order_by()
    parts = [
        rows.aggregate(found=_Joined(_text("slug", "name_en", "name_es", "is_main", "ncit_codes"))),
        links.aggregate(found=_Joined(_text("from_cancertype_id", "to_cancertype_id"))),
        Synonym.objects.order_by().aggregate(found=_Joined(_text("cancer_type_id", "text"))),
    ]
    return blake2b(repr(parts).encode(), digest_size=12).hexdigest()


def _text(*columns: str) -> Concat:
    parts: list[Any] = []
    for column in columns:
        parts += [Cast(F(column), TextField()), Value("|")]
    return Concat(*parts, output_field=TextField())
