"""The one HTTP client, and lines to mail servers: outgoing talk that cannot be turned against us.

Every address is resolved once, checked, and then connected to as checked (a name that answers
differently the second time gains nothing). Redirects are not followed unless asked for, and never
with credentials to another origin. Answers are bounded in size and time. TLS is always verified.
Cookies are never kept: two accounts on one server must not meet.
"""

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from copy import copy
from dataclasses import dataclass, field
from functools import cache, partial
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, Literal

import httpcore2
import httpx2

from stamgast.networks.addresses import is_public
from stamgast.networks.errors import Misconfigured, NetworkError, OutcomeUnknown, Rejected, Unavailable
from stamgast.networks.policy import Policy

__all__ = ["Answer", "Client", "Method", "Policy", "Stream", "is_public"]

USER_AGENT = "Stamgast/0.1 (+https://stamgast.example)"
MAX_REDIRECTS = 3
REDIRECTS = frozenset({301, 302, 303, 307, 308})
OPTIONS = frozenset({"json", "data", "files", "params", "headers", "content"})
HARMLESS_HEADERS = frozenset({"accept", "accept-language", "user-agent"})
WRITE_AT_ONCE = 16_384
LONGEST_LINE = 262_144
LINE_LOST = (httpcore2.NetworkError, httpcore2.TimeoutException, ssl.SSLError, OSError)
GLANCE = 1.0
"""Seconds between two looks whether anybody still wants a stream."""

