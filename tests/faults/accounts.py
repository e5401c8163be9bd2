"""Accounts of ours on servers that speak HTTP, each behind a proxy that spoils requests."""

import secrets
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from functools import cache
from itertools import count
from typing import Any, cast

import pytest

from stamgast.channels.models import Channel
from stamgast.channels.operations import connect_by_answers
from stamgast.networks.registry import networks
from stamgast.vocabulary.objects import Actor, Note
from stamgast.workspaces.models import Member
from tests.fakes.fault_proxy import FaultProxy
from tests.fakes.listmonk import FakeListmonk
from tests.fakes.mastodon import Dialect, FakeMastodon
from tests.fakes.smtp_proxy import MAIL, SmtpProxy
from tests.real.servers.bluesky import Account as BlueskyOwner
from tests.real.servers.bluesky import BlueskyNetwork
from tests.real.servers.mail import LIST, PASSWORD, PEOPLE, MailServer
from tests.real.servers.mail_programs import MailProgram
from tests.real.servers.processes import eventually
from tests.real.servers.wordpress import WordPressSite

Step = tuple[str, str]
"""Method and path (a pattern) of one of the requests by which something goes out."""


@dataclass(frozen=True)
class Account:
    """One account, seen from both sides: how it is connected, and what stands on the server.

    ``steps`` are the requests of a post in their order, the last of which makes it public; ``answering`` is
    the one of a reply. ``notes`` tells state and content of the notes on the server that may hold some words
    (a server may tell of all). ``hear`` lets somebody say something to us. ``tells_absence``: who looks and
    does not find knows that it is not there.
    """

    network: str
    proxy: FaultProxy
    answers: Mapping[str, str]
    steps: tuple[Step, ...]
    answering: Step
    notes: Callable[[str], list[tuple[str, str]]]
    hear: Callable[[], Note]
    tells_absence: bool = True

    def connect(self, member: Member, now: datetime) -> Channel:
        """Connect it, or connect it again."""
        return connect_by_answers(member, networks()[self.network], self.answers, now=now)

    def standing(self, text: str) -> list[str]:
        """In which state each note with a text is on the server."""
        return [state for state, content in self.notes(text) if text in content]

    def tally(self, texts: Sequence[str]) -> dict[str, list[str]]:
        """The same for many texts that begin with the same word, found in one go."""
        there = self.notes(texts[0].split()[0])
        return {text: [state for state, content in there if text in content] for text in texts}


@contextmanager
def mastodon_account(now: Callable[[], datetime], dialect: Dialect) -> Iterator[Account]:
    """An account on a made-up server, which honours the key or, as some real ones do, ignores it."""
    with ExitStack() as stack:
        server = stack.enter_context(FakeMastodon(dialect, now=now))
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
            lambda _: [("out", status["content"]) for status in server.statuses],
            hear,
        )


@cache
def _shop(servers: BlueskyNetwork) -> BlueskyOwner:
    return servers.create_account("shop")


@contextmanager
def bluesky_account(servers: BlueskyNetwork) -> Iterator[Account]:
    """One account on a real server, the same in all tests."""
    us = _shop(servers)

    def notes(_: str) -> list[tuple[str, str]]:
        asked: dict[str, str | int] = {"repo": us.did, "collection": "app.bsky.feed.post", "limit": 100}
        found: list[tuple[str, str]] = []
        while True:
            page = us.read("com.atproto.repo.listRecords", **asked)
            found += [("out", record["value"]["text"]) for record in page["records"]]
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
        yield Account("bluesky", proxy, answers, (writing,), writing, notes, hear)


