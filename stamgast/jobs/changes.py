"""Whether anything was written since we last looked, where the database can say so for next to nothing."""

import sqlite3
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections

_seen: list[tuple[Any, int, int]] = []


def has_changed() -> bool:
    """Tell whether rows may have changed since the last call in this process; belongs to one thread.

    SQLite counts what other connections commit (``data_version``) and what this one changed. Other databases
    are always taken to have changed.
    """
    proxy = connections[DEFAULT_DB_ALIAS]
    if proxy.vendor != "sqlite":
        return True
    proxy.ensure_connection()
    connection: sqlite3.Connection = proxy.connection
    version = connection.execute("PRAGMA data_version").fetchone()[0]
    now = (connection, version, connection.total_changes)
    before, _seen[:] = _seen[:], [now]
    return before != [now]
