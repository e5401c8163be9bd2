"""Reads what came in and what was sent: the mailbox that was connected with the newsletter."""

from stamgast.networks.adapters.newsletter.place import place_of
from stamgast.networks.capabilities import Connection
from stamgast.networks.mail.reading import MailConversations


class NewsletterConversations(MailConversations):
    """Reads the newsletter's mailbox."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, place_of(connection))
