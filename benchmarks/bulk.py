"""Runs inside an installation: many rows at once, past the ORM but in its columns, on either database."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from django.core.management.color import no_style
from django.db import connection
from django.db.models import Model

Varying = Mapping[str, Callable[[int], Any]]


def write(sample: Model, count: int, varying: Varying) -> None:
    """Write rows 1 … ``count`` that equal ``sample`` but for what varies with the row's number.

    ``varying`` gives values by column (``contact_id``) as the database wants them; see ``stamp``.
    """
    fields = sample._meta.concrete_fields
    columns = [str(field.column) for field in fields]
    row = [field.get_db_prep_save(getattr(sample, field.attname), connection) for field in fields]
    given: dict[str, Callable[[int], Any]] = {"id": int, **varying}
    moving = [(columns.index(column), value) for column, value in given.items()]

    def rows() -> Iterator[list[Any]]:
        for number in range(1, count + 1):
            for place, value in moving:
                row[place] = value(number)
            yield row.copy()

    put = _copy if connection.vendor == "postgresql" else _insert
    put(sample._meta.db_table, columns, rows())


def stamp(at: datetime) -> Any:
    """Return an instant as the database stores it."""
    return connection.ops.adapt_datetimefield_value(at)


def finish(*models: type[Model]) -> None:
    """Let ids continue after the written ones, and let the database learn what is in its tables."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(models)):
            cursor.execute(statement)
        cursor.execute("ANALYZE")


def save_as(path: str) -> None:
    """Write the whole SQLite database, packed, to a file."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [path])


def _insert(table: str, columns: list[str], rows: Iterator[list[Any]]) -> None:
    marks = ", ".join("?" * len(columns))
    names = ", ".join(f'"{column}"' for column in columns)
    connection.ensure_connection()
    raw = connection.connection
    for pragma in ("synchronous = OFF", "cache_size = -400000", "foreign_keys = OFF"):
        raw.execute(f"PRAGMA {pragma}")
    raw.execute("BEGIN")
    raw.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', rows)
    raw.execute("COMMIT")


def _copy(table: str, columns: list[str], rows: Iterator[list[Any]]) -> None:
    names = ", ".join(f'"{column}"' for column in columns)
    with connection.cursor() as cursor, cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
        for row in rows:
            copy.write_row(row)
