"""What is said on the network: notes are written, come into view in order, change and go."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from stamgast.networks.adapters.loopback.file import create, ticks, writing
from stamgast.networks.errors import Gone, Unauthorized
from stamgast.vocabulary.objects import Actor, Attachment

_OLDEST_FIRST = (
    "SELECT * FROM notes WHERE context = ? AND deleted = 0 AND visible_at <= ? ORDER BY published, id"
)


@dataclass(frozen=True, slots=True)
class Said:
    """A note on its way into the file; ``visible_at`` may lie ahead, ``key`` makes a repeat recognisable."""

    account: str
    by: Actor
    text: str
    published: datetime
    visible_at: datetime
    in_reply_to: str = ""
    language: str = ""
    visibility: str = "public"
    attachment: tuple[Attachment, ...] = ()
    key: str | None = None
    livened: bool = False


def open_account(path: str | Path, name: str) -> Actor:
    """Return the account of this name in the network at ``path``; both are made if they are not there."""
    create(path)
    with writing(path) as db:
        return add_account(db, name)


def add_account(db: sqlite3.Connection, name: str) -> Actor:
    """Return the account of this name, made if it is not there; its id is its handle (``bookshop``)."""
    row = db.execute("SELECT id FROM accounts WHERE name = ?", (name,)).fetchone()
    if row is None:
        plain = "".join(letter for letter in name.casefold() if letter.isalnum()) or "account"
        taken = {each["id"] for each in db.execute("SELECT id FROM accounts")}
        handle = next(h for n in count(1) if (h := plain if n == 1 else f"{plain}{n}") not in taken)
        db.execute("INSERT INTO accounts (id, name, handle) VALUES (?, ?, ?)", (handle, name, handle))
        return account(db, handle)
    return account(db, row["id"])


def account(db: sqlite3.Connection, id: str) -> Actor:  # noqa: A002
    """Return an account of ours. Raises ``Unauthorized`` when the network does not know it."""
    row = db.execute("SELECT * FROM accounts WHERE id = ?", (id,)).fetchone()
    if row is None:
        raise Unauthorized("The network does not know this account.")
    return Actor(id=row["id"], name=row["name"], handle=row["handle"], type="Organization")


def add(db: sqlite3.Connection, said: Said) -> sqlite3.Row:
    """Write a note and the change that brings it into view; the same key gives the same note again.

    Raises ``Gone`` when the note it answers is not there (any more).
    """
    known: sqlite3.Row | None = db.execute(
        "SELECT * FROM notes WHERE account = ? AND key = ?", (said.account, said.key)
    ).fetchone()
    if known is not None:
        return known
    context = live(db, said.in_reply_to)["context"] if said.in_reply_to else None
    number = db.execute(
        "INSERT INTO notes (account, by_id, by_name, by_handle, text, language, visibility, pictures,"
        " published, visible_at, context, in_reply_to, livened, key)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            said.account, said.by.id, said.by.name, said.by.handle, said.text, said.language, said.visibility,
            pictures(said.attachment), ticks(said.published), ticks(said.visible_at), context,
            said.in_reply_to or None, said.livened, said.key,
        ),
    ).lastrowid  # fmt: skip
    db.execute("UPDATE notes SET context = id WHERE id = ? AND context IS NULL", (number,))
    _change(db, said.account, number, "create", said.visible_at)
    row: sqlite3.Row = db.execute("SELECT * FROM notes WHERE id = ?", (number,)).fetchone()
    return row


def live(db: sqlite3.Connection, id: str) -> sqlite3.Row:  # noqa: A002
    """Return a note that has not been deleted. Raises ``Gone``."""
    query = "SELECT * FROM notes WHERE id = ? AND deleted = 0"
    row: sqlite3.Row | None = db.execute(query, (id,)).fetchone()
    if row is None:
        raise Gone("This note is not there any more.")
    return row


def edit(db: sqlite3.Connection, id: str, text: str, *, now: datetime) -> None:  # noqa: A002
    """Change a note's words. Raises ``Gone``."""
    note = live(db, id)
    db.execute("UPDATE notes SET text = ?, edited = ? WHERE id = ?", (text, ticks(now), note["id"]))
    _change(db, note["account"], note["id"], "update", now)


def remove(db: sqlite3.Connection, id: str, *, now: datetime) -> None:  # noqa: A002
    """Delete a note, and what was still going to be said about it. Raises ``Gone``."""
    note = live(db, id)
    db.execute("UPDATE notes SET deleted = 1 WHERE id = ?", (note["id"],))
    db.execute(
        "UPDATE notes SET deleted = 1 WHERE in_reply_to = ? AND visible_at > ?", (note["id"], ticks(now))
    )
    _change(db, note["account"], note["id"], "delete", now)


def surface(db: sqlite3.Connection, now: datetime) -> None:
    """Number the changes that have come into view by ``now``, in the order in which they did."""
    db.execute(
        "UPDATE changes SET seq = numbered.seq FROM ("
        "  SELECT id, row_number() OVER (ORDER BY visible_at, id)"
        "    + (SELECT coalesce(max(seq), 0) FROM changes) AS seq"
        "  FROM changes WHERE seq IS NULL AND visible_at <= ?"
        ") AS numbered WHERE changes.id = numbered.id",
        (ticks(now),),
    )


def has_hidden(db: sqlite3.Connection, now: datetime) -> bool:
    """Tell whether ``surface`` would find anything."""
    query = "SELECT 1 FROM changes WHERE seq IS NULL AND visible_at <= ? LIMIT 1"
    return db.execute(query, (ticks(now),)).fetchone() is not None


def conversation(db: sqlite3.Connection, root: str, *, now: datetime) -> list[sqlite3.Row]:
    """Return the notes of a conversation that are in view, oldest first."""
    return db.execute(_OLDEST_FIRST, (root, ticks(now))).fetchall()


def to_liven(db: sqlite3.Connection, now: datetime) -> list[sqlite3.Row]:
    """Return our own notes in view that nobody has reacted to yet, in the order they were written."""
    query = (
        "SELECT * FROM notes WHERE livened = 0 AND deleted = 0 AND by_id = account AND visible_at <= ?"
        " ORDER BY id"
    )
    return db.execute(query, (ticks(now),)).fetchall()


def mark_livened(db: sqlite3.Connection, notes: Sequence[sqlite3.Row]) -> None:
    """Note that people have had their chance to react to these."""
    db.executemany("UPDATE notes SET livened = 1 WHERE id = ?", [(note["id"],) for note in notes])


def pictures(attachment: Sequence[Attachment]) -> str:
    """Return what the network keeps of pictures (type, size in bytes, alternative text) as JSON."""
    kept = [{"media_type": a.media_type, "bytes": len(a.content), "name": a.name} for a in attachment]
    return json.dumps(kept, ensure_ascii=False)


def _change(db: sqlite3.Connection, account: str, note: object, kind: str, at: datetime) -> None:
    db.execute(
        "INSERT INTO changes (account, note, kind, visible_at) VALUES (?, ?, ?, ?)",
        (account, note, kind, ticks(at)),
    )
