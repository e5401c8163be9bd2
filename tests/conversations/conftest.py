"""A channel whose news come from a network in memory."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
import time_machine

from stamgast.channels.models import Channel
from stamgast.conversations import reading
from stamgast.conversations.models import Conversation
from tests.conversations.said import Town
from tests.factories import make_conversation


@pytest.fixture
def town(monkeypatch: pytest.MonkeyPatch) -> Town:
    town = Town()
    monkeypatch.setattr(reading, "_reader", lambda channel: town)
    return town


@pytest.fixture
def channel(channel: Channel, now: datetime) -> Iterator[Channel]:
    """The bookshop's channel, connected now; the clock stands still."""
    Channel.objects.filter(pk=channel.pk).update(connected_at=now)
    channel.refresh_from_db()
    with time_machine.travel(now, tick=False):
        yield channel


@pytest.fixture
def read(channel: Channel, town: Town) -> Callable[[], Channel]:
    """Return what reads all news there is, and gives the channel as it is then."""

    def read_all() -> Channel:
        reading.read_news(channel.pk)
        channel.refresh_from_db()
        return channel

    return read_all


@pytest.fixture
def conversation(channel: Channel) -> Conversation:
    return make_conversation(channel)


@pytest.fixture
def url(conversation: Conversation) -> str:
    return f"/w/bookshop/conversations/{conversation.pk}/"
