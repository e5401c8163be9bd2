"""Reads a mailbox by IMAP: folders, numbers of mails, mails cut to a bearable size; files what was sent."""

import imaplib
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from stamgast.networks.errors import NetworkError, Unauthorized, Unavailable
from stamgast.networks.mail.line import Line, dial, no_tls
from stamgast.networks.mail.outgoing import Account
from stamgast.networks.mail.tokens import xoauth2
from stamgast.networks.safety import Client

CUT = 512 * 1024
"""Bytes of one mail that are read: its words come first, what is attached need not come at all."""

AT_ONCE = 2 * 1024 * 1024
INBOX = "INBOX"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SENT_NAMES = (
    "sent", "sent items", "sent messages", "sent mail", "skickat", "skickade", "skickade objekt", "sendt",
    "sendte elementer", "sende elementer", "verzonden", "verzonden items", "verzonden berichten",
)  # fmt: skip
"""What mail programs call the folder on servers that do not mark it."""

_FOLDER = re.compile(rb'\((?P<flags>[^)]*)\) (?:"(?P<separator>[^"]+)"|NIL) (?P<name>.+)', re.DOTALL)
_NUMBER = re.compile(rb"\bUID (\d+)")
_SIZE = re.compile(rb"\bRFC822\.SIZE (\d+)")
_AT = re.compile(rb'\bINTERNALDATE "([^"]+)"')
_PASSING = re.compile(r"UNAVAILABLE|LIMIT|INUSE|too many|temporar|try again", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Raw:
    """A mail as it lies in a folder; ``content`` may be cut short."""

    number: int
    at: datetime | None
    size: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that was opened: its numbers hold as long as ``validity`` stays the same."""

    validity: int
    next_number: int | None


class _Imap(imaplib.IMAP4):
    """imaplib over a line of ours."""

    def __init__(self, line: Line) -> None:
        self._line = line
        super().__init__()

    def _create_socket(self, _timeout: object) -> Line:
        return self._line


class Mailbox:
    """A mailbox one is signed in to, until it is closed."""

    def __init__(self, client: Client, account: Account) -> None:
        """Sign in. Raises ``Unauthorized``, ``Unavailable`` and ``Rejected``."""
        line = dial(client, account.server)
        try:
            with _sorted_errors():
                self._imap = _Imap(line)
            if account.server.security == "starttls":
                self._secure(line)
            self._sign_in(account)
        except NetworkError:
            with suppress(OSError):
                line.close()
            raise

    def close(self) -> None:
        """Sign out; it may have happened already."""
        with suppress(imaplib.IMAP4.error, OSError):
            self._imap.logout()

    def hang_up(self) -> None:
        """Leave without a word: nobody has to wait for the server's."""
        with suppress(OSError):
            self._imap.shutdown()

    def look_into(self, folder: str) -> Folder:
        """Open a folder for reading only. Raises ``Unavailable`` when it is not there."""
        with _sorted_errors():
            self._said(self._imap.select(_quoted(folder), readonly=True))
            validity, following = (self._imap.response(n)[1][0] for n in ("UIDVALIDITY", "UIDNEXT"))
        return Folder(_whole(validity) or 0, _whole(following))

    def after(self, number: int) -> list[int]:
        """Number the mails that came after a number, in order."""
        return [each for each in self._search("UID", f"{number + 1}:*") if each > number]

    def since(self, at: datetime) -> list[int]:
        """Number the mails that came on a day or later, in order."""
        day = at.astimezone(UTC)
        return self._search("SINCE", f"{day.day:02}-{MONTHS[day.month - 1]}-{day.year}")

    def with_id(self, message_id: str) -> list[int]:
        """Number the mails of a Message-ID."""
        return self._search("HEADER", "Message-ID", _quoted(message_id))

    def of_thread(self, message_id: str) -> list[int]:
        """Number a mail and all that name it as what they answer."""
        given = _quoted(message_id)
        fields = ("Message-ID", "References", "In-Reply-To")
        return self._search("OR", "HEADER", fields[0], given, "OR", "HEADER", fields[1], given,
                            "HEADER", fields[2], given)  # fmt: skip

    def mails(self, numbers: Sequence[int]) -> Iterator[Raw]:
        """Read mails, each cut to ``CUT`` bytes, no more than a bearable number of bytes at once."""
        sizes = {mail.number: min(mail.size, CUT) for mail in self._fetch(numbers, "")}
        together: list[int] = []
        weight = 0
        for number in numbers:
            weight += sizes.get(number, CUT)
            together.append(number)
            if weight >= AT_ONCE:
                yield from self._fetch(together, f" BODY.PEEK[]<0.{CUT}>")
                together, weight = [], 0
        yield from self._fetch(together, f" BODY.PEEK[]<0.{CUT}>")

    def heads(self, numbers: Sequence[int]) -> Iterator[Raw]:
        """Read the headers of mails."""
        yield from self._fetch(numbers, " BODY.PEEK[HEADER]")

    def sent_folder(self) -> str | None:
        """Name the folder of what was sent, as the server marks it or else as programs call it."""
        with _sorted_errors():
            found = self._said(self._imap.list())
        by_name: str | None = None
        for flags, separator, name in filter(None, map(_folder, found)):
            if rb"\sent" in flags.lower():
                return name
            if name.rpartition(separator or "/")[2].casefold() in SENT_NAMES and by_name is None:
                by_name = name
        return by_name

    def file(self, folder: str | None, content: bytes, at: datetime) -> None:
        """Put a mail of ours into a folder, which is made if there is none."""
        name = folder or "Sent"
        with _sorted_errors():
            if folder is None:
                self._imap.create(_quoted(name))
            self._said(self._imap.append(_quoted(name), r"(\Seen)", at, content))

    def _secure(self, line: Line) -> None:
        try:
            self._imap.starttls(line)
        except (imaplib.IMAP4.error, OSError) as error:
            raise no_tls() from error

    def _sign_in(self, account: Account) -> None:
        with _sorted_errors():
            try:
                if account.token is not None:
                    said = xoauth2(account.user, account.token())
                    # Asked a second time, the server has told why not, and waits for an empty line.
                    self._imap.authenticate("XOAUTH2", lambda why: b"" if why else said)
                elif "AUTH=PLAIN" in self._imap.capabilities:
                    both = f"\0{account.user}\0{account.password}".encode()
                    self._imap.authenticate("PLAIN", lambda _: both)
                else:
                    self._imap.login(account.user, account.password)
            except imaplib.IMAP4.abort:
                raise
            except (imaplib.IMAP4.error, UnicodeError) as error:
                if _PASSING.search(str(error)):
                    raise Unavailable(
                        "The mail server has trouble at the moment.", detail="sign-in"
                    ) from error
                raise Unauthorized(
                    "The mail server did not accept the user name and password.", detail="IMAP"
                ) from error

    def _search(self, *criteria: str) -> list[int]:
        with _sorted_errors():
            found = self._said(self._imap.uid("SEARCH", *criteria))
        numbers = b" ".join(part for part in found if isinstance(part, bytes)).split()
        return sorted({int(each) for each in numbers if each.isdigit()})

    def _fetch(self, numbers: Sequence[int], what: str) -> Iterator[Raw]:
        if not numbers:
            return
        wanted = ",".join(map(str, numbers))
        with _sorted_errors():
            found = self._said(self._imap.uid("FETCH", wanted, f"(UID INTERNALDATE RFC822.SIZE{what})"))
        for at, part in enumerate(found):
            head, content = part if isinstance(part, tuple) else (part or b"", b"")
            tail = found[at + 1] if isinstance(part, tuple) and at + 1 < len(found) else b""
            about = head + (tail if isinstance(tail, bytes) else b"")
            number = _NUMBER.search(about)
            if number is not None and isinstance(part, tuple) is bool(what):
                yield Raw(int(number[1]), _instant(_AT.search(about)), _first(_SIZE.search(about)), content)

    def _said(self, answer: tuple[str, Any]) -> list[Any]:
        """Return what came with a yes. Raises ``Unavailable``."""
        word, found = answer
        if word != "OK":
            raise Unavailable("The mail server has trouble at the moment.", detail=f"IMAP {word}"[:60])
        return [each for each in found if each is not None]


@contextmanager
def _sorted_errors() -> Iterator[None]:
    try:
        yield
    except imaplib.IMAP4.abort as error:
        raise Unavailable("The mail server hung up.", detail="IMAP") from error
    except (imaplib.IMAP4.error, ValueError) as error:
        raise Unavailable(
            "The mail server's answer could not be understood.", detail=type(error).__name__
        ) from error
    except OSError as error:
        raise Unavailable("The mail server hung up.", detail=type(error).__name__) from error


def _quoted(text: str) -> str:
    """Quote what came from elsewhere; line ends and signs outside ASCII have no place in a command."""
    plain = "".join(sign for sign in text if sign.isascii() and sign.isprintable())
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _folder(entry: Any) -> tuple[bytes, str, str] | None:
    """Read a line of a list of folders; a name that came as a literal stands by itself."""
    line = b" ".join(entry) if isinstance(entry, tuple) else entry
    found = _FOLDER.fullmatch(line) if isinstance(line, bytes) else None
    if found is None or rb"\noselect" in found["flags"].lower():
        return None
    name = found["name"].split(b"} ", 1)[-1] if found["name"].startswith(b"{") else found["name"]
    if name.startswith(b'"') and name.endswith(b'"'):
        name = re.sub(rb"\\(.)", rb"\1", name[1:-1])
    return (
        found["flags"],
        (found["separator"] or b"/").decode("ascii", "replace"),
        name.decode("ascii", "replace"),
    )


def _whole(said: object) -> int | None:
    return int(said) if isinstance(said, bytes) and said.isdigit() else None


def _first(found: re.Match[bytes] | None) -> int:
    return int(found[1]) if found else 0


def _instant(found: re.Match[bytes] | None) -> datetime | None:
    if found is None:
        return None
    try:  # 21-Nov-2026 09:00:00 +0100 is a date of a mail but for its hyphens
        at = parsedate_to_datetime(found[1].decode("ascii", "replace").strip().replace("-", " ", 2))
    except (ValueError, TypeError):
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)
