"""Glances: a network without a stream is looked at every second, but only while somebody looks here."""

from datetime import UTC, datetime, timedelta
from typing import Any

import httpx2
import pytest

from stamgast.channels import connections
from stamgast.channels.models import Channel
from stamgast.conversations.models import Message
from stamgast.hooks import operations, queries
from stamgast.hooks import streams as keeping
from stamgast.hooks.models import Line
from stamgast.hooks.queries import WATCHED
from stamgast.hooks.streams import Streams
from stamgast.networks.safety import Client
from stamgast.workspaces.models import Workspace
from tests import factories
from tests.hooks.conftest import listen, work

pytestmark = pytest.mark.django_db

US, GUEST = "did:plc:us", "did:plc:guest"


class View:
    """What Bluesky shows one account; ``status`` is what it answers whoever looks."""

    def __init__(self) -> None:
        self.notifications: list[dict[str, Any]] = []
        self.status = 200
        self.glances = 0

    def reply(self, text: str) -> str:
        number, now = len(self.notifications), datetime.now(UTC).isoformat()
        uri = f"at://{GUEST}/app.bsky.feed.post/3m5x4aaabbb{number}c"
        record = {"$type": "app.bsky.feed.post", "text": text, "createdAt": now}
        author = {"did": GUEST, "handle": "guest.example", "displayName": "Trijn"}
        said = {"uri": uri, "cid": "bafyr", "author": author, "record": record, "reason": "mention"}
        self.notifications.insert(0, said | {"indexedAt": now})
        return uri

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        if request.url.path.endswith("listNotifications"):
            self.glances += "reasons" not in request.url.params
            body = {"notifications": self.notifications} if self.status == 200 else {"error": "ExpiredToken"}
            return httpx2.Response(self.status, json=body)
        return httpx2.Response(200, json={"records": [], "posts": []})


@pytest.fixture
def view(monkeypatch: pytest.MonkeyPatch) -> View:
    shown = View()
    client = Client(transport=httpx2.MockTransport(shown.answer))
    monkeypatch.setattr(connections, "client", lambda: client)
    monkeypatch.setattr(keeping, "wake", work)
    return shown


@pytest.fixture
def channel(workspace: Workspace, view: View) -> Channel:
    return factories.make_channel(
        workspace, network="bluesky", server="https://pds.example", remote_id=US, name="Bokkafeen",
        credentials={"access_token": "at", "refresh_token": "rt"},
        backfill_from=datetime.now(UTC) - timedelta(days=1),
    )  # fmt: skip


def look(channel: Channel, *, at: datetime | None = None) -> None:
    operations.note_watched(channel.workspace_id, now=at or datetime.now(UTC))


def line_of(channel: Channel) -> Line:
    return Line.objects.get(channel=channel)


def test_what_somebody_says_is_here_before_we_would_have_asked(
    view: View, channel: Channel, streams: Streams
) -> None:
    look(channel)
    listen(streams)
    assert line_of(channel).stream_opened_at
    later = datetime.now(UTC) + timedelta(minutes=1)
    Channel.objects.update(poll_due_at=later)
    Line.objects.update(woke_at=None)
    said = view.reply("till when?")
    listen(streams)
    assert list(Message.objects.values_list("remote_id", flat=True)) == [said]
    assert line_of(channel).heard_at


def test_nobody_looks_so_nothing_is_glanced_at(view: View, channel: Channel, streams: Streams) -> None:
    streams.turn(datetime.now(UTC))
    look(channel, at=datetime.now(UTC) - WATCHED)
    streams.turn(datetime.now(UTC) + keeping.RENEWED_EVERY)
    assert view.glances == 0
    assert line_of(channel).stream_worker == ""


def test_glances_end_when_nobody_looks_any_more_and_begin_again_at_once(
    view: View, channel: Channel, streams: Streams
) -> None:
    look(channel)
    listen(streams)
    after = datetime.now(UTC) + WATCHED
    listen(streams, at=after)
    line = line_of(channel)
    assert (line.stream_worker, line.stream_opened_at, line.stream_retry_at) == ("", None, None)
    assert line.stream_failures == 0
    seen = view.glances
    look(channel, at=after)
    listen(streams, at=after + keeping.RENEWED_EVERY)
    assert view.glances > seen
    assert line_of(channel).stream_opened_at


def test_a_token_that_wore_out_is_left_to_the_reading_to_renew(
    view: View, channel: Channel, streams: Streams
) -> None:
    look(channel)
    view.status = 400
    listen(streams)
    line = line_of(channel)
    assert line.stream_failures == 1
    channel.refresh_from_db()
    assert channel.credentials == {"access_token": "at", "refresh_token": "rt"}
    assert line.woke_at, "the channel was read at once"


def test_glances_that_stand_leave_the_usual_asking_as_it_is(channel: Channel) -> None:
    """They see only words to us; what we say in the network's own app is found by reading."""
    now = datetime.now(UTC)
    look(channel, at=now)
    Line.objects.update(stream_opened_at=now, stream_lease_until=now + timedelta(seconds=30))
    Channel.objects.update(poll_due_at=now + timedelta(minutes=1))
    operations.ask_watched(now)
    channel.refresh_from_db()
    assert channel.poll_due_at == now + timedelta(seconds=10)


@pytest.mark.parametrize(
    ("fields", "seconds"),
    [(None, 1), ({}, 1), ({"stream_failures": 1}, 10)],
    ids=["not yet", "well", "failing"],
)
def test_a_page_says_how_often_we_look(
    fields: dict[str, object] | None, seconds: int, channel: Channel
) -> None:
    now = datetime.now(UTC)
    if fields is not None:
        stands = {"stream_opened_at": now, "stream_lease_until": now + timedelta(seconds=30)}
        Line.objects.create(channel=channel, watched_at=now, **(fields or stands))
    way = queries.way(channel, now=now)
    assert way is not None
    assert (way.kind, way.seconds, way.watched_seconds, way.is_broken) == ("asking", 60, seconds, False)
