"""A line to a mail server, in the shape of the socket that smtplib and imaplib expect.

It is opened by the one client, so its address was checked and pinned. All that comes is counted.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from stamgast.networks.errors import Rejected, Unavailable
from stamgast.networks.safety import LINE_LOST, Client, secured

Security = Literal["tls", "starttls", "plain"]
Kind = Literal["imap", "smtp"]
PORTS: Mapping[Kind, int] = {"imap": 993, "smtp": 587}
TLS_FROM_THE_START = frozenset({993, 465})
MOST_BYTES = 20_000_000
"""In answer to one thing we say."""

CHUNK = 65_536

_ADDRESS = re.compile(
    r"(?:(?P<security>tls|starttls|plain)://)?(?P<host>[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(?P<port>\d{1,5}))?/?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Server:
    """Where a mail server is, and whether TLS stands from the start or is asked for."""

    host: str
    port: int
    security: Security

    def __str__(self) -> str:
        return f"{self.security}://{self.host}:{self.port}"


def server(typed: str, kind: Kind) -> Server:
    """Read ``mail.example``, ``mail.example:465``, ``starttls://mail.example:2525``. Raises ``Rejected``."""
    found = _ADDRESS.fullmatch(typed.strip())
    if found is None:
        raise Rejected("This is not the address of a mail server.", detail=kind)
    port = int(found["port"]) if found["port"] else PORTS[kind]
    if not 0 < port < 65_536:
        raise Rejected("This is not the address of a mail server.", detail=f"{kind} port")
    usual: Security = "tls" if port in TLS_FROM_THE_START else "starttls"
    named = (found["security"] or usual).lower()
    security: Security = "tls" if named == "tls" else "plain" if named == "plain" else "starttls"
    return Server(found["host"].lower(), port, security)


class _Stream(Protocol):
    def read(self, max_bytes: int, timeout: float | None = None) -> bytes: ...
    def write(self, buffer: bytes, timeout: float | None = None) -> None: ...
    def close(self) -> None: ...


class Line:
    """Bytes to and fro; it is its own file, and its own context for TLS."""

    def __init__(self, stream: Any, host: str, patience: float) -> None:
        self._stream: _Stream = stream
        self._host = host
        self._patience = patience
        self._waiting = bytearray()
        self._came = 0

    def sendall(self, content: bytes) -> None:
        self._came = 0
        with _as_os_error():
            self._stream.write(bytes(content), self._patience)

    def makefile(self, _mode: str) -> "Line":
        return self

    def readline(self, limit: int) -> bytes:
        """Return a line with its end, or ``limit`` bytes of it; nothing when the other side hung up."""
        end = self._waiting.find(b"\n")
        while end < 0 and len(self._waiting) < limit and self._more():
            end = self._waiting.find(b"\n")
        return self._take(min(limit, end + 1 if end >= 0 else len(self._waiting)))

    def read(self, size: int) -> bytes:
        while len(self._waiting) < size and self._more():
            pass
        return self._take(size)

    def secure(self) -> None:
        """Go on under TLS. What was said in the clear beforehand must not be taken for said under it."""
        if self._waiting:
            raise ConnectionError("the server spoke before the line was safe")
        with _as_os_error():
            self._stream = secured(self._stream, self._host, self._patience)  # type: ignore[arg-type]  # as dialled

    def wrap_socket(self, *_: object, **__: object) -> "Line":
        """Do what smtplib and imaplib ask a TLS context for."""
        self.secure()
        return self

    def shutdown(self, _how: int) -> None:
        self.close()

    def close(self) -> None:
        with _as_os_error():
            self._stream.close()

    def _more(self) -> bool:
        with _as_os_error():
            came = self._stream.read(CHUNK, self._patience)
        self._waiting += came
        self._came += len(came)
        if self._came > MOST_BYTES:
            raise ConnectionError("the server says too much")
        return bool(came)

    def _take(self, size: int) -> bytes:
        taken = bytes(self._waiting[:size])
        del self._waiting[:size]
        return taken


def dial(client: Client, at: Server) -> Line:
    """Open a line; under TLS where it stands from the start.

    Raises:
        Rejected: an address we do not talk to, or in the clear where the host of the installation forbids it.
        Unavailable: nobody answers, or not with a certificate that holds.
    """
    if at.security == "plain" and not client.policy.allows(at.host, at.port):
        raise Rejected("The mail server must be reached over TLS.", detail="plain")
    line = Line(client.dial(at.host, at.port), at.host, client.policy.total_timeout)
    if at.security == "tls":
        try:
            line.secure()
        except OSError as error:
            line.close()
            raise no_tls() from error
    return line


def no_tls() -> Unavailable:
    return Unavailable("No safe line to the mail server came about. Its certificate may not fit its name.")


@contextmanager
def _as_os_error() -> Iterator[None]:
    """The libraries know a broken line by ``OSError`` only."""
    try:
        yield
    except LINE_LOST as error:
        raise ConnectionError(type(error).__name__) from error
