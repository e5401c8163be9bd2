"""Sends one mail at a time from a mailbox, files it there, and looks for what was filed."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime

from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import Gone, NetworkError, Unsupported
from stamgast.networks.mail.letters import answer, message_id
from stamgast.networks.mail.mailbox import INBOX, Mailbox
from stamgast.networks.mail.outgoing import Envelope, Outgoing
from stamgast.networks.mail.place import Place, is_address
from stamgast.networks.mail.text import field, parsed
from stamgast.vocabulary.objects import Draft, Note, Receipt

_ID = re.compile(r"<[!-;=?-~]{1,900}>")


class Posting:
    """Sends from one mailbox. Nobody can ask whether a mail arrived; only what was filed can be found."""

    def __init__(self, connection: Connection, place: Place) -> None:
        self._connection = connection
        self._place = place

    def send(self, recipients: Sequence[str], content: bytes, key: str, now: datetime) -> Receipt:
        """Send once. Raises any ``NetworkError``; only ``OutcomeUnknown`` leaves open whether it is out."""
        outgoing = Outgoing(self._connection.client, self._place.sending, self._connection.now)
        refused = outgoing.send(Envelope(self._place.address, recipients, content))
        own = message_id(self._place.domain, key)
        raw = {"message_id": own, "refused": len(refused), "filed": self._file(own, content, now)}
        return Receipt(own, published=now, raw=raw)

    def answer(self, draft: Draft, to: Note, key: str) -> Receipt:
        """Answer a mail, under its subject and with all that was said before named. Raises as ``send``."""
        now = self._connection.now()
        person = self._person(draft, to)
        subject, before = self._talk(to)
        content = answer(self._place, draft, key, now, (person, subject, before))
        return self.send([person], content, key, now)

    def find(self, key: str) -> Receipt:
        """Look for the mail where sent ones are filed, and where the list may have brought it back to us.

        Raises ``Unsupported`` when it is not there: it may still have been sent, and a person decides.
        """
        own = message_id(self._place.domain, key)
        box = Mailbox(self._connection.client, self._place.reading)
        try:
            for folder in (box.sent_folder(), INBOX):
                if folder is None:
                    continue
                box.look_into(folder)
                for mail in box.heads(box.with_id(own)):
                    return Receipt(own, published=mail.at, raw={"message_id": own, "folder": folder})
        finally:
            box.close()
        raise Unsupported("Mail gives no way to see whether it was sent.")

    def _person(self, draft: Draft, to: Note) -> str:
        """Return to whom an answer goes."""
        if draft.attachment:
            raise Unsupported("Answers by mail are words only.")
        if not is_address(to.attributed_to.id):
            raise Gone("There is no address the answer could go to.", detail="not an address")
        if to.attributed_to.id in (self._place.address, self._connection.actor.id):
            raise Unsupported("Nothing can be said below a newsletter: write to somebody who answered.")
        return to.attributed_to.id

    def _talk(self, to: Note) -> tuple[str, list[str]]:
        box = Mailbox(self._connection.client, self._place.reading)
        try:
            box.look_into(INBOX)
            for mail in box.heads(box.with_id(to.id)):
                head = parsed(mail.content)
                before = _ID.findall(field(head, "References")) or _ID.findall(field(head, "In-Reply-To"))
                return field(head, "Subject"), [*before, to.id]
        finally:
            box.close()
        return to.name or self._place.name, [*dict.fromkeys(each for each in (to.context, to.id) if each)]

    def _file(self, own: str, content: bytes, now: datetime) -> bool:
        """File what was sent, unless the server did so itself. It is out: nothing here may say otherwise."""
        with suppress(NetworkError):
            box = Mailbox(self._connection.client, self._place.reading)
            try:
                folder = box.sent_folder()
                if folder is not None:
                    box.look_into(folder)
                    if box.with_id(own):
                        return True
                box.file(folder, content, now)
            finally:
                box.close()
            return True
        return False
