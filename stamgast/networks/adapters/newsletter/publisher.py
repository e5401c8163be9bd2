"""Sends newsletters and answers, each under a Message-ID chosen beforehand, and files what was sent."""

import secrets
from datetime import datetime, timedelta
from typing import ClassVar

from stamgast.networks.adapters.newsletter.composing import newsletter
from stamgast.networks.adapters.newsletter.place import place_of
from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import Unsupported
from stamgast.networks.mail.letters import check_newsletter
from stamgast.networks.mail.posting import Posting
from stamgast.vocabulary.objects import Draft, Receipt


class NewsletterPublisher:
    """Sends from one mailbox. Nobody can ask whether a mail arrived; only what was filed can be found."""

    retry_safe_for: ClassVar[timedelta] = timedelta(0)

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._place = place_of(connection)
        self._posting = Posting(connection, self._place)

    def new_key(self, at: datetime) -> str:  # noqa: ARG002  the Message-ID need not tell the time
        """Make what is particular in a Message-ID."""
        return secrets.token_hex(16)

    def publish(self, draft: Draft, *, key: str) -> Receipt:
        """Send once. Raises any ``NetworkError``; only ``OutcomeUnknown`` leaves open whether it is out."""
        if draft.in_reply_to is not None:
            return self._posting.answer(draft, draft.in_reply_to, key)
        check_newsletter(draft)
        now = self._connection.now()
        content = newsletter(self._place, draft, key, now)
        return self._posting.send(self._place.recipients, content, key, now)

    def find(self, draft: Draft, *, key: str, since: datetime) -> Receipt | None:  # noqa: ARG002
        """Look where sent mails are filed. Raises ``Unsupported`` when it is not there."""
        return self._posting.find(key)

    def delete(self, id: str) -> None:  # noqa: A002, ARG002
        raise Unsupported("A mail that was sent cannot be taken back.")
