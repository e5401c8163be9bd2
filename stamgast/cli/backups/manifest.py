"""What a backup says of itself: its first member, by which everything else in it is checked.

A backup is a zip. ``manifest.json`` names every other member with its size and SHA-256; ``tables/NAME.jsonl``
holds the rows of one table, each an array in the order of ``columns``; ``media/…`` the files that rows name.
Values are as SQLite keeps them: instants as text in UTC, booleans as 0 and 1; only bytes are in base64.
"""

from datetime import datetime
from importlib.metadata import version
from typing import Final, Literal

import msgspec
from django.apps import apps
from django.db.migrations.loader import MigrationLoader
from django.db.models import BinaryField, BooleanField, DateTimeField, Field, FileField, Model

FORMAT: Final = 1
NAME: Final = "manifest.json"
TABLES: Final = "tables/"
MEDIA: Final = "media/"
LEFT_OUT: Final = frozenset({"django_session"})
"""A session's key signs its owner in wherever it is known: whoever found a backup would be everybody."""

Kind = Literal["", "flag", "instant", "bytes", "file"]
KINDS: Final[tuple[tuple[type, Kind], ...]] = (
    (BooleanField, "flag"),
    (DateTimeField, "instant"),
    (BinaryField, "bytes"),
    (FileField, "file"),
)


class BackupError(Exception):
    """A backup cannot be made or restored; the message says why, and what to do."""


class Table(msgspec.Struct, frozen=True):
    """A table's rows: its columns with their kinds, in the order of the values, and what they come to."""

    name: str
    columns: list[tuple[str, Kind]]
    rows: int
    bytes: int
    sha256: str


class File(msgspec.Struct, frozen=True):
    """A file that rows name, by its name below the media folder."""

    name: str
    bytes: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True):
    """Everything that is in a backup. ``seal`` opens with the keys that open its credentials."""

    format: int
    version: str
    made_at: datetime
    database: str
    migrations: list[str]
    seal: str
    tables: list[Table]
    media: list[File]
    missing: list[str]
    """Files that rows name and that were not there."""

    @property
    def rows(self) -> int:
        """How many rows all tables have together."""
        return sum(table.rows for table in self.tables)

    @property
    def bytes(self) -> int:
        """How large everything is once it is unpacked."""
        return sum(table.bytes for table in self.tables) + sum(file.bytes for file in self.media)


def models() -> list[type[Model]]:
    """Return the models whose rows are kept, by their tables' names."""
    found = apps.get_models(include_auto_created=True)
    kept = [model for model in found if model._meta.managed and model._meta.db_table not in LEFT_OUT]  # noqa: SLF001
    return sorted(kept, key=lambda model: model._meta.db_table)  # noqa: SLF001


def columns(model: type[Model]) -> list[tuple[str, Kind]]:
    """Return the columns of a model's table."""
    return [(str(field.column), _kind(field)) for field in model._meta.concrete_fields]  # noqa: SLF001


def migrations() -> set[str]:
    """Return the migrations this version knows, as ``app.name``."""
    return {f"{app}.{name}" for app, name in MigrationLoader(None).graph.nodes}


def own_version() -> str:
    """Return this program's version; empty where it runs from its sources."""
    try:
        return version("stamgast")
    except ModuleNotFoundError:
        return ""


def _kind(field: "Field[object, object]") -> Kind:
    return next((kind for cls, kind in KINDS if isinstance(field, cls)), "")
