"""Waits for SQLite's one writer in small steps, so that nobody is overtaken for long.

SQLite's own waiting sleeps a tenth of a second in the end: whoever writes short and often in other processes
takes every gap before it wakes. Posts were seconds late while comments were taken in.
"""

import sqlite3
import time
from collections.abc import Callable
from typing import Any

from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper

STEP_MS = 10
"""SQLite asks three times within it."""

AT_LEAST = 0.001


def take_small_steps(*, connection: BaseDatabaseWrapper, **_: object) -> None:
    """Make a new connection wait so; as long as the settings say, which stays the same."""
    if connection.vendor != "sqlite":
        return
    connection.connection.execute(f"PRAGMA busy_timeout = {STEP_MS}")
    if patiently not in connection.execute_wrappers:
        connection.execute_wrappers.insert(0, patiently)  # others come and go at the end


def patiently(execute: Callable[..., Any], *given: Any) -> Any:
    """Run a statement, again and again while others write. Raises ``OperationalError`` at last."""
    *_, context = given
    patience_s = context["connection"].settings_dict["OPTIONS"].get("timeout", 0)
    end = time.monotonic() + patience_s
    while True:
        try:
            return execute(*given)
        except OperationalError as error:
            # Busy and nothing else: to a reader who writes on what has changed since, waiting is no help.
            code = getattr(error.__cause__, "sqlite_errorcode", None)
            if code != sqlite3.SQLITE_BUSY or time.monotonic() >= end:
                raise
        time.sleep(AT_LEAST)  # while it reads, SQLite says at once that it is busy
