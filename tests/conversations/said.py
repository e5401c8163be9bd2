"""What people say in these tests, and a small network in memory that can be read page by page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from stamgast.networks.capabilities import Page, Thread
from stamgast.networks.errors import Gone
from stamgast.vocabulary.activities import Activity, Create, Delete, Update
from stamgast.vocabulary.objects import Actor, Note
from tests.factories import NOW

US = Actor("bookshop", "Bookshop", "bookshop")


def theirs(
    remote_id: str, content: str = "Is the shop open on Sunday?", *, who: str = "trijn", **fields: Any
) -> Note:
    """Make a note by somebody else; ``minute`` counts from now."""
    return _note(remote_id, Actor(who, who.title(), who), content, fields)


def ours(remote_id: str, content: str = "A chair by the window.", **fields: Any) -> Note:
    """Make a note of our own."""
    return _note(remote_id, US, content, fields)


def _note(remote_id: str, by: Actor, content: str, fields: dict[str, Any]) -> Note:
    at = NOW + timedelta(minutes=fields.pop("minute", 0))
    return Note(**{"id": remote_id, "attributed_to": by, "content": content, "published": at, **fields})


class Town:
    """A network in memory: a log of changes to read on from, and threads as they stand."""

    def __init__(self, *, page_size: int = 3) -> None:
        self.page_size = page_size
        self.log: list[Activity] = []
        self.notes: dict[str, Note] = {}
        self.unshown: set[str] = set()
        self.on_thread: Callable[[str], None] = lambda root: None
        self.asked: list[str] = []

    def say(self, *notes: Note) -> None:
        for note in notes:
            parent = self.notes.get(note.in_reply_to)
            context = note.context or (parent.context if parent else note.in_reply_to or note.id)
            self.notes[note.id] = replace(note, context=context)
            self.log.append(Create(self.notes[note.id]))

    def edit(self, remote_id: str, content: str) -> None:
        self.notes[remote_id] = replace(self.notes[remote_id], content=content, updated=NOW)
        self.log.append(Update(self.notes[remote_id]))

    def delete(self, remote_id: str, *, quietly: bool = False) -> None:
        del self.notes[remote_id]
        if not quietly:
            self.log.append(Delete(remote_id))

    def news(self, cursor: str, *, since: datetime) -> Page:
        start = int(cursor or 0)
        end = start + self.page_size
        now = [
            each for each in self.log[start:end] if isinstance(each, Delete) or each.object.id in self.notes
        ]
        current = [
            each if isinstance(each, Delete) else type(each)(self.notes[each.object.id]) for each in now
        ]
        return Page(tuple(current), str(min(end, len(self.log))), more=end < len(self.log))

    def thread(self, root: str) -> Thread:
        self.asked.append(root)
        self.on_thread(root)
        if root not in self.notes:
            raise Gone("not there")
        shown = [n for n in self.notes.values() if n.context == root and n.id not in self.unshown]
        return Thread(tuple(shown), complete=True)
