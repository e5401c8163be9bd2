"""A backup of an older version is loaded into the tables it had, and brought up to date with its rows."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.db.migrations import AddField, AddIndex, RemoveIndex
from django.db.migrations.loader import MigrationLoader

from tests.backups.conftest import Houses
from tests.backups.test_hostile_backups import Members, changed

pytestmark = [pytest.mark.fault, pytest.mark.long]

Added = list[tuple[str, str]]
"""Tables and columns."""


def last_additions() -> dict[str, Added]:
    """Return the last migrations that only add columns and change indexes, with what columns they add."""
    loader, found = MigrationLoader(None), {}
    for app, name in sorted(key for key, node in loader.graph.node_map.items() if not node.children):
        operations = loader.get_migration(app, name).operations
        if all(isinstance(operation, AddField | AddIndex | RemoveIndex) for operation in operations):
            found[f"{app}.{name}"] = [_added(app, each) for each in operations if isinstance(each, AddField)]
    return found


def _added(app: str, operation: AddField) -> tuple[str, str]:
    meta = apps.get_model(app, operation.model_name)._meta
    return meta.db_table, meta.get_field(operation.name).column


def test_an_older_backup_is_brought_up_to_date(
    house: Houses, kept: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Tests that ask for a database make it without migrations, and leave it at that.
    monkeypatch.setattr(settings, "MIGRATION_MODULES", {})
    last = last_additions()
    undone = [added for each in last.values() for added in each]
    assert last
    sizes = {}

    def make_older(said: dict[str, Any], members: Members) -> None:
        for migration in last:
            said["migrations"].remove(migration)
        for table, column in undone:
            columns = next(each["columns"] for each in said["tables"] if each["name"] == table)
            place, name = [each for each, _ in columns].index(column), f"tables/{table}.jsonl"
            rows = [json.loads(line) for line in members[name].splitlines()]
            sizes[table] = len(rows)
            for row in [columns, *rows]:
                del row[place]
            members[name] = b"".join(json.dumps(row).encode() + b"\n" for row in rows)

    one = house("restored")
    one.do("restore", changed(kept, tmp_path / "older.zip", make_older), "--without-key")
    for table, column in undone:
        assert len(one.ask(f"SELECT {column} FROM {table}")) == sizes[table]
    assert any(sizes.values())
    assert one.ask("SELECT count(*) FROM conversations_message_words") == one.ask(
        "SELECT count(*) FROM conversations_message"
    )
