"""Threads and first comments: in order, each part once, and nothing goes on past a part that is not out."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from stamgast.channels.models import Channel
from stamgast.networks.adapters.loopback.faults import plan_fault
from stamgast.networks.adapters.loopback.file import reading
from stamgast.outbox import chains, operations, sending
from stamgast.outbox.models import Attempt, Delivery
from stamgast.outbox.operations import Text, plan
from stamgast.workspaces.models import Member
from tests.faults.conftest import Clock, LoopbackTown

pytestmark = pytest.mark.django_db
State = Delivery.State
Town = Callable[[str], LoopbackTown]
PARTS = ["One", "Two", "Three"]


@pytest.fixture
def there(town: Town) -> LoopbackTown:
    return town("none")


def thread(there: LoopbackTown, clock: Clock, comment: str = "") -> Delivery:
    text = Text(PARTS[0], language="en", parts=PARTS[1:], first_comment=comment)
    due = clock.at + timedelta(seconds=2)
    return plan(there.channel, text, due_at=due, late_after=due + timedelta(hours=1), decided_by=None)


def states() -> list[str]:
    return list(Delivery.objects.order_by("pk").values_list("state", flat=True))


def answers(there: LoopbackTown) -> list[tuple[str, str]]:
    """Return each text of ours with the text it answers."""
    with reading(there.path) as db:
        rows = db.execute(
            "SELECT a.text, b.text AS answered FROM notes a LEFT JOIN notes b ON a.in_reply_to = b.id"
            " WHERE a.by_id = a.account ORDER BY a.id"
        ).fetchall()
    return [(row["text"], row["answered"] or "") for row in rows]


def test_each_part_answers_the_one_before_and_the_comment_the_first(
    there: LoopbackTown, clock: Clock
) -> None:
    thread(there, clock, "The link")
    assert states() == ["scheduled", "waiting", "waiting", "waiting"]
    clock.run(30, step=3)
    assert states() == ["published"] * 4
    assert sorted(answers(there)) == sorted(
        [("One", ""), ("Two", "One"), ("Three", "Two"), ("The link", "One")]
    )
    assert [text for text in there.texts if text != "The link"] == PARTS


@pytest.mark.parametrize("kind", ["outcome_unknown_after", "outcome_unknown_before", "outcome_unknown_late"])
@pytest.mark.parametrize("call", ["publish", "reply"])
def test_an_answer_lost_at_any_part_ends_with_each_part_once_and_in_order(
    there: LoopbackTown, clock: Clock, kind: str, call: str
) -> None:
    plan_fault(there.path, call, kind)  # type: ignore[arg-type]
    thread(there, clock)
    clock.settle()
    assert there.texts == PARTS
    assert states() == ["published"] * 3


def test_a_part_that_is_refused_keeps_the_rest_until_somebody_decides(
    there: LoopbackTown, clock: Clock
) -> None:
    head = thread(there, clock)
    plan_fault(there.path, "reply", "rejected")
    clock.run(60, step=10)
    assert states() == ["published", "rejected", "waiting"]
    stuck = chains.stuck_at(head)
    assert stuck is None or stuck.content == "Two"
    head.refresh_from_db()
    found = chains.stuck_at(head)
    assert found is not None
    assert found.content == "Two"
    assert chains.go_on(head, now=clock.at, late_after=clock.at + timedelta(hours=1)) == 1
    clock.settle()
    assert there.texts == PARTS
    assert chains.stuck_at(head) is None


def test_the_rest_is_stopped_and_goes_on_again(there: LoopbackTown, clock: Clock) -> None:
    head = thread(there, clock, "The link")
    Delivery.objects.filter(pk=head.pk).update(state=State.PUBLISHED, remote_id="1", published_at=clock.at)
    assert chains.stop(head) == 3
    clock.run(60, step=10)
    assert there.texts == []
    assert states() == ["published", "cancelled", "cancelled", "cancelled"]
    assert chains.go_on(head, now=clock.at, late_after=clock.at + timedelta(hours=1)) == 3
    assert states() == ["published", "waiting", "waiting", "waiting"]


def test_a_thread_taken_back_before_it_leaves_is_taken_back_whole(there: LoopbackTown, clock: Clock) -> None:
    assert operations.cancel(thread(there, clock))
    clock.run(60, step=10)
    assert there.texts == []
    assert states() == ["cancelled"] * 3


def test_another_text_brings_other_parts(there: LoopbackTown, clock: Clock) -> None:
    head = thread(there, clock, "The link")
    assert operations.revise(head, Text("New", parts=["And more"]))
    assert list(chains.standing(head).values_list("content", "number")) == [("And more", 1)]
    clock.run(30, step=3)
    assert there.texts == ["New", "And more"]


def test_a_thread_moved_moves_whole(there: LoopbackTown, clock: Clock) -> None:
    head = thread(there, clock)
    later = clock.at + timedelta(hours=9)
    assert operations.move(head, due_at=later, late_after=later + timedelta(hours=1))
    assert set(Delivery.objects.values_list("due_at", "late_after")) == {(later, later + timedelta(hours=1))}
    clock.run(60, step=10)
    assert there.texts == []


def test_a_part_behind_one_in_doubt_waits_and_is_missed_when_the_doubt_lasts_too_long(
    there: LoopbackTown, clock: Clock, alice: Member
) -> None:
    head = thread(there, clock)
    plan_fault(there.path, "publish", "outcome_unknown_after")
    plan_fault(there.path, "find", "unavailable", times=100)
    clock.run(900, step=20)
    assert states() == ["ask", "waiting", "waiting"]
    assert operations.it_came_back(head, remote_id="1", url="", published=clock.at)
    clock.at += timedelta(hours=3)
    clock.run(4)
    assert states() == ["published", "missed", "waiting"]


def test_without_a_place_to_hang_it_below_the_rest_is_held_in_plain_words(
    there: LoopbackTown, clock: Clock, alice: Member
) -> None:
    head = thread(there, clock)
    Delivery.objects.filter(pk=head.pk).update(state=State.ASK)
    assert operations.it_is_there(head, alice, url="", now=clock.at)
    clock.run(4)
    assert states() == ["published", "held", "waiting"]
    assert "we do not know where" in Delivery.objects.get(state=State.HELD).held_reason


def test_what_is_posted_by_hand_is_handed_over_part_by_part(
    channel: Channel, clock: Clock, alice: Member
) -> None:
    Channel.objects.filter(pk=channel.pk).update(network="x")
    channel.refresh_from_db()
    head = plan(
        channel, Text("One", parts=["Two"]), due_at=clock.at, late_after=clock.at + timedelta(hours=1),
        decided_by=alice,
    )  # fmt: skip
    clock.run(3)
    assert states() == ["hand", "waiting"]
    assert operations.posted_by_hand(head, alice, url="", now=clock.at)
    clock.run(3)
    assert states() == ["published", "hand"]


def out_up_to(there: LoopbackTown, clock: Clock, count: int, comment: str = "") -> Delivery:
    """Let a thread begin until so many of its parts are out."""
    head = thread(there, clock, comment)
    while len(there.texts) < count:
        clock.run(1)
    return head


@pytest.mark.parametrize("count", [1, 2])
def test_what_follows_is_held_and_goes_on_in_order_each_part_once(
    there: LoopbackTown, clock: Clock, count: int
) -> None:
    head = out_up_to(there, clock, count, "The link")
    held = chains.hold(head, "Held by Alice.")
    assert held == len([one for one in states() if one == "held"]) > 0
    before = there.texts
    clock.at += timedelta(days=2)
    clock.run(900, step=30)
    assert there.texts == before
    assert "missed" not in states()
    assert chains.release(head, now=clock.at) == held
    clock.settle()
    assert states() == ["published"] * 4
    assert [text for text in there.texts if text != "The link"] == PARTS
    assert len(there.texts) == 4


def test_what_stands_behind_a_head_that_has_not_left_is_held_by_the_head(
    there: LoopbackTown, clock: Clock
) -> None:
    head = thread(there, clock)
    assert chains.hold(head, "Wait.") == 0
    assert operations.hold(head, "Wait.")
    clock.run(60, step=10)
    assert there.texts == []
    assert operations.release(head)
    clock.settle()
    assert there.texts == PARTS


@pytest.mark.parametrize("state", [State.SENDING, State.UNKNOWN, State.ASK])
def test_a_head_on_its_way_keeps_what_was_held_behind_it(
    there: LoopbackTown, clock: Clock, state: str
) -> None:
    head = thread(there, clock)
    Delivery.objects.filter(pk=head.pk).update(state=state, lease_until=clock.at + timedelta(hours=9))
    assert chains.hold(head, "Wait.") == 2
    Delivery.objects.filter(pk=head.pk).update(
        state=State.PUBLISHED, lease_until=None, remote_id="1", published_at=clock.at
    )
    clock.run(60, step=10)
    assert states() == ["published", "held", "held"]
    chains.release(head, now=clock.at + timedelta(hours=3))
    assert states() == ["published", "waiting", "waiting"]


@pytest.mark.parametrize("state", [Channel.State.PAUSED, Channel.State.RECONNECT])
@pytest.mark.parametrize("hours", [0, 30])
def test_parts_wait_for_their_channel_and_go_on_however_long_it_took(
    there: LoopbackTown, clock: Clock, state: str, hours: int
) -> None:
    out_up_to(there, clock, 1, "The link")
    Channel.objects.filter(pk=there.channel.pk).update(state=state)
    clock.run(30, step=3)
    clock.at += timedelta(hours=hours)
    clock.run(30, step=3)
    assert there.texts == ["One"]
    assert states() == ["published", "blocked", "waiting", "blocked"]
    Channel.objects.filter(pk=there.channel.pk).update(state=Channel.State.ACTIVE)
    clock.settle()
    assert states() == ["published"] * 4
    assert [text for text in there.texts if text != "The link"] == PARTS
    assert len(there.texts) == 4


def test_a_part_claimed_before_its_channel_was_paused_is_not_sent(
    there: LoopbackTown, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    out_up_to(there, clock, 1)
    clock.at += timedelta(seconds=1)
    [(pks, worker)] = sending.claim_due(clock.at)
    Channel.objects.filter(pk=there.channel.pk).update(state=Channel.State.PAUSED)
    sending.send(pks, worker)
    assert there.texts == ["One"]
    clock.run(200, step=10)
    assert states() == ["published", "blocked", "waiting"]


def test_a_part_has_attempts_and_a_key_of_its_own(there: LoopbackTown, clock: Clock) -> None:
    thread(there, clock)
    clock.run(30, step=3)
    assert Attempt.objects.filter(kind="send").count() == 3
    assert len(set(Delivery.objects.values_list("key", flat=True))) == 3
