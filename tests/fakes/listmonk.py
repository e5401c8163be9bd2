"""A Listmonk server in the test's own process, with its rules for campaigns and faults on demand.

After the documentation of its API, its OpenAPI description and the server (6.2): names are searched, a draft
is started once, whoever is not known gets a 403, and what is not there a 400.
"""

import json
import re
import secrets
from datetime import UTC, datetime
from email import message_from_bytes
from typing import Any, ClassVar

from tests.fakes.faulty_http import Ask, FaultyServer, Reply

STARTS = ("draft", "paused")
EDITABLE = ("draft", "scheduled", "paused")
MOST_PER_PAGE = 50
OWN = (
    "name",
    "subject",
    "from_email",
    "body",
    "altbody",
    "content_type",
    "type",
    "messenger",
    "tags",
    "headers",
)


class FakeListmonk(FaultyServer):
    """One server with the list *Regulars*; ``sent`` holds one entry for each time a campaign was started."""

    routes: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("GET", r"/api/lists", "lists"),
        ("GET", r"/api/campaigns", "campaigns"),
        ("POST", r"/api/campaigns", "create"),
        ("PUT", r"/api/campaigns/(?P<id>\d+)", "update"),
        ("PUT", r"/api/campaigns/(?P<id>\d+)/status", "status"),
        ("POST", r"/api/media", "media"),
        ("GET", r"/api/bounces", "bounces"),
    )

    def __init__(self) -> None:
        super().__init__()
        self.user, self.token = "stamgast", secrets.token_hex(8)
        self.lists = {1: "Regulars"}
        self.campaigns: list[dict[str, Any]] = []
        self.media: list[str] = []
        self.reports: list[dict[str, Any]] = []
        self.sent: list[dict[str, Any]] = []

    @property
    def answers(self) -> dict[str, str]:
        """What a person types to connect it."""
        return {
            "site": self.url,
            "api_user": self.user,
            "token": self.token,
            "lists": "Regulars",
            "address": "news@bokkafeen.example",
            "name": "Bokkafeen",
        }

    def bounce(self, campaign: dict[str, Any], email: str, kind: str) -> None:
        """Let a mail of a campaign come back."""
        about = {"id": campaign["id"], "name": campaign["name"]}
        self.reports.append(
            {"id": len(self.reports) + 1, "type": kind, "email": email, "campaign": about, "meta": {}}
        )

    def answer(self, call: str, ask: Ask) -> Reply:
        if ask.headers.get("Authorization") != f"token {self.user}:{self.token}":
            return self.refusal("401")
        with self.lock:
            reply: Reply = getattr(self, f"_{call}")(ask)
        return reply

    def refusal(self, fault: str) -> Reply:
        if fault == "401":
            return 403, {"message": "invalid API credentials"}, {}
        return int(fault), {"message": "Try again later."}, {}

    def _lists(self, _: Ask) -> Reply:
        return _page([{"id": id, "name": name} for id, name in self.lists.items()])  # noqa: A001

    def _campaigns(self, ask: Ask) -> Reply:
        wanted = ask.query.get("query", "").lower()
        found = [c for c in self.campaigns if wanted in f"{c['name']} {c['subject']}".lower()]
        rows = [{**c, "body": ""} for c in reversed(found)]
        return _page(rows[: _size(ask)])

    def _create(self, ask: Ask) -> Reply:
        number = len(self.campaigns) + 1
        self.campaigns.append({"id": number, "status": "draft", "started_at": None, "to_send": 0})
        reply = self._written(self.campaigns[-1], ask.given())
        if reply[0] != 200:
            self.campaigns.pop()
        return reply

    def _update(self, ask: Ask) -> Reply:
        found = self._campaign(ask.id)
        if found is None or found["status"] not in EDITABLE:
            return 400, {"message": "Cannot update a running or a finished campaign."}, {}
        return self._written(found, ask.given())

    def _written(self, campaign: dict[str, Any], given: dict[str, Any]) -> Reply:
        if not all(given.get(name) for name in ("name", "subject", "lists")):
            return 400, {"message": "Invalid name, subject or lists."}, {}
        if not re.fullmatch(r"(.+?\s)?<(.+?)@(.+?)>", given["from_email"]):
            return 400, {"message": "Invalid from_email."}, {}
        lists = [{"id": id, "name": self.lists[id]} for id in given["lists"] if id in self.lists]  # noqa: A001
        campaign |= {**{name: given.get(name) for name in OWN}, "lists": lists}
        return 200, {"data": dict(campaign)}, {}

    def _campaign(self, number: str) -> dict[str, Any] | None:
        return next((c for c in self.campaigns if str(c["id"]) == number), None)

    def _status(self, ask: Ask) -> Reply:
        found = self._campaign(ask.id)
        if found is None:
            return 400, {"message": "Campaign not found"}, {}
        if ask.given() != {"status": "running"} or found["status"] not in STARTS:
            return 400, {"message": "Only paused campaigns and drafts can be started"}, {}
        before = dict(found)
        found |= {"status": "running", "started_at": datetime.now(UTC).isoformat()}
        self.sent.append(found)
        return 200, {"data": {**before, "status": "running"}}, {}

    def _media(self, ask: Ask) -> Reply:
        kind = ask.headers.get("Content-Type", "").encode()
        form = message_from_bytes(b"Content-Type: " + kind + b"\r\n\r\n" + ask.body)
        names = [part.get_filename() or "" for part in form.get_payload() if part.get_filename()]  # type: ignore[union-attr]
        if len(names) != 1 or not names[0].endswith((".jpg", ".png", ".gif")):
            return 400, {"message": "Unsupported file type"}, {}
        self.media.append(names[0])
        number = len(self.media)
        return 200, {"data": {"id": number, "url": f"{self.url}/uploads/{number}-{names[0]}"}}, {}

    def _bounces(self, ask: Ask) -> Reply:
        size, page = _size(ask), int(ask.query["page"])
        rows = list(reversed(self.reports))[size * (page - 1) : size * page]
        return _page(json.loads(json.dumps(rows)))


def _size(ask: Ask) -> int:
    return min(int(ask.query.get("per_page", "20")), MOST_PER_PAGE)


def _page(rows: list[dict[str, Any]]) -> Reply:
    return 200, {"data": {"results": rows, "total": len(rows), "per_page": 20, "page": 1}}, {}
