"""Triggers that renew the vocabulary's stamp: whoever writes its tables, and however, the database notices.

Signals would miss `update`, `bulk_create`, other programs and every shell. `migrate` puts the triggers back each
time, because a migration that remakes a table on SQLite loses them.
"""

from __future__ import annotations

from secrets import token_hex
from typing import Any

from django.db import connections, transaction

from directory.models import CancerType, EverydayWords, Stamp, Synonym
from directory.models.stamp import VOCABULARY

_SQLITE = """
CREATE TRIGGER "{table}_{event}_stamp" AFTER {event} ON "{table}" BEGIN
  DELETE FROM "{stamps}" WHERE name = '{name}';
  INSERT INTO "{stamps}" (name, value) VALUES ('{name}', hex(randomblob(12)));
END
"""
_POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION "{stamps}_renew"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO "{stamps}" (name, value) VALUES ('{name}', gen_random_uuid()::text)
  ON CONFLICT (name) DO UPDATE SET value = excluded.value;
  RETURN NULL;
END $$
"""
_POSTGRESQL = """
CREATE TRIGGER "{table}_stamp" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "{table}"
FOR EACH STATEMENT EXECUTE FUNCTION "{stamps}_renew"()
"""


def install(*, using: str, **_signal: Any) -> None:
    """Put the triggers on the tables and renew the stamp; does nothing before the tables are there."""
    connection = connections[using]
    tables = [model._meta.db_table for model in (CancerType, CancerType.parents.through, Synonym, EverydayWords)]
    if not {Stamp._meta.db_table, *tables} <= set(connection.introspection.table_names()):
        return
    with transaction.atomic(using=using), connection.cursor() as cursor:
        for statement in _statements(connection.vendor, tables):
            cursor.execute(statement)
        # What changed before they stood there went unnoticed.
        Stamp.objects.using(using).update_or_create(name=VOCABULARY, defaults={"value": token_hex(12)})


def _statements(vendor: str, tables: list[str]) -> list[str]:
    named = {"stamps": Stamp._meta.db_table, "name": VOCABULARY}
    if vendor == "postgresql":
        made = [_POSTGRESQL_FUNCTION.format(**named)]
        for table in tables:
            made += [f'DROP TRIGGER IF EXISTS "{table}_stamp" ON "{table}"', _POSTGRESQL.format(table=table, **named)]
        return made
    made = []
    for table in tables:
        for event in ("INSERT", "UPDATE", "DELETE"):
            made += [f'DROP TRIGGER IF EXISTS "{table}_{event}_stamp"']
            made += [_SQLITE.format(table=table, event=event, **named)]
    return made
