"""Interrupted, killed, or without room: the old installation or the new one, and never half a backup."""

import signal
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from tests.backups.conftest import House, Houses

pytestmark = [pytest.mark.fault, pytest.mark.long]

STEPS = {
    "sqlite": [
        "before _add_files", "after _add_files", "before _make_tables", "after _fill", "before seal_anew",
        "after put_in_doubt", "before _sync", "before _second_name", "after _second_name", "after _sync",
    ],
    "postgres": ["after _fill", "before _move", "after _move"],
}  # fmt: skip
COMMITTED = "before flush"
NEW, OLD = [("The Bookshop",)], [("Later",)]


def names(house: House) -> list[tuple[str]]:
    return house.ask("SELECT name FROM workspaces_workspace")


@pytest.mark.parametrize("database", STEPS)
def test_killed_at_any_step_the_installation_is_the_old_or_the_new_one_and_restoring_again_goes_well(
    furnished: Houses, kept: str, database: str
) -> None:
    one = furnished(database)
    one.ask("UPDATE workspaces_workspace SET name = 'Later' RETURNING name")
    for step in STEPS[database]:
        code, said = one.run("die", step, kept)
        assert code == -signal.SIGKILL, f"{step}: {said}"
        assert names(one) == OLD, step
    assert one.run("die", COMMITTED, kept)[0] == -signal.SIGKILL
    assert names(one) == NEW
    assert one.ask("SELECT DISTINCT state FROM channels_channel") == [("paused",)]
    one.do("restore", kept, "--replace")
    assert names(one) == NEW
    assert one.tell("standing")["picture"] == "a chair"
    assert not list(one.folder.glob("*.restoring*"))
    for old in one.folder.glob("*.before-restoring-*"):
        assert not old.samefile(one.database)


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_a_backup_that_is_interrupted_leaves_nothing(model_house: House, tmp_path: Path, name: str) -> None:
    code, said = model_house.run("interrupt", name, str(tmp_path / "kept.zip"))
    assert (code, said.strip()) == (130, "Stopped. Nothing was left behind.")
    assert list(tmp_path.iterdir()) == []


def test_a_backup_without_room_says_so_and_leaves_nothing(model_house: House, tmp_path: Path) -> None:
    code, said = model_house.run("cramped", str(tmp_path / "kept.zip"))
    assert code == 1
    assert "too large" in said
    assert "Traceback" not in said
    assert list(tmp_path.iterdir()) == []


def test_who_writes_meanwhile_never_waits_and_the_backup_is_of_one_instant(
    furnished: Houses, house: Houses, tmp_path: Path
) -> None:
    one, two, file = furnished(), house("restored"), str(tmp_path / "kept.zip")
    stop, written = threading.Event(), []

    def write() -> None:
        with closing(sqlite3.connect(one.database, isolation_level=None)) as db:
            db.execute("PRAGMA busy_timeout = 0")  # whoever is held up for a moment fails
            while not stop.is_set():
                db.execute("BEGIN IMMEDIATE")
                for statement in INSERTS:
                    db.execute(statement, [len(written)])
                db.execute("COMMIT")
                written.append(1)

    writer = threading.Thread(target=write)
    writer.start()
    one.do("backup", "--to", file)
    assert writer.is_alive(), "the writer was held up"
    stop.set()
    writer.join()
    two.do("restore", file, "--key", one.key)
    (pulses,), (entries,) = (two.ask(question)[0] for question in COUNTS)
    assert 0 < pulses == entries < len(written)


INSERTS = (
    "INSERT INTO workspaces_pulse (workspace_id, topic, beat) VALUES (1, 'w-' || ?, 0)",
    "INSERT INTO workspaces_auditentry (workspace_id, verb, subject, at) VALUES (1, 'w', ?, '2026-11-25')",
)
COUNTS = (
    "SELECT count(*) FROM workspaces_pulse WHERE topic LIKE 'w-%'",
    "SELECT count(*) FROM workspaces_auditentry WHERE verb = 'w'",
)