Method = Literal["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]

_deadline: ContextVar[float] = ContextVar("deadline")
_wanted: ContextVar[Callable[[], bool] | None] = ContextVar("wanted", default=None)


class AddressRefused(Exception):
    """A name resolved to an address we do not talk to."""


class _Unwanted(Exception):
    """Nobody listens to this stream any more."""


def _freely() -> None:
    """Ask nobody."""


def _resolve(host: str, port: int) -> list[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _left(timeout: float | None) -> float | None:
    """Seconds a single step may take: its own limit, or what is left for the whole request."""
    deadline = _deadline.get(None)
    if deadline is None:
        return timeout
    left = max(deadline - time.monotonic(), 0.001)
    return left if timeout is None else min(timeout, left)


class _BoundedStream(httpcore2.NetworkStream):
    """Lets no request outlive its deadline, however slowly the other side drips, and no stream its use."""

    def __init__(self, inner: httpcore2.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        wanted = _wanted.get()
        if wanted is None:
            return self._inner.read(max_bytes, _left(timeout))
        patience = time.monotonic() + (_left(timeout) or 0.0)
        while wanted():
            left = patience - time.monotonic()
            try:
                return self._inner.read(max_bytes, max(min(GLANCE, left), 0.001))
            except httpcore2.ReadTimeout:
                if left <= GLANCE:
                    raise
        raise _Unwanted

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), WRITE_AT_ONCE):
            self._inner.write(buffer[start : start + WRITE_AT_ONCE], _left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        return _BoundedStream(self._inner.start_tls(ssl_context, server_hostname, _left(timeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class _CheckedBackend(httpcore2.SyncBackend):
    """Connects only to addresses that passed the check, and to exactly those."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        try:
            addresses = _resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise httpcore2.ConnectError(f"{host} was not found") from error
        if not self._policy.allows(host, port):
            refused = [a for a in addresses if not is_public(ipaddress.ip_address(a.partition("%")[0]))]
            if refused or not addresses:
                raise AddressRefused(host)
        *others, last = addresses
        connect = partial(
            super().connect_tcp, port=port, local_address=local_address, socket_options=socket_options
        )
        for address in others:  # a machine without IPv6 must still reach a server that has both
            with suppress(httpcore2.ConnectError, httpcore2.ConnectTimeout):
                return _BoundedStream(connect(address, timeout=_left(timeout)))
        return _BoundedStream(connect(last, timeout=_left(timeout)))


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, read whole."""

    status: int
    headers: httpx2.Headers
    content: bytes
    url: str

    @property
    def is_json(self) -> bool:
        return "json" in self.headers.get("content-type", "").partition(";")[0]

    def json(self) -> Any:
        """Decode the body. Raises ValueError when it is not JSON."""
        return httpx2.Response(200, content=self.content).json()


@dataclass(frozen=True, slots=True)
class Stream:
    """An answer that goes on: its head (with the body, unless it is a yes), and its lines as they come."""

    answer: Answer
    lines: Iterator[str]


@dataclass(slots=True)
class Client:
    """Sends requests under a policy; one per process is enough, threads may share it."""

    policy: Policy = field(default_factory=Policy)
    transport: httpx2.BaseTransport | None = None
    _http: httpx2.Client = field(init=False, repr=False)
    _guard: Callable[[], None] = field(init=False, repr=False, default=_freely)
    _beat: Callable[[], None] = field(init=False, repr=False, default=_freely)
    dialling: httpcore2.NetworkBackend = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.dialling = _CheckedBackend(self.policy)
        self._http = self._opened(self.policy.read_timeout)

    def _opened(self, read_timeout: float) -> httpx2.Client:
        return httpx2.Client(
            transport=self.transport or _transport(self.policy),
            timeout=httpx2.Timeout(read_timeout, connect=self.policy.connect_timeout),
            headers={"User-Agent": USER_AGENT},
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
            follow_redirects=False,
            trust_env=False,
        )

    def guarded(self, guard: Callable[[], None] | None, beat: Callable[[], None] | None = None) -> "Client":
        """Return this client with a guard, asked before every request that creates; it raises to stop it.

        ``beat`` is called before every request and every line, for whoever has to show that they are there.
        """
        twin = copy(self)
        twin._guard, twin._beat = guard or _freely, beat or _freely  # noqa: SLF001
        return twin

    def ask_guard(self) -> None:
        """Ask the guard, as before a request that creates; for networks that create without a request."""
        self._guard()

    def request(
        self,
        method: Method,
        url: str,
        *,
        creates: bool = False,
        follow: bool = False,
        **options: Any,
    ) -> Answer:
        """Send one request and read the answer whole.

        Args:
            method: the HTTP method.
            url: an absolute http(s) address; plain http only to hosts the policy allows.
            creates: whether a lost answer may hide a success.
            follow: whether a GET may follow redirects (credentials stay at their origin).
            **options: what httpx2 takes: ``json``, ``data``, ``files``, ``params``, ``headers``, ``content``.

        Raises:
            TypeError: an option of another name; none may touch verification, cookies or time limits.
            Rejected: the address is not one we may talk to.
            Unavailable: nothing was sent, or nothing could have changed.
            OutcomeUnknown: with ``creates``, the request may have been carried out.
        """
        if unknown := options.keys() - OPTIONS:
            raise TypeError(f"not an option of a request: {sorted(unknown)}")
        self._check(url)
        self._beat()
        if creates:
            self.ask_guard()
        with _sorted_errors(OutcomeUnknown if creates else Unavailable):
            return self._send(method, url, follow, options)

    @contextmanager
    def listen(self, url: str, *, headers: Mapping[str, str], wanted: Callable[[], bool]) -> Iterator[Stream]:
        """Open an answer that does not end, over a connection of its own; leaving the block hangs up.

        ``wanted`` is asked every second, and ends the lines when it says no. So do the policy's times and
        sizes. Raises as ``request`` does, also inside the block.
        """
        self._check(url)
        http = self._opened(self.policy.quiet_timeout)
        _deadline.set(time.monotonic() + self.policy.total_timeout)
        asking = _wanted.set(wanted)
        try:
            with _sorted_errors(Unavailable):
                request = http.build_request("GET", url, headers={**headers, "Accept-Encoding": "identity"})
                response = http.send(request, stream=True)
                if response.status_code == 200:
                    body = b""
                    _deadline.set(time.monotonic() + self.policy.stream_timeout)
                else:
                    body = next(response.iter_bytes(LONGEST_LINE), b"")
                answer = Answer(response.status_code, response.headers, body, str(request.url))
                yield Stream(answer, self._lines(response))
        except _Unwanted as error:
            raise Unavailable("Nobody listens any more.") from error
        finally:
            _wanted.reset(asking)
            http.close()

    def dial(self, host: str, port: int) -> httpcore2.NetworkStream:
        """Open a line to a server that speaks no HTTP, to an address checked like all others.

        It has the policy's times, and breaks with one of ``LINE_LOST``. Raises as ``request`` does.
        """
        self._beat()
        _deadline.set(time.monotonic() + self.policy.line_timeout)
        with _sorted_errors(Unavailable):
            try:
                return self.dialling.connect_tcp(host, port, self.policy.connect_timeout)
            except LINE_LOST as error:
                raise Unavailable("The server could not be reached.", detail=type(error).__name__) from error

    def _lines(self, response: httpx2.Response) -> Iterator[str]:
        rest, size = b"", 0
        try:
            for chunk in response.iter_bytes():
                *lines, rest = (rest + chunk).split(b"\n")
                size += len(chunk)
                if size > self.policy.max_bytes or len(rest) > LONGEST_LINE:
                    raise httpx2.ReadError("stream too large", request=response.request)
                yield from (line.rstrip(b"\r").decode("utf-8", "replace") for line in lines)
        except _Unwanted:
            return

    def _check(self, url: str) -> None:
        try:
            parsed = httpx2.URL(url)
        except (httpx2.InvalidURL, ValueError) as error:
            raise Rejected("This is not a web address.") from error
        if parsed.scheme not in ("http", "https") or not parsed.host or parsed.userinfo:
            raise Rejected("Only plain web addresses can be used.", detail=parsed.scheme)
        if "%" in parsed.host or not 0 < (443 if parsed.port is None else parsed.port) < 65_536:
            raise Rejected("This is not a web address.", detail="host or port")
        if parsed.scheme == "http" and not self.policy.allows(parsed.host, parsed.port or 80):
            raise Rejected("The server must be reached over https.", detail="plain http")

    def _send(self, method: Method, url: str, follow: bool, options: Mapping[str, Any]) -> Answer:  # noqa: FBT001
        deadline = time.monotonic() + self.policy.total_timeout
        _deadline.set(deadline)
        options = dict(options)
        for _ in range(MAX_REDIRECTS + 1):
            answer = self._read(self._http.build_request(method, url, **options), deadline)
            if not (follow and method in ("GET", "HEAD") and _redirects(answer)):
                return answer
            target = _joined(answer.url, answer.headers["location"])
            self._check(target)
            if _origin(target) != _origin(url):
                options["headers"] = _without_credentials(options.get("headers", {}))
            url = target
            options.pop("params", None)  # the new address carries its own
        raise Rejected("The server redirects in circles.", detail="redirects")

    def _read(self, request: httpx2.Request, deadline: float) -> Answer:
        response = self._http.send(request, stream=True)
        try:
            content = bytearray()
            for chunk in response.iter_bytes():
                content += chunk
                if len(content) > self.policy.max_bytes:
                    raise httpx2.ReadError("answer too large", request=request)
                if time.monotonic() > deadline:
                    raise httpx2.ReadTimeout("answer too slow", request=request)
            return Answer(response.status_code, response.headers, bytes(content), str(request.url))
        finally:
            response.close()


@contextmanager
def _sorted_errors(unsure: type[NetworkError]) -> Iterator[None]:
    """Turn what goes wrong on the way into our errors; ``unsure`` when something may have arrived."""
    try:
        yield
    except AddressRefused as error:
        raise Rejected("This address is not reachable from here.", detail="private address") from error
    except (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout) as error:
        raise Unavailable("The server could not be reached.", detail=type(error).__name__) from error
    except (httpx2.InvalidURL, httpx2.UnsupportedProtocol, httpx2.LocalProtocolError, UnicodeError) as error:
        raise Misconfigured("This address cannot be used.", detail=type(error).__name__) from error
    except httpx2.RequestError as error:
        raise unsure("The connection broke off.", detail=type(error).__name__) from error


def _redirects(answer: Answer) -> bool:
    return answer.status in REDIRECTS and bool(answer.headers.get("location"))


def _joined(url: str, location: str) -> str:
    try:
        return str(httpx2.URL(url).join(location))
    except (httpx2.InvalidURL, ValueError) as error:
        raise Rejected("The server redirects to something that is no web address.") from error


def _origin(url: str) -> tuple[str, str, int | None]:
    parsed = httpx2.URL(url)
    return parsed.scheme, parsed.host, parsed.port


def _without_credentials(headers: Mapping[str, str]) -> dict[str, str]:
    """Keep only what cannot identify us: networks put their keys into headers of many names."""
    return {name: value for name, value in headers.items() if name.lower() in HARMLESS_HEADERS}


def secured(stream: httpcore2.NetworkStream, host: str, timeout: float) -> httpcore2.NetworkStream:
    """Go on under TLS; the server's certificate is verified. Raises one of ``LINE_LOST``."""
    return stream.start_tls(_trusted_by_mail(), host, timeout)


@cache
def _trusted_by_mail() -> ssl.SSLContext:
    """Whom we trust, once more: HTTP asks for its protocol in the context they would share."""
    return httpx2.create_ssl_context(trust_env=False)


@cache
def _trusted() -> ssl.SSLContext:
    """Return whom we trust, read once: it takes 40 ms, and every connected channel has its own client."""
    return httpx2.create_ssl_context(trust_env=False)


def _transport(policy: Policy) -> httpx2.HTTPTransport:
    transport = httpx2.HTTPTransport(verify=_trusted(), trust_env=False)
    transport._pool = httpcore2.ConnectionPool(  # noqa: SLF001  the only seam at which a resolved address can be pinned
        ssl_context=_trusted(),
        max_connections=50,
        max_keepalive_connections=10,
        keepalive_expiry=10,
        network_backend=_CheckedBackend(policy),
    )
    return transport
