"""Two more views: what is answered below the notes one stays with, and what was left lying for a week."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

import pytest

from stamgast.channels.models import Channel
from stamgast.conversations import operations, queries
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation
from stamgast.conversations.standing import follow_promises
from stamgast.hours.operations import add_absence, set_week
from stamgast.outbox.models import Delivery
from stamgast.people.models import Promise
from stamgast.people.operations import keep, promise
from stamgast.vocabulary.activities import Create
from stamgast.workspaces.models import Member
from tests.conversations.said import ours, theirs
from tests.factories import make_conversation

WEEK = timedelta(days=7)


def shown(member: Member, view: str, now: datetime) -> list[str]:
    page = queries.page(member, view, now=now)
    return [conversation.branch for conversation in page.conversations]


@pytest.fixture
def below(channel: Channel, now: datetime) -> Callable[..., Conversation]:
    """Return what lets us publish a note, sent by a member or from elsewhere, and somebody answer it."""

    def publish(name: str, *, minute: int = -30, by: Member | None = None) -> Conversation:
        if by is not None:
            Delivery.objects.create(
                channel=channel, decided_by=by, content="A chair.", remote_id=name, state="published",
                due_at=now, late_after=now, next_try_at=now,
            )  # fmt: skip
        answer = theirs(f"{name}-answer", in_reply_to=name, minute=minute + 1)
        take_in(channel, [Create(ours(name, minute=minute)), Create(answer)], now=now)
        return Conversation.objects.get(branch=answer.id)

    return publish


def test_whoever_sent_a_note_hosts_what_is_said_below_it_for_three_hours(
    below: Callable[..., Conversation], alice: Member, bob: Member, now: datetime
) -> None:
    below("n", by=alice)
    below("old", by=alice, minute=-181)
    assert shown(alice, "hosting", now) == ["n-answer"]
    assert shown(bob, "hosting", now) == []
    assert queries.counts(alice, now=now)["hosting"] == "1"
    assert shown(alice, "hosting", now + timedelta(hours=3)) == []


@pytest.mark.parametrize(
    ("hours", "is_away", "expected"),
    [
        ((time(9), time(12)), False, ["n-answer"]),  # ten o'clock in Amsterdam
        ((time(13), time(17)), False, []),
        ((time(9), time(12)), True, []),
    ],
    ids=["in their hours", "outside them", "away"],
)
def test_in_ones_own_hours_one_hosts_whatever_went_out(
    below: Callable[..., Conversation], bob: Member, now: datetime,
    hours: tuple[time, time], is_away: bool, expected: list[str],
) -> None:  # fmt: skip
    below("n")
    set_week(bob, [(now.weekday(), *hours)])
    if is_away:
        add_absence(bob, from_at=now, to_at=now + timedelta(hours=1))
    assert shown(bob, "hosting", now) == expected


def test_what_is_resolved_needs_no_host(
    below: Callable[..., Conversation], alice: Member, now: datetime
) -> None:
    operations.resolve(below("n", by=alice), alice, Conversation.Outcome.SOLVED, now=now)
    assert shown(alice, "hosting", now) == []


@pytest.mark.parametrize(
    ("answer", "is_quiet"),
    [
        ("Which of the two books do you mean?", True),
        ("Vilken av böckerna menar du", True),
        ("Yes, on Sunday from ten.", False),
    ],
)
def test_what_we_asked_is_looked_at_again_after_a_week(
    channel: Channel, alice: Member, now: datetime, answer: str, is_quiet: bool
) -> None:
    conversation = make_conversation(channel)
    language = "sv" if "böckerna" in answer else "en"
    Conversation.objects.update(language=language)
    reply = ours("r", answer, in_reply_to=conversation.branch, minute=5, language=language)
    take_in(channel, [Create(reply)], now=now)
    at = now + timedelta(minutes=5) + WEEK
    assert shown(alice, "quiet", at - timedelta(seconds=1)) == []
    assert shown(alice, "quiet", at) == ([conversation.branch] if is_quiet else [])


def test_a_promise_makes_it_quiet_too_long_until_it_is_kept(
    channel: Channel, alice: Member, now: datetime
) -> None:
    conversation = make_conversation(channel)
    take_in(channel, [Create(ours("r", "We will see.", in_reply_to=conversation.branch))], now=now)
    conversation.refresh_from_db()
    assert conversation.contact is not None
    owed = Promise(content="A chair")
    promise(owed, conversation.contact, alice)
    follow_promises(now)
    assert shown(alice, "quiet", now + WEEK) == [conversation.branch]
    keep(owed, alice, at=now)
    follow_promises(now)
    assert shown(alice, "quiet", now + WEEK) == []


def test_open_without_a_promise_for_a_week_is_too_long(
    channel: Channel, alice: Member, now: datetime
) -> None:
    praise = theirs("p", "The café was lovely, thank you all!")
    take_in(channel, [Create(praise)], now=now)
    Conversation.objects.get().messages.update(needs_reply=False)
    operations.reopen(Conversation.objects.get(), alice)
    assert Conversation.objects.get().due_at is None
    assert shown(alice, "quiet", now + WEEK) == ["p"]
    assert queries.counts(alice, now=now + WEEK)["quiet"] == "1"


@pytest.mark.parametrize("decide", ["resolve", "snooze", "they speak"])
def test_what_somebody_dealt_with_is_not_quiet(
    channel: Channel, alice: Member, now: datetime, decide: str
) -> None:
    conversation = make_conversation(channel)
    take_in(channel, [Create(ours("r", "Which book?", in_reply_to=conversation.branch))], now=now)
    if decide == "resolve":
        operations.resolve(conversation, alice, Conversation.Outcome.SOLVED, now=now)
    elif decide == "snooze":
        operations.snooze(conversation, alice, now + timedelta(days=30), now=now)
    else:
        take_in(channel, [Create(theirs("b", "The red one?", in_reply_to="r", minute=1))], now=now)
    assert shown(alice, "quiet", now + WEEK * 2) == []


def test_pages_of_the_quiet_show_everyone_once_the_longest_first(
    channel: Channel, alice: Member, now: datetime
) -> None:
    take_in(channel, [Create(theirs(f"a{n}", who=f"p{n}", minute=n % 10)) for n in range(70)], now=now)
    take_in(
        channel,
        [Create(ours(f"r{n}", "Which one?", in_reply_to=f"a{n}", minute=20 + n % 7)) for n in range(70)],
        now=now,
    )
    seen, cursor = [], ""
    while True:
        page = queries.page(alice, "quiet", cursor, now=now + WEEK * 2)
        seen += [conversation.pk for conversation in page.conversations]
        if not (cursor := page.cursor):
            break
    assert seen == list(Conversation.objects.order_by("quiet_at", "pk").values_list("pk", flat=True))
    assert len(seen) == 70
