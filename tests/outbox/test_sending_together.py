"""Deliveries of a channel are sent one after the other: each decides for itself."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from stamgast.channels.models import Channel
from stamgast.channels.operations import note_failure
from stamgast.jobs.turns import short_write
from stamgast.networks.adapters.loopback.faults import Kind, plan_fault
from stamgast.networks.capabilities import Publisher
from stamgast.networks.errors import RateLimited, Rejected
from stamgast.outbox import sending
from stamgast.outbox.models import Attempt, Delivery
from stamgast.outbox.operations import Text, plan
from stamgast.vocabulary.objects import Draft, Receipt
from stamgast.workspaces.models import Member
from tests.factories import make_channel
from tests.faults.conftest import Clock, LoopbackTown
from tests.media.test_fitting import stored

State = Delivery.State


@pytest.fixture
def there(town: Callable[[str], LoopbackTown]) -> LoopbackTown:
    return town("none")


def by_text() -> dict[str, str]:
    return dict(Delivery.objects.values_list("content", "state"))


def test_what_is_claimed_is_dealt_out_by_channel_and_few_at_a_time(
    there: LoopbackTown, clock: Clock, alice: Member
) -> None:
    many = [there.send(clock, f"Chair {number}").pk for number in range(sending.TOGETHER + 2)]
    other = LoopbackTown(make_channel(alice.workspace, remote_id="other"), there.path).send(clock, "A table")
    clock.at += timedelta(seconds=5)
    claimed = sending.claim_due(clock.at)
    assert [pks for pks, _ in claimed] == [many[: sending.TOGETHER], many[sending.TOGETHER :], [other.pk]]
    assert len({worker for _, worker in claimed}) == 1


def test_one_that_stops_half_way_keeps_nobody_behind_it(
    there: LoopbackTown, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = there.send(clock, "First")
    there.send(clock, "Second")
    begin = sending._begin

    def breaks_once(delivery: Delivery, key: str, now: datetime) -> bool:
        if delivery.pk == first.pk and clock.at < first.due_at + timedelta(seconds=30):
            raise OSError("The disk is full.")
        return begin(delivery, key, now)

    monkeypatch.setattr(sending, "_begin", breaks_once)
    clock.run(20)
    assert by_text() == {"First": State.CLAIMED, "Second": State.PUBLISHED}
    clock.run(200, step=5)
    assert there.texts == ["Second", "First"]


def test_when_the_next_one_goes_out_it_is_written_that_the_one_before_is_out(
    there: LoopbackTown, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in ("First", "Second", "Third"):
        there.send(clock, text)
    publish, seen, commits = sending._publish, [], []

    def watched(delivery: Delivery, publisher: Publisher, draft: Draft) -> Receipt | None:
        seen.append(by_text())
        return publish(delivery, publisher, draft)

    @contextmanager
    def counted() -> Iterator[None]:
        commits.append(None)
        with short_write():
            yield

    monkeypatch.setattr(sending, "_publish", watched)
    monkeypatch.setattr(sending, "short_write", counted)
    clock.run(5)
    assert seen == [
        {"First": State.SENDING, "Second": State.CLAIMED, "Third": State.CLAIMED},
        {"First": State.PUBLISHED, "Second": State.SENDING, "Third": State.CLAIMED},
        {"First": State.PUBLISHED, "Second": State.PUBLISHED, "Third": State.SENDING},
    ]
    assert set(by_text().values()) == {State.PUBLISHED}
    assert len(commits) == 4, "one between two deliveries"


@pytest.mark.parametrize("step", ["_begin", "_refuse"])
def test_one_that_cannot_begin_takes_the_one_before_it_not_along(
    there: LoopbackTown, clock: Clock, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    there.send(clock, "First")
    second = there.send(clock, "Second")
    there.send(clock, "Third")
    begin, draft_of = sending._begin, sending.draft_of

    def breaks(delivery: Delivery, *given: object) -> bool:
        if delivery == second:
            raise OSError("The disk is full.")
        return begin(delivery, *given)  # type: ignore[arg-type]

    def spoilt(delivery: Delivery) -> Draft:
        if delivery == second:
            raise Rejected("The file of a picture is gone.")
        return draft_of(delivery)

    monkeypatch.setattr(sending, step, breaks)
    if step == "_refuse":
        monkeypatch.setattr(sending, "draft_of", spoilt)
    clock.run(5)
    assert by_text() == {"First": State.PUBLISHED, "Second": State.CLAIMED, "Third": State.PUBLISHED}
    assert there.texts == ["First", "Third"]


def test_what_is_out_and_cannot_be_written_down_is_looked_for_and_not_sent_again(
    there: LoopbackTown, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = there.send(clock, "First")
    there.send(clock, "Second")
    put = sending.put_published

    def breaks_once(**given: object) -> int:
        if given["id"] == first.pk and clock.at < first.due_at + timedelta(seconds=30):
            raise OSError("The disk is full.")
        return put(**given)

    monkeypatch.setattr(sending, "put_published", breaks_once)
    clock.run(20)
    assert by_text() == {"First": State.SENDING, "Second": State.CLAIMED}
    clock.run(600, step=5)
    assert set(by_text().values()) == {State.PUBLISHED}
    assert there.texts == ["First", "Second"]


def test_before_pictures_are_cut_it_is_written_that_the_one_before_is_out(
    there: LoopbackTown,
    clock: Clock,
    alice: Member,
    settings: object,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    there.send(clock, "First")
    text, due = (
        Text("Would you sit here?", pictures=[stored(alice, "A chair")]),
        clock.at + timedelta(seconds=3),
    )
    plan(there.channel, text, due_at=due, late_after=due + timedelta(hours=1), decided_by=alice)
    draft_of, seen = sending.draft_of, []

    def watched(delivery: Delivery) -> Draft:
        seen.append(by_text()["First"])
        return draft_of(delivery)

    monkeypatch.setattr(sending, "draft_of", watched)
    clock.run(5, step=5)
    assert seen == [State.CLAIMED, State.PUBLISHED]


def test_what_was_changed_after_it_was_read_waits_for_another_turn(
    there: LoopbackTown, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    there.send(clock, "First")
    second = there.send(clock, "Second")
    publish = sending._publish

    def meanwhile(delivery: Delivery, publisher: Publisher, draft: Draft) -> Receipt | None:
        Delivery.objects.filter(pk=second.pk, version=1).update(content="Second, revised", version=2)
        return publish(delivery, publisher, draft)

    monkeypatch.setattr(sending, "_publish", meanwhile)
    clock.run(200, step=5)
    assert there.texts == ["First", "Second, revised"]


@pytest.mark.parametrize("fault", ["rate_limited", "unavailable"])
def test_while_the_channel_has_to_wait_the_rest_of_what_is_claimed_waits_too(
    there: LoopbackTown, clock: Clock, alice: Member, fault: Kind
) -> None:
    for number in range(sending.TOGETHER + 1):
        there.send(clock, f"Text {number}")
    plan_fault(there.path, "publish", fault)
    clock.at += timedelta(seconds=5)
    for pks, worker in sending.claim_due(clock.at):
        sending.send(pks, worker)
    assert (there.texts, set(by_text().values())) == ([], {State.SCHEDULED})
    assert Attempt.objects.count() == 1
    there.channel.refresh_from_db()
    assert there.channel.failures_in_a_row == 1
    wait = there.channel.not_before - clock.at
    clock.run(int(wait.total_seconds()) - 1)
    assert there.texts == []
    clock.run(2)
    assert len(there.texts) == sending.TOGETHER + 1


def test_what_goes_out_just_as_another_worker_meets_a_limit_does_not_lift_it(
    there: LoopbackTown, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    there.send(clock, "First")
    there.send(clock, "Second")
    publish, until = sending._publish, clock.at + timedelta(minutes=5)

    def meanwhile(delivery: Delivery, publisher: Publisher, draft: Draft) -> Receipt | None:
        as_another_reads_it = Channel.objects.get(pk=there.channel.pk)
        note_failure(as_another_reads_it, RateLimited("Too many.", retry_at=until), now=clock.at)
        return publish(delivery, publisher, draft)

    monkeypatch.setattr(sending, "_publish", meanwhile)
    clock.run(60)
    assert by_text() == {"First": State.PUBLISHED, "Second": State.SCHEDULED}
    there.channel.refresh_from_db()
    assert there.channel.not_before == until


def test_what_failed_before_is_forgotten_when_something_goes_out(there: LoopbackTown, clock: Clock) -> None:
    plan_fault(there.path, "publish", "unavailable")
    there.send(clock, "First")
    clock.run(5)
    Channel.objects.update(worked_at=clock.at)  # so recently that it is not written again for its own sake
    clock.run(10)
    assert by_text() == {"First": State.PUBLISHED}
    there.channel.refresh_from_db()
    assert (there.channel.failure, there.channel.failures_in_a_row, there.channel.not_before) == ("", 0, None)


def test_a_picture_that_cannot_be_read_is_refused_at_once_and_holds_up_nobody(
    there: LoopbackTown, clock: Clock, alice: Member, settings: object, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    picture = stored(alice, "A chair")
    text = Text("Would you sit here?", pictures=[picture], ratios=["4:5"])
    plan(there.channel, text, due_at=clock.at, late_after=clock.at + timedelta(hours=1), decided_by=alice)
    Path(picture.file.path).write_bytes(b"no picture any more")
    there.send(clock, "Second")
    clock.run(10)
    assert by_text() == {"Would you sit here?": State.REJECTED, "Second": State.PUBLISHED}
    assert there.texts == ["Second"]


def test_whether_it_is_there_is_a_persons_to_say_when_its_picture_is_gone_meanwhile(
    there: LoopbackTown, clock: Clock, alice: Member, settings: object, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    picture = stored(alice, "A chair")
    plan_fault(there.path, "publish", "outcome_unknown_after")
    text = Text("Would you sit here?", pictures=[picture])
    plan(there.channel, text, due_at=clock.at, late_after=clock.at + timedelta(hours=1), decided_by=alice)
    clock.at += timedelta(seconds=1)
    ((pks, worker),) = sending.claim_due(clock.at)
    sending.send(pks, worker)
    picture.file.storage.delete(picture.file.name)
    clock.outlast()
    assert Delivery.objects.get().state == State.ASK
    assert len(there.texts) == 1
    there.channel.refresh_from_db()
    assert there.channel.failures_in_a_row == 1, "the lost answer, and no look"


def test_nothing_goes_out_without_a_picture_whose_file_is_gone(
    there: LoopbackTown, clock: Clock, alice: Member, settings: object, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    picture = stored(alice, "A chair")
    text = Text("Would you sit here?", pictures=[picture])
    plan(there.channel, text, due_at=clock.at, late_after=clock.at + timedelta(hours=1), decided_by=alice)
    picture.file.storage.delete(picture.file.name)
    clock.outlast()
    delivery = Delivery.objects.get()
    assert (delivery.state, "choose the picture again" in delivery.problem) == (State.REJECTED, True)
    assert (there.texts, Attempt.objects.count()) == ([], 0)
