"""Reads what came in and what was sent, by the numbers that IMAP gives to mails."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from stamgast.networks.capabilities import Connection, Page, Thread
from stamgast.networks.errors import NetworkError
from stamgast.networks.mail import notes
from stamgast.networks.mail.mailbox import INBOX, Folder, Mailbox, Raw
from stamgast.networks.mail.place import Place
from stamgast.networks.threads import parents_first
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Note
from stamgast.vocabulary.returns import Return

PER_PAGE = 50
MOST_OF_A_THREAD = 200
FRESH = timedelta(seconds=30)
"""How long one sign-in is used for several questions; a line to a mail server has its end."""

TURNS = ("sent", "inbox")
"""What was sent is read first, so that a newsletter is known before what is said about it."""


@dataclass(frozen=True, slots=True)
class Reached:
    """Up to which mail a folder was read; the number holds only under its ``validity``."""

    validity: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class Cursor:
    """Whose turn it is, and how far each folder was read."""

    turn: str
    sent: Reached
    inbox: Reached

    @classmethod
    def read(cls, cursor: str) -> "Cursor":
        """Read a cursor of ours; begin anew where it says nothing."""
        known: object = {}
        with suppress(ValueError, RecursionError):
            known = json.loads(cursor) if cursor else {}
        given = known if isinstance(known, dict) else {}
        turn = given.get("turn")
        return cls(
            turn if turn in TURNS else TURNS[0], _reached(given.get("sent")), _reached(given.get("inbox"))
        )

    def __str__(self) -> str:
        folders = {
            name: [at.validity, at.number] for name, at in (("sent", self.sent), ("inbox", self.inbox))
        }
        return json.dumps({"turn": self.turn, **folders})


class MailConversations:
    """Reads one mailbox. Nothing in it is changed, not even what is marked as read."""

    def __init__(self, connection: Connection, place: Place) -> None:
        self._connection = connection
        self._place = place
        self._box: Mailbox | None = None
        self._opened_at: datetime | None = None

    def __del__(self) -> None:
        self._leave()

    def news(self, cursor: str, *, since: datetime) -> Page:
        """Read the next mails of one folder."""
        with self._opened() as box:
            return self._news(box, Cursor.read(cursor), since)

    def _news(self, box: Mailbox, at: Cursor, since: datetime) -> Page:
        is_sent = at.turn == "sent"
        name = box.sent_folder() if is_sent else INBOX
        if name is None:
            return Page((), str(replace(at, turn="inbox")), more=True)
        folder = box.look_into(name)
        before = at.sent if is_sent else at.inbox
        is_known = before.number > 0 and before.validity == folder.validity
        waiting = box.after(before.number) if is_known else box.since(since)
        numbers, has_more = waiting[:PER_PAGE], len(waiting) > PER_PAGE
        came_back: list[Return] = []
        found = self._notes(box, numbers, is_sent=is_sent, came_back=came_back)
        reached = _after(before if is_known else Reached(), folder, numbers, has_more)
        following = replace(at, sent=reached) if is_sent else replace(at, inbox=reached)
        if not has_more:
            following = replace(following, turn="inbox" if is_sent else "sent")
        told = tuple(Create(note) for note in found)
        return Page(told, str(following), more=has_more or is_sent, returns=tuple(came_back))

    def thread(self, root: str) -> Thread:
        """Read a mail and what names it. Never complete: what is not here was filed, not taken back."""
        with self._opened() as box:
            found: dict[str, Note] = {}
            for name in filter(None, (box.sent_folder(), INBOX)):
                box.look_into(name)
                numbers = box.of_thread(root)[:MOST_OF_A_THREAD]
                found |= {note.id: note for note in self._notes(box, numbers, is_sent=name != INBOX)}
        return Thread(tuple(parents_first(found.values())), complete=False)

    def _notes(
        self, box: Mailbox, numbers: list[int], *, is_sent: bool, came_back: list[Return] | None = None
    ) -> list[Note]:
        """Read mails as notes; what reports say that came back is put aside, if anybody wants to know."""

        def passing() -> Iterator[Raw]:
            for raw in box.mails(numbers):
                if came_back is not None and not is_sent:
                    came_back.extend(notes.returned(raw))
                yield raw

        return list(notes.notes(passing(), self._place, self._connection.actor, is_sent=is_sent))

    @contextmanager
    def _opened(self) -> Iterator[Mailbox]:
        """Sign in, or stay so for a while; a line that broke is not used again."""
        now = self._connection.now()
        try:
            if self._box is None or self._opened_at is None or now - self._opened_at > FRESH:
                self._leave()
                self._box, self._opened_at = Mailbox(self._connection.client, self._place.reading), now
            yield self._box
        except NetworkError:
            self._leave()
            raise

    def _leave(self) -> None:
        box, self._box = getattr(self, "_box", None), None
        if box is not None:
            box.hang_up()


def _after(before: Reached, folder: Folder, numbers: Iterable[int], has_more: bool) -> Reached:  # noqa: FBT001
    read = max(numbers, default=before.number)
    if not has_more and folder.next_number is not None:
        read = max(read, folder.next_number - 1)
    return Reached(folder.validity, read)


def _reached(given: object) -> Reached:
    if isinstance(given, list) and len(given) == 2 and all(isinstance(each, int) for each in given):
        return Reached(given[0], given[1])
    return Reached()
