"""Answers that get lost: before anything was kept, after it was, or long before it shows."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from stamgast.channels.models import Channel
from stamgast.networks.adapters.loopback.faults import plan_fault
from stamgast.outbox import operations
from stamgast.outbox.models import Attempt, Delivery
from tests.faults.conftest import Clock, LoopbackTown

pytestmark = [pytest.mark.fault, pytest.mark.django_db]
State = Delivery.State
Town = Callable[[str], LoopbackTown]
STYLES = ("key", "none")


def state_of(delivery: Delivery) -> str:
    delivery.refresh_from_db()
    return delivery.state


def reconnect(channel: Channel) -> None:
    Channel.objects.filter(pk=channel.pk).update(state=Channel.State.ACTIVE, not_before=None)


@pytest.mark.parametrize("style", STYLES)
def test_without_a_fault_it_is_out_once(town: Town, clock: Clock, style: str) -> None:
    there = town(style)
    delivery = there.send(clock)
    clock.run(60)
    assert there.texts == [delivery.content]
    assert state_of(delivery) == State.PUBLISHED
    assert delivery.remote_id


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("kind", ["outcome_unknown_after", "outcome_unknown_before", "outcome_unknown_late"])
def test_an_answer_lost_on_the_way_ends_with_exactly_one_note(
    town: Town, clock: Clock, style: str, times: int, kind: str
) -> None:
    there = town(style)
    plan_fault(there.path, "publish", kind, times=times)  # type: ignore[arg-type]
    delivery = there.send(clock)
    clock.outlast()
    assert there.texts == [delivery.content]
    assert state_of(delivery) == State.PUBLISHED


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("kind", ["outcome_unknown_after", "outcome_unknown_late"])
def test_while_nobody_can_look_nothing_is_sent_again(town: Town, clock: Clock, style: str, kind: str) -> None:
    there = town(style)
    plan_fault(there.path, "publish", kind)  # type: ignore[arg-type]
    plan_fault(there.path, "find", "unavailable", times=100)
    delivery = there.send(clock)
    clock.outlast()
    assert len(there.texts) == 1
    assert state_of(delivery) == State.ASK
    assert delivery.attempts.filter(kind=Attempt.Kind.SEND).count() == 1


def test_a_network_that_is_back_after_two_minutes_needs_no_person(town: Town, clock: Clock) -> None:
    there = town("none")
    plan_fault(there.path, "publish", "outcome_unknown_after")
    plan_fault(there.path, "find", "unavailable", times=4)
    delivery = there.send(clock)
    clock.outlast()
    assert len(there.texts) == 1
    assert state_of(delivery) == State.PUBLISHED


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("kind", ["unavailable", "rate_limited"])
def test_what_surely_was_not_sent_is_sent_later(town: Town, clock: Clock, style: str, kind: str) -> None:
    there = town(style)
    plan_fault(there.path, "publish", kind, times=2)  # type: ignore[arg-type]
    delivery = there.send(clock)
    clock.outlast()
    assert there.texts == [delivery.content]
    assert state_of(delivery) == State.PUBLISHED
    assert delivery.tries == 3


@pytest.mark.parametrize("kind", ["unavailable", "quota_exhausted"])
def test_what_comes_too_late_for_its_host_is_missed_and_never_sent(
    town: Town, clock: Clock, kind: str
) -> None:
    there = town("key")
    plan_fault(there.path, "publish", kind, times=500)  # type: ignore[arg-type]
    delivery = there.send(clock)
    clock.outlast()
    assert state_of(delivery) == State.MISSED
    assert there.texts == []


@pytest.mark.parametrize(("kind", "channel_state"), [("unauthorized", "reconnect"), ("blocked", "blocked")])
def test_a_revoked_token_asks_to_reconnect_and_then_it_goes_out(
    town: Town, clock: Clock, kind: str, channel_state: str
) -> None:
    there = town("key")
    plan_fault(there.path, "publish", kind)  # type: ignore[arg-type]
    delivery = there.send(clock)
    clock.run(60)
    assert state_of(delivery) == State.BLOCKED
    there.channel.refresh_from_db()
    assert there.channel.state == channel_state
    assert there.texts == []
    reconnect(there.channel)
    clock.run(20)
    assert there.texts == [delivery.content]


@pytest.mark.parametrize("kind", ["rejected", "forbidden", "misconfigured"])
def test_a_refusal_is_shown_and_not_tried_again_by_itself(town: Town, clock: Clock, kind: str) -> None:
    there = town("key")
    plan_fault(there.path, "publish", kind)  # type: ignore[arg-type]
    delivery = there.send(clock)
    clock.run(60)
    assert state_of(delivery) == State.REJECTED
    assert delivery.problem
    assert there.texts == []
    assert operations.try_again(delivery, now=clock.at, late_after=clock.at + timedelta(hours=1))
    clock.run(20)
    assert there.texts == [delivery.content]


@pytest.mark.parametrize("settings", [{"path": ""}, {"path": "/nowhere"}, {"path": "", "style": "other"}])
def test_a_channel_set_up_wrongly_is_said_at_once(town: Town, clock: Clock, settings: dict[str, str]) -> None:
    there = town("key")
    Channel.objects.filter(pk=there.channel.pk).update(settings=settings)
    delivery = there.send(clock)
    clock.run(10)
    assert state_of(delivery) == State.REJECTED
    assert delivery.problem


def test_one_channels_trouble_is_not_anothers(town: Town, clock: Clock) -> None:
    troubled = town("key")
    plan_fault(troubled.path, "publish", "unauthorized")
    delivery = troubled.send(clock, "Troubled")
    clock.run(4)
    reconnect(troubled.channel)
    Channel.objects.filter(pk=troubled.channel.pk).update(state=Channel.State.RECONNECT)
    other = Channel.objects.get(pk=troubled.channel.pk)
    other.pk, other.state, other.network, other.server = None, Channel.State.ACTIVE, "loopback", "second"
    other.save()
    fine = LoopbackTown(other, troubled.path).send(clock, "Fine")
    clock.run(10)
    assert (state_of(delivery), state_of(fine)) == (State.BLOCKED, State.PUBLISHED)
    assert troubled.texts == ["Fine"]


def test_an_earlier_note_with_the_same_words_is_not_taken_for_this_one(town: Town, clock: Clock) -> None:
    there = town("none")
    first = there.send(clock)
    clock.run(10)
    plan_fault(there.path, "publish", "outcome_unknown_before")
    second = there.send(clock)
    clock.outlast()
    assert state_of(first) == State.PUBLISHED
    assert state_of(second) == State.ASK
    assert len(there.texts) == 1


def test_a_person_who_sends_again_while_we_look_causes_no_second_note(town: Town, clock: Clock) -> None:
    there = town("key")
    plan_fault(there.path, "publish", "outcome_unknown_after")
    plan_fault(there.path, "find", "unavailable", times=100)
    delivery = there.send(clock)
    clock.outlast()
    assert state_of(delivery) == State.ASK
    member = there.channel.workspace.members.get()
    late_after = clock.at + timedelta(hours=1)
    assert operations.send_again(delivery, member, now=clock.at, late_after=late_after)
    clock.run(10)
    assert there.texts == [delivery.content]
    assert state_of(delivery) == State.PUBLISHED


def test_a_waiting_channel_does_not_keep_the_worker_awake(town: Town, clock: Clock) -> None:
    from stamgast.outbox.queries import next_due

    there = town("key")
    there.send(clock)
    clock.run(1)
    until = clock.at + timedelta(minutes=5)
    Channel.objects.filter(pk=there.channel.pk).update(not_before=until)
    clock.at += timedelta(seconds=10)
    assert next_due() == until


@pytest.mark.parametrize("change", ["hold", "cancel", "move", "revise"])
def test_what_a_person_changes_after_a_worker_claimed_it_is_let_go(
    town: Town, clock: Clock, change: str
) -> None:
    from stamgast.outbox import sending

    there = town("key")
    delivery = there.send(clock)
    clock.at += timedelta(seconds=5)
    ((pks, worker),) = sending.claim_due(clock.at)
    later = clock.at + timedelta(hours=2)
    changes: dict[str, Callable[[], bool]] = {
        "hold": lambda: operations.hold(delivery, "wait"),
        "cancel": lambda: operations.cancel(delivery),
        "move": lambda: operations.move(delivery, due_at=later, late_after=later + timedelta(hours=1)),
        "revise": lambda: operations.revise(delivery, operations.Text("Another text?")),
    }
    assert changes[change]()
    sending.send(pks, worker)
    assert there.texts == []
