"""The SQLite file in which the whole network lives, shared by every process that knows its path."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from stamgast.networks.errors import Misconfigured, Unavailable

APPLICATION_ID: Final = 0x5374476C
"""Marks a file as ours, so that no other database is ever taken for a network."""

PATIENCE_S: Final = 20.0
"""Seconds to wait for another process that is writing."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_TICK: Final = timedelta(microseconds=1)

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS accounts (
    id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, handle TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL REFERENCES accounts (id),  -- whose place it was said in
    by_id TEXT NOT NULL, by_name TEXT NOT NULL, by_handle TEXT NOT NULL,
    text TEXT NOT NULL, language TEXT NOT NULL, visibility TEXT NOT NULL, pictures TEXT NOT NULL,
    published INTEGER NOT NULL, visible_at INTEGER NOT NULL, edited INTEGER,
    context INTEGER, in_reply_to INTEGER REFERENCES notes (id),
    deleted INTEGER NOT NULL DEFAULT 0, livened INTEGER NOT NULL DEFAULT 0, key TEXT
);
CREATE UNIQUE INDEX IF NOT EXISTS notes_by_key ON notes (account, key) WHERE key IS NOT NULL;
CREATE INDEX IF NOT EXISTS notes_by_context ON notes (context);
CREATE INDEX IF NOT EXISTS notes_to_liven ON notes (livened, id) WHERE livened = 0;
CREATE TABLE IF NOT EXISTS changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    seq INTEGER UNIQUE,  -- given when the change comes into view, so that a cursor never passes one by
    account TEXT NOT NULL, note INTEGER NOT NULL REFERENCES notes (id),
    kind TEXT NOT NULL CHECK (kind IN ('create', 'update', 'delete')), visible_at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS changes_in_order ON changes (account, seq);
CREATE INDEX IF NOT EXISTS changes_to_come ON changes (visible_at) WHERE seq IS NULL;
CREATE TABLE IF NOT EXISTS faults (
    id INTEGER PRIMARY KEY AUTOINCREMENT, call TEXT NOT NULL, kind TEXT NOT NULL, times INTEGER NOT NULL
);
"""


def ticks(at: datetime) -> int:
    """Return an instant as whole microseconds since 1970, which sort and come back exactly."""
    return (at - _EPOCH) // _TICK


def instant(at: int) -> datetime:
    """Return the instant, in UTC, that ``ticks`` made a number of."""
    return _EPOCH + at * _TICK


def create(path: str | Path) -> None:
    """Make an empty network at ``path``; one that is there already stays as it is.

    Raises:
        Misconfigured: there is another kind of file at this path.
        Unavailable: the file cannot be written.
    """
    with _sorted_errors(), _connection(path) as db:
        with suppress(sqlite3.OperationalError):  # somebody else is switching it on at this moment
            db.execute("PRAGMA journal_mode = WAL")
        db.execute("BEGIN IMMEDIATE")
        _refuse_strangers(db, allow_empty=True)
        for statement in _SCHEMA.split(";\n"):
            db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("COMMIT")


@contextmanager
def reading(path: str | Path) -> Iterator[sqlite3.Connection]:
    """Open the network for one look at one moment."""
    with _opened(path) as db:
        db.execute("BEGIN")
        yield db
        db.execute("COMMIT")


@contextmanager
def writing(path: str | Path) -> Iterator[sqlite3.Connection]:
    """Open the network for one change: all of it is kept, or nothing."""
    with _opened(path) as db:
        db.execute("BEGIN IMMEDIATE")
        try:
            yield db
        except BaseException:
            db.execute("ROLLBACK")
            raise
        db.execute("COMMIT")


@contextmanager
def _opened(path: str | Path) -> Iterator[sqlite3.Connection]:
    if not Path(path).is_file():
        raise Misconfigured("The network's file is not there.")
    with _sorted_errors(), _connection(path) as db:
        _refuse_strangers(db, allow_empty=False)
        yield db


@contextmanager
def _connection(path: str | Path) -> Iterator[sqlite3.Connection]:
    db = sqlite3.connect(path, timeout=PATIENCE_S, isolation_level=None)
    try:
        db.row_factory = sqlite3.Row
        db.execute("PRAGMA foreign_keys = ON")
        yield db
    finally:
        db.close()


@contextmanager
def _sorted_errors() -> Iterator[None]:
    """Turn SQLite's errors into ours; a transaction that failed has changed nothing."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise Unavailable("The network did not answer.", detail=error.sqlite_errorname) from error
    except sqlite3.DatabaseError as error:
        raise Misconfigured("The network's file cannot be read.", detail=type(error).__name__) from error


def _refuse_strangers(db: sqlite3.Connection, *, allow_empty: bool) -> None:
    (found,) = db.execute("PRAGMA application_id").fetchone()
    (tables,) = db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if found != APPLICATION_ID and (tables or not allow_empty):
        raise Misconfigured("This file is not one of a made-up network.")