@contextmanager
def wordpress_account(site: WordPressSite) -> Iterator[Account]:
    """The administrator of a real site; other tests post there too."""

    def notes(words: str) -> list[tuple[str, str]]:
        names = {"publish": "out", "approved": "out"}
        there = [note for kind in ("posts", "comments") for note in found(kind, words)]
        return [(names.get(note["status"], note["status"]), note["content"]["raw"]) for note in there]

    def found(kind: str, words: str) -> Iterator[Any]:
        status = "any" if kind == "posts" else "all"
        asked = {"search": words, "status": status, "context": "edit", "per_page": "100"}
        with site.client("admin") as client:
            for page in count(1):
                answer = client.get(kind, params={**asked, "page": str(page)}).raise_for_status()
                yield from answer.json()
                if page >= int(answer.headers["X-WP-TotalPages"]):
                    return

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
        yield Account("wordpress", proxy, answers, steps, ("POST", f"{place}/comments"), notes, hear)


@contextmanager
def listmonk_account() -> Iterator[Account]:
    """A made-up list server; nobody answers there, since answers come by mail."""

    def notes(_: str) -> list[tuple[str, str]]:
        there = [("draft", c["altbody"]) for c in server.campaigns if c["status"] == "draft"]
        return there + [("out", c["altbody"]) for c in server.sent]

    with FakeListmonk() as server, FaultProxy(server.url) as proxy:
        place = r"/api/campaigns"
        steps = (("POST", place), ("PUT", rf"{place}/\d+/status"))
        yield Account(
            "listmonk", proxy, {**server.answers, "site": proxy.url}, steps, ("", ""), notes, _silence
        )


@contextmanager
def newsletter_account(server: MailServer) -> Iterator[Account]:
    """A mailbox on a real server. Mails go to a list and to ourselves: what came back can be found."""
    reader = MailProgram(server, PEOPLE[1])

    def notes(_: str) -> list[tuple[str, str]]:
        arrived = eventually(lambda: _when_still(reader.inbox), seconds=60)
        return [("out", mail.get_body(("plain",)).get_content()) for mail in arrived]  # type: ignore[union-attr]

    with SmtpProxy(server.ports.smtp) as proxy:
        answers = {
            "address": PEOPLE[0], "name": "Bokkafeen", "recipients": f"{LIST}, {PEOPLE[0]}",
            "imap": f"plain://127.0.0.1:{server.ports.imap}", "smtp": proxy.url.replace("http", "plain"),
            "password": PASSWORD,
        }  # fmt: skip
        yield Account("newsletter", proxy, answers, (MAIL,), MAIL, notes, _silence, tells_absence=False)


def _when_still(read: Callable[[], list[EmailMessage]]) -> list[EmailMessage] | None:
    """Return what arrived, if nothing more arrives within two seconds."""
    before = read()
    time.sleep(2)
    found = read()
    return found if len(found) == len(before) else None


def _silence() -> Note:
    raise NotImplementedError("Nobody answers here.")


@contextmanager
def account_on(
    network: str, request: pytest.FixtureRequest, now: Callable[[], datetime]
) -> Iterator[Account]:
    """An account on ``bluesky``, ``wordpress``, ``listmonk``, ``newsletter``, or in a dialect of Mastodon."""
    made: AbstractContextManager[Account]
    if network == "bluesky":
        made = bluesky_account(request.getfixturevalue("bluesky_pds"))
    elif network == "wordpress":
        made = wordpress_account(request.getfixturevalue("wordpress_site"))
    elif network == "listmonk":
        made = listmonk_account()
    elif network == "newsletter":
        made = newsletter_account(request.getfixturevalue("mail_server"))
    else:
        made = mastodon_account(now, cast("Dialect", network))
    with made as account:
        yield account


def _question(id: str, by: Actor, context: str) -> Note:  # noqa: A002
    return Note(id, by, "Is there tea?", datetime.now(UTC), context=context)


def words() -> str:
    """A text that no other test has sent."""
    return f"Who sits down by the window {secrets.token_hex(5)}?"


def many(number: int) -> list[str]:
    """So many texts that no other test has sent, which begin with the same word."""
    mark = secrets.token_hex(5)
    return [f"{mark} {n:04} asks who sits down by the window?" for n in range(number)]
