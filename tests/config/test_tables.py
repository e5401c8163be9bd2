"""An empty database gets the same tables whether it is made anew or goes through the whole history."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
BEGIN = "import django; django.setup(); from stamgast.config.tables import bring_up_to_date; "
MADE = BEGIN + "bring_up_to_date(); "
MIGRATED = BEGIN + "from django.core.management import call_command; call_command('migrate', verbosity=0); "
TELL = "from tests.config.test_tables import tell; tell()"


def tell() -> None:
    """Print what the tables of the database at hand are like, whatever the order of their columns."""
    from django.db import connection

    with connection.cursor() as cursor:
        about = connection.introspection
        tables = {
            name: {
                "columns": sorted(map(repr, about.get_table_description(cursor, name))),
                "constraints": sorted(
                    repr({key: value for key, value in found.items() if key != "definition"})
                    for found in about.get_constraints(cursor, name).values()
                ),
            }
            for name in about.table_names(cursor)
        }
        cursor.execute("SELECT app, name FROM django_migrations")
        history = sorted(map(list, cursor.fetchall()))
    print(json.dumps({"tables": tables, "history": history}))


def run(folder: Path, program: str) -> Any:
    settings = {"DJANGO_SETTINGS_MODULE": "stamgast.config.settings", "STAMGAST_DATA_DIR": str(folder)}
    folder.mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env={**os.environ, **settings}, check=True,
        capture_output=True, text=True,
    )  # fmt: skip
    return json.loads(done.stdout)


def test_made_twice_it_stays_as_it_is(tmp_path: Path) -> None:
    once = run(tmp_path, MADE + TELL)
    assert {"conversations_message_words", "knowledge_fact_words", "auth_group"} <= once["tables"].keys()
    assert run(tmp_path, MADE + TELL) == once


def test_tables_of_others_do_not_send_a_newcomer_through_the_whole_history(tmp_path: Path) -> None:
    others = "from django.db import connection as c; c.cursor().execute('CREATE TABLE huey_task (id int)'); "
    no_history = "from stamgast.config import tables; tables.call_command = None; "
    made = run(tmp_path, BEGIN + others + no_history + "bring_up_to_date(); " + TELL)
    assert {"huey_task", "outbox_delivery"} <= made["tables"].keys()


@pytest.mark.long
def test_made_anew_and_migrated_are_alike(tmp_path: Path) -> None:
    made, migrated = run(tmp_path / "made", MADE + TELL), run(tmp_path / "migrated", MIGRATED + TELL)
    assert made["history"] == migrated["history"]
    assert made["tables"].keys() == migrated["tables"].keys()
    for name, table in migrated["tables"].items():
        assert made["tables"][name] == table, name
    assert run(tmp_path / "migrated", MADE + TELL) == migrated
