"""Looking whether a delivery is out: as long as it takes, and by one worker."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from stamgast.channels import connections
from stamgast.networks.adapters.mastodon import network
from stamgast.networks.safety import Answer, Client, Method, Policy
from stamgast.outbox import looking, sending
from stamgast.outbox.models import Attempt, Delivery
from stamgast.outbox.states import LEASE
from stamgast.workspaces.models import Workspace
from tests.factories import make_connected
from tests.fakes.mastodon import FakeMastodon
from tests.faults.conftest import Clock, make_delivery

State = Delivery.State
PAGES = 4
A_PAGE = 40


class Slow(Client):
    """Asks a server that takes nearly as long for every page as a worker may have a row."""

    clock: Clock
    meanwhile: list[object]

    def _send(self, method: Method, url: str, *given: Any) -> Answer:
        if "/accounts/" in url:
            self.clock.at += LEASE * 0.9
            self.meanwhile += looking.claim_doubtful(self.clock.at)
            sending.sweep(self.clock.at)
        return super()._send(method, url, *given)


@pytest.fixture
def slow(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Slow:
    client = Slow(Policy(allowed=frozenset({"127.0.0.1"})))
    client.clock, client.meanwhile = clock, []
    monkeypatch.setattr(connections, "client", lambda: client)
    return client


@pytest.fixture
def server(clock: Clock) -> Iterator[FakeMastodon]:
    with FakeMastodon("gotosocial", now=clock.now) as running:
        yield running


def test_a_look_that_takes_longer_than_a_lease_stays_with_its_worker(
    workspace: Workspace, server: FakeMastodon, clock: Clock, slow: Slow
) -> None:
    connected = network.authorising().connect(slow, {"server": server.url, "access_token": server.token})
    channel = make_connected(workspace, "mastodon", connected)
    server.inject("post_status", "502_after_commit")
    delivery = make_delivery(channel, clock, "Which chair is yours?")
    clock.run(2)
    for number in range(A_PAGE * (PAGES - 1)):
        server.we_say(f"Text {number}")
    clock.at += timedelta(seconds=5)
    ((pk, worker),) = looking.claim_doubtful(clock.at)
    looking.look(pk, worker)
    assert server.calls["account_statuses"] == PAGES
    assert slow.meanwhile == []
    delivery.refresh_from_db()
    assert (delivery.state, len(server.statuses)) == (State.PUBLISHED, A_PAGE * (PAGES - 1) + 1)
    assert Attempt.objects.filter(kind=Attempt.Kind.LOOK, outcome="published").count() == 1
