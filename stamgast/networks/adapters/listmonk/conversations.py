"""Reads our newsletters and what came back of them from Listmonk, and answers from the mailbox."""

import json
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

from stamgast.networks.adapters.listmonk.calls import Calls, instant_of, number, text_of
from stamgast.networks.adapters.listmonk.composing import MARK, title_in, words_in
from stamgast.networks.adapters.listmonk.house import house_of
from stamgast.networks.capabilities import Connection, Page, Thread
from stamgast.networks.errors import Forbidden
from stamgast.networks.mail.letters import message_id
from stamgast.networks.mail.place import is_address
from stamgast.networks.mail.reading import MailConversations
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Note
from stamgast.vocabulary.returns import Return

LATEST = "20"
"""Campaigns that are told again each time: they are how answers are known to belong to a newsletter."""

PER_PAGE = 50
"""The most the server gives at once."""

MANY = 40  # pages of reports we are willing to read in one call
KINDS = {"hard": True, "soft": False}


class ListmonkConversations:
    """Reads one server and, where it was named, one mailbox. Nothing in either is changed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._house = house_of(connection)
        self._calls = Calls(connection.client, self._house, connection.now)
        mailbox = self._house.mailbox
        self._mail = MailConversations(connection, mailbox) if mailbox else None

    def news(self, cursor: str, *, since: datetime) -> Page:
        """Read our latest newsletters and new reports, then the next mails."""
        mail, told = _read(cursor)
        sent = tuple(Create(note) for note in self._newsletters(since))
        came_back, told = self._returns(told)
        page = self._mail.news(mail, since=since) if self._mail else Page((), "")
        return replace(
            page,
            activities=(*sent, *page.activities),
            cursor=json.dumps({"mail": page.cursor, "told": told}),
            returns=(*came_back, *page.returns),
        )

    def thread(self, root: str) -> Thread:
        """Read what names a newsletter. Never complete: what is not here was filed, not taken back."""
        return self._mail.thread(root) if self._mail else Thread((), complete=False)

    def _newsletters(self, since: datetime) -> list[Note]:
        asked = {"query": MARK, "order_by": "created_at", "order": "DESC", "per_page": LATEST}
        rows = self._calls.rows("campaigns", **asked, no_body="true")
        notes = [note for row in rows if (note := self._note(row)) and note.published >= since]
        return sorted(notes, key=lambda note: note.published)

    def _note(self, row: dict[str, Any]) -> Note | None:
        own, at = self._named(text_of(row, "name")), instant_of(row, "started_at")
        if not own or at is None:
            return None
        return Note(
            id=own,
            attributed_to=self._connection.actor,
            content=words_in(row),
            published=at,
            context=own,
            url=f"{self._house.site}/admin/campaigns/{number(row)}",
            name=title_in(row),
            type="Article",
        )

    def _named(self, name: str) -> str:
        """Return the Message-ID of a campaign of ours, "" for one that was not written here."""
        key = name.removeprefix(MARK).partition(" ")[0]
        is_ours = name.startswith(MARK) and key.isascii() and key.isalnum() and len(key) <= 64
        return message_id(self._house.domain, key) if is_ours else ""

    def _returns(self, told: int) -> tuple[list[Return], int]:
        """Read reports of what came back, newest first, down to those that were told."""
        found: list[Return] = []
        newest = told
        for page in range(1, MANY + 1):
            rows: list[dict[str, Any]] = []
            with suppress(Forbidden):  # a right of its own, and nothing but figures without it
                asked = {"order_by": "created_at", "order": "desc", "per_page": str(PER_PAGE)}
                rows = self._calls.rows("bounces", **asked, page=str(page))
            fresh = [row for row in rows if (number(row) or 0) > told]
            found += [one for row in fresh if (one := self._return(row))]
            newest = max([newest, *(number(row) or 0 for row in fresh)])
            if len(rows) < PER_PAGE or len(fresh) < len(rows):
                break
        return found, newest

    def _return(self, row: dict[str, Any]) -> Return | None:
        about = row.get("campaign")
        own = self._named(text_of(about, "name")) if isinstance(about, dict) else ""
        recipient, kind = text_of(row, "email").lower(), text_of(row, "type")
        if not own or not is_address(recipient) or kind not in KINDS:
            return None
        return Return(own, recipient, is_final=KINDS[kind])


def _read(cursor: str) -> tuple[str, int]:
    """Read a cursor of ours; begin anew where it says nothing."""
    known: object = {}
    with suppress(ValueError, RecursionError):
        known = json.loads(cursor) if cursor else {}
    given = known if isinstance(known, dict) else {}
    mail, told = given.get("mail"), given.get("told")
    return (
        mail if isinstance(mail, str) else "",
        told if isinstance(told, int) and not isinstance(told, bool) else 0,
    )
