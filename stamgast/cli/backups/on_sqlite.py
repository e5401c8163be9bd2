"""Restoring into an SQLite file: filled beside the one that is there, put in its place by one renaming."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from django.db import connection

from stamgast.cli.backups.manifest import BackupError

PART: Final = ".restoring"
OLD: Final = ".before-restoring-"
FAST: Final = "PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA cache_size=-64000;"
"""While it is filled nobody needs it: a kill leaves a file that the next restoring throws away."""

PATIENCE_S: Final = 3.0


class OnSQLite:
    """The file of the settings, the one beside it, and where the old one goes."""

    def __init__(self) -> None:
        self.path = Path(connection.settings_dict["NAME"])
        self.part = self.path.with_name(self.path.name + PART)

    @contextmanager
    def stand_in(self) -> Iterator[None]:
        """Let Django's connection lead to an empty file, until the end."""
        self._clear()
        before = dict(connection.settings_dict)
        options = {**before["OPTIONS"], "init_command": FAST}
        connection.close()
        connection.settings_dict |= {"NAME": str(self.part), "OPTIONS": options}
        try:
            yield
        finally:
            connection.close()
            connection.settings_dict |= before
            self._clear()

    def switch(self, name: str, *, keep: bool) -> str:
        """Put the filled file in its place; return where the old one is now, empty if none is kept.

        Raises:
            BackupError: somebody uses the old one.
        """
        connection.close()
        _sync(self.part)
        old = self.path.with_name(f"{self.path.name}{OLD}{name}")
        if not self.path.exists():
            self.part.rename(self.path)
            keep = False
        else:
            with closing(self._alone()):
                if keep:
                    _second_name(self.path, old)
                self._move_log(old)
                self.part.replace(self.path)
        _sync(self.path.parent)
        return str(old) if keep else ""

    def _alone(self) -> sqlite3.Connection:
        """Return a connection that keeps everybody else out, with all that was written in the one file."""
        db = sqlite3.connect(self.path, isolation_level=None, timeout=PATIENCE_S)
        try:
            db.execute("PRAGMA journal_mode=DELETE").fetchone()  # which puts its log into it
            db.execute("BEGIN EXCLUSIVE")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                db.close()
                raise BackupError("Stamgast is running. Please stop it first; nothing was changed.") from None
            # It is damaged, which may be why a backup is restored.
        return db

    def _move_log(self, old: Path) -> None:
        """Move the log of a damaged file aside: it would be taken for the new one's."""
        for ending in ("-wal", "-shm", "-journal"):
            log = self.path.with_name(self.path.name + ending)
            if log.exists():
                log.rename(old.with_name(old.name + ending))

    def _clear(self) -> None:
        """Remove what a restoring that was killed has left: its file, and a second name of the one in use."""
        for path in self.path.parent.glob(f"{self.path.name}{PART}*"):
            path.unlink(missing_ok=True)
        for path in self.path.parent.glob(f"{self.path.name}{OLD}*"):
            if self.path.exists() and path.samefile(self.path):
                path.unlink()


def _second_name(path: Path, name: Path) -> None:
    try:
        name.hardlink_to(path)  # so that there is a database at every moment
    except OSError:
        shutil.copy2(path, name)
        _sync(name)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
