"""Brings the people of the town to the loopback network: they notice what is new there and react."""

from datetime import datetime, timedelta
from pathlib import Path
from sqlite3 import Connection, Row

from stamgast.networks.adapters.loopback import notes
from stamgast.networks.adapters.loopback.file import create, instant, reading, writing
from stamgast.networks.adapters.loopback.mapping import note_of
from stamgast.networks.errors import Gone
from stamgast.vocabulary.languages import Language
from stamgast.vocabulary.objects import Actor
from stamgast.world.bookshop import bookshop
from stamgast.world.history import PastNote, history
from stamgast.world.people import person
from stamgast.world.reactions import Reaction, answer_back, react

_MEMORY = 200
"""How many of people's last sentences are not said again."""


def liven(path: str | Path, *, now: datetime, seed: int = 1) -> int:
    """Let people react to every note of ours that they have not reacted to yet.

    Call it as often as you like, from as many processes as you like: each note is taken up once, in one
    transaction with the reactions to it, which come into view from ``now`` on.

    Returns:
        How many reactions were written.

    Raises:
        Misconfigured: there is no network at ``path``.
        Unavailable: the file is locked for too long.
    """
    with reading(path) as db:
        waiting = notes.to_liven(db, now)
    if not waiting:
        return 0
    with writing(path) as db:
        waiting = notes.to_liven(db, now)
        notes.mark_livened(db, waiting)
        return sum(_react(db, row, now, seed) for row in waiting)


def _react(db: Connection, row: Row, now: datetime, seed: int) -> int:
    said = _said_lately(db)
    if row["in_reply_to"] is None:
        reactions = react(note_of(row), seed=seed, now=now, avoid=said)
    else:
        reactions = _answers(db, row, seed, said)
    for reaction in reactions:
        _write(db, row, reaction, now)
    return len(reactions)


def _answers(db: Connection, row: Row, seed: int, said: set[str]) -> list[Reaction]:
    try:
        theirs = notes.live(db, row["in_reply_to"])
    except Gone:
        return []
    if person(theirs["by_id"]) is None:
        return []
    (depth,) = db.execute(
        "SELECT count(*) FROM notes WHERE context = ? AND by_id = ?", (row["context"], theirs["by_id"])
    ).fetchone()
    answer = answer_back(note_of(theirs), note_of(row), seed=seed, depth=depth, avoid=said)
    return [answer] if answer else []


def _write(db: Connection, row: Row, reaction: Reaction, now: datetime) -> None:
    at = max(now, instant(row["published"])) + timedelta(seconds=reaction.after_s)
    said = notes.Said(
        account=row["account"],
        by=reaction.by.actor,
        text=reaction.text,
        published=at,
        visible_at=at,
        in_reply_to=str(row["id"]),
        language=row["language"],
        livened=True,
    )
    notes.add(db, said)


def _said_lately(db: Connection) -> set[str]:
    query = "SELECT text FROM notes WHERE by_id <> account ORDER BY id DESC LIMIT ?"
    return {row["text"] for row in db.execute(query, (_MEMORY,))}


def settle(path: str | Path, language: Language, *, until: datetime, seed: int = 1, days: int = 90) -> None:
    """Make the town at ``path``: the bookshop's accounts, and the past of their channels up to ``until``.

    An account bears the name that its plan in ``bookshop(language).channels`` gives it; connect it by that
    name. A town that is there already stays as it is.
    """
    create(path)
    plans = bookshop(language).channels
    with writing(path) as db:
        if db.execute("SELECT 1 FROM notes LIMIT 1").fetchone():
            return
        ours = {plan.key: notes.add_account(db, plan.name) for plan in plans}
        ids: dict[str, str] = {}
        for past in history(seed, until, days, [plan.past for plan in plans]):
            ids[past.id] = str(notes.add(db, _said(past, ours[past.channel.key], ids))["id"])


def _said(past: PastNote, ours: Actor, ids: dict[str, str]) -> notes.Said:
    return notes.Said(
        account=ours.id,
        by=past.by.actor if past.by else ours,
        text=past.text,
        published=past.published,
        visible_at=past.published,
        in_reply_to=ids[past.in_reply_to] if past.in_reply_to else "",
        language=past.channel.language,
        livened=True,
    )
