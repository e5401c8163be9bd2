"""What the fake Mastodon tells about: comments below our statuses, newest first, with repeats and edits."""

import json
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from benchmarks.words import comment

OURS = "1001"
STATUSES = 200
PEOPLE = 4_000
SPAN = timedelta(days=60)
MORE_BY_EDIT = " (edited)"


@dataclass(slots=True)
class News:
    """Lists of (id, JSON), oldest first; notifications repeat a share of the comments, edits come later."""

    comments: int
    repeats: int
    edits: int
    until: datetime
    statuses: list[tuple[int, bytes]] = field(default_factory=list)
    notifications: list[tuple[int, bytes]] = field(default_factory=list)
    said: dict[str, str] = field(default_factory=dict)
    """What must be stored in the end: content by remote id."""
    _held: list[dict[str, Any]] = field(default_factory=list)
    _below: list[str] = field(default_factory=list)
    _next_id: int = 1

    def __post_init__(self) -> None:
        chance = random.Random(7)
        begin = self.until - SPAN
        ours = [self._new(_account(int(OURS)), "What we say today", "en", begin) for _ in range(STATUSES)]
        self.statuses = [_entry(status) for status in ours]
        self._below = [status["id"] for status in ours]
        pause = SPAN / (self.comments + 1)
        for number in range(self.comments):
            self._comment(chance, number, begin + pause * (number + 1))
            if self.repeats and number % max(1, self.comments // self.repeats) == 0:
                self._notify("mention", self._held[chance.randrange(len(self._held))])

    def edit(self) -> None:
        """Let people change what they said; we hear of it as news."""
        every = max(1, self.comments // self.edits)
        for status in self._held[::every][: self.edits]:
            changed = self.said[status["id"]] + MORE_BY_EDIT
            self.said[status["id"]] = changed
            status |= {"content": f"<p>{changed}</p>", "edited_at": self.until.isoformat()}
            self._notify("update", status)

    def go_on(self, comments: int, at: datetime) -> list[str]:
        """Let people say so much more at an instant, and return the ids of it."""
        first = len(self._held)
        for number in range(first, first + comments):
            self._comment(random.Random(number), number, at)
        return [status["id"] for status in self._held[first:]]

    def page(self, entries: list[tuple[int, bytes]], query: Mapping[str, str]) -> tuple[bytes, str]:
        """Return a page as Mastodon does, newest first, and the ``max_id`` of the next page, if any."""
        size = int(query.get("limit", "20"))
        high = _position(entries, int(query["max_id"])) if "max_id" in query else len(entries)
        low = _position(entries, int(query["since_id"]) + 1) if "since_id" in query else 0
        first = max(low, high - size)
        body = b"[" + b",".join(content for _, content in reversed(entries[first:high])) + b"]"
        return body, str(entries[first][0]) if first > low else ""

    def _comment(self, chance: random.Random, number: int, at: datetime) -> None:
        language, text = comment(chance, number)
        status = self._new(_account(2000 + chance.randrange(PEOPLE)), text, language, at)
        status["in_reply_to_id"] = self._below[number % STATUSES]
        self._held.append(status)
        self.said[status["id"]] = text
        self._notify("mention", status)

    def _new(self, account: Mapping[str, Any], text: str, language: str, at: datetime) -> dict[str, Any]:
        new_id = self._new_id()
        page = f"https://town.example/@{account['acct']}/{new_id}"
        return {
            "id": new_id, "uri": page, "url": page, "created_at": at.isoformat(), "edited_at": None,
            "in_reply_to_id": None, "in_reply_to_account_id": None, "sensitive": False, "spoiler_text": "",
            "visibility": "public", "language": language, "content": f"<p>{text}</p>", "replies_count": 0,
            "reblogs_count": 0, "favourites_count": 0, "reblog": None, "card": None, "poll": None, "tags": [],
            "emojis": [], "media_attachments": [], "mentions": [{"id": OURS, "username": "us", "acct": "us"}],
            "account": account,
        }  # fmt: skip

    def _notify(self, kind: str, status: Mapping[str, Any]) -> None:
        told = {
            "id": self._new_id(), "type": kind, "created_at": status["created_at"],
            "account": status["account"], "status": status,
        }  # fmt: skip
        self.notifications.append(_entry(told))

    def _new_id(self) -> str:
        self._next_id += 1
        return str(self._next_id)


def _entry(item: Mapping[str, Any]) -> tuple[int, bytes]:
    return int(item["id"]), json.dumps(item).encode()


def _position(entries: list[tuple[int, bytes]], wanted: int) -> int:
    """Return how many entries have a smaller id."""
    low, high = 0, len(entries)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if entries[middle][0] < wanted else (low, middle)
    return low


def _account(number: int) -> dict[str, Any]:
    page = f"https://town.example/@person{number}"
    return {
        "id": str(number), "username": f"person{number}", "acct": f"person{number}", "uri": page, "url": page,
        "display_name": f"Person {number}", "note": "<p>Reads a lot.</p>", "avatar": f"{page}.png",
        "avatar_static": f"{page}.png", "header": f"{page}.png", "locked": False, "fields": [], "emojis": [],
        "bot": False, "group": False, "created_at": "2026-01-01T00:00:00.000Z", "followers_count": 10,
    }  # fmt: skip


def present() -> datetime:
    """Return the present second."""
    return datetime.now(UTC).replace(microsecond=0)
