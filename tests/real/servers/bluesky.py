"""A Bluesky network of the tests' own, and accounts on it that write and read through plain HTTP."""

import json
import secrets
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx2

from tests.real.servers.downloads import fetched, node
from tests.real.servers.postgres import new_database
from tests.real.servers.processes import Launch, eventually, free_ports, new_folder, start

PROJECT = Path(__file__).with_name("bluesky_node")
SECONDS_TO_START = 180


@dataclass(frozen=True)
class Account:
    """Somebody on the network. ``app_password`` is what an app is given instead of ``password``."""

    pds: str
    did: str
    handle: str
    password: str
    app_password: str
    token: str

    def post(self, text: str, *, reply_to: Mapping[str, Any] | None = None) -> dict[str, str]:
        """Publish a note; ``reply_to`` is its root and parent. Gives ``uri`` and ``cid``."""
        record: dict[str, Any] = {"text": text, "createdAt": _now()}
        if reply_to is not None:
            record["reply"] = reply_to
        return self.write("app.bsky.feed.post", record)

    def reply(self, to: Mapping[str, str], text: str) -> dict[str, str]:
        """Answer a note that is itself no answer."""
        parent = {"uri": to["uri"], "cid": to["cid"]}
        return self.post(text, reply_to={"root": parent, "parent": parent})

    def until_seen(self, note: Mapping[str, str]) -> None:
        """Wait until the AppView shows a note. An answer that overtakes its note is never notified."""
        eventually(lambda: self.read("app.bsky.feed.getPosts", uris=note["uri"])["posts"] or None)

    def profile(self) -> dict[str, Any] | None:
        """What others are shown of this account; None while the AppView has not heard of it."""
        with suppress(httpx2.HTTPStatusError):
            return self.read("app.bsky.actor.getProfile", actor=self.did)
        return None

    def like(self, note: Mapping[str, str]) -> dict[str, str]:
        subject = {"uri": note["uri"], "cid": note["cid"]}
        return self.write("app.bsky.feed.like", {"subject": subject, "createdAt": _now()})

    def follow(self, did: str) -> dict[str, str]:
        return self.write("app.bsky.graph.follow", {"subject": did, "createdAt": _now()})

    def write(self, collection: str, record: Mapping[str, Any]) -> dict[str, str]:
        """Create any record. Gives its ``uri`` and ``cid``."""
        body = {"repo": self.did, "collection": collection, "record": {"$type": collection, **record}}
        return _call(self.pds, "com.atproto.repo.createRecord", body, self.token)

    def read(self, method: str, **parameters: str | int) -> dict[str, Any]:
        """Ask for what this account sees, through its PDS. Raises ``httpx2.HTTPStatusError``."""
        headers = {"Authorization": f"Bearer {self.token}"}
        url = f"{self.pds}/xrpc/{method}"
        answer = httpx2.get(url, params=parameters, headers=headers, timeout=30, trust_env=False)
        return dict(answer.raise_for_status().json())


@dataclass(frozen=True)
class BlueskyNetwork:
    """Where its servers answer. ``appview`` is ``None`` where only writing is served."""

    pds: str
    plc: str
    appview: str | None

    def create_account(self, name: str) -> Account:
        """A new account; ``name`` (letters) is the beginning of its handle, which is new in each call."""
        handle, password = f"{name[:9]}{secrets.token_hex(3)}.test", secrets.token_urlsafe(12)
        asked = {
            "handle": handle,
            "email": f"{handle}@example.test".replace(".test@", "@"),
            "password": password,
        }
        made = _call(self.pds, "com.atproto.server.createAccount", asked)
        token = made["accessJwt"]
        app = _call(self.pds, "com.atproto.server.createAppPassword", {"name": "stamgast"}, token)
        account = Account(self.pds, made["did"], handle, password, app["password"], token)
        if self.appview is not None:
            eventually(account.profile, seconds=60)  # under load the AppView hears of it seconds later
        return account


@contextmanager
def running_bluesky(*, postgres_url: str, redis_url: str) -> Iterator[BlueskyNetwork]:
    """A whole network, AppView included: what is written can be read, counted and searched a moment later.

    Raises:
        CannotStart: Node or its packages are missing, or the network did not come up.
    """
    redis = urlsplit(redis_url)
    with new_database(postgres_url, f"bluesky_{secrets.token_hex(4)}") as database:
        surroundings = {"DB_POSTGRES_URL": database, "REDIS_HOST": f"{redis.hostname}:{redis.port}"}
        with _running("all", surroundings) as network:
            yield network


@contextmanager
def running_pds() -> Iterator[BlueskyNetwork]:
    """Only the server that takes and keeps what accounts write; needs no database server.

    Raises:
        CannotStart: Node or its packages are missing, or the server did not come up.
    """
    with _running("pds", {}) as network:
        yield network


def fetch() -> Path:
    """The folder with the servers' packages, fetched first if need be."""
    return fetched(PROJECT)


@contextmanager
def _running(mode: str, surroundings: Mapping[str, str]) -> Iterator[BlueskyNetwork]:
    packages, program = fetch(), node()
    with ExitStack() as stack:
        folder = new_folder("bluesky", stack)
        ready = folder / "ready.json"
        environment = {
            **surroundings,
            "DEV_ENV_MODULE": (packages / "node_modules/@atproto/dev-env/dist/index.js").as_uri(),
            "LOG_ENABLED": "false",
            "PORTS": ",".join(map(str, free_ports(4))),
            "READY_FILE": str(ready),
            "TMPDIR": str(folder),  # what accounts write goes to the temporary folder and would be left there
        }
        server = start("Bluesky", folder, Launch([program, PROJECT / "devnet.mjs", mode], environment), stack)
        addresses = server.until(
            lambda: json.loads(ready.read_text()) if ready.exists() else None, seconds=SECONDS_TO_START
        )
        yield BlueskyNetwork(**addresses)


def _call(pds: str, method: str, body: Mapping[str, Any], token: str | None = None) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    url = f"{pds}/xrpc/{method}"
    answer = httpx2.post(url, json=dict(body), headers=headers, timeout=30, trust_env=False)
    return dict(answer.raise_for_status().json())


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
