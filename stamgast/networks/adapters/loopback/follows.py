"""Whom an account follows: everybody who ever spoke to it, until they are unfollowed."""

import sqlite3
from datetime import timedelta
from typing import ClassVar, Final

from stamgast.networks.adapters.loopback import notes
from stamgast.networks.adapters.loopback.faults import error_of
from stamgast.networks.adapters.loopback.file import instant, reading, ticks, writing
from stamgast.networks.adapters.loopback.place import path_of, struck
from stamgast.networks.capabilities import Connection, Followed, FollowPage
from stamgast.networks.errors import Gone
from stamgast.vocabulary.objects import Actor

PAGE_SIZE: Final = 40

_TABLE: Final = "CREATE TABLE IF NOT EXISTS unfollowed (account TEXT, id TEXT, PRIMARY KEY (account, id))"
_SPOKE: Final = (
    "SELECT by_id, max(by_name) AS name, max(by_handle) AS handle, min(published) AS since FROM notes"
    " WHERE account = :account AND by_id <> :account AND visible_at <= :now AND by_id > :after"
    " AND by_id NOT IN (SELECT id FROM unfollowed WHERE account = :account)"
    " GROUP BY by_id ORDER BY by_id LIMIT :limit"
)


class FollowList:
    """Both changes may be repeated; a fault planned for ``follows`` strikes any of the three calls."""

    batch: ClassVar[int] = 20
    pause: ClassVar[timedelta] = timedelta(seconds=1)

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._path = path_of(connection)

    def page(self, cursor: str) -> FollowPage:
        """Read a page; the cursor is the last id of the page before."""
        struck(self._connection, "follows")
        with writing(self._path) as db:  # files of earlier versions lack the table
            account = notes.account(db, self._connection.actor.id)
            db.execute(_TABLE)
            rows = self._rows(db, account.id, cursor, PAGE_SIZE + 1)
            total = 0 if cursor else len(self._rows(db, account.id, "", -1))
        shown = rows[:PAGE_SIZE]
        more = len(rows) > PAGE_SIZE
        return FollowPage(tuple(map(_followed, shown)), shown[-1]["by_id"] if more else "", total)

    def unfollow(self, id: str) -> None:  # noqa: A002
        """Follow somebody no longer."""
        self._change("INSERT OR IGNORE INTO unfollowed (account, id) VALUES (?, ?)", id)

    def follow(self, id: str) -> None:  # noqa: A002
        """Follow somebody again. Raises ``Gone`` for one who never spoke to us."""
        with reading(self._path) as db:
            if db.execute("SELECT 1 FROM notes WHERE by_id = ? LIMIT 1", (id,)).fetchone() is None:
                raise Gone("This account is not there.")
        self._change("DELETE FROM unfollowed WHERE account = ? AND id = ?", id)

    def _change(self, statement: str, id: str) -> None:  # noqa: A002
        fault = struck(self._connection, "follows")
        with writing(self._path) as db:
            account = notes.account(db, self._connection.actor.id)
            db.execute(_TABLE)
            db.execute(statement, (account.id, id))
        if fault:
            raise error_of(fault, self._connection.now())

    def _rows(self, db: sqlite3.Connection, account: str, after: str, limit: int) -> list[sqlite3.Row]:
        now = ticks(self._connection.now())
        asked = {"account": account, "now": now, "after": after, "limit": limit}
        return db.execute(_SPOKE, asked).fetchall()


def _followed(row: sqlite3.Row) -> Followed:
    actor = Actor(id=row["by_id"], name=row["name"], handle=row["handle"], type="Person")
    return Followed(actor, since=instant(row["since"]))
