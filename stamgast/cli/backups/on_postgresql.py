"""Restoring into PostgreSQL: filled in a schema of its own, whose tables change places in one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from django.apps import apps
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.db.migrations.recorder import MigrationRecorder
from django.db.utils import OperationalError

from stamgast.cli.backups.manifest import BackupError

PART: Final = "stamgast_restoring"
OLD: Final = "stamgast_before_"
PATIENCE: Final = "5s"


class OnPostgreSQL:
    """The tables of the settings' database, those in a schema of their own, and where the old ones go."""

    def __init__(self) -> None:
        self._settings: dict[str, Any] = dict(connection.settings_dict)

    @contextmanager
    def stand_in(self) -> Iterator[None]:
        """Let Django's connection lead to an empty schema, until the end."""
        self._drop()
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE SCHEMA {PART}")
        connection.close()
        options = {**self._settings["OPTIONS"], "options": f"-c search_path={PART} -c synchronous_commit=off"}
        connection.settings_dict |= {"OPTIONS": options}
        try:
            yield
        finally:
            self._return()
            self._drop()

    def switch(self, name: str, *, keep: bool) -> str:
        """Put the filled tables in their place; return the schema the old ones are in now, if they are kept.

        Raises:
            BackupError: somebody uses the old ones.
        """
        self._return()
        old = OLD + "".join(letter if letter.isalnum() else "_" for letter in name)
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(f"SET LOCAL lock_timeout = '{PATIENCE}'")
                cursor.execute("SELECT current_schema()")
                here = str(cursor.fetchone()[0])
                cursor.execute(f"CREATE SCHEMA {old}")
                _move(cursor, _ours(), here, old)
                _move(cursor, _tables(cursor, PART), PART, here)
                if not keep:
                    cursor.execute(f"DROP SCHEMA {old} CASCADE")
        except OperationalError:
            raise BackupError("Stamgast is running. Please stop it first; nothing was changed.") from None
        return f"the schema {old}" if keep else ""

    def _return(self) -> None:
        connection.close()
        connection.settings_dict |= self._settings

    def _drop(self) -> None:
        """Remove what is left of a restoring that was killed."""
        with connection.cursor() as cursor:
            cursor.execute(f"DROP SCHEMA IF EXISTS {PART} CASCADE")


def _ours() -> list[str]:
    """Return the tables that are ours: there may be others', and the queue's, in the same schema."""
    found = apps.get_models(include_auto_created=True)
    return [*(model._meta.db_table for model in found), MigrationRecorder.Migration._meta.db_table]  # noqa: SLF001


def _tables(cursor: CursorWrapper, schema: str) -> list[str]:
    cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s", [schema])
    return [str(name) for (name,) in cursor.fetchall()]


def _move(cursor: CursorWrapper, names: list[str], source: str, target: str) -> None:
    quoted = connection.ops.quote_name
    for name in set(names) & set(_tables(cursor, source)):
        cursor.execute(f"ALTER TABLE {quoted(source)}.{quoted(name)} SET SCHEMA {quoted(target)}")
