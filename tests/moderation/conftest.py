"""A rude comment on the made-up network, which really is there, and a clock that stands still."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
import time_machine

from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Message
from stamgast.moderation import taking
from stamgast.networks.adapters.loopback import notes
from stamgast.networks.adapters.loopback.file import reading, writing
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Actor, Note

RUDE = Actor(id="rude", name="Rude", handle="rude")
Hear = Callable[..., Message]


@pytest.fixture(autouse=True)
def clock(request: pytest.FixtureRequest, now: datetime) -> Iterator[None]:
    """Let the clock stand still, but not under browsers and servers, which have clocks of their own."""
    if any(request.node.get_closest_marker(name) for name in ("journey", "real")):
        yield
        return
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def hear(channel: Channel, now: datetime) -> Hear:
    """Return what lets somebody say something, on the network and in the inbox."""
    us = notes.open_account(channel.settings["path"], "Bookshop")

    def said(text: str, by: Actor = RUDE, at: datetime = now) -> Message:
        with writing(channel.settings["path"]) as db:
            id = str(notes.add(db, notes.Said(us.id, by, text, at, at))["id"])  # noqa: A001
        take_in(
            channel, [Create(Note(id=id, attributed_to=by, content=text, published=at, context=id))], now=at
        )
        return Message.objects.get(remote_id=id)

    return said


@pytest.fixture
def rude(hear: Hear) -> Message:
    return hear("You idiots, go away!")


@pytest.fixture
def work(now: datetime) -> Callable[..., None]:
    """Return what lets the worker do what is due."""

    def work_once(at: datetime = now) -> None:
        for pk, worker in taking.claim_due(at):
            taking.take(pk, worker)

    return work_once


@pytest.fixture
def hidden(channel: Channel) -> Callable[[], list[str]]:
    """Return what tells which notes are hidden on the network."""

    def there() -> list[str]:
        with reading(channel.settings["path"]) as db:
            known = db.execute("SELECT 1 FROM sqlite_master WHERE name = 'hidden'").fetchone()
            return [str(row["note"]) for row in db.execute("SELECT note FROM hidden")] if known else []

    return there
