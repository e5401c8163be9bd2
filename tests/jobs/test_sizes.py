"""SQLite learns how large tables are made up, so that queries are planned by what there is."""

import pytest
from django.db import connection

from stamgast.jobs import jobs, rhythm
from stamgast.workspaces.models import Workspace
from tests.factories import NOW, make_channel

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL gathers them by itself"),
]


def known() -> set[str]:
    """Return the tables of which there are statistics."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'")
        if not cursor.fetchone():
            return set()
        cursor.execute("SELECT DISTINCT tbl FROM sqlite_stat1")
        return {table for (table,) in cursor.fetchall()}


def test_the_sizes_of_large_tables_are_known_afterwards(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        make_channel(workspace, remote_id=f"{number}")
    highest = max(workspace.channels.values_list("pk", flat=True))
    monkeypatch.setattr(jobs, "LARGE", highest)
    jobs.learn_sizes(NOW)
    assert "channels_channel" in known()


def test_of_small_tables_nothing_is_known(workspace: Workspace) -> None:
    make_channel(workspace)
    jobs.learn_sizes(NOW)
    assert "channels_channel" not in known()


def test_it_belongs_to_the_rhythm() -> None:
    assert "jobs.sizes" in rhythm._duties
