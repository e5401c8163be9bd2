"""Reads every table as it was at one instant, while others go on writing.

On SQLite (WAL) a transaction that only reads holds nobody up; SQLite's own backup in small steps would begin
anew with every write of another process. On PostgreSQL it is a transaction that is REPEATABLE READ.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

from stamgast.cli.backups.manifest import Kind

Row = Sequence[Any]
Normal = Mapping[Kind, Callable[[Any], Any]]
AT_ONCE = 2_000

OF_POSTGRESQL: Normal = {
    "flag": int,
    "instant": lambda instant: str(instant.replace(tzinfo=None)),  # the connection's zone is UTC
    "bytes": bytes,
}
"""What PostgreSQL's values become to be as SQLite keeps them."""


class Snapshot:
    """A database that stands still."""

    def __init__(self, rows: Callable[[str], Iterator[list[Row]]], normal: Normal) -> None:
        self._rows = rows
        self._normal = normal

    def count(self, table: str) -> int:
        """Return how many rows a table has."""
        return int(next(self._rows(f"SELECT count(*) FROM {_quoted(table)}"))[0][0])  # noqa: S608  quoted

    def rows(self, table: str, columns: Sequence[tuple[str, Kind]], key: str) -> Iterator[list[Row]]:
        """Yield a table's rows in batches, in the order of their keys, as a backup keeps them."""
        names = ", ".join(_quoted(name) for name, _ in columns)
        changes = [
            (place, self._normal[kind]) for place, (_, kind) in enumerate(columns) if kind in self._normal
        ]
        statement = f"SELECT {names} FROM {_quoted(table)} ORDER BY {_quoted(key)}"  # noqa: S608  quoted
        for batch in self._rows(statement):
            yield [_changed(row, changes) for row in batch] if changes else batch


def _changed(row: Row, changes: Sequence[tuple[int, Callable[[Any], Any]]]) -> Row:
    values = list(row)
    for place, change in changes:
        if values[place] is not None:
            values[place] = change(values[place])
    return values


@contextmanager
def snapshot() -> Iterator[Snapshot]:
    """Hold the database still for this reader alone."""
    with _sqlite() if connection.vendor == "sqlite" else _postgresql() as found:
        yield found


@contextmanager
def _sqlite() -> Iterator[Snapshot]:
    # Not Django's connection: that begins with a lock for writing, and takes every value apart.
    db = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None, uri=True)

    def rows(statement: str) -> Iterator[list[Row]]:
        cursor = db.execute(statement)
        while batch := cursor.fetchmany(AT_ONCE):
            yield batch

    try:
        db.execute("PRAGMA query_only = 1")
        db.execute("BEGIN")
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()  # it stands still from the first look on
        yield Snapshot(rows, {})
    finally:
        db.close()


@contextmanager
def _postgresql() -> Iterator[Snapshot]:
    own: BaseDatabaseWrapper = connection.copy()
    own.connect()

    def rows(statement: str) -> Iterator[list[Row]]:
        with own.chunked_cursor() as cursor:
            cursor.execute(statement)
            while batch := cursor.fetchmany(AT_ONCE):
                yield batch

    try:
        with own.cursor() as cursor:
            cursor.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            cursor.execute("SELECT 1")
        yield Snapshot(rows, OF_POSTGRESQL)
    finally:
        own.close()


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)
