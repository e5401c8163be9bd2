"""Writes many rows with one prepared statement; compiling them by the ORM costs more than storing them."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any, Final, TypeAlias, TypeVar

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import (
    BooleanField,
    CharField,
    DateTimeField,
    Field,
    ForeignKey,
    IntegerField,
    JSONField,
    Model,
    QuerySet,
    TextField,
)

M = TypeVar("M", bound=Model)
AnyField: TypeAlias = "Field[Any, Any]"
AS_THEY_ARE: Final[dict[type[AnyField], set[type]]] = {
    CharField: {str, type(None)},
    TextField: {str, type(None)},
    IntegerField: {int, type(None)},
    ForeignKey: {int, type(None)},
    BooleanField: {bool, type(None)},
    DateTimeField: {type(None)},
}
"""Values of these very types, in fields of those kinds, go to the database as they are."""


def new(model: type[M], /, **given: Any) -> M:
    """Return a row that is not stored yet, from values by column; the others have their fields' defaults.

    Django takes three times as long to make one from values by field. Raises ``TypeError`` for a column that
    the table does not have.
    """
    constant, made = _defaults(model)
    values = constant | {name: make() for name, make in made} | given
    if unknown := sorted(given.keys() - constant.keys()):
        raise TypeError(f"{model.__name__} has no columns {', '.join(unknown)}")
    return model(*values.values())


@cache
def _defaults(model: type[Model]) -> tuple[dict[str, Any], list[tuple[str, Callable[[], Any]]]]:
    """Return the defaults of all columns, in their order, and how those are made that each row has anew."""
    fields = _fields(model)
    made = [(one.attname, one.default) for one in fields if one.has_default() and callable(one.default)]
    return {one.attname: one.get_default() for one in fields}, made


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


def hold(rows: QuerySet[Any]) -> None:
    """Lock rows of one table until the transaction ends; everybody takes them in the same order.

    On SQLite a transaction of ours has the database to itself from its beginning on.
    """
    if connections[DEFAULT_DB_ALIAS].vendor != "sqlite":
        list(rows.order_by("pk").select_for_update(no_key=True).values_list("pk"))


def _write(statement: str, rows: Sequence[Model], fields: Sequence[AnyField], *, is_new: bool) -> None:
    columns = [as_stored(field, _column_of(rows, field, is_new=is_new)) for field in fields]
    with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        cursor.executemany(statement, list(zip(*columns, strict=True)))


def _column_of(rows: Sequence[Model], field: AnyField, *, is_new: bool) -> list[Any]:
    if getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False):
        return [field.pre_save(row, is_new) for row in rows]
    return list(map(attrgetter(field.attname), rows))


def as_stored(field: AnyField, values: list[Any]) -> list[Any]:
    """Return values of a column as the database takes them: as the ORM would, but asking once for all."""
    if any(
        isinstance(field, kind) and types.issuperset(map(type, values)) for kind, types in AS_THEY_ARE.items()
    ):
        return values
    connection = connections[DEFAULT_DB_ALIAS]
    if isinstance(field, DateTimeField) and all(map(_is_instant_or_none, values)):
        return [_instant(connection.vendor, value) for value in values]
    if isinstance(field, JSONField):  # lists of labels: the same few in all rows
        known: dict[str, Any] = {}
        for value in values:
            if (name := repr(value)) not in known:
                known[name] = field.get_db_prep_save(value, connection)
        return [known[repr(value)] for value in values]
    return [field.get_db_prep_save(value, connection) for value in values]


@lru_cache(maxsize=8192)
def _instant(_vendor: str, value: datetime | None) -> Any:
    """Return an instant as the database takes it; rows that are written together share most of theirs."""
    return connections[DEFAULT_DB_ALIAS].ops.adapt_datetimefield_value(value)


def _is_instant_or_none(value: object) -> bool:
    return value is None or (isinstance(value, datetime) and value.tzinfo is not None)


def _fields(row: Model | type[Model]) -> Sequence[AnyField]:
    return row._meta.concrete_fields  # noqa: SLF001  Django's public name for it


def _table(row: Model) -> str:
    return _quoted(row._meta.db_table)  # noqa: SLF001


def _column(field: AnyField) -> str:
    return _quoted(str(field.column))


def _quoted(name: str) -> str:
    return connections[DEFAULT_DB_ALIAS].ops.quote_name(name)
