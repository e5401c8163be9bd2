"""The one HTTP client: outgoing requests that cannot be turned against us.

Every address is resolved once, checked, and then connected to as checked (a name that answers
differently the second time gains nothing). Redirects are not followed unless asked for, and never
with credentials to another origin. Answers are bounded in size and time. TLS is always verified.
Cookies are never kept: two accounts on one server must not meet.
"""

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar
from copy import copy
from dataclasses import dataclass, field
from functools import cache
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, Literal

import httpcore2
import httpx2

from stamgast.networks.errors import Misconfigured, OutcomeUnknown, Rejected, Unavailable

USER_AGENT = "Stamgast/0.1 (+https://stamgast.example)"
MAX_REDIRECTS = 3
REDIRECTS = frozenset({301, 302, 303, 307, 308})
OPTIONS = frozenset({"json", "data", "files", "params", "headers", "content"})
HARMLESS_HEADERS = frozenset({"accept", "accept-language", "user-agent"})
WRITE_AT_ONCE = 16_384
Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Method = Literal["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]

NOT_OPEN = tuple(
    ipaddress.ip_network(block)
    for block in (
        "192.0.0.0/24",  # IETF protocol assignments; one cloud keeps its instance metadata here
        "192.88.99.0/24",  # 6to4 relays (RFC 7526)
        "168.63.129.16/32",  # public by number, but inside one cloud the host's own control channel
        "2001::/23",  # IETF protocol assignments, Teredo among them
        "3fff::/20",  # documentation (RFC 9637)
    )
)
"""Blocks we do not talk to although ``ipaddress`` calls them, or parts of them, global."""

_UNICAST = ipaddress.IPv6Network("2000::/3")
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_deadline: ContextVar[float] = ContextVar("deadline")


@dataclass(frozen=True, slots=True)
class Policy:
    """Where requests may go and how much they may cost.

    ``allowed`` names hosts (or ``host:port``) that may be private or speak plain http: a host's own setting.
    Times are seconds, sizes bytes.
    """

    allowed: frozenset[str] = frozenset()
    connect_timeout: float = 10.0
    read_timeout: float = 20.0
    total_timeout: float = 60.0
    max_bytes: int = 10_000_000

    def allows(self, host: str, port: int | None) -> bool:
        """Tell whether the host's settings exempt this host from the address check."""
        return host in self.allowed or f"{host}:{port}" in self.allowed


class AddressRefused(Exception):
    """A name resolved to an address we do not talk to."""


def is_public(address: Address) -> bool:
    """Tell whether an address is one of the open internet, seeing through IPv4 inside IPv6."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or _nat64(address)
        if inner is not None:
            return is_public(inner)
        if address not in _UNICAST:
            return False
    if any(address in block for block in NOT_OPEN if block.version == address.version):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _nat64(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if address in _NAT64 else None


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
    """Lets no request outlive its deadline, however slowly the other side drips."""

    def __init__(self, inner: httpcore2.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, _left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), WRITE_AT_ONCE):
            self._inner.write(buffer[start : start + WRITE_AT_ONCE], _left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
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
        ways: dict[str, Any] = {
            "timeout": _left(timeout),
            "local_address": local_address,
            "socket_options": socket_options,
        }
        for address in others:  # a machine without IPv6 must still reach a server that has both
            try:
                return _BoundedStream(super().connect_tcp(address, port, **ways))
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                ways["timeout"] = _left(timeout)
        return _BoundedStream(super().connect_tcp(last, port, **ways))


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


@dataclass(slots=True)
class Client:
    """Sends requests under a policy; one per process is enough, threads may share it."""

    policy: Policy = field(default_factory=Policy)
    transport: httpx2.BaseTransport | None = None
    _http: httpx2.Client = field(init=False, repr=False)
    _guard: Callable[[], None] | None = field(init=False, repr=False, default=None)

    def __post_init__(self) -> None:
        self._http = httpx2.Client(
            transport=self.transport or _transport(self.policy),
            timeout=httpx2.Timeout(self.policy.read_timeout, connect=self.policy.connect_timeout),
            headers={"User-Agent": USER_AGENT},
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
            follow_redirects=False,
            trust_env=False,
        )

    def guarded(self, guard: Callable[[], None]) -> "Client":
        """Return this client with a guard, asked before every request that creates; it raises to stop it."""
        twin = copy(self)
        twin._guard = guard  # noqa: SLF001
        return twin

    def ask_guard(self) -> None:
        """Ask the guard, as before a request that creates; for networks that create without a request."""
        if self._guard is not None:
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
        if creates:
            self.ask_guard()
        try:
            return self._send(method, url, follow, options)
        except AddressRefused as error:
            raise Rejected("This address is not reachable from here.", detail="private address") from error
        except (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout) as error:
            raise Unavailable("The server could not be reached.", detail=type(error).__name__) from error
        except (
            httpx2.InvalidURL,
            httpx2.UnsupportedProtocol,
            httpx2.LocalProtocolError,
            UnicodeError,
        ) as error:
            raise Misconfigured("This address cannot be used.", detail=type(error).__name__) from error
        except httpx2.RequestError as error:
            unsure = OutcomeUnknown if creates else Unavailable
            raise unsure("The connection broke off.", detail=type(error).__name__) from error

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
