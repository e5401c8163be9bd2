"""Whose mailbox it is, where its servers are, and to whom goes what it sends to many."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from stamgast.networks.errors import Rejected
from stamgast.networks.mail.line import server
from stamgast.networks.mail.mailbox import INBOX, Mailbox
from stamgast.networks.mail.outgoing import Account, Outgoing
from stamgast.networks.safety import Client

_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")


@dataclass(frozen=True, slots=True)
class Place:
    """Everything that was said when the mailbox was connected."""

    address: str
    name: str
    reading: Account
    sending: Account
    recipients: tuple[str, ...] = ()
    unsubscribe: str = ""

    @property
    def domain(self) -> str:
        return self.address.partition("@")[2]


def mailbox_place(given: Mapping[str, str], token: Callable[[], str] | None = None) -> Place:
    """Read answers, or credentials, which have the same names. Raises ``Rejected``.

    With a ``token`` there is no password.
    """
    if token is not None:
        given = {**given, "password": "-", "smtp_user": "", "smtp_password": ""}
    address, user = mail_address(given.get("address", "")), given.get("user", "").strip()
    user = _plain(user or address)
    password = _plain(given.get("password", ""))
    sending_user, sending_password = given.get("smtp_user", "").strip(), given.get("smtp_password", "")
    return Place(
        address=address,
        name=" ".join(given.get("name", "").split()) or address,
        reading=Account(server(given.get("imap", ""), "imap"), user, password, token),
        sending=Account(
            server(given.get("smtp", ""), "smtp"),
            _plain(sending_user or user),
            _plain(sending_password or password),
            token,
        ),
    )


def mailbox_credentials(chosen: Place) -> dict[str, str]:
    """Write what ``mailbox_place`` reads, as it is kept."""
    return {
        "address": chosen.address,
        "name": chosen.name,
        "imap": str(chosen.reading.server),
        "smtp": str(chosen.sending.server),
        "user": chosen.reading.user,
        "password": chosen.reading.password,
        "smtp_user": chosen.sending.user,
        "smtp_password": chosen.sending.password,
    }


def sign_in(client: Client, chosen: Place, now: datetime) -> None:
    """Sign in at both servers, and leave. Nothing is sent. Raises any ``NetworkError``."""
    box = Mailbox(client, chosen.reading)
    try:
        box.look_into(INBOX)
    finally:
        box.close()
    Outgoing(client, chosen.sending, lambda: now).check()


def is_address(text: str) -> bool:
    """Tell whether mail can be sent there by every server: ASCII, with a domain."""
    return bool(_ADDRESS.fullmatch(text)) and len(text) <= 254


def mail_address(typed: str) -> str:
    """Return an address as it is compared. Raises ``Rejected``."""
    address = typed.strip()
    if not is_address(address):
        raise Rejected("This is not a mail address.", detail="address")
    return address.lower()


def _plain(typed: str) -> str:
    """Refuse signs that would end a command."""
    if not typed or any(sign in typed for sign in "\0\r\n"):
        raise Rejected("User name or password is missing or has signs that cannot be sent.")
    return typed
