"""Whose mailbox it is, where its servers are, and to whom the newsletter goes."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import getaddresses
from urllib.parse import urlsplit

from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import Misconfigured, NetworkError, Rejected
from stamgast.networks.mail.line import server
from stamgast.networks.mail.outgoing import Account
from stamgast.networks.mail.tokens import Tokens

MOST_RECIPIENTS = 100
"""As many as every server takes for one mail (RFC 5321, 4.5.3.1.8); a longer list needs a list server."""

_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")


@dataclass(frozen=True, slots=True)
class Place:
    """Everything that was said when the newsletter was connected."""

    address: str
    name: str
    reading: Account
    sending: Account
    recipients: tuple[str, ...]
    unsubscribe: str = ""

    @property
    def domain(self) -> str:
        return self.address.partition("@")[2]


def place(given: Mapping[str, str], token: Callable[[], str] | None = None) -> Place:
    """Read answers, or credentials, which have the same names. Raises ``Rejected``.

    With a ``token`` there is no password.
    """
    if token is not None:
        given = {**given, "password": "-", "smtp_user": "", "smtp_password": ""}
    address, user = _address(given.get("address", "")), given.get("user", "").strip()
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
        recipients=_recipients(given.get("recipients", "")),
        unsubscribe=_unsubscribe(given.get("unsubscribe", "").strip()),
    )


def place_of(connection: Connection) -> Place:
    """Take what we need from a connection. Raises ``Misconfigured`` when it is not one of a newsletter."""
    known = connection.credentials
    tokens = Tokens(connection.client, known, connection.keep, connection.now)
    try:
        return place(known, tokens.current if known.get("provider") else None)
    except NetworkError as error:
        raise Misconfigured("The stored connection to this mailbox is incomplete.") from error


def credentials(chosen: Place) -> dict[str, str]:
    """Write a place as it is kept."""
    return {
        "address": chosen.address,
        "name": chosen.name,
        "imap": str(chosen.reading.server),
        "smtp": str(chosen.sending.server),
        "user": chosen.reading.user,
        "password": chosen.reading.password,
        "smtp_user": chosen.sending.user,
        "smtp_password": chosen.sending.password,
        "recipients": ", ".join(chosen.recipients),
        "unsubscribe": chosen.unsubscribe,
    }


def is_address(text: str) -> bool:
    """Tell whether mail can be sent there by every server: ASCII, with a domain."""
    return bool(_ADDRESS.fullmatch(text)) and len(text) <= 254


def _address(typed: str) -> str:
    address = typed.strip()
    if not is_address(address):
        raise Rejected("This is not a mail address.", detail="address")
    return address.lower()


def _recipients(typed: str) -> tuple[str, ...]:
    words = re.sub(r"[;\s]+", ",", typed) if "<" not in typed else typed
    try:
        found = [address.lower() for _, address in getaddresses([words]) if address]
    except RecursionError:  # brackets within brackets
        found = []
    if not found or not all(map(is_address, found)):
        raise Rejected("These are not mail addresses the newsletter can go to.", detail="recipients")
    if len(found) > MOST_RECIPIENTS:
        raise Rejected("More than 100 people need a list of a list server.", detail=str(len(found)))
    return tuple(dict.fromkeys(found))


def _unsubscribe(typed: str) -> str:
    if not typed:
        return ""
    link = f"mailto:{typed}" if is_address(typed) else typed
    parts = urlsplit(link)
    leads = is_address(parts.path) if parts.scheme == "mailto" else parts.scheme == "https" and parts.hostname
    if not leads or not re.fullmatch(r"[!-;=?-~]+", link):
        raise Rejected("People leave the list by a link (https) or a mail address.", detail="unsubscribe")
    return link


def _plain(typed: str) -> str:
    """Refuse signs that would end a command."""
    if not typed or any(sign in typed for sign in "\0\r\n"):
        raise Rejected("User name or password is missing or has signs that cannot be sent.")
    return typed
