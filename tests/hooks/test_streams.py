"""Streams: one for each channel over all workers, opened again when they break, ended when not wanted."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from stamgast.channels import connections
from stamgast.channels.models import Channel
from stamgast.conversations.models import Message
from stamgast.hooks import streams as keeping
from stamgast.hooks.models import Line
from stamgast.hooks.streams import ASKED_AGAIN, FIRST_PAUSE, LEASE, LONGEST_PAUSE, STEADY, Held, Streams
from stamgast.networks.errors import NetworkError, RateLimited, Unauthorized, Unavailable, Unsupported
from stamgast.networks.safety import Client, Policy
from stamgast.workspaces.models import Pulse, Workspace
from tests import factories
from tests.factories import NOW
from tests.fakes.mastodon import FakeMastodon
from tests.hooks.conftest import listen, work

pytestmark = pytest.mark.django_db


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeMastodon]:
    client = Client(Policy(allowed=frozenset({"127.0.0.1"})))
    monkeypatch.setattr(connections, "client", lambda: client)
    monkeypatch.setattr(keeping, "wake", work)
    with FakeMastodon() as running:
        yield running
        for stream in running.streams:
            stream.put("")


@pytest.fixture
def channel(workspace: Workspace, server: FakeMastodon) -> Channel:
    return factories.make_channel(
        workspace, network="mastodon", server=server.url, remote_id=server.us["id"], name="Bokkafeen",
        credentials={"access_token": server.token}, backfill_from=datetime.now(UTC) - timedelta(days=1),
    )  # fmt: skip


def line_of(channel: Channel) -> Line:
    return Line.objects.get(channel=channel)


def beat(workspace: Workspace) -> int:
    return sum(
        Pulse.objects.filter(workspace=workspace, topic="conversations").values_list("beat", flat=True)
    )


def test_what_somebody_says_is_here_long_before_we_would_have_asked(
    server: FakeMastodon,
    channel: Channel,
    streams: Streams,
    django_capture_on_commit_callbacks: Callable[..., object],
) -> None:
    listen(streams)
    channel.refresh_from_db()
    assert line_of(channel).stream_opened_at
    assert channel.poll_due_at is not None
    assert channel.poll_due_at - datetime.now(UTC) > timedelta(seconds=30), "we would ask much later"
    before = beat(channel.workspace)
    Line.objects.update(woke_at=None)
    said = server.people_say("@bokkafeen till when?")
    with django_capture_on_commit_callbacks(execute=True):
        listen(streams)
    assert list(Message.objects.values_list("remote_id", flat=True)) == [said["id"]]
    assert line_of(channel).heard_at
    assert beat(channel.workspace) > before, "open pages refresh"


def test_what_was_said_while_the_line_was_broken_is_read_when_it_stands_again(
    server: FakeMastodon, channel: Channel, streams: Streams
) -> None:
    listen(streams)
    server.streams[0].put("")
    listen(streams)
    line = line_of(channel)
    assert (line.stream_opened_at, line.stream_worker, line.stream_failures) == (None, "", 1)
    server.people_say("@bokkafeen anybody there?")
    assert line.stream_retry_at is not None
    Line.objects.update(woke_at=None)
    listen(streams, at=line.stream_retry_at + keeping.RENEWED_EVERY)
    assert Message.objects.count() == 1
    assert len(server.streams) == 2


def test_a_channel_has_one_stream_however_many_workers_there_are(
    server: FakeMastodon, channel: Channel, streams: Streams
) -> None:
    other = Streams()
    listen(streams)
    other.turn(datetime.now(UTC))
    assert len(server.streams) == 1
    streams.let_go()
    listen(other, at=datetime.now(UTC) + keeping.RENEWED_EVERY)
    assert len(server.streams) == 2
    other.let_go()


def test_two_workers_that_see_a_free_stream_at_once_open_one(
    server: FakeMastodon, channel: Channel, streams: Streams
) -> None:
    other, met = Streams(), list[str]()

    def meanwhile(execute: Callable[..., object], sql: str, *rest: object) -> object:
        if sql.startswith('UPDATE "hooks_line"') and not met:
            met.append(sql)
            listen(other)
        return execute(sql, *rest)

    with connection.execute_wrapper(meanwhile):
        streams.turn(datetime.now(UTC))
    assert met
    assert (list(streams._held), len(server.streams)) == ([], 1)
    other.let_go()


def test_the_stream_of_a_dead_worker_goes_to_another(
    server: FakeMastodon, channel: Channel, streams: Streams
) -> None:
    now = datetime.now(UTC)
    dead = {"stream_worker": "dead", "stream_opened_at": now}
    Line.objects.create(channel=channel, stream_lease_until=now + LEASE, **dead)
    streams.turn(now)
    assert server.streams == []
    listen(streams, at=now + 2 * LEASE)
    assert len(server.streams) == 1
    assert line_of(channel).stream_worker not in ("", "dead")


def test_a_worker_keeps_what_it_renews(channel: Channel, streams: Streams) -> None:
    listen(streams)
    later = datetime.now(UTC) + timedelta(seconds=20)
    streams.turn(later)
    assert line_of(channel).stream_lease_until == later + LEASE


@pytest.mark.long
@pytest.mark.parametrize("state", ["paused", "reconnect", "blocked", "disconnected"])
def test_a_channel_that_rests_has_no_stream(
    state: str, server: FakeMastodon, channel: Channel, streams: Streams
) -> None:
    listen(streams)
    Channel.objects.update(state=state)
    listen(streams, at=datetime.now(UTC) + timedelta(seconds=20))
    line = line_of(channel)
    assert (line.stream_worker, line.stream_opened_at, line.stream_retry_at) == ("", None, None)
    streams.turn(datetime.now(UTC) + timedelta(minutes=5))
    assert len(server.streams) == 1


def test_a_token_that_dies_is_noticed_by_the_next_reading(
    server: FakeMastodon, channel: Channel, streams: Streams
) -> None:
    server.revoke()
    listen(streams)
    channel.refresh_from_db()
    assert channel.state == Channel.State.RECONNECT
    streams.turn(datetime.now(UTC) + timedelta(days=3))
    assert server.calls["stream"] <= 1


def ended(
    channel: Channel, error: NetworkError | None, *, stood: timedelta | None, failures: int = 0
) -> Line:
    """Let a stream end as said, and return what is written down."""
    streams = Streams(chance=lambda: 1.0)
    Line.objects.all().delete()
    line = Line.objects.create(channel=channel, stream_worker=streams._worker, stream_failures=failures)
    streams._note_end(line.pk, Held(None if stood is None else NOW - stood), error, NOW)
    return line_of(channel)


BROKE = Unavailable("The connection broke off.")


@pytest.mark.parametrize(
    ("error", "stood", "failures", "pause"),
    [
        (None, STEADY, 5, FIRST_PAUSE),
        (BROKE, STEADY, 5, FIRST_PAUSE),
        (BROKE, timedelta(seconds=1), 0, 2 * FIRST_PAUSE),
        (BROKE, None, 0, 2 * FIRST_PAUSE),
        (BROKE, None, 3, 16 * FIRST_PAUSE),
        (BROKE, None, 99, LONGEST_PAUSE),
        (None, None, 99, LONGEST_PAUSE),
        (Unsupported("no stream"), None, 0, ASKED_AGAIN),
        (RateLimited("slowly", retry_at=NOW + timedelta(hours=1)), None, 0, timedelta(hours=1)),
        (RateLimited("slowly", retry_at=NOW), None, 0, 2 * FIRST_PAUSE),
        (Unauthorized("no more"), None, 0, 2 * FIRST_PAUSE),
    ],
)
def test_pauses_grow_until_a_line_has_stood(
    error: NetworkError | None, stood: timedelta | None, failures: int, pause: timedelta, channel: Channel
) -> None:
    line = ended(channel, error, stood=stood, failures=failures)
    assert line.stream_retry_at == NOW + pause
    assert line.has_no_stream == isinstance(error, Unsupported)
    assert (line.woken_at is not None) == isinstance(error, Unauthorized)


def test_pauses_are_spread_so_that_not_all_come_back_at_once(channel: Channel) -> None:
    streams = Streams(chance=lambda: 0.0)
    line = Line.objects.create(channel=channel, stream_worker=streams._worker)
    streams._note_end(line.pk, Held(), BROKE, NOW)
    assert line_of(channel).stream_retry_at == NOW + FIRST_PAUSE


def test_one_channel_that_cannot_be_opened_does_not_stop_the_others(
    server: FakeMastodon,
    channel: Channel,
    streams: Streams,
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    broken = factories.make_channel(workspace, network="mastodon", remote_id="2", name="A broken one")
    real = keeping.open_connection

    def opening(which: Channel) -> object:
        if which.pk == broken.pk:
            raise ValueError("no key fits")
        return real(which)

    monkeypatch.setattr(keeping, "open_connection", opening)
    listen(streams)
    while not server.streams or line_of(channel).stream_opened_at is None:
        listen(streams)
    assert line_of(broken).stream_failures == 1
