"""Hiding and deleting what people say on the made-up network, and keeping people out."""

import sqlite3
from collections.abc import Callable, Mapping
from typing import Final

from stamgast.networks.adapters.loopback import notes
from stamgast.networks.adapters.loopback.faults import error_of
from stamgast.networks.adapters.loopback.file import writing
from stamgast.networks.adapters.loopback.place import path_of, struck
from stamgast.networks.capabilities import Connection, Effect, Measure, Target
from stamgast.networks.errors import Unsupported

MEASURES: Final[Mapping[Measure, Effect]] = {
    "hide": Effect("Only you and whoever wrote it see it there. Your team goes on seeing it here."),
    "delete": Effect("It is gone there for everybody, as if it had never been said.", returns=False),
    "block": Effect("What this person writes to you from now on is not shown. What is there already stays."),
}
"""All of them may be repeated: each says how it shall be, not what shall change."""

_HIDDEN: Final = "CREATE TABLE IF NOT EXISTS hidden (note INTEGER PRIMARY KEY REFERENCES notes (id))"
_BLOCKED: Final = """
CREATE TABLE IF NOT EXISTS blocked (account TEXT NOT NULL, by_id TEXT NOT NULL, PRIMARY KEY (account, by_id))
"""
_KEEP_OUT: Final = """
CREATE TRIGGER IF NOT EXISTS keep_out AFTER INSERT ON changes WHEN NEW.kind = 'create' AND EXISTS (
    SELECT 1 FROM notes JOIN blocked USING (account, by_id) WHERE notes.id = NEW.note
) BEGIN
    UPDATE notes SET deleted = 1 WHERE id = NEW.note;
    DELETE FROM changes WHERE id = NEW.id;
END
"""


class Moderator:
    """Takes measures in the network's file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def take(self, measure: Measure, target: Target, *, why: str) -> None:  # noqa: ARG002  nobody is told
        """Do it. Raises ``Gone`` when the note is not there (any more)."""
        match measure:
            case "hide":
                self._change(lambda db: self._hide(db, target.note))
            case "delete":
                self._change(lambda db: notes.remove(db, target.note, now=self._connection.now()))
            case "block":
                row = (self._connection.actor.id, target.actor)
                self._change(lambda db: db.execute("INSERT OR IGNORE INTO blocked VALUES (?, ?)", row))
            case _:
                raise Unsupported("This network does not know such a measure.", detail=measure)

    def take_back(self, measure: Measure, target: Target) -> None:
        """Undo it. Raises ``Unsupported`` for a deletion."""
        match measure:
            case "hide":
                self._change(lambda db: db.execute("DELETE FROM hidden WHERE note = ?", (target.note,)))
            case "block":
                row = (self._connection.actor.id, target.actor)
                self._change(
                    lambda db: db.execute("DELETE FROM blocked WHERE account = ? AND by_id = ?", row)
                )
            case _:
                raise Unsupported("This cannot be taken back.", detail=measure)

    def _hide(self, db: sqlite3.Connection, note: str) -> None:
        db.execute("INSERT OR IGNORE INTO hidden VALUES (?)", (notes.live(db, note)["id"],))

    def _change(self, change: Callable[[sqlite3.Connection], object]) -> None:
        fault = struck(self._connection, "delete")
        with writing(path_of(self._connection)) as db:
            for statement in (_HIDDEN, _BLOCKED, _KEEP_OUT):
                db.execute(statement)
            change(db)
        if fault:
            raise error_of(fault, self._connection.now())
