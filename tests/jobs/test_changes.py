"""Whether anything was written: by us, by others, or not at all."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connections
from django.db.backends.sqlite3.base import DatabaseWrapper

from stamgast.jobs import changes
from stamgast.jobs.changes import has_changed


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "rows.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE rows (n)")
    return path


@pytest.fixture
def ours(file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[DatabaseWrapper]:
    ours = DatabaseWrapper({**connections.settings["default"], "NAME": str(file), "OPTIONS": {}}, "ours")
    monkeypatch.setattr(changes, "connections", {"default": ours})
    monkeypatch.setattr(changes, "_seen", [])
    yield ours
    ours.close()


@pytest.mark.django_db
def test_what_others_and_we_write_is_seen_once(file: Path, ours: DatabaseWrapper) -> None:
    other = sqlite3.connect(file)
    assert [has_changed(), has_changed()] == [True, False]
    other.execute("INSERT INTO rows VALUES (1)")
    assert not has_changed()
    other.commit()
    assert [has_changed(), has_changed()] == [True, False]
    ours.connection.execute("UPDATE rows SET n = 2 WHERE n = 7")
    assert not has_changed()
    ours.connection.execute("UPDATE rows SET n = 2")
    assert [has_changed(), has_changed()] == [True, False]
    ours.close()
    assert has_changed()
    other.close()


def test_of_another_database_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    class Elsewhere:
        vendor = "postgresql"

    monkeypatch.setattr(changes, "connections", {"default": Elsewhere()})
    assert [has_changed(), has_changed()] == [True, True]
