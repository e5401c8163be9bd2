"""Runs inside an installation: asks for pages as a browser would, and for their rows by plain SQL."""

import html
import io
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection

from benchmarks.addresses import CONVERSATION, LIST
from stamgast.config.wsgi import application
from stamgast.conversations.queries import PAGE
from stamgast.workspaces.models import User

PAGES_DOWN = 100
PROOF = "0" * 32
"""Stands in the cookie and in the header of a form, as a page's own would."""

_SHOWN = re.compile(rf'data-href="{LIST}(\d+)/')
_MORE = re.compile(r'[?&](?:amp;)?after=([^"&]+)')
_SAID = re.compile(r'class="message (?:in|out)')
COLUMNS = (
    "SELECT c.id, c.state, c.excerpt, c.due_at, c.last_message_at, p.name, h.name"
    " FROM conversations_conversation c"
    " LEFT JOIN people_contact p ON p.id = c.contact_id JOIN channels_channel h ON h.id = c.channel_id"
    " WHERE c.workspace_id = 1"
)
BY_DUE = " AND c.state = 'open' AND c.due_at > '1970-01-02' ORDER BY c.due_at, c.id LIMIT %s"


@dataclass(slots=True)
class Asked:
    """One page: its address, the same rows by SQL, and the times of every round in milliseconds."""

    address: str
    sql: Callable[[], list[int]]
    shown: Callable[[str], list[int]]
    milliseconds: list[list[float]] = field(default_factory=list)
    floor: list[list[float]] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)


def read(rounds: int, requests: int) -> dict[str, Any]:
    """Ask for each page many times, pages and floors taking turns; return times and what was shown."""
    browser = Browser()
    pages = _pages(browser)
    for page in pages.values():
        browser.get(page.address)
    for _ in range(rounds):
        for page in pages.values():
            cpu = time.process_time()
            page.milliseconds.append([timed(lambda: browser.get(page.address)) for _ in range(requests)])  # noqa: B023
            page.cpu.append((time.process_time() - cpu) / requests * 1000)
            page.floor.append([timed(page.sql) for _ in range(requests)])
    return {name: _told(browser, page) for name, page in pages.items()}


def _told(browser: "Browser", page: Asked) -> dict[str, Any]:
    shown = page.shown(browser.get(page.address))
    return {
        "milliseconds": page.milliseconds, "floor": page.floor, "cpu": page.cpu, "shown": shown,
        "expected": page.sql()[:PAGE],
    }  # fmt: skip


def _pages(browser: "Browser") -> dict[str, Asked]:
    deep, skipped = _deep(browser)
    mine = " AND c.state IN ('open', 'pending', 'snoozed') AND c.assignee_id = 1"
    newest = " AND c.last_inbound_at IS NOT NULL"
    below = newest + " AND c.id <= (SELECT max(id) FROM conversations_conversation) - %s"
    latest = " ORDER BY c.last_message_at DESC, c.id DESC LIMIT %s"
    return {
        "first": Asked(f"{LIST}?view=waiting", lambda: _rows(COLUMNS + BY_DUE, PAGE + 1), listed),
        "filtered": Asked(f"{LIST}?view=mine", lambda: _rows(COLUMNS + mine + latest, PAGE + 1), listed),
        "deep": Asked(deep, lambda: _rows(COLUMNS + below + latest, skipped, PAGE + 1), listed),
        "conversation": Asked(f"{LIST}{CONVERSATION}/", _thread, _said),
    }


def _deep(browser: "Browser") -> tuple[str, int]:
    """Follow *show more* far down the list of all, and return the address and how many rows lie above."""
    address, above = f"{LIST}?view=all", 0
    for _ in range(PAGES_DOWN):
        content = browser.get(address)
        above += len(listed(content))
        address = f"{LIST}?view=all&after={html.unescape(_MORE.findall(content)[-1])}"
    return address, above


def listed(content: str) -> list[int]:
    """Return the ids of the conversations on a page, in order."""
    return [int(pk) for pk in dict.fromkeys(_SHOWN.findall(content))]


def _said(content: str) -> list[int]:
    return [len(_SAID.findall(content))]


def _thread() -> list[int]:
    return [len(_rows(
        "SELECT m.id, m.direction, m.content, m.published, i.name FROM conversations_message m LEFT JOIN"
        " people_identity i ON i.id = m.identity_id WHERE m.conversation_id = %s ORDER BY m.published, m.id"
        " LIMIT 100",
        CONVERSATION,
    ))]  # fmt: skip


def _rows(sql: str, *given: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        return [row[0] for row in cursor.fetchall()]


def timed(work: Callable[[], object]) -> float:
    """Return how many milliseconds a call takes."""
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def cookie() -> str:
    """Sign the only user in, and return the cookie that says so."""
    user, session = User.objects.get(), SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"


class Browser:
    """A signed-in browser that talks to the WSGI application without a network."""

    def __init__(self) -> None:
        self._cookie = cookie()

    def get(self, address: str) -> str:
        """Return a page's text. Raises ``RuntimeError`` for any status but 200."""
        return self._ask("GET", address, {}, b"")

    def post(self, address: str, **fields: str) -> str:
        """Send a form as a script does; return the answer. Raises ``RuntimeError`` for any status but 200."""
        headers = {
            "HTTP_COOKIE": f"{self._cookie}; {settings.CSRF_COOKIE_NAME}={PROOF}", "HTTP_X_CSRFTOKEN": PROOF,
            "CONTENT_TYPE": "application/x-www-form-urlencoded", "HTTP_HX_REQUEST": "true",
        }  # fmt: skip
        return self._ask("POST", address, headers, urlencode(fields).encode())

    def _ask(self, method: str, address: str, headers: Mapping[str, str], body: bytes) -> str:
        path, _, query = address.partition("?")
        said: list[str] = []
        environ = {
            "REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": query, "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "8000", "HTTP_HOST": "127.0.0.1:8000", "HTTP_COOKIE": self._cookie,
            "SERVER_PROTOCOL": "HTTP/1.1", "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(body),
            "wsgi.errors": io.StringIO(), "wsgi.multithread": False, "wsgi.multiprocess": False,
            "CONTENT_LENGTH": str(len(body)), **headers,
        }  # fmt: skip

        def start(status: str, _headers: object, _error: object = None, /) -> Callable[[bytes], object]:
            said.append(status)
            return lambda _: None

        answer = application(environ, start)
        content = b"".join(answer).decode()
        answer.close()
        if not said[0].startswith("200"):
            raise RuntimeError(f"{address}: {said[0]}")
        return content
