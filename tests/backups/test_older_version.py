"""A backup of an older version is loaded into the tables it had, and brought up to date with its rows."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db.migrations import AddField
from django.db.migrations.loader import MigrationLoader

from tests.backups.conftest import Houses
from tests.backups.test_hostile_backups import Members, changed

pytestmark = [pytest.mark.fault, pytest.mark.long]

Added = list[tuple[str, str]]
"""Tables and columns."""


def last_additions() -> dict[str, Added]:
    """Return the migrations that nothing follows and that only add columns, with what they add."""
    loader, found = MigrationLoader(None), {}
    for app, name in sorted(key for key, node in loader.graph.node_map.items() if not node.children):
        operations = loader.get_migration(app, name).operations
        added = [_added(app, operation) for operation in operations if isinstance(operation, AddField)]
        if len(added) == len(operations):
            found[f"{app}.{name}"] = added
    return found


def _added(app: str, operation: AddField) -> tuple[str, str]:
    meta = apps.get_model(app, operation.model_name)._meta
    return meta.db_table, meta.get_field(operation.name).column


def test_an_older_backup_is_brought_up_to_date(house: Houses, kept: str, tmp_path: Path) -> None:
    undone: Added = []

    def make_older(said: dict[str, Any], members: Members) -> None:
        migration = next(
            name
            for name, added in last_additions().items()
            if all(members[f"tables/{table}.jsonl"] for table, _ in added)
        )
        said["migrations"].remove(migration)
        undone.extend(last_additions()[migration])
        for table, column in undone:
            columns = next(each["columns"] for each in said["tables"] if each["name"] == table)
            place, name = [each for each, _ in columns].index(column), f"tables/{table}.jsonl"
            rows = [json.loads(line) for line in members[name].splitlines()]
            for row in [columns, *rows]:
                del row[place]
            members[name] = b"".join(json.dumps(row).encode() + b"\n" for row in rows)

    one = house("restored")
    one.do("restore", changed(kept, tmp_path / "older.zip", make_older), "--without-key")
    for table, column in undone:
        assert one.ask(f"SELECT {column} FROM {table}")
    assert one.ask("SELECT count(*) FROM conversations_message_words") == one.ask(
        "SELECT count(*) FROM conversations_message"
    )
