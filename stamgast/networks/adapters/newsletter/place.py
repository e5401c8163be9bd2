"""The newsletter's mailbox, to whom it goes, and how people leave the list."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from email.utils import getaddresses
from urllib.parse import urlsplit

from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import Misconfigured, NetworkError, Rejected
from stamgast.networks.mail.place import Place, is_address, mailbox_credentials, mailbox_place
from stamgast.networks.mail.tokens import Tokens

MOST_RECIPIENTS = 100
"""As many as every server takes for one mail (RFC 5321, 4.5.3.1.8); a longer list needs a list server."""


def place(given: Mapping[str, str], token: Callable[[], str] | None = None) -> Place:
    """Read answers, or credentials, which have the same names. Raises ``Rejected``.

    With a ``token`` there is no password.
    """
    return replace(
        mailbox_place(given, token),
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
        **mailbox_credentials(chosen),
        "recipients": ", ".join(chosen.recipients),
        "unsubscribe": chosen.unsubscribe,
    }


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
