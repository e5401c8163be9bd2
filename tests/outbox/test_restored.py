"""After a backup was restored: whatever may be out already asks a person, and nothing goes out by itself."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from stamgast.channels.health import health
from stamgast.channels.models import Channel
from stamgast.outbox import chains, operations
from stamgast.outbox.models import Attempt, Delivery
from stamgast.outbox.operations import Text, plan
from stamgast.outbox.restored import Doubts, doubt
from stamgast.workspaces.models import Member
from tests.faults.conftest import Clock, LoopbackTown

Town = Callable[[str], LoopbackTown]
State = Delivery.State
IN_HAND = {State.CLAIMED, State.SENDING, State.UNKNOWN}
WOULD_GO = {State.SCHEDULED, State.BLOCKED, State.HAND, State.HELD}
HOUR = timedelta(hours=1)


def made(
    channel: Channel, clock: Clock, state: str, *, due_in: timedelta, late_in: timedelta = 9 * HOUR
) -> Delivery:
    due = clock.at + due_in
    delivery = plan(channel, Text("A chair?"), due_at=due, late_after=clock.at + late_in, decided_by=None)
    Delivery.objects.filter(pk=delivery.pk).update(state=state)
    return delivery


def state_of(delivery: Delivery) -> str:
    delivery.refresh_from_db()
    return delivery.state


def let_work(channel: Channel) -> None:
    Channel.objects.filter(pk=channel.pk).update(state=Channel.State.ACTIVE, failure="")


@pytest.mark.parametrize("state", State)
def test_what_was_due_or_in_somebodys_hand_asks_and_all_else_stays(
    town: Town, clock: Clock, state: State
) -> None:
    channel = town("key").channel
    due, ahead = (made(channel, clock, state, due_in=after) for after in (-HOUR, HOUR))
    doubt(since=clock.at - 2 * HOUR, now=clock.at)
    assert state_of(due) == (State.ASK if state in IN_HAND | WOULD_GO else state)
    assert state_of(ahead) == (State.ASK if state in IN_HAND else state)


@pytest.mark.parametrize("state", sorted(WOULD_GO))
def test_what_was_too_late_when_the_backup_was_made_cannot_have_gone_out(
    town: Town, clock: Clock, state: State
) -> None:
    late = made(town("key").channel, clock, state, due_in=-9 * HOUR, late_in=-5 * HOUR)
    doubt(since=clock.at - 4 * HOUR, now=clock.at)
    assert state_of(late) == state


def test_a_clock_behind_that_of_the_backup_hides_nothing(town: Town, clock: Clock) -> None:
    delivery = made(town("key").channel, clock, State.SCHEDULED, due_in=timedelta(minutes=30))
    doubt(since=clock.at + HOUR, now=clock.at)
    assert state_of(delivery) == State.ASK


def test_every_doubt_is_written_down_and_says_why(town: Town, clock: Clock) -> None:
    delivery = made(town("key").channel, clock, State.SENDING, due_in=-HOUR)
    Delivery.objects.update(worker="dead", lease_until=clock.at, key="k", tries=1)
    assert doubt(since=clock.at, now=clock.at) == Doubts(asked=1, held=0, paused=1)
    delivery.refresh_from_db()
    assert (delivery.worker, delivery.lease_until, delivery.key, delivery.version) == ("", None, "k", 2)
    assert "backup" in delivery.problem
    noted = Attempt.objects.get(delivery=delivery)
    assert (noted.kind, noted.outcome) == (Attempt.Kind.LOOK, "restored from a backup")


@pytest.mark.parametrize("state", Channel.State)
def test_only_channels_that_work_are_paused(town: Town, clock: Clock, state: str) -> None:
    channel = town("key").channel
    Channel.objects.update(state=state)
    doubt(since=clock.at, now=clock.at)
    channel.refresh_from_db()
    works = state == Channel.State.ACTIVE
    assert channel.state == (Channel.State.PAUSED if works else state)
    assert ("backup" in health(channel, now=clock.at).failure) == works, "its page says why"


@pytest.mark.parametrize("head", [State.PUBLISHED, State.SENDING, State.UNKNOWN, State.SCHEDULED])
def test_what_follows_something_that_may_be_out_is_held(town: Town, clock: Clock, head: State) -> None:
    text = Text("One", parts=["Two", "Three"])
    first = plan(
        town("key").channel, text, due_at=clock.at - HOUR, late_after=clock.at + HOUR, decided_by=None
    )
    Delivery.objects.filter(pk=first.pk).update(state=head)
    doubt(since=clock.at - 2 * HOUR, now=clock.at)
    assert {part.state for part in chains.standing(first)} == {State.HELD}
    assert all("backup" in part.held_reason for part in chains.standing(first))


def test_a_thread_whose_time_is_to_come_keeps_waiting(town: Town, clock: Clock) -> None:
    text = Text("One", parts=["Two"])
    first = plan(
        town("key").channel, text, due_at=clock.at + HOUR, late_after=clock.at + 2 * HOUR, decided_by=None
    )
    doubt(since=clock.at, now=clock.at)
    assert [part.state for part in chains.standing(first)] == [State.WAITING]


def test_though_all_channels_work_again_nothing_in_doubt_goes_out(
    town: Town, clock: Clock, alice: Member
) -> None:
    there = town("key")
    out = there.send(clock, "Which book would you sit down with?")
    thread = plan(
        there.channel,
        Text("One", parts=["Two"]),
        due_at=clock.at,
        late_after=clock.at + HOUR,
        decided_by=alice,
    )
    Delivery.objects.filter(pk=thread.pk).update(state=State.UNKNOWN, key="k", tries=1)
    clock.at += 2 * HOUR
    doubt(since=clock.at - 2 * HOUR, now=clock.at)
    let_work(there.channel)
    clock.run(7200, step=60)
    assert there.texts == []
    assert {state_of(out), state_of(thread)} == {State.ASK}

    assert operations.send_again(out, alice, now=clock.at, late_after=clock.at + HOUR)
    assert operations.it_is_there(thread, alice, url="", now=clock.at)
    clock.run(7200, step=60)
    assert there.texts == ["Which book would you sit down with?"], "the rest of the thread waits for a person"
