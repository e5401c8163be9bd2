"""A small HTTP server for fake networks: named requests, counters, faults before or after the commit."""

import json
import re
import socket
import struct
import threading
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, ClassVar, Self
from urllib.parse import parse_qsl, urlsplit

Reply = tuple[int, Any, Mapping[str, str]]
"""Status, content (sent as JSON unless it is text; an iterator's pieces as they come), headers."""

BEFORE = ("reset_before", "503_before", "401", "429")
AFTER = ("reset", "timeout", "500", "502", "truncated", "html")
HTML = "<!doctype html><title>Sorry</title><h1>Something went wrong</h1>"


@dataclass(frozen=True, slots=True)
class Ask:
    """One request as it came in; ``id`` is the one in its path."""

    query: Mapping[str, str]
    headers: Message
    body: bytes
    id: str = ""

    @property
    def is_json(self) -> bool:
        return "json" in self.headers.get("Content-Type", "")

    def given(self) -> dict[str, Any]:
        """Return the fields of a JSON or form body."""
        if self.is_json:
            read = json.loads(self.body or b"{}")
            return read if isinstance(read, dict) else {}
        return dict(parse_qsl(self.body.decode("utf-8", "replace")))


class FaultyServer:
    """Listens on a free port of 127.0.0.1 while its ``with`` block runs."""

    routes: ClassVar[tuple[tuple[str, str, str], ...]] = ()
    """Method, pattern of the whole path, name. The method ``_<name>`` answers."""

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()
        """How often each named request came in, spoilt ones included."""
        self.lock = threading.RLock()
        self.stopped = threading.Event()
        self._faults: dict[str, deque[str]] = defaultdict(deque)
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), type("Exchange", (_Exchange,), {"fake": self}))
        self._http.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._http.server_port}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None
    ) -> None:
        self.stopped.set()
        self._http.shutdown()
        self._http.server_close()

    def inject(self, call: str, fault: str, times: int = 1) -> None:
        """Spoil the next requests of this name: one of ``BEFORE``, or of ``AFTER`` + ``_after_commit``."""
        known = (*BEFORE, *(f"{fault}_after_commit" for fault in AFTER))
        assert fault in known, f"{fault} is none of {known}"
        assert call in {name for _, _, name in self.routes}, f"there is no request {call}"
        self._faults[call].extend([fault] * times)

    def next_fault(self, call: str) -> str:
        with self.lock:
            self.calls[call] += 1
            return self._faults[call].popleft() if self._faults[call] else ""

    def answer(self, call: str, ask: Ask) -> Reply:
        """Carry out a request; what it changes is committed when this returns."""
        raise NotImplementedError

    def refusal(self, fault: str) -> Reply:
        """Return this network's way of saying 401, 429 or 503."""
        raise NotImplementedError


class _Exchange(BaseHTTPRequestHandler):
    fake: ClassVar[FaultyServer]
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # one packet an answer: two would wait 40 ms for each other

    def _serve(self) -> None:
        parts = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        for method, pattern, call in self.fake.routes:
            if self.command == method and (found := re.fullmatch(pattern, parts.path)):
                ask = Ask(dict(parse_qsl(parts.query)), self.headers, body, found.groupdict().get("id", ""))
                return self._spoilt(call, ask, self.fake.next_fault(call))
        return self._send((404, {"error": "Not found"}, {}))

    do_GET = do_POST = do_PUT = do_DELETE = _serve  # noqa: N815  names that the standard library looks for

    def _spoilt(self, call: str, ask: Ask, fault: str) -> None:
        if fault == "reset_before":
            return self._reset()
        if fault in BEFORE:
            return self._send(self.fake.refusal(fault.removesuffix("_before")))
        reply = self.fake.answer(call, ask)
        match fault.removesuffix("_after_commit"):
            case "reset":
                self._reset()
            case "timeout":
                self.fake.stopped.wait()
                self._reset()
            case "500":
                self._send((500, {"error": "Internal Server Error"}, {}))
            case "502":
                self._send((502, HTML, {}))
            case "html":
                self._send((200, HTML, {}))
            case other:
                self._send(reply, is_whole=other != "truncated")
        return None

    def _send(self, reply: Reply, *, is_whole: bool = True) -> None:
        status, content, headers = reply
        if isinstance(content, Iterator):
            return self._send_on(status, content, headers)
        is_text = isinstance(content, str)
        body = (content if is_text else json.dumps(content)).encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html" if is_text else "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body if is_whole else body[: len(body) // 2])
        self.close_connection = self.close_connection or not is_whole
        return None

    def _send_on(self, status: int, pieces: Iterator[str], headers: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, "Connection": "close"}.items():
            self.send_header(name, value)
        self.end_headers()
        self.close_connection = True
        with suppress(OSError):  # who listened has hung up
            for piece in pieces:
                self.wfile.write(piece.encode())
                self.wfile.flush()

    def _reset(self) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.close_connection = True

    def finish(self) -> None:
        if self.connection.fileno() >= 0:
            super().finish()

    def log_message(self, *_: object) -> None:
        """Keep quiet: a test's output is for its failures."""
