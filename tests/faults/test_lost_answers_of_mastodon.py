"""The same over HTTP: a Mastodon server that accepts and then breaks off, or breaks off before."""

from collections.abc import Iterator

import pytest

from stamgast.channels import connections
from stamgast.channels.models import Channel
from stamgast.networks.adapters.mastodon import network
from stamgast.networks.safety import Client, Policy
from stamgast.outbox.models import Delivery
from stamgast.workspaces.models import Workspace
from tests.factories import make_connected
from tests.fakes.mastodon import Dialect, FakeMastodon
from tests.faults.conftest import Clock, make_delivery

pytestmark = [pytest.mark.fault, pytest.mark.django_db]
State = Delivery.State
DIALECTS: tuple[Dialect, ...] = ("mastodon", "gotosocial", "takahe", "hollo")
LOST = ("reset", "timeout", "500", "502", "truncated", "html")
TEXT = "Which book would you sit down with, and why that one?"


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Client:
    """An impatient client: half a second instead of half a minute."""
    impatient = Client(Policy(allowed=frozenset({"127.0.0.1"}), read_timeout=0.3))
    monkeypatch.setattr(connections, "client", lambda: impatient)
    return impatient


@pytest.fixture(params=DIALECTS)
def server(request: pytest.FixtureRequest, clock: Clock) -> Iterator[FakeMastodon]:
    with FakeMastodon(request.param, now=clock.now) as running:
        yield running


@pytest.fixture
def channel(workspace: Workspace, server: FakeMastodon, client: Client) -> Channel:
    connected = network.authoriser.connect(client, {"server": server.url, "access_token": server.token})
    return make_connected(workspace, "mastodon", connected)


def state_of(delivery: Delivery) -> str:
    delivery.refresh_from_db()
    return delivery.state


@pytest.mark.parametrize("fault", LOST)
def test_an_answer_lost_after_acceptance_ends_with_one_status_that_was_read_back(
    server: FakeMastodon, channel: Channel, clock: Clock, fault: str
) -> None:
    server.inject("post_status", f"{fault}_after_commit")
    delivery = make_delivery(channel, clock, TEXT)
    clock.outlast()
    assert len(server.statuses) == 1
    assert state_of(delivery) == State.PUBLISHED
    assert delivery.remote_id == server.statuses[0]["id"]
    assert server.calls["post_status"] == 1


@pytest.mark.parametrize("fault", ["reset_before", "503_before", "429"])
def test_what_was_not_accepted_goes_out_in_the_end_once(
    server: FakeMastodon, channel: Channel, clock: Clock, fault: str
) -> None:
    server.inject("post_status", fault, times=2)
    delivery = make_delivery(channel, clock, TEXT)
    clock.outlast()
    assert len(server.statuses) == 1
    assert state_of(delivery) == State.PUBLISHED


def test_a_revoked_token_asks_to_reconnect(server: FakeMastodon, channel: Channel, clock: Clock) -> None:
    server.inject("post_status", "401")
    delivery = make_delivery(channel, clock, TEXT)
    clock.run(60)
    assert state_of(delivery) == State.BLOCKED
    channel.refresh_from_db()
    assert channel.state == Channel.State.RECONNECT
    assert server.statuses == []


def test_two_posts_of_the_same_words_are_two(server: FakeMastodon, channel: Channel, clock: Clock) -> None:
    first = make_delivery(channel, clock, TEXT)
    clock.run(30)
    server.inject("post_status", "502_after_commit")
    second = make_delivery(channel, clock, TEXT)
    clock.outlast()
    assert len(server.statuses) == 2
    assert state_of(first) == state_of(second) == State.PUBLISHED
    assert first.remote_id != second.remote_id
