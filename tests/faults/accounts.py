"""Accounts of ours on servers that speak HTTP, each behind a proxy that spoils requests."""

import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from stamgast.channels.models import Channel
from stamgast.channels.operations import connect_by_answers
from stamgast.networks.registry import networks
from stamgast.vocabulary.objects import Actor, Note
from stamgast.workspaces.models import Member
from tests.fakes.fault_proxy import FaultProxy
from tests.fakes.mastodon import FakeMastodon
from tests.real.servers.bluesky import Account as BlueskyOwner
from tests.real.servers.bluesky import BlueskyNetwork
from tests.real.servers.wordpress import WordPressSite

Step = tuple[str, str]
"""Method and path (a pattern) of one of the requests by which something goes out."""


@dataclass(frozen=True)
class Account:
    """One account, seen from both sides: how it is connected, and what stands on the server.

    ``steps`` are the requests of a post in their order, the last of which makes it public; ``answering`` is
    the one of a reply. ``standing`` tells for a text in which state each note with it is on the server.
    ``hear`` lets somebody say something to us.
    """

    network: str
    proxy: FaultProxy
    answers: Mapping[str, str]
    steps: tuple[Step, ...]
    answering: Step
    standing: Callable[[str], list[str]]
    hear: Callable[[], Note]

    def connect(self, member: Member, now: datetime) -> Channel:
        """Connect it, or connect it again."""
        return connect_by_answers(member, networks()[self.network], self.answers, now=now)


@contextmanager
def mastodon_account(now: Callable[[], datetime]) -> Iterator[Account]:
    """An account on a made-up server that ignores the key, as some real ones do."""
    with ExitStack() as stack:
        server = stack.enter_context(FakeMastodon("gotosocial", now=now))
        proxy = stack.enter_context(FaultProxy(server.url))

        def hear() -> Note:
            said = server.people_say("@bokkafeen Is there tea?")
            who = said["account"]
            return _question(said["id"], Actor(who["id"], who["display_name"], who["acct"]), said["id"])

        yield Account(
            "mastodon",
            proxy,
            {"server": proxy.url, "access_token": server.token},
            (("POST", r"/api/v1/statuses"),),
            ("POST", r"/api/v1/statuses"),
            lambda text: ["out" for status in server.statuses if text in status["content"]],
            hear,
        )


@cache
def _shop(servers: BlueskyNetwork) -> BlueskyOwner:
    return servers.create_account("shop")


@contextmanager
def bluesky_account(servers: BlueskyNetwork) -> Iterator[Account]:
    """One account on a real server, the same in all tests."""
    us = _shop(servers)

    def standing(text: str) -> list[str]:
        asked: dict[str, str | int] = {"repo": us.did, "collection": "app.bsky.feed.post", "limit": 100}
        found: list[str] = []
        while True:
            page = us.read("com.atproto.repo.listRecords", **asked)
            found += ["out" for record in page["records"] if text in record["value"]["text"]]
            if len(page["records"]) < 100:
                return found
            asked["cursor"] = page["cursor"]

    def hear() -> Note:
        guest = servers.create_account("guest")
        said = guest.post("Is there tea?")["uri"]
        return _question(said, Actor(guest.did, "Guest", guest.handle), said)

    with FaultProxy(servers.pds) as proxy:
        answers = {"handle": us.handle, "app_password": us.app_password, "server": proxy.url}
        writing = ("POST", r"/xrpc/com\.atproto\.repo\.putRecord")
        yield Account("bluesky", proxy, answers, (writing,), writing, standing, hear)


@contextmanager
def wordpress_account(site: WordPressSite) -> Iterator[Account]:
    """The administrator of a real site; other tests post there too."""

    def found(kind: str, text: str) -> list[str]:
        status = "any" if kind == "posts" else "all"
        asked = {"search": text, "status": status, "context": "edit", "per_page": "100"}
        with site.client("admin") as client:
            notes = client.get(kind, params=asked).raise_for_status().json()
        return [note["status"] for note in notes]

    def standing(text: str) -> list[str]:
        names = {"publish": "out", "approved": "out"}
        return [names.get(status, status) for kind in ("posts", "comments") for status in found(kind, text)]

    def hear() -> Note:
        with site.client("admin") as client:
            ours = client.post("posts", json={"title": secrets.token_hex(6), "status": "publish"}).json()[
                "id"
            ]
        said = site.visitor_comment(ours, "Trijn", f"Is there tea on {ours}?")
        return _question(f"comment:{said}", Actor("visitor:trijn", "Trijn"), f"post:{ours}")

    with FaultProxy(site.url) as proxy:
        answers = {"site": proxy.url, "username": "admin", "password": site.users["admin"].app_password}
        place = r"/wp-json/wp/v2"
        steps = (("POST", f"{place}/posts"), ("POST", rf"{place}/posts/\d+"))
        yield Account("wordpress", proxy, answers, steps, ("POST", f"{place}/comments"), standing, hear)


def _question(id: str, by: Actor, context: str) -> Note:  # noqa: A002
    return Note(id, by, "Is there tea?", datetime.now(UTC), context=context)


def words() -> str:
    """A text that no other test has sent."""
    return f"Who sits down by the window {secrets.token_hex(5)}?"
