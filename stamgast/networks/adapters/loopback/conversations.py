"""Reading what came into view: a page of changes after a number, or one conversation whole."""

import json
import sqlite3
from datetime import UTC, datetime
from typing import Final

from stamgast.networks.adapters.loopback import notes
from stamgast.networks.adapters.loopback.file import instant, reading, ticks, writing
from stamgast.networks.adapters.loopback.mapping import note_of
from stamgast.networks.adapters.loopback.place import path_of, struck
from stamgast.networks.capabilities import Connection, Page, Thread
from stamgast.networks.errors import Gone, Rejected
from stamgast.vocabulary.activities import Activity, Create, Delete, Update

PAGE_SIZE: Final = 40

_PAGE = (
    "SELECT changes.seq, changes.kind, changes.visible_at AS changed_at, notes.*"
    " FROM changes JOIN notes ON notes.id = changes.note"
    " WHERE changes.account = ? AND changes.seq > ? ORDER BY changes.seq LIMIT ?"
)


class ConversationReader:
    """Reads what people said to one of our accounts, and what we said there ourselves."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._path = path_of(connection)

    def news(self, cursor: str, *, since: datetime) -> Page:
        """Read the next changes; the cursor keeps the last number and the day the reading began at."""
        struck(self._connection, "news")
        after, begin = _parsed(cursor) if cursor else (0, since)
        now = self._connection.now()
        self._surface(now)
        with reading(self._path) as db:
            account = notes.account(db, self._connection.actor.id)
            rows = db.execute(_PAGE, (account.id, after, PAGE_SIZE)).fetchall()
        shown = _in_view(rows, now)
        activities = (_activity(row, begin) for row in shown)
        return Page(
            activities=tuple(a for a in activities if a is not None),
            cursor=_cursor(shown[-1]["seq"] if shown else after, begin),
            more=len(shown) == PAGE_SIZE,
        )

    def thread(self, root: str) -> Thread:
        """Read one conversation whole. Raises ``Gone`` when its first note was deleted."""
        struck(self._connection, "thread")
        now = self._connection.now()
        with reading(self._path) as db:
            first = notes.live(db, root)
            rows = notes.conversation(db, root, now=now)
        if first["visible_at"] > ticks(now):
            raise Gone("This note is not there yet.")
        return Thread(notes=tuple(note_of(row) for row in rows), complete=True)

    def _surface(self, now: datetime) -> None:
        with reading(self._path) as db:
            found = notes.has_hidden(db, now)
        if found:
            with writing(self._path) as db:
                notes.surface(db, now)


def _in_view(rows: list[sqlite3.Row], now: datetime) -> list[sqlite3.Row]:
    """Stop at the first change that another reader, with a later clock, has seen and we may not."""
    for place, row in enumerate(rows):
        if row["changed_at"] > ticks(now):
            return rows[:place]
    return rows


def _activity(row: sqlite3.Row, begin: datetime) -> Activity | None:
    if row["kind"] == "delete":
        return Delete(id=str(row["id"]), at=instant(row["changed_at"]))
    if row["deleted"]:
        return None
    note = note_of(row)
    if row["kind"] == "update":
        return Update(note)
    return Create(note) if note.published >= begin else None


def _cursor(seq: int, begin: datetime) -> str:
    return json.dumps({"after": seq, "since": begin.astimezone(UTC).isoformat()})


def _parsed(cursor: str) -> tuple[int, datetime]:
    try:
        kept = json.loads(cursor)
        after, since = int(kept["after"]), datetime.fromisoformat(kept["since"])
    except (ValueError, TypeError, KeyError) as error:
        raise Rejected("The reading place is not one of ours.") from error
    return after, since
