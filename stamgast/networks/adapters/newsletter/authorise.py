"""Connects a mailbox: signs in for reading and for sending before it believes any of it."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import ClassVar

from stamgast.networks.adapters.newsletter.place import Place, credentials, place, place_of
from stamgast.networks.capabilities import Connected, Connection, Question, Redirect
from stamgast.networks.errors import Unsupported
from stamgast.networks.mail.mailbox import INBOX, Mailbox
from stamgast.networks.mail.outgoing import Outgoing
from stamgast.networks.safety import Client
from stamgast.vocabulary.objects import Actor


class NewsletterAuthoriser:
    """Signs in with user name and password, at both servers."""

    questions: ClassVar[Sequence[Question]] = (
        Question("address", "Mail address it comes from", placeholder="news@bookshop.example"),
        Question("name", "Name people see beside it", placeholder="Corner Bookshop"),
        Question(
            "recipients",
            "Where it goes: the address of your list, or up to 100 addresses with commas",
            placeholder="readers@lists.bookshop.example",
        ),
        Question("imap", "Server for reading (IMAP)", placeholder="imap.bookshop.example"),
        Question("smtp", "Server for sending (SMTP)", placeholder="smtp.bookshop.example"),
        Question("user", "User name, if it is not the address", optional=True),
        Question("password", "Password of the mailbox", secret=True),
        Question("smtp_user", "User name for sending, if it is another", optional=True),
        Question("smtp_password", "Password for sending, if it is another", secret=True, optional=True),
        Question(
            "unsubscribe",
            "Link or address by which people leave the list",
            placeholder="https://lists.bookshop.example/leave",
            optional=True,
        ),
    )
    redirect_questions: ClassVar[Sequence[Question]] = ()

    def connect(self, client: Client, answers: Mapping[str, str]) -> Connected:
        """Sign in at both servers. Nothing is sent."""
        chosen = place(answers)
        _sign_in(client, chosen, datetime.now(UTC))
        return Connected(_actor(chosen), chosen.domain, credentials(chosen))

    def begin(self, client: Client, answers: Mapping[str, str], *, redirect_uri: str, state: str) -> Redirect:  # noqa: ARG002
        raise Unsupported("This network has no sign-in page.")

    def finish(self, client: Client, pending: Mapping[str, str], query: Mapping[str, str]) -> Connected:  # noqa: ARG002
        raise Unsupported("This network has no sign-in page.")

    def check(self, connection: Connection) -> Actor:
        """Sign in at both servers again."""
        chosen = place_of(connection)
        _sign_in(connection.client, chosen, connection.now())
        return _actor(chosen)


def _sign_in(client: Client, chosen: Place, now: datetime) -> None:
    box = Mailbox(client, chosen.reading)
    try:
        box.look_into(INBOX)
    finally:
        box.close()
    Outgoing(client, chosen.sending, lambda: now).check()


def _actor(chosen: Place) -> Actor:
    return Actor(chosen.address, chosen.name, chosen.address, type="Organization")
