"""Looking whether a delivery is out: soon, as long as it takes, and by one worker."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest

from stamgast.channels import connections
from stamgast.channels.models import Channel
from stamgast.jobs.engine import engine
from stamgast.networks.adapters.mastodon import network
from stamgast.networks.safety import Answer, Client, Method, Policy
from stamgast.outbox import jobs, looking, sending
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


@pytest.fixture
def queue(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], list[str]]]:
    """Let jobs wait in the queue; return what tells their names in the order in which they will be run."""
    monkeypatch.setattr(engine, "immediate", False)
    yield lambda: [task.name.rpartition(".")[2] for task in engine.pending()]
    engine.flush()


def in_doubt(channel: Channel, clock: Clock, count: int, **given: object) -> list[Delivery]:
    made = [make_delivery(channel, clock, f"Text {number}") for number in range(count)]
    rows = Delivery.objects.filter(pk__in=[delivery.pk for delivery in made])
    rows.update(state=State.UNKNOWN, first_tried_at=clock.at, tries=1, **given)
    return made


def test_what_is_in_doubt_is_looked_for_before_all_that_was_due_earlier(
    channel: Channel, clock: Clock, queue: Callable[[], list[str]]
) -> None:
    for number in range(5 * sending.TOGETHER):
        make_delivery(channel, clock, f"Due {number}")
    clock.at += timedelta(seconds=3)
    jobs.start(clock.at)
    assert queue() == ["send"] * 5
    in_doubt(channel, clock, 1)
    clock.at += timedelta(seconds=3)
    jobs.start(clock.at)
    assert queue() == ["look"] + ["send"] * 5


def test_few_are_looked_for_at_once_and_those_least_looked_for_first(
    channel: Channel, clock: Clock, queue: Callable[[], list[str]]
) -> None:
    tired = in_doubt(channel, clock, 2 * looking.AT_ONCE, looks=4)
    fresh = in_doubt(channel, clock, 1)
    clock.at += timedelta(seconds=3)
    first = looking.claim_doubtful(clock.at)
    assert [pk for pk, _ in first] == [one.pk for one in (*fresh, *tired)][: looking.AT_ONCE]
    jobs.start(clock.at)
    assert queue() == [], "as many are in hand as may be"
    looking.look(*first[0])
    assert len(looking.claim_doubtful(clock.at)) == 1


@pytest.mark.parametrize("jump", [timedelta(0), -timedelta(hours=1)])
def test_looks_of_a_dead_worker_hold_up_the_others_for_moments_only(
    channel: Channel, clock: Clock, jump: timedelta
) -> None:
    in_doubt(channel, clock, 2 * looking.AT_ONCE, next_try_at=clock.at - timedelta(days=1))
    dead = looking.claim_doubtful(clock.at)
    clock.at += LEASE / looking.IN_HAND + timedelta(seconds=1) + jump
    others = looking.claim_doubtful(clock.at)
    assert len(dead) == len(others) == looking.AT_ONCE
    assert not {pk for pk, _ in dead} & {pk for pk, _ in others}
