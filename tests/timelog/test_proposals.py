"""Work that was done is proposed once: never what is logged, put away, or within another stretch of work."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from stamgast.channels.models import Channel
from stamgast.conversations.models import InternalNote, Message
from stamgast.outbox.models import Delivery
from stamgast.planner.models import Post, Variant
from stamgast.publishing.models import Publication
from stamgast.timelog import operations
from stamgast.timelog.models import Activity, Counted, Entry
from stamgast.timelog.operations import Doing
from stamgast.timelog.proposals import Proposal, proposals
from stamgast.workspaces.models import Member
from tests.factories import make_conversation

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 25)


@pytest.fixture
def reply(channel: Channel) -> Callable[..., Message]:
    """Return what makes a reply that went out."""
    conversation = make_conversation(channel)

    def make(member: Member, at: datetime, state: str = "published") -> Message:
        delivery = Delivery.objects.create(
            channel=channel, content="From ten.", state=state, due_at=at, late_after=at, next_try_at=at
        )
        return Message.objects.create(
            channel=channel, conversation=conversation, direction="out", written_by=member,
            content="From ten.", published=at, delivery=delivery,
        )  # fmt: skip

    return make


def of(member: Member, now: datetime, first: date = TODAY, last: date = TODAY) -> list[Proposal]:
    return proposals(member, first, last, now=now)


def test_replies_of_a_day_are_one_proposal(
    bob: Member, alice: Member, reply: Callable[..., Message], now: datetime
) -> None:
    for minutes in (10, 20, 30):
        reply(bob, now - timedelta(minutes=minutes))
    reply(alice, now)
    reply(bob, now - timedelta(days=1))
    (found,) = of(bob, now)
    assert (found.minutes, found.subject, found.activity) == (18, "3 replies", Activity.ANSWERING)
    assert len(of(bob, now, TODAY - timedelta(days=1))) == 2


@pytest.mark.parametrize("state", ["scheduled", "rejected", "cancelled", "held", "missed", "unknown"])
def test_what_did_not_go_out_is_not_proposed(
    state: str, bob: Member, reply: Callable[..., Message], now: datetime
) -> None:
    reply(bob, now, state)
    assert of(bob, now) == []


def test_what_is_accepted_is_counted_once(bob: Member, reply: Callable[..., Message], now: datetime) -> None:
    reply(bob, now)
    (found,) = of(bob, now)
    operations.accept(found, bob, 25, now=now)
    with pytest.raises(operations.AlreadyCounted):
        operations.accept(found, bob, 25, now=now)  # the other tab, or the second click
    assert Entry.objects.get().minutes == 25
    assert of(bob, now) == []
    reply(bob, now + timedelta(minutes=1))
    assert of(bob, now)[0].subject == "1 reply"


def test_what_was_removed_from_the_log_is_not_proposed_anew(
    bob: Member, reply: Callable[..., Message], now: datetime
) -> None:
    reply(bob, now)
    operations.remove(operations.accept(of(bob, now)[0], bob, 5, now=now), now=now)
    assert of(bob, now) == []


def test_what_is_put_away_comes_back_together(
    bob: Member, reply: Callable[..., Message], now: datetime
) -> None:
    reply(bob, now)
    reply(bob, now)
    row = operations.put_away(of(bob, now)[0], bob, now=now)
    assert of(bob, now) == []
    assert row is not None
    operations.bring_back(row)
    assert of(bob, now)[0].subject == "2 replies"
    assert not Counted.objects.exists()


def test_what_was_done_while_the_clock_ran_is_in_it(
    bob: Member, reply: Callable[..., Message], now: datetime
) -> None:
    timer = operations.start(bob, Doing(Activity.ANSWERING), now=now)
    reply(bob, now + timedelta(minutes=5))
    assert of(bob, now + timedelta(minutes=8)) == []
    entry = operations.stop(timer, now=now + timedelta(minutes=10))
    reply(bob, now + timedelta(minutes=11))
    (found,) = of(bob, now + timedelta(minutes=12))
    assert found.subject == "1 reply"
    assert entry is not None
    operations.remove(entry, now=now)
    assert of(bob, now + timedelta(minutes=12))[0].subject == "2 replies"


def test_answers_given_while_hosting_are_in_the_hosting(
    bob: Member, reply: Callable[..., Message], plan: Callable[..., Publication], now: datetime
) -> None:
    plan(bob, hours=-3, is_out=True)
    inside, outside = now - timedelta(hours=2, minutes=30), now - timedelta(hours=1)
    reply(bob, inside)
    reply(bob, outside)
    hosting, answering = of(bob, now)
    assert (hosting.activity, hosting.minutes, len(hosting.sources)) == (Activity.HOSTING, 60, 2)
    assert (answering.minutes, answering.subject) == (6, "1 reply")
    operations.put_away(hosting, bob, now=now)  # then it was not hosting, and neither are the answers in it
    assert len(of(bob, now)) == 1
    Counted.objects.filter(source__startswith="reply").delete()
    assert of(bob, now)[0].subject == "2 replies"


def test_hosting_is_proposed_when_it_is_over(
    bob: Member, plan: Callable[..., Publication], now: datetime
) -> None:
    plan(bob, "A chair", hours=-0.5, is_out=True)
    plan(bob, "A table", hours=1)
    assert of(bob, now) == []
    assert of(bob, now + timedelta(minutes=30))[0].subject == "A chair"


def test_notes_and_posts_with_words_are_proposed(bob: Member, channel: Channel, now: datetime) -> None:
    note = InternalNote.objects.create(
        conversation=make_conversation(channel), written_by=bob, content="Ask Alice"
    )
    InternalNote.objects.update(written_at=now)
    for content in ("A chair by the window?", ""):
        post = Post.objects.create(workspace=bob.workspace, idea=f"Chair {content}"[:7], written_by=bob)
        Variant.objects.create(post=post, channel=channel, content=content)
    Post.objects.update(written_at=now)
    found = {one.activity: one for one in of(bob, now)}
    assert found[Activity.ANSWERING].sources == [f"note:{note.pk}"]
    assert found[Activity.WRITING].subject == "Chair A"
    assert len(found) == 2


def test_a_day_is_a_day_of_the_workspace(bob: Member, reply: Callable[..., Message], now: datetime) -> None:
    reply(bob, datetime(2026, 11, 24, 23, 30, tzinfo=now.tzinfo))  # past midnight in Amsterdam
    assert [one.day for one in of(bob, now)] == [TODAY]
