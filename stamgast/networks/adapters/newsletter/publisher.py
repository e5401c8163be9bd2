"""Sends newsletters and answers, each under a Message-ID chosen beforehand, and files what was sent."""

import re
import secrets
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import ClassVar

from stamgast.networks.adapters.newsletter.composing import answer, message_id, newsletter
from stamgast.networks.adapters.newsletter.place import is_address, place_of
from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import Gone, NetworkError, Rejected, Unsupported
from stamgast.networks.mail.mailbox import INBOX, Mailbox
from stamgast.networks.mail.outgoing import Envelope, Outgoing
from stamgast.networks.mail.text import field, parsed
from stamgast.vocabulary.objects import Attachment, Draft, Note, Receipt

MOST_BYTES = 10_000_000
"""Of all pictures together, as they are; on the way they grow by a third."""

PICTURES = ("image/jpeg", "image/png", "image/gif", "image/webp")
_ID = re.compile(r"<[!-;=?-~]{1,900}>")


class NewsletterPublisher:
    """Sends from one mailbox. Nobody can ask whether a mail arrived; only what was filed can be found."""

    retry_safe_for: ClassVar[timedelta] = timedelta(0)

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._place = place_of(connection)

    def new_key(self, at: datetime) -> str:  # noqa: ARG002  the Message-ID need not tell the time
        """Make what is particular in a Message-ID."""
        return secrets.token_hex(16)

    def publish(self, draft: Draft, *, key: str) -> Receipt:
        """Send once. Raises any ``NetworkError``; only ``OutcomeUnknown`` leaves open whether it is out."""
        now = self._connection.now()
        if draft.in_reply_to is not None:
            recipients: Sequence[str] = [self._person(draft)]
            content = self._answer(draft, draft.in_reply_to, key, now)
        else:
            _check(draft)
            recipients = self._place.recipients
            content = newsletter(self._place, draft, key, now)
        outgoing = Outgoing(self._connection.client, self._place.sending, self._connection.now)
        refused = outgoing.send(Envelope(self._place.address, recipients, content))
        own = message_id(self._place, key)
        raw = {"message_id": own, "refused": len(refused), "filed": self._file(own, content, now)}
        return Receipt(own, published=now, raw=raw)

    def find(self, draft: Draft, *, key: str, since: datetime) -> Receipt | None:  # noqa: ARG002
        """Look for the mail where sent ones are filed, and where the list may have brought it back to us.

        Raises ``Unsupported`` when it is not there: it may still have been sent, and a person decides.
        """
        own = message_id(self._place, key)
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

    def delete(self, id: str) -> None:  # noqa: A002, ARG002
        raise Unsupported("A mail that was sent cannot be taken back.")

    def _person(self, draft: Draft) -> str:
        """Return to whom an answer goes."""
        to = draft.in_reply_to
        if draft.attachment:
            raise Unsupported("Answers by mail are words only.")
        if to is None or not is_address(to.attributed_to.id):
            raise Gone("There is no address the answer could go to.", detail="not an address")
        if to.attributed_to.id == self._place.address:
            raise Unsupported("Nothing can be said below a newsletter: write to somebody who answered.")
        return to.attributed_to.id

    def _answer(self, draft: Draft, to: Note, key: str, now: datetime) -> bytes:
        """Write an answer under the subject of their mail, with all that was said before named."""
        subject, before = self._talk(to)
        return answer(self._place, draft, key, now, (self._person(draft), subject, before))

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


def _check(draft: Draft) -> None:
    """Refuse what cannot be sent before anything is sent."""
    if draft.visibility != "public":
        raise Unsupported("A newsletter goes to everybody on the list.")
    if not draft.name.strip():
        raise Rejected("A newsletter needs a title: it is the subject of the mail.")
    if not draft.content.strip() and not draft.attachment:
        raise Rejected("There is nothing in it yet.")
    if sum(len(picture.content) for picture in draft.attachment) > MOST_BYTES:
        raise Rejected("The pictures are too large for a mail: 10 MB together.")
    for picture in draft.attachment:
        _check_kind(picture)


def _check_kind(picture: Attachment) -> None:
    if picture.media_type not in PICTURES:
        raise Unsupported("Only pictures can be sent in a newsletter.", detail=picture.media_type)
