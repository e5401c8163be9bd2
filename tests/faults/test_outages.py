"""While answers get lost on a channel, one text at a time is in doubt; the others wait and go out later."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from stamgast.channels.health import health
from stamgast.channels.operations import note_success
from stamgast.networks.adapters.loopback import notes
from stamgast.networks.adapters.loopback.faults import Kind, plan_fault
from stamgast.networks.adapters.loopback.file import writing
from stamgast.outbox import jobs, operations, sending
from stamgast.outbox.models import Attempt, Delivery
from stamgast.outbox.operations import Text, plan
from stamgast.outbox.queries import next_due
from tests.factories import make_channel
from tests.faults.conftest import A_SECOND, Clock, LoopbackTown, make_delivery

pytestmark = [pytest.mark.fault, pytest.mark.django_db]
State = Delivery.State
Town = Callable[[str], LoopbackTown]
LOST = ("outcome_unknown_before", "outcome_unknown_after")
STYLES = ("key", "none")
MANY = 10
AN_HOUR, A_DAY = timedelta(hours=1), timedelta(days=1)


def evening(there: LoopbackTown, clock: Clock, lateness: timedelta = A_DAY) -> list[Delivery]:
    """Plan many texts for the same moment."""
    return [make_delivery(there.channel, clock, f"Chair {n}?", lateness) for n in range(MANY)]


def cut_off(there: LoopbackTown, *calls: str, kind: Kind = "outcome_unknown_before") -> None:
    """Lose every answer to what we send, and let other calls fail."""
    plan_fault(there.path, "publish", kind, times=10_000)
    for call in calls:
        plan_fault(there.path, call, "unavailable", times=10_000)  # type: ignore[arg-type]


def mend(there: LoopbackTown) -> None:
    with writing(there.path) as db:
        db.execute("UPDATE faults SET times = 0")


def live(clock: Clock, span: timedelta, between: Callable[[], None] = lambda: None) -> None:
    """Let workers live for so long, from one instant at which something falls due to the next."""
    end = clock.at + span
    while clock.at < end:
        clock.at = min(end, max(clock.at + A_SECOND, next_due() or end))
        between()
        jobs.start(clock.at)


def in_states() -> dict[str, int]:
    found = Delivery.objects.values_list("state", flat=True)
    return {state: list(found).count(state) for state in set(found)}


def sends() -> int:
    return Attempt.objects.filter(kind=Attempt.Kind.SEND).count()


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("kind", LOST)
def test_in_an_hour_without_the_network_few_come_in_doubt_and_the_rest_goes_out_after_it(
    town: Town, clock: Clock, style: str, kind: Kind
) -> None:
    there = town(style)
    planned = evening(there, clock)
    cut_off(there, "find", kind=kind)
    live(clock, AN_HOUR)
    assert sends() <= 4
    assert in_states() == {State.ASK: sends(), State.SCHEDULED: MANY - sends()}
    mend(there)
    clock.settle()
    texts, asked = there.texts, Delivery.objects.filter(state=State.ASK)
    assert in_states() == {State.ASK: asked.count(), State.PUBLISHED: MANY - asked.count()}
    assert len(set(texts)) == len(texts)
    assert {d.content for d in planned} - set(texts) <= set(asked.values_list("content", flat=True))


@pytest.mark.parametrize("style", STYLES)
def test_while_the_network_can_be_read_and_takes_nothing_nobody_is_asked_about_an_evening(
    town: Town, clock: Clock, style: str
) -> None:
    there = town(style)
    planned = evening(there, clock)
    cut_off(there)

    def read() -> None:
        there.channel.refresh_from_db()
        if there.channel.not_before is None or there.channel.not_before <= clock.at:
            note_success(there.channel, now=clock.at)

    live(clock, AN_HOUR, between=read)
    assert sends() <= 12
    assert State.ASK not in in_states()
    mend(there)
    clock.settle()
    assert sorted(there.texts) == sorted(d.content for d in planned)
    assert in_states() == {State.PUBLISHED: MANY}


@pytest.mark.parametrize("style", STYLES)
def test_where_every_answer_gets_lost_each_is_found_before_the_next_is_sent(
    town: Town, clock: Clock, style: str
) -> None:
    there = town(style)
    planned = evening(there, clock)
    cut_off(there, kind="outcome_unknown_after")
    clock.run(1 + 3 * MANY)
    assert there.texts == [d.content for d in planned]
    assert in_states() == {State.PUBLISHED: MANY}
    assert sends() == MANY
    there.channel.refresh_from_db()
    assert (there.channel.failure, there.channel.not_before) == ("", None)


def test_what_is_not_found_lets_the_next_one_go_when_the_pause_is_over(town: Town, clock: Clock) -> None:
    there = town("none")
    first, second = there.send(clock, "First"), there.send(clock, "Second")
    plan_fault(there.path, "publish", "outcome_unknown_before")
    clock.run(6)
    assert (sends(), there.texts) == (1, [])
    clock.run(4)
    assert there.texts == [second.content]
    clock.settle()
    assert there.texts == [second.content, first.content]


def test_other_channels_go_on(town: Town, clock: Clock) -> None:
    there = town("none")
    with writing(there.path) as db:
        account = notes.add_account(db, "The café next door")
    settings = {"path": str(there.path), "style": "none"}
    beside = make_channel(there.channel.workspace, remote_id=account.id, settings=settings)
    evening(there, clock)
    plan_fault(there.path, "publish", "outcome_unknown_before")
    plan_fault(there.path, "find", "unavailable", times=100)
    theirs = make_delivery(beside, clock, "A table?")
    clock.run(4)
    theirs.refresh_from_db()
    assert theirs.state == State.PUBLISHED
    assert sends() == 2


def test_what_waits_past_its_limit_is_missed_and_never_sent(town: Town, clock: Clock) -> None:
    there = town("key")
    evening(there, clock, lateness=timedelta(minutes=4))
    cut_off(there, "find")
    live(clock, timedelta(minutes=10))
    mend(there)
    clock.outlast()
    assert in_states() == {State.ASK: 1, State.MISSED: MANY - 1}
    assert there.texts == []


def test_looking_does_not_wait_with_the_channel(town: Town, clock: Clock) -> None:
    there = town("none")
    delivery = there.send(clock)
    plan_fault(there.path, "publish", "outcome_unknown_before")
    clock.run(2)
    delivery.refresh_from_db()
    there.channel.refresh_from_db()
    assert delivery.state == State.UNKNOWN
    assert next_due() == delivery.next_try_at == clock.at + A_SECOND
    assert there.channel.not_before == clock.at + 5 * A_SECOND


def test_people_read_why_it_waits_and_until_when(town: Town, clock: Clock) -> None:
    there = town("none")
    evening(there, clock)
    cut_off(there, "find")
    clock.run(2)
    there.channel.refresh_from_db()
    shown = health(there.channel, now=clock.at)
    assert (shown.tone, shown.failure) == ("watch", "The connection broke off.")
    assert shown.retry_at == there.channel.not_before == clock.at + timedelta(seconds=5)


def test_what_a_person_moves_meanwhile_goes_out_when_the_channel_may_again(town: Town, clock: Clock) -> None:
    there = town("none")
    there.send(clock, "First")
    later = plan(
        there.channel, Text("Later"), due_at=clock.at + A_DAY, late_after=clock.at + 2 * A_DAY,
        decided_by=None,
    )  # fmt: skip
    plan_fault(there.path, "publish", "outcome_unknown_before")
    clock.run(2)
    assert operations.move(later, due_at=clock.at, late_after=clock.at + AN_HOUR)
    clock.run(3)
    assert there.texts == []
    clock.run(4)
    assert there.texts == ["Later"]


def test_a_worker_that_dies_before_the_channel_is_told_to_wait_sends_nothing_twice(
    town: Town, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = town("none")
    planned = evening(there, clock)
    cut_off(there, kind="outcome_unknown_after")

    def dies(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(sending, "note_failure", dies)
        clock.at += timedelta(seconds=3)
        with pytest.raises(KeyboardInterrupt):
            sending.send(*sending.claim_due(clock.at)[0])
    clock.settle()
    assert sorted(there.texts) == sorted(d.content for d in planned)
    assert in_states() == {State.PUBLISHED: MANY}
