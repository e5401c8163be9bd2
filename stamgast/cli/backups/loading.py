"""Fills an empty database from a backup: tables as they were when it was made, then brought up to date."""

import base64
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final

from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import Error

from stamgast.cli.backups.checking import Backup, Values
from stamgast.cli.backups.making import ROWS, Tell
from stamgast.cli.backups.manifest import BackupError, Kind, Manifest, Table, migrations, models
from stamgast.config.tables import bring_up_to_date
from stamgast.conversations.search import index_new

BY_VENDOR: Final[Mapping[str, Mapping[Kind, Callable[[Any], Any]]]] = {
    "sqlite": {"bytes": base64.b64decode},
    "postgresql": {"bytes": base64.b64decode, "flag": bool},
}
"""What a kept value becomes where the database does not take it as it is."""

MANY: Final = 10_000
"""For so many rows it is quicker to make SQLite's indexes afterwards."""


def fill(backup: Backup, renamed: Mapping[str, str], tell: Tell) -> None:
    """Fill the empty database that Django's connection leads to; ``renamed`` files have their new names.

    Raises:
        BackupError: the rows do not fit the tables, or each other.
    """
    _make_tables(backup.manifest)
    try:
        with connection.constraint_checks_disabled(), transaction.atomic():
            _fill(backup, renamed, tell)
            connection.check_constraints()
    except (Error, ValueError, TypeError) as error:
        raise BackupError(
            f"The rows of this backup do not fit together. Nothing was changed. ({error})"
        ) from error
    if migrations() - set(backup.manifest.migrations):
        call_command("migrate", verbosity=0, interactive=False)
    index_new()


def _make_tables(manifest: Manifest) -> None:
    """Make the tables as the backup's version had them; the usual case is that they are today's."""
    if set(manifest.migrations) == migrations():
        bring_up_to_date()
        return
    executor = MigrationExecutor(connection)
    wanted = {(app, name) for app, _, name in (each.partition(".") for each in manifest.migrations)}
    found = executor.loader.graph.node_map
    last: list[tuple[str, str | None]] = [
        node for node in wanted if not any(child.key in wanted for child in found[node].children)
    ]
    executor.migrate(last)


def _fill(backup: Backup, renamed: Mapping[str, str], tell: Tell) -> None:
    there = set(connection.introspection.table_names())
    done = 0
    with connection.cursor() as cursor:
        for table in backup.manifest.tables:
            _refuse_unknown(cursor, table, there)
            cursor.execute(f"DELETE FROM {_quoted(table.name)}")  # noqa: S608  what making the tables put there
    for table in backup.manifest.tables:
        with _indexed_afterwards(table):
            for batch in backup.rows(table):
                _insert(table, _as_stored(batch, table, renamed))
                done += len(batch)
                tell(ROWS, done, backup.manifest.rows)
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models()):
            cursor.execute(statement)


def _refuse_unknown(cursor: CursorWrapper, table: Table, there: Container[str]) -> None:
    """Raise ``ValueError`` for names that are not the database's own: they become parts of statements."""
    if table.name not in there:
        raise ValueError(table.name)
    known = {column.name for column in connection.introspection.get_table_description(cursor, table.name)}
    if unknown := {name for name, _ in table.columns} - known:
        raise ValueError(f"{table.name}: {', '.join(sorted(unknown))}")


def _as_stored(batch: list[Values], table: Table, renamed: Mapping[str, str]) -> list[Values]:
    """Return rows as this database takes them."""
    changes: dict[Kind, Callable[[Any], Any]] = dict(BY_VENDOR[connection.vendor])
    changes["file"] = lambda name: renamed.get(name, name)
    wanted = [(place, changes[kind]) for place, (_, kind) in enumerate(table.columns) if kind in changes]
    for place, change in wanted:
        for row in batch:
            row[place] = change(row[place]) if row[place] is not None else None
    return batch


def _insert(table: Table, rows: Sequence[Values]) -> None:
    columns = ", ".join(_quoted(name) for name, _ in table.columns)
    if connection.vendor == "postgresql":
        with (
            connection.cursor() as cursor,
            cursor.copy(f"COPY {_quoted(table.name)} ({columns}) FROM STDIN") as copy,
        ):
            for row in rows:
                copy.write_row(row)
        return
    marks = ", ".join(["%s"] * len(table.columns))
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {_quoted(table.name)} ({columns}) VALUES ({marks})", rows)  # noqa: S608


@contextmanager
def _indexed_afterwards(table: Table) -> Iterator[None]:
    if connection.vendor != "sqlite" or table.rows < MANY:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = %s AND sql IS NOT NULL",
            [table.name],
        )
        indexes = cursor.fetchall()
        for name, _ in indexes:
            cursor.execute(f"DROP INDEX {_quoted(name)}")
        yield
        for _, sql in indexes:
            cursor.execute(sql)


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)
