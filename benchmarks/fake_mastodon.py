"""A fast fake Mastodon in a process of its own: notes when each status arrives, tells news page by page.

Far less than the tests' fake, which knows faults and dialects; here only the worker may be slow.
"""

import asyncio
import json
import subprocess
import sys
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from http.client import HTTPConnection
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from benchmarks.fake_news import OURS, News, present
from benchmarks.installation import ROOT, stop

REFUSED = b'{"error": "Record not found"}'
TOO_MANY = b'{"error": "Too many requests"}'
HEARING = "token"
"""The token of the account that is spoken to; the others only publish."""


@dataclass(slots=True)
class FakeMastodon:
    """The running fake as a benchmark sees it."""

    port: int
    url: str = field(init=False)

    def __post_init__(self) -> None:
        self.url = f"http://127.0.0.1:{self.port}"

    def ask(self, path: str, **given: Any) -> Any:
        """Ask or tell the fake something that is not Mastodon's."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("POST", path, json.dumps(given))
        answer = json.loads(connection.getresponse().read())
        connection.close()
        return answer

    def arrivals(self) -> list[tuple[str, float]]:
        """Return text and Unix time of every status that arrived since the last time we asked."""
        return [(text, at) for text, at in self.ask("/arrivals")]


def fake_mastodon(stack: ExitStack) -> FakeMastodon:
    """Start the fake on a free port; it ends with the stack, or with us."""
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.fake_mastodon"],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    stack.callback(stop, process)
    assert process.stdout is not None
    return FakeMastodon(int(process.stdout.readline()))


class _Server(asyncio.Protocol):
    """One connection; every connection shares what has arrived."""

    arrived: list[tuple[str, float]] = []
    news: News | None = None
    last_id = 10**9
    refused: dict[str, int] = {}
    """Tokens that may post nothing for now, and after how many seconds they may try again."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport, self.waiting = transport, b""

    def data_received(self, data: bytes) -> None:
        now, self.waiting = time.time(), self.waiting + data
        while (end := self.waiting.find(b"\r\n\r\n")) >= 0:
            head = self.waiting[:end].decode("latin-1")
            found = [line for line in head.split("\r\n") if line.lower().startswith("content-length:")]
            length = int(found[0][15:]) if found else 0
            if len(self.waiting) < end + 4 + length:
                return
            body, self.waiting = self.waiting[end + 4 : end + 4 + length], self.waiting[end + 4 + length :]
            method, address, _ = head.split("\r\n", 1)[0].split(" ")
            token = head.partition("uthorization: Bearer ")[2].partition("\r\n")[0]
            pause = self.refused.get(token, 0)
            if pause and method == "POST" and address.startswith("/api/v1/statuses"):
                self._refuse(pause)
            else:
                self._answer(method, address, body, now, hears=token == HEARING)

    def _refuse(self, pause: int) -> None:
        self.transport.write(
            b"HTTP/1.1 429 Too Many Requests\r\nContent-Type: application/json\r\n"
            b"Retry-After: %d\r\nContent-Length: %d\r\n\r\n%b" % (pause, len(TOO_MANY), TOO_MANY)
        )

    def _answer(self, method: str, address: str, body: bytes, now: float, *, hears: bool) -> None:
        parts, link = urlsplit(address), ""
        if method == "POST" and parts.path == "/api/v1/statuses":
            content = self._posted(json.loads(body)["status"], now)
        elif method == "POST":
            content = json.dumps(self._told(parts.path, json.loads(body))).encode()
        else:
            content, link = self._read(parts.path, dict(parse_qsl(parts.query)), hears=hears)
        status = "404 Not Found" if content is REFUSED else "200 OK"
        self.transport.write(
            f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(content)}\r\n"
            f"{link}\r\n".encode()
            + content
        )

    def _posted(self, text: str, now: float) -> bytes:
        kind = type(self)
        kind.arrived.append((text, now))
        kind.last_id += 1
        page = f"https://town.example/@us/{kind.last_id}"
        proof = {"id": str(kind.last_id), "uri": page, "url": page, "created_at": present().isoformat()}
        return json.dumps(proof | {"content": f"<p>{text}</p>", "visibility": "public"}).encode()

    def _told(self, path: str, given: dict[str, Any]) -> Any:
        kind = type(self)
        if path == "/arrivals":
            arrived, kind.arrived = kind.arrived, []
            return arrived
        if path == "/refuse":
            kind.refused = given
            return given
        if path == "/more" and kind.news is not None:
            return kind.news.go_on(given["comments"], present())
        if path == "/news":
            kind.news = News(**given, until=present())
        elif path == "/edit" and kind.news is not None:
            kind.news.edit()
        return kind.news.said if kind.news is not None else {}

    def _read(self, path: str, query: dict[str, str], *, hears: bool) -> tuple[bytes, str]:
        news = self.news if hears else None
        if not path.endswith(("/statuses", "/notifications")):
            return REFUSED, ""
        if news is None or path not in (f"/api/v1/accounts/{OURS}/statuses", "/api/v1/notifications"):
            return b"[]", ""
        entries = news.statuses if path.endswith("statuses") else news.notifications
        content, before = news.page(entries, query)
        return content, f'Link: <http://127.0.0.1{path}?max_id={before}>; rel="next"\r\n' if before else ""


async def _serve() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(_Server, "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)  # until whoever started us is gone


if __name__ == "__main__":
    asyncio.run(_serve())
