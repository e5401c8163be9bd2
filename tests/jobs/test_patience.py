"""Whoever finds SQLite busy asks again soon, and gives up as late as the settings say."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connections
from django.db.backends.sqlite3.base import DatabaseWrapper

from stamgast.jobs.patience import STEP_MS, patiently


def file_of(path: Path, timeout: float) -> DatabaseWrapper:
    options = {"transaction_mode": "IMMEDIATE", "timeout": timeout}
    return DatabaseWrapper({**connections.settings["default"], "NAME": str(path), "OPTIONS": options}, "ours")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "rows.sqlite3"
    with sqlite3.connect(path) as rows:
        rows.execute("PRAGMA journal_mode = WAL")
        rows.execute("CREATE TABLE rows (n)")
    return path


@pytest.mark.django_db
def test_a_connection_to_sqlite_takes_small_steps_however_often_it_is_opened(path: Path) -> None:
    ours = file_of(path, 20)
    for _ in range(2):
        ours.connect()
        assert ours.connection.execute("PRAGMA busy_timeout").fetchone() == (STEP_MS,)
        assert ours.execute_wrappers == [patiently]
        ours.close()


@pytest.mark.django_db
def test_it_writes_as_soon_as_another_has_written(path: Path) -> None:
    other, asked = sqlite3.connect(path, isolation_level=None, check_same_thread=False), []
    other.execute("BEGIN IMMEDIATE")
    ours = file_of(path, 60)

    def let_go_when_asked_often(execute: Any, *given: Any) -> Any:
        asked.append(given)
        if len(asked) == 5:
            other.execute("COMMIT")
        return execute(*given)

    ours.connect()
    ours.execute_wrappers.append(let_go_when_asked_often)  # inside: called for every try
    with ours.cursor() as cursor:
        cursor.execute("INSERT INTO rows VALUES (1)")
    assert len(asked) == 5
    assert other.execute("SELECT n FROM rows").fetchall() == [(1,)]
    ours.close()


@pytest.mark.django_db
def test_it_gives_up_in_the_end(path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    ours = file_of(path, 0.05)
    with ours.cursor() as cursor, pytest.raises(OperationalError, match="database is locked"):
        cursor.execute("INSERT INTO rows VALUES (1)")
    ours.close()


@pytest.mark.django_db
def test_who_writes_on_what_has_changed_meanwhile_is_told_at_once(path: Path) -> None:
    """SQLite calls this locked, too; it would be so for ever."""
    ours, asked = file_of(path, 20), []

    def note(execute: Any, *given: Any) -> Any:
        asked.append(given)
        return execute(*given)

    other = sqlite3.connect(path, isolation_level=None)
    other.execute("INSERT INTO rows VALUES (1), (2)")
    ours.connect()
    ours.execute_wrappers.append(note)
    reading = ours.connection.execute("SELECT n FROM rows")
    reading.fetchone()
    other.execute("INSERT INTO rows VALUES (3)")
    with ours.cursor() as cursor, pytest.raises(OperationalError, match="database is locked"):
        cursor.execute("INSERT INTO rows VALUES (4)")
    assert len(asked) == 1
    reading.close()
    ours.close()


def test_other_faults_are_raised_at_once() -> None:
    asked = []

    def fail(*given: Any) -> Any:
        asked.append(given)
        raise OperationalError("no such table: rows")

    context = {"connection": file_of(Path("unused"), 20)}
    with pytest.raises(OperationalError, match="no such table"):
        patiently(fail, "SELECT 1", None, False, context)
    assert len(asked) == 1
