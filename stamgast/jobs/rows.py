"""Writes many rows with one prepared statement; compiling them by the ORM costs more than storing them."""

from collections.abc import Sequence
from typing import Any, TypeAlias

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Field, Model

AnyField: TypeAlias = "Field[Any, Any]"


def insert(rows: Sequence[Model]) -> None:
    """Insert rows of one table; those that a unique rule knows already stay as they are. Sets no keys."""
    if not rows:
        return
    fields = [field for field in _fields(rows[0]) if not field.primary_key]
    columns = ", ".join(_column(field) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    statement = f"INSERT INTO {_table(rows[0])} ({columns}) VALUES ({marks}) ON CONFLICT DO NOTHING"  # noqa: S608
    _write(statement, rows, fields, is_new=True)


def rewrite(rows: Sequence[Model], names: Sequence[str]) -> None:
    """Write the named fields of rows of one table; a row that is gone stays gone."""
    if not rows:
        return
    by_name = {field.name: field for field in _fields(rows[0])}
    key = next(field for field in by_name.values() if field.primary_key)
    fields = [by_name[name] for name in names]
    changes = ", ".join(f"{_column(field)} = %s" for field in fields)
    statement = f"UPDATE {_table(rows[0])} SET {changes} WHERE {_column(key)} = %s"  # noqa: S608
    _write(statement, rows, [*fields, key], is_new=False)


def _write(statement: str, rows: Sequence[Model], fields: Sequence[AnyField], *, is_new: bool) -> None:
    connection = connections[DEFAULT_DB_ALIAS]  # the thread's own: its proxy would look it up for every value
    steps = [(field.pre_save, field.get_db_prep_save) for field in fields]
    values = [[prepared(taken(row, is_new), connection) for taken, prepared in steps] for row in rows]
    with connection.cursor() as cursor:
        cursor.executemany(statement, values)


def _fields(row: Model) -> Sequence[AnyField]:
    return row._meta.concrete_fields  # noqa: SLF001  Django's public name for it


def _table(row: Model) -> str:
    return _quoted(row._meta.db_table)  # noqa: SLF001


def _column(field: AnyField) -> str:
    return _quoted(str(field.column))


def _quoted(name: str) -> str:
    return connections[DEFAULT_DB_ALIAS].ops.quote_name(name)
