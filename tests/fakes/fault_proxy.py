"""Stands before a real HTTP server and spoils chosen requests, before the server hears of them or after.

``with FaultProxy(server) as proxy:`` listens on a free port of 127.0.0.1. The server's own addresses inside
its answers become the proxy's, so that nobody who read one goes past it.
"""

import http.client
import re
import socket
import struct
import threading
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import BaseRequestHandler
from typing import ClassVar, Self
from urllib.parse import urlsplit

BEFORE = ("reset_before", "drip", "503", "429", "429_when", "401", "400")
"""The server never hears of the request. ``429_when`` says how long to wait; ``drip`` answers for ever."""

AFTER = ("reset", "timeout", "500", "502", "truncated", "html")
"""The server has answered, and its answer gets lost in this way."""

HTML = b"<!doctype html><title>Sorry</title><h1>Something went wrong</h1>"
RETRY_AFTER_S = 90
_SAID = b'{"error": "Refused", "code": "refused", "message": "Refused", "data": {"status": %d}}'
_OWN = {"connection", "content-length", "transfer-encoding", "keep-alive", "date", "server"}


@dataclass(frozen=True, slots=True)
class Passed:
    """One request that came by: what was done to it, and whether the server heard of it."""

    method: str
    path: str
    fault: str
    reached: bool


@dataclass(slots=True)
class Rule:
    """Which requests are spoilt next, and how many more of them."""

    method: str
    pattern: str
    fault: str
    times: int


@dataclass(frozen=True, slots=True)
class Whole:
    """An answer read to its end."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class FaultProxy:
    """Forwards to one server while its ``with`` block runs; every request uses a connection of its own."""

    def __init__(self, server: str) -> None:
        self._server = urlsplit(server)
        self._rules: deque[Rule] = deque()
        self._lock = threading.Lock()
        self.passed: list[Passed] = []
        self.stopped = threading.Event()
        exchange = type("Exchange", (self.exchange(),), {"proxy": self})
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), exchange)
        self._http.daemon_threads = True
        self._place = f"127.0.0.1:{self._http.server_port}"
        self.url = f"http://{self._place}"

    def exchange(self) -> type[BaseRequestHandler]:
        """Return what carries one connection."""
        return _Exchange

    def __enter__(self) -> Self:
        threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stopped.set()
        self._http.shutdown()
        self._http.server_close()

    def spoil(self, method: str, pattern: str, fault: str, times: int = 1) -> None:
        """Spoil the next requests of this method whose path (without its query) is like the pattern."""
        assert fault in BEFORE + AFTER, fault
        with self._lock:
            self._rules.append(Rule(method, pattern, fault, times))

    @contextmanager
    def refusing(self) -> Iterator[None]:
        """Keep the port, and refuse every connection to it."""
        self._http.shutdown()
        self._http.socket.close()
        self._http.socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self._http.server_bind()  # bound and not listening
        yield
        self._http.server_activate()
        threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True).start()

    def count(self, method: str, pattern: str, *, reached: bool | None = None) -> int:
        """Count the requests that came by, or only those the server did or did not hear of."""
        return sum(
            one.method == method
            and re.fullmatch(pattern, one.path) is not None
            and reached in (None, one.reached)
            for one in self.passed
        )

    @property
    def port_behind(self) -> int:
        """The server's own port."""
        assert self._server.port is not None
        return self._server.port

    def next_fault(self, method: str, path: str) -> str:
        with self._lock:
            for rule in self._rules:
                if rule.times and rule.method == method and re.fullmatch(rule.pattern, path):
                    rule.times -= 1
                    return rule.fault
        return ""

    def forward(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Whole:
        """Carry a request to the server; what it changes there is done when this returns."""
        sent = {name: value for name, value in headers.items() if name.lower() not in _OWN}
        sent |= {"Host": self._server.netloc, "Accept-Encoding": "identity"}
        connection = http.client.HTTPConnection(self._server.netloc, timeout=30)
        try:
            connection.request(method, path, body or None, sent)
            answer = connection.getresponse()
            kept = {
                name: self._ours(value) for name, value in answer.getheaders() if name.lower() not in _OWN
            }
            return Whole(answer.status, kept, self._ours(answer.read().decode("latin-1")).encode("latin-1"))
        finally:
            connection.close()

    def _ours(self, text: str) -> str:
        for host in ("127.0.0.1", "localhost"):
            text = text.replace(f"{host}:{self.port_behind}", self._place)
        return text


def reset(connection: socket.socket) -> None:
    """Close a connection so that the other side is told it broke."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


class _Exchange(BaseHTTPRequestHandler):
    proxy: ClassVar[FaultProxy]
    wbufsize = -1

    def _serve(self) -> None:
        path = urlsplit(self.path).path
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        fault = self.proxy.next_fault(self.command, path)
        reached = fault not in BEFORE
        answer = self.proxy.forward(self.command, self.path, self.headers, body) if reached else None
        self.proxy.passed.append(Passed(self.command, path, fault, reached))
        with suppress(ConnectionError):
            self._spoilt(fault, answer) if fault or answer is None else self._send(answer)

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = _serve  # noqa: N815  names the library looks for

    def _spoilt(self, fault: str, answer: Whole | None) -> None:
        if fault.startswith("reset"):
            self._reset()
        elif fault == "timeout":
            self.proxy.stopped.wait()
        elif fault == "drip":
            self._drip()
        elif fault == "truncated" and answer is not None:
            self._send(answer, is_whole=False)
        elif fault in ("html", "502"):
            self._send(Whole(200 if fault == "html" else 502, {"Content-Type": "text/html"}, HTML))
        else:
            status = int(fault[:3])
            wait = {"Retry-After": str(RETRY_AFTER_S)} if fault == "429_when" else {}
            self._send(Whole(status, {"Content-Type": "application/json", **wait}, _SAID % status))

    def _send(self, answer: Whole, *, is_whole: bool = True) -> None:
        self.send_response(answer.status)
        for name, value in {**answer.headers, "Content-Length": str(len(answer.body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.body if is_whole else answer.body[: len(answer.body) // 2])

    def _drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        while not self.proxy.stopped.wait(0.05):
            self.wfile.write(b" ")
            self.wfile.flush()

    def _reset(self) -> None:
        reset(self.connection)
        self.close_connection = True

    def finish(self) -> None:
        if self.connection.fileno() >= 0:
            super().finish()

    def log_message(self, *_: object) -> None:
        """Keep quiet: a test's output is for its failures."""
