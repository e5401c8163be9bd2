"""The same at a list server, where one thing too many reaches everybody: each step lost, none sent twice."""

from collections.abc import Iterator

import pytest

from stamgast.channels import connections
from stamgast.channels.models import Channel
from stamgast.networks.adapters.listmonk import network
from stamgast.networks.safety import Client, Policy
from stamgast.outbox.models import Delivery
from stamgast.outbox.operations import Text, plan
from stamgast.workspaces.models import Workspace
from tests.factories import make_connected
from tests.fakes.faulty_http import AFTER
from tests.fakes.listmonk import FakeListmonk
from tests.faults.conftest import LATENESS, Clock

pytestmark = [pytest.mark.fault, pytest.mark.django_db]
State = Delivery.State
STEPS = ("campaigns", "create", "status")


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Client:
    """An impatient client: half a second instead of half a minute."""
    impatient = Client(Policy(allowed=frozenset({"127.0.0.1"}), read_timeout=0.3))
    monkeypatch.setattr(connections, "client", lambda: impatient)
    return impatient


@pytest.fixture
def server() -> Iterator[FakeListmonk]:
    with FakeListmonk() as running:
        yield running


@pytest.fixture
def channel(workspace: Workspace, server: FakeListmonk, client: Client) -> Channel:
    connected = network.authorising().connect(client, server.answers)
    return make_connected(workspace, "listmonk", connected)


def newsletter(channel: Channel, clock: Clock) -> Delivery:
    text = Text("Four o'clock?", name="Opening on Saturday")
    return plan(channel, text, due_at=clock.at, late_after=clock.at + LATENESS, decided_by=None)


def assert_out_once(delivery: Delivery, server: FakeListmonk) -> None:
    delivery.refresh_from_db()
    assert (delivery.state, len(server.sent)) == (State.PUBLISHED, 1)
    (headers,) = server.sent[0]["headers"]
    assert delivery.remote_id == headers["Message-Id"]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("fault", AFTER)
def test_an_answer_lost_at_any_step_sends_once(
    server: FakeListmonk, channel: Channel, clock: Clock, step: str, fault: str
) -> None:
    server.inject(step, f"{fault}_after_commit")
    delivery = newsletter(channel, clock)
    clock.outlast()
    assert_out_once(delivery, server)
    assert len(server.campaigns) == 1
    assert server.calls["status"] == 1


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("fault", ["reset_before", "503_before", "429"])
def test_what_was_not_heard_goes_out_in_the_end_once(
    server: FakeListmonk, channel: Channel, clock: Clock, step: str, fault: str
) -> None:
    server.inject(step, fault, times=2)
    delivery = newsletter(channel, clock)
    clock.outlast()
    assert_out_once(delivery, server)


def test_a_revoked_token_asks_to_reconnect_and_sends_nothing(
    server: FakeListmonk, channel: Channel, clock: Clock
) -> None:
    server.inject("status", "401")
    delivery = newsletter(channel, clock)
    clock.run(60)
    delivery.refresh_from_db()
    channel.refresh_from_db()
    assert (delivery.state, channel.state) == (State.BLOCKED, Channel.State.RECONNECT)
    assert server.sent == []


def test_two_newsletters_of_the_same_words_are_two(
    server: FakeListmonk, channel: Channel, clock: Clock
) -> None:
    first = newsletter(channel, clock)
    clock.run(30)
    server.inject("status", "502_after_commit")
    second = newsletter(channel, clock)
    clock.outlast()
    for delivery in (first, second):
        delivery.refresh_from_db()
    assert first.state == second.state == State.PUBLISHED
    assert first.remote_id != second.remote_id
    assert len(server.sent) == 2
