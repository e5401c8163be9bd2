"""Where a Listmonk server is, who we are there, to which lists we send, and where answers arrive."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import Misconfigured, NetworkError, Rejected
from stamgast.networks.mail.place import Place, mail_address, mailbox_credentials, mailbox_place

_OF_THE_MAILBOX = ("imap", "smtp", "user", "password")
_TAIL = re.compile(r"/(?:admin|api)(?:[/?#].*)?$")


@dataclass(frozen=True, slots=True)
class House:
    """Everything that was said when the server was connected; ``lists`` as typed, then as numbers.

    ``answers`` is where answers are to go when that is not the sender; ``mailbox`` is None where nobody reads
    them here.
    """

    site: str
    user: str
    token: str
    lists: str
    address: str
    name: str
    answers: str = ""
    mailbox: Place | None = None

    @property
    def domain(self) -> str:
        return self.address.partition("@")[2]

    @property
    def sender(self) -> str:
        """Return what stands as *From*; braces would begin an expression of Listmonk's."""
        name = self.name.translate({ord("{"): "(", ord("}"): ")", ord('"'): "'", ord("\\"): "/"})
        return f'"{name}" <{self.address}>'

    @property
    def list_ids(self) -> list[int]:
        return [int(each) for each in self.lists.split(",")]


def house(given: Mapping[str, str]) -> House:
    """Read answers, or credentials, which have the same names. Raises ``Rejected``."""
    address = _address(given.get("address", ""))
    answers = given.get("answers", "").strip()
    answers = _address(answers) if answers else ""
    is_read = any(given.get(name, "").strip() for name in _OF_THE_MAILBOX)
    return House(
        site=_site(given.get("site", "")),
        user=_header(given.get("api_user", "")),
        token=_header(given.get("token", "")),
        lists=given.get("lists", "").strip(),
        address=address,
        name=" ".join(given.get("name", "").split()) or address,
        answers="" if answers == address else answers,
        mailbox=mailbox_place({**given, "address": answers or address}) if is_read else None,
    )


def house_of(connection: Connection) -> House:
    """Take what we need from a connection. Raises ``Misconfigured`` when it is not one of Listmonk."""
    try:
        found = house(connection.credentials)
    except NetworkError as error:
        raise Misconfigured("The stored connection to this Listmonk is incomplete.") from error
    if not re.fullmatch(r"[0-9]{1,18}(?:,[0-9]{1,18})*", found.lists):
        raise Misconfigured("The stored connection to this Listmonk is incomplete.", detail="lists")
    return found


def credentials(chosen: House) -> dict[str, str]:
    """Write a house as it is kept."""
    return {
        **(mailbox_credentials(chosen.mailbox) if chosen.mailbox else {}),
        "site": chosen.site,
        "api_user": chosen.user,
        "token": chosen.token,
        "lists": chosen.lists,
        "address": chosen.address,
        "name": chosen.name,
        "answers": chosen.answers,
    }


def _site(typed: str) -> str:
    """Make an address of what people type or paste, the address of their dashboard among it."""
    site = typed.strip()
    site = _TAIL.sub("", site if "://" in site or not site else f"https://{site}").rstrip("/")
    try:
        has_host = bool(urlsplit(site).hostname)
    except ValueError:
        has_host = False
    if not has_host or "?" in site or "#" in site:
        raise Rejected("Please give the address of your Listmonk.", detail="site")
    return site


def _address(typed: str) -> str:
    address = mail_address(typed)
    if "{" in address:
        raise Rejected("This is not a mail address.", detail="address")
    return address


def _header(typed: str) -> str:
    """Refuse what cannot be said in a header, or would end the user's name there."""
    said = typed.strip()
    if not re.fullmatch(r"[!-9;-~]+", said):
        raise Rejected("The name of the API user or its token is missing, or has signs that neither has.")
    return said
