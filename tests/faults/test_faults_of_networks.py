"""Requests spoilt before or after the server heard of them, on networks that speak HTTP: each text once."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from stamgast.channels import connections
from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation
from stamgast.conversations.operations import reply
from stamgast.networks import safety
from stamgast.networks.safety import Client, Policy
from stamgast.outbox.models import Attempt, Delivery
from stamgast.outbox.operations import Text, plan
from stamgast.outbox.states import SENDS
from stamgast.vocabulary.activities import Create
from stamgast.workspaces.models import Member
from tests.fakes.fault_proxy import AFTER, RETRY_AFTER_S
from tests.faults.accounts import Account, account_on, many, words
from tests.faults.conftest import Clock, LoopbackTown
from tests.faults.size import FORGOTTEN, LOST, UNHEARD

pytestmark = [pytest.mark.fault, pytest.mark.django_db]
State = Delivery.State
HOUR = timedelta(hours=1)
NETWORKS = ("gotosocial", *(pytest.param(name, marks=pytest.mark.real) for name in ("bluesky", "wordpress")))
BEFORE = ("reset_before", "drip", "503", "429", "429_when")
SLOW = ("timeout", "drip")
IN_A_ROW = 5
"""So many requests before the one that shows may fail; after more a channel rests for longer than an hour."""


@pytest.fixture
def clock(clock: Clock) -> Clock:
    """Begin now: real servers have clocks of their own."""
    clock.at = datetime.now(UTC)
    return clock


@pytest.fixture(params=NETWORKS)
def account(
    request: pytest.FixtureRequest, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Account]:
    """An account, and a client that waits seconds instead of half a minute."""
    patience = 0.4 if request.param == "gotosocial" else 1.5
    policy = Policy(frozenset({"127.0.0.1"}), read_timeout=patience, total_timeout=patience * 1.2)
    client = Client(policy)
    monkeypatch.setattr(connections, "client", lambda: client)
    with account_on(request.param, request, clock.now) as made:
        yield made


@pytest.fixture
def channel(account: Account, alice: Member, clock: Clock) -> Channel:
    return account.connect(alice, clock.at)


def schedule(channel: Channel, clock: Clock, count: int = 1, lateness: timedelta = HOUR) -> list[Delivery]:
    """Plan texts for two seconds from the true now: a site is looked through by its own clock."""
    clock.at = datetime.now(UTC)
    due = clock.at + timedelta(seconds=2)
    return [
        plan(channel, Text(text, name=text), due_at=due, late_after=due + lateness, decided_by=None)
        for text in many(count)
    ]


def assert_out_once(account: Account, clock: Clock, deliveries: list[Delivery]) -> None:
    """Check that each is published, stands on the server once, and is left alone in the hour after."""
    clock.outlast()
    there = account.tally([delivery.content for delivery in deliveries])
    for delivery in deliveries:
        delivery.refresh_from_db()
        assert (delivery.state, there[delivery.content]) == (State.PUBLISHED, ["out"])
        assert delivery.remote_id


def pauses(delivery: Delivery) -> list[float]:
    """Return the seconds between the tries to send."""
    tries = [a.started_at for a in delivery.attempts.filter(kind=Attempt.Kind.SEND)]
    return [(later - earlier).total_seconds() for earlier, later in pairwise(tries)]


@pytest.mark.parametrize("fault", AFTER)
def test_answers_lost_after_the_server_did_it_end_with_each_text_once(
    account: Account, channel: Channel, clock: Clock, fault: str
) -> None:
    for step in account.steps:
        shows = step == account.steps[-1]
        lost = 1 if fault in SLOW else LOST // len(account.steps)
        in_a_row = lost if shows else min(lost, IN_A_ROW)
        for _ in range(0, lost, in_a_row):
            account.proxy.spoil(*step, fault, times=in_a_row)
            deliveries = schedule(channel, clock, in_a_row)
            assert_out_once(account, clock, deliveries)
            if shows:
                assert {delivery.tries for delivery in deliveries} == {1}, "read back, not sent again"


@pytest.mark.parametrize("fault", BEFORE)
def test_what_the_server_never_heard_is_sent_later_and_once(
    account: Account, channel: Channel, clock: Clock, fault: str
) -> None:
    times = 1 if fault in SLOW else 2
    rounds = 1 if fault in SLOW else UNHEARD // times // len(account.steps)
    for step in account.steps * max(rounds, 1):
        reached = account.proxy.count(*step, reached=True)
        account.proxy.spoil(*step, fault, times=times)
        (delivery,) = schedule(channel, clock)
        assert_out_once(account, clock, [delivery])
        assert delivery.tries <= SENDS
        assert account.proxy.count(*step, reached=True) == reached + 1
        assert min(pauses(delivery), default=5) >= (RETRY_AFTER_S if fault == "429_when" else 5)


@pytest.mark.parametrize("outage", ["refused", "no name", "no tls"])
def test_a_server_that_cannot_be_reached_is_tried_again(
    account: Account, channel: Channel, clock: Clock, outage: str
) -> None:
    (delivery,) = schedule(channel, clock)
    with _outage(outage, account, channel):
        clock.run(30)
    delivery.refresh_from_db()
    assert (delivery.state, delivery.tries) == (State.SCHEDULED, 3), "after 5 and 15 seconds"
    assert_out_once(account, clock, [delivery])
    assert pauses(delivery)[:2] == [5, 15]


@contextmanager
def _outage(kind: str, account: Account, channel: Channel) -> Iterator[None]:
    if kind == "refused":
        with account.proxy.refusing():
            yield
    elif kind == "no name":
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(safety, "_resolve", _no_name)
            yield
    else:
        plain = {"server": channel.server, "credentials": dict(channel.credentials)}
        safe = {
            name: str(value).replace("http://", "https://") for name, value in plain["credentials"].items()
        }
        rows = Channel.objects.filter(pk=channel.pk)
        rows.update(server=channel.server.replace("http://", "https://"), credentials=safe)
        yield
        rows.update(**plain)


def _no_name(host: str, port: int) -> list[str]:
    raise OSError(f"{host} was not found")


def test_a_revoked_token_stops_this_account_alone_until_it_is_reconnected(
    account: Account, channel: Channel, clock: Clock, alice: Member, town: Callable[[str], LoopbackTown]
) -> None:
    nearby = town("key")
    for step in account.steps:
        account.proxy.spoil(*step, "401")
        (delivery,) = schedule(channel, clock)
        neighbour = nearby.send(clock)
        clock.settle()
        clock.run(600, step=60)
        delivery.refresh_from_db()
        neighbour.refresh_from_db()
        channel.refresh_from_db()
        assert (delivery.state, channel.state) == (State.BLOCKED, Channel.State.RECONNECT)
        assert neighbour.state == State.PUBLISHED
        assert "out" not in account.standing(delivery.content)
        account.connect(alice, clock.at)
        clock.run(5)
        assert_out_once(account, clock, [delivery])
        assert delivery.tries == 2


def test_what_the_server_refuses_is_not_sent_again_by_itself(
    account: Account, channel: Channel, clock: Clock
) -> None:
    step = account.steps[0]
    before = account.proxy.count(*step)
    account.proxy.spoil(*step, "400")
    (delivery,) = schedule(channel, clock)
    clock.settle()
    clock.run(7200, step=600)
    delivery.refresh_from_db()
    assert (delivery.state, delivery.tries) == (State.REJECTED, 1)
    assert account.proxy.count(*step) == before + 1
    assert account.standing(delivery.content) == []


@pytest.mark.parametrize("fault", ["", "reset", "500", "reset_before"])
def test_an_answer_to_a_question_goes_out_once_also_after_a_double_click(
    account: Account, channel: Channel, clock: Clock, alice: Member, fault: str
) -> None:
    question = account.hear()
    take_in(channel, [Create(question)], now=clock.at, adopt_orphans=True)
    conversation = Conversation.objects.get(channel=channel)
    if fault:
        account.proxy.spoil(*account.answering, fault)
    text, revision, form = words(), conversation.revision, secrets.token_hex(4)
    clicks = [
        reply(conversation, alice, text, submission=form, seen_revision=revision, now=clock.at)
        for _ in range(2)
    ]
    assert clicks[0].pk == clicks[1].pk
    delivery = Delivery.objects.get()
    assert_out_once(account, clock, [delivery])
    assert account.proxy.count(*account.answering) == (2 if fault == "reset_before" else 1)


def test_after_an_outage_longer_than_keys_are_remembered_we_look_and_send_nothing_blindly(
    account: Account, channel: Channel, clock: Clock
) -> None:
    public = account.steps[-1]
    for number in range(FORGOTTEN):
        account.proxy.spoil(*public, "reset")
        (delivery,) = schedule(channel, clock, lateness=24 * HOUR)
        clock.run(2)
        delivery.refresh_from_db()
        assert delivery.state == State.UNKNOWN
        clock.at += 3 * HOUR  # every worker was off
        assert_out_once(account, clock, [delivery])
        assert account.proxy.count(*public) == number + 1


def test_where_nobody_can_look_a_person_is_asked_and_nothing_is_sent_blindly(
    account: Account, channel: Channel, clock: Clock
) -> None:
    account.proxy.spoil(*account.steps[-1], "reset")
    (delivery,) = schedule(channel, clock, lateness=24 * HOUR)
    clock.run(2)
    clock.at += 3 * HOUR
    account.proxy.spoil("GET", ".*", "503", times=1000)
    clock.outlast()
    delivery.refresh_from_db()
    assert (delivery.state, account.standing(delivery.content)) == (State.ASK, ["out"])
    assert account.proxy.count(*account.steps[-1]) == 1


def test_what_was_half_sent_is_not_brought_out_after_its_limit(
    account: Account, channel: Channel, clock: Clock
) -> None:
    account.proxy.spoil(*account.steps[-1], "reset_before")
    (delivery,) = schedule(channel, clock)
    clock.run(2)
    clock.at += 3 * HOUR
    clock.settle()
    delivery.refresh_from_db()
    assert delivery.state in (State.MISSED, State.ASK)
    assert "out" not in account.standing(delivery.content)


def test_a_worker_that_wakes_up_after_its_lease_sends_nothing(
    account: Account, channel: Channel, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from stamgast.outbox import sending

    (delivery,) = schedule(channel, clock)
    clock.at += timedelta(seconds=3)
    ((pks, slow),) = sending.claim_due(clock.at)
    ask_guard = Client.ask_guard

    def sleeps_before_it_asks(client: Client) -> None:
        monkeypatch.setattr(Client, "ask_guard", ask_guard)
        clock.run(600, step=5)  # others take the row over meanwhile
        ask_guard(client)

    monkeypatch.setattr(Client, "ask_guard", sleeps_before_it_asks)
    sending.send(pks, slow)
    assert_out_once(account, clock, [delivery])
    assert account.proxy.count(*account.steps[-1]) == 1
