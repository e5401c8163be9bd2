"""A Mastodon server in the test's own process, with state, dialects and faults on demand.

``with FakeMastodon() as server:`` listens on a free port of 127.0.0.1; ``server.url`` and ``server.token``
connect to it. ``server.inject("post_status", "reset_after_commit")`` spoils the next request of that name.
"""

import base64
import hashlib
import html
import json
import re
import secrets
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from queue import SimpleQueue
from typing import Any, ClassVar, Literal
from urllib.parse import urlencode

from tests.fakes.faulty_http import Ask, FaultyServer, Reply

Dialect = Literal["mastodon", "gotosocial", "takahe", "hollo"]
OPEN = {"metadata", "apps", "authorize", "token", "instance"}
HONOURS_KEYS = {"mastodon", "hollo"}
KNOWS_TEXT_IDS = {"gotosocial", "hollo"}
FILMS = ("video/mp4", "video/quicktime", "video/webm")
MOST_CHARACTERS = 500
NOT_FOUND: Reply = (404, {"error": "Record not found"}, {})
US = "bokkafeen"
_NAMED = re.compile(r"(?<![\w/@])@(\w+(?:@\w+(?:[.-]+\w+)*)?)")


class FakeMastodon(FaultyServer):
    """One server with one account of ours (``bokkafeen``) and as many other people as speak up."""

    routes: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("GET", r"/\.well-known/oauth-authorization-server", "metadata"),
        ("POST", r"/api/v1/apps", "apps"),
        ("GET", r"/oauth/authorize", "authorize"),
        ("POST", r"/oauth/token", "token"),
        ("GET", r"/api/v(?P<id>[12])/instance", "instance"),
        ("GET", r"/api/v1/accounts/verify_credentials", "verify_credentials"),
        ("GET", r"/api/v1/accounts/(?P<id>[^/]+)/statuses", "account_statuses"),
        ("GET", r"/api/v1/notifications", "notifications"),
        ("GET", r"/api/v1/streaming/user/notification", "stream"),
        ("POST", r"/api/v[12]/media", "post_media"),
        ("GET", r"/api/v1/media/(?P<id>[^/]+)", "get_media"),
        ("POST", r"/api/v1/statuses", "post_status"),
        ("GET", r"/api/v1/statuses/(?P<id>[^/]+)/context", "context"),
        ("GET", r"/api/v1/statuses/(?P<id>[^/]+)", "get_status"),
        ("PUT", r"/api/v1/statuses/(?P<id>[^/]+)", "edit_status"),
        ("DELETE", r"/api/v1/statuses/(?P<id>[^/]+)", "delete_status"),
    )

    def __init__(self, dialect: Dialect = "mastodon", now: Callable[[], datetime] | None = None) -> None:
        super().__init__()
        self.dialect = dialect
        self.token = "at-" + secrets.token_hex(8)
        self.media_questions = 0
        """How often a picture is 'not ready yet' before it is."""
        self.media: dict[str, dict[str, Any]] = {}
        self._now = now or (lambda: datetime.now(UTC))
        self._by_id: dict[str, dict[str, Any]] = {}
        self._notified: list[dict[str, Any]] = []
        self.streams: list[SimpleQueue[str]] = []
        """What goes over each stream that is open, piece by piece; an empty piece hangs up."""
        self._accounts: dict[str, dict[str, Any]] = {}
        self._media_asked: Counter[str] = Counter()
        self._ids_by_key: dict[str, str] = {}
        self._clients: dict[str, dict[str, Any]] = {}
        self._codes: dict[str, Mapping[str, str]] = {}
        self._tokens = {self.token: "read write"}
        self._last_id = 0
        self.us = self._account(US)

    # What a test does with it.

    @property
    def statuses(self) -> list[dict[str, Any]]:
        """Everything of ours that is out, oldest first, however it was posted."""
        with self.lock:
            return [s for s in self._by_id.values() if s["account"] is self.us]

    def people_say(
        self, text: str, *, in_reply_to: str = "", by: str = "trijn@other.example", visibility: str = "public"
    ) -> dict[str, Any]:
        """Let somebody speak. As on a real server we are notified only where ``@bokkafeen`` is named."""
        with self.lock:
            status = self._add(by, {"status": text, "in_reply_to_id": in_reply_to, "visibility": visibility})
            if any(mention["id"] == self.us["id"] for mention in status["mentions"]):
                self._notify("mention", status)
            return status

    def we_say(self, text: str, **more: Any) -> dict[str, Any]:
        """Post from our account in the network's own app."""
        with self.lock:
            return self._add(US, {"status": text, **more})

    def edit(self, status_id: str, text: str, *, notify: bool = False) -> None:
        """Change a status; with ``notify`` we hear of it (as after a boost)."""
        with self.lock:
            self._by_id[status_id] |= {"content": _as_html(text), "edited_at": self._stamp()}
            if notify:
                self._notify("update", self._by_id[status_id])

    def delete(self, status_id: str) -> None:
        """Delete a status: its answers stay, and answer nothing any more, as on Mastodon."""
        with self.lock:
            gone = self._by_id.pop(status_id)
            if parent := self._by_id.get(gone["in_reply_to_id"] or ""):
                parent["replies_count"] -= 1
            for answer in (s for s in self._by_id.values() if s["in_reply_to_id"] == status_id):
                answer |= {"in_reply_to_id": None, "in_reply_to_account_id": None}
            self._notified = [n for n in self._notified if n["status"] is not gone]

    def revoke(self) -> None:
        """Take every access token back."""
        self._tokens.clear()

    # What it keeps.

    def _stamp(self) -> str:
        return self._now().astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def _new_id(self) -> str:
        self._last_id = max(self._last_id + 1, int(self._now().timestamp() * 1000) << 16)
        return f"01{self._last_id:024X}" if self.dialect in KNOWS_TEXT_IDS else str(self._last_id)

    def _account(self, acct: str) -> dict[str, Any]:
        if acct not in self._accounts:
            name, page, picture = acct.partition("@")[0], f"{self.url}/@{acct}", f"{self.url}/a.png"
            self._accounts[acct] = {
                "id": str(1001 + len(self._accounts)), "username": name, "acct": acct,
                "uri": page, "url": page, "display_name": name.title(), "note": "<p></p>",
                "avatar": picture, "avatar_static": picture,
                "header": picture, "header_static": picture, "locked": False, "fields": [], "emojis": [],
                "bot": False, "group": False, "discoverable": True, "indexable": True,
                "created_at": "2026-01-01T00:00:00.000Z", "last_status_at": None, "statuses_count": 0,
                "followers_count": 0, "following_count": 0,
                "avatar_description": "", "header_description": "", "hide_collections": False, "roles": [],
            }  # fmt: skip
        return self._accounts[acct]

    def _add(self, by: str, given: Mapping[str, Any]) -> dict[str, Any]:
        account, text, new_id = self._account(by), given.get("status") or "", self._new_id()
        parent = self._by_id.get(given.get("in_reply_to_id") or "")
        named = [self._account(acct) for acct in dict.fromkeys(_NAMED.findall(text))]
        page = f"{account['url']}/{new_id}"
        self._by_id[new_id] = {
            "id": new_id, "uri": page, "url": page, "created_at": self._stamp(), "edited_at": None,
            "in_reply_to_id": parent["id"] if parent else None,
            "in_reply_to_account_id": parent["account"]["id"] if parent else None,
            "sensitive": False, "spoiler_text": given.get("spoiler_text") or "",
            "visibility": given.get("visibility") or "public", "language": given.get("language") or "en",
            "content": _as_html(text), "replies_count": 0, "reblogs_count": 0, "favourites_count": 0,
            "quotes_count": 0, "favourited": False, "reblogged": False, "bookmarked": False, "muted": False,
            "pinned": False, "reblog": None, "card": None, "poll": None, "tags": [], "emojis": [],
            "media_attachments": [self.media[media_id] for media_id in given.get("media_ids") or ()],
            "mentions": [{key: who[key] for key in ("id", "username", "acct", "url")} for who in named],
            "application": {"name": "Stamgast", "website": "https://stamgast.example"}, "account": account,
        }  # fmt: skip
        if parent and given.get("visibility") != "direct":
            parent["replies_count"] += 1
        return self._by_id[new_id]

    def _notify(self, kind: str, status: dict[str, Any]) -> None:
        if kind == "update" and self.dialect == "takahe":
            return
        new_id = self._new_id()
        named = {"id": new_id, "type": kind, "group_key": f"ungrouped-{new_id}", "created_at": self._stamp()}
        self._notified.append({**named, "account": status["account"], "status": status})
        for stream in self.streams:
            stream.put(f"event: notification\ndata: {json.dumps(self._notified[-1])}\n\n")

    # What the network is asked: one method for each named request.

    def answer(self, call: str, ask: Ask) -> Reply:
        with self.lock:
            if self.dialect == "gotosocial" and not ask.headers.get("User-Agent"):
                return 418, {"error": "I'm a teapot: no user-agent sent with request"}, {}
            bearer = ask.headers.get("Authorization", "").removeprefix("Bearer ")
            if call not in OPEN and bearer not in self._tokens:
                return self.refusal("401")
            reply: Reply = getattr(self, f"_{call}")(ask)
            return reply

    def refusal(self, fault: str) -> Reply:
        reset = self._now() + timedelta(minutes=5)
        if fault == "401":
            return 401, {"error": "The access token is invalid"}, {}
        if fault == "503":
            return 503, "<h1>Down for maintenance</h1>", {}
        limited = {
            "mastodon": {"X-RateLimit-Reset": reset.isoformat()},
            "gotosocial": {"X-Ratelimit-Reset": str(int(reset.timestamp()))},
        }
        return 429, {"error": "Too many requests"}, limited.get(self.dialect, {"Retry-After": "300"})

    def _metadata(self, ask: Ask) -> Reply:
        known = {"issuer": self.url, "code_challenge_methods_supported": ["S256"]}
        return (200, known, {}) if self.dialect == "mastodon" else NOT_FOUND

    def _apps(self, ask: Ask) -> Reply:
        given, client = ask.given(), "cid-" + secrets.token_hex(4)
        if self.dialect == "takahe" and ":" in given["scopes"]:
            return 422, {"error": "Scopes doesn't match configured on the server."}, {}
        app = {"id": str(len(self._clients) + 1), "name": given["client_name"],
               "website": given.get("website"),
               "redirect_uri": given["redirect_uris"], "redirect_uris": [given["redirect_uris"]],
               "scopes": given["scopes"].split(), "client_id": client, "client_secret": "cs-" + client,
               "client_secret_expires_at": 0, "vapid_key": "BCk-example"}  # fmt: skip
        self._clients[client] = app
        return 200, app, {}

    def _authorize(self, ask: Ask) -> Reply:
        app = self._clients.get(ask.query.get("client_id", ""))
        if app is None or ask.query.get("redirect_uri") not in app["redirect_uris"]:
            return 400, {"error": "invalid_request"}, {}
        code = "code-" + secrets.token_hex(8)
        self._codes[code] = ask.query
        back = urlencode({"code": code, "state": ask.query.get("state", "")})
        return 302, "", {"Location": f"{ask.query['redirect_uri']}?{back}"}

    def _token(self, ask: Ask) -> Reply:
        given = ask.given()
        asked = self._codes.pop(given.get("code", ""), {})
        app = self._clients.get(given.get("client_id", ""), {"client_secret": ""})
        digest = hashlib.sha256(given.get("code_verifier", "").encode()).digest()
        proof = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        is_right = (
            asked.get("client_id") == given.get("client_id")
            and given.get("client_secret") == app["client_secret"]
            and given.get("redirect_uri") == asked.get("redirect_uri")
            and asked.get("code_challenge", proof) == proof
        )
        if not asked or not is_right:
            return 400, {"error": "invalid_grant", "error_description": "The grant is invalid."}, {}
        token, scope = "at-" + secrets.token_hex(8), asked["scope"]
        self._tokens[token] = scope
        created = int(self._now().timestamp())
        return 200, {"access_token": token, "token_type": "Bearer", "scope": scope, "created_at": created}, {}

    def _instance(self, ask: Ask) -> Reply:
        if ask.id == "2" and self.dialect == "takahe":
            return NOT_FOUND
        numbers = {
            "statuses": {"max_characters": MOST_CHARACTERS, "max_media_attachments": 4},
            "media_attachments": {
                "description_limit": 1500,
                "image_size_limit": 16_777_216,
                "video_size_limit": 40_000_000,
                "video_matrix_limit": 2_304_000,
            },
        }
        return (
            200,
            {"domain": "social.example", "version": f"4.4.0 ({self.dialect})", "configuration": numbers},
            {},
        )

    def _verify_credentials(self, ask: Ask) -> Reply:
        return 200, self.us, {}

    def _account_statuses(self, ask: Ask) -> Reply:
        ours = [s for s in self._by_id.values() if s["account"]["id"] == ask.id]
        if self.dialect == "takahe":
            ours = [s for s in ours if s["visibility"] in ("public", "unlisted")]
        return self._page(ours, ask, f"accounts/{ask.id}/statuses")

    def _notifications(self, ask: Ask) -> Reply:
        if self.dialect == "takahe" and ask.query.get("types[]") == "update":
            return 500, "<h1>Server Error (500)</h1>", {}
        return self._page(self._notified, ask, "notifications")

    def _stream(self, ask: Ask) -> Reply:
        if self.dialect != "mastodon":
            return NOT_FOUND
        pieces: SimpleQueue[str] = SimpleQueue()
        pieces.put(":)\n")
        self.streams.append(pieces)
        return 200, iter(pieces.get, ""), {"Content-Type": "text/event-stream"}

    def _page(self, items: list[dict[str, Any]], ask: Ask, path: str) -> Reply:
        """Page as Mastodon does: newest first; ``min_id`` takes the oldest ones after it."""
        limit, after = (
            int(ask.query.get("limit", "20")),
            ask.query.get("since_id") or ask.query.get("min_id", ""),
        )
        before = ask.query.get("max_id", "")
        found = [i for i in items if _order(i) > _order({"id": after})]
        found = [i for i in found if not before or _order(i) < _order({"id": before})]
        found = found[:limit] if "min_id" in ask.query and self.dialect != "hollo" else found[-limit:]
        found = sorted(found, key=_order, reverse=True)
        if not found:
            return 200, [], {}
        link = f'<{self.url}/api/v1/{path}?min_id={found[0]["id"]}>; rel="prev"'
        if len(found) == limit:
            link = f'<{self.url}/api/v1/{path}?max_id={found[-1]["id"]}>; rel="next", ' + link
        return 200, found, {"Link": link}

    def _post_media(self, ask: Ask) -> Reply:
        head = f"Content-Type: {ask.headers['Content-Type']}\r\n\r\n".encode()
        fields = {
            part.get_param("name", header="content-disposition"): part
            for part in message_from_bytes(head + ask.body).walk()
            if not part.is_multipart()
        }
        picture, kind = fields["file"].get_payload(decode=True), fields["file"].get_content_type()
        is_film = kind in FILMS
        if not picture or not (is_film or kind.startswith("image/")):
            return 422, {"error": "Validation failed: File content type is invalid"}, {}
        text = fields["description"].get_payload(decode=True) if "description" in fields else None
        new_id = self._new_id()
        url = f"{self.url}/media/{new_id}.{'mp4' if is_film else 'jpg'}"
        made = self.media[new_id] = {
            "id": new_id, "type": "video" if is_film else "image", "url": url, "preview_url": url,
            "remote_url": None, "blurhash": "UFBWY:8_0Jxv4mx]t8t6",
            "meta": {"original": {"width": 1200, "height": 900, "size": "1200x900", "aspect": 1.3333}},
            "description": text.decode() if isinstance(text, bytes) else None,
        }  # fmt: skip
        return (202, {**made, "url": None}, {}) if is_film or self.media_questions else (200, made, {})

    def _get_media(self, ask: Ask) -> Reply:
        self._media_asked[ask.id] += 1
        ready = self._media_asked[ask.id] > self.media_questions
        return (200 if ready else 206, self.media[ask.id], {}) if ask.id in self.media else NOT_FOUND

    def _post_status(self, ask: Ask) -> Reply:
        given, key = ask.given(), ask.headers.get("Idempotency-Key", "")
        if self.dialect == "hollo" and not ask.is_json:
            given = {"status": given.get("status")}
        known = self._by_id.get(self._ids_by_key.get(key, "")) if self.dialect in HONOURS_KEYS else None
        if known is not None:
            return 200, known, {}
        if not (given.get("status") or given.get("media_ids")):
            return 422, {"error": "Validation failed: Text can't be blank"}, {}
        if len(given.get("status") or "") > MOST_CHARACTERS:
            return (
                422,
                {"error": f"Validation failed: Text character limit of {MOST_CHARACTERS} exceeded"},
                {},
            )
        if (given.get("in_reply_to_id") or "") not in {"", *self._by_id}:
            return NOT_FOUND
        status = self._add(US, given)
        self._ids_by_key[key or status["id"]] = status["id"]
        return 200, status, {}

    def _context(self, ask: Ask) -> Reply:
        if ask.id not in self._by_id:
            return NOT_FOUND
        ancestors, descendants = [self._by_id[ask.id]], [ask.id]
        while parent := self._by_id.get(ancestors[0]["in_reply_to_id"] or ""):
            ancestors.insert(0, parent)
        for status in self._by_id.values():  # oldest first, so that a parent stands before its answers
            if status["in_reply_to_id"] in descendants:
                descendants.append(status["id"])
        below = [self._by_id[status_id] for status_id in descendants[1:]]
        return 200, {"ancestors": ancestors[:-1], "descendants": below}, {}

    def _get_status(self, ask: Ask) -> Reply:
        return (200, self._by_id[ask.id], {}) if ask.id in self._by_id else NOT_FOUND

    def _edit_status(self, ask: Ask) -> Reply:
        if self.dialect == "takahe" or ask.id not in {status["id"] for status in self.statuses}:
            return NOT_FOUND
        self.edit(ask.id, ask.given().get("status", ""))
        return 200, self._by_id[ask.id], {}

    def _delete_status(self, ask: Ask) -> Reply:
        if ask.id not in {status["id"] for status in self.statuses}:
            return NOT_FOUND
        status = self._by_id[ask.id]
        self.delete(ask.id)
        return 200, status, {}


def _order(item: Mapping[str, Any]) -> tuple[int, str]:
    return len(item["id"]), item["id"]


def _as_html(text: str) -> str:
    """Write a text as Mastodon would: paragraphs, mentions shortened, long addresses half hidden."""
    safe = html.escape(text, quote=False)
    safe = re.sub(r"(https?://)(\S{1,30})(\S*)", _address, safe)
    safe = re.sub(
        r"(?<![\w/@])@(\w+)(@[\w.-]*\w)?",
        r'<span class="h-card"><a href="#">@<span>\1</span></a></span>',
        safe,
    )
    return "".join(f"<p>{part.replace(chr(10), '<br />')}</p>" for part in safe.split("\n\n"))


def _address(match: re.Match[str]) -> str:
    scheme, shown, rest = match.groups()
    hidden = f'<span class="invisible">{rest}</span>' if rest else ""
    return (
        f'<a href="{match.group()}"><span class="invisible">{scheme}</span><span>{shown}</span>{hidden}</a>'
    )
