"""A reply goes out once, stays one message, and ends the wait; two people never both give the first one."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.conversations import operations
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation, Message
from stamgast.hours.operations import set_opening_hours
from stamgast.outbox import operations as outbox
from stamgast.outbox.models import Delivery
from stamgast.people.models import Contact
from stamgast.people.rights import erase
from stamgast.vocabulary.activities import Create, Delete
from stamgast.workspaces.models import AuditEntry, Member
from tests.conversations.said import ours, theirs

State = Conversation.State
Sent = Delivery.State
WORDS = "Yes, on Sunday from ten. Shall I put the kettle on?"


@pytest.fixture
def answer(alice: Member, now: datetime) -> Callable[..., Message]:
    def reply(conversation: Conversation, content: str = WORDS, **given: object) -> Message:
        by = given.get("by", alice)
        return operations.reply(
            conversation, by, content, submission=str(given.get("submission", "s1")),  # type: ignore[arg-type]
            seen_revision=int(given.get("seen", conversation.revision)), now=now + timedelta(minutes=1),  # type: ignore[call-overload]
        )  # fmt: skip

    return reply


def deliver(message: Message, state: str, **changes: object) -> None:
    """Let the outbox reach a state, as its worker would write it."""
    Delivery.objects.filter(pk=message.delivery_id).update(state=state, **changes)


def test_a_reply_ends_the_wait_and_takes_the_conversation_on(
    conversation: Conversation, answer: Callable[..., Message], alice: Member
) -> None:
    assert conversation.waiting_since is not None
    message = answer(conversation)
    conversation.refresh_from_db()
    assert (conversation.state, conversation.waiting_since, conversation.due_at) == (
        State.PENDING,
        None,
        None,
    )
    assert (conversation.assignee, conversation.revision, conversation.message_count) == (alice, 1, 2)
    assert message.delivery is not None
    assert message.delivery.in_reply_to["id"] == conversation.branch
    assert AuditEntry.objects.filter(verb="conversation.replied").count() == 1


def test_a_second_click_is_the_same_reply(conversation: Conversation, answer: Callable[..., Message]) -> None:
    assert answer(conversation) == answer(conversation)
    assert Delivery.objects.count() == 1


def test_who_did_not_see_the_answer_of_another_is_stopped_and_nothing_is_sent(
    conversation: Conversation, answer: Callable[..., Message], bob: Member
) -> None:
    answer(conversation)
    with pytest.raises(operations.AnsweredMeanwhile):
        answer(conversation, "We open at ten.", by=bob, submission="s2", seen=0)
    assert Delivery.objects.count() == 1
    assert answer(conversation, "We open at ten.", by=bob, submission="s2", seen=1).written_by == bob


def test_a_reply_given_in_the_app_of_the_network_counts(
    conversation: Conversation, answer: Callable[..., Message], channel: Channel, now: datetime, bob: Member
) -> None:
    reply = ours("r", "From ten!", in_reply_to=conversation.branch, minute=1)
    take_in(channel, [Create(reply)], now=now)
    conversation.refresh_from_db()
    assert conversation.waiting_since is None
    message = conversation.messages.get(remote_id="r")
    assert (message.direction, message.delivery, message.written_by) == ("out", None, None)
    with pytest.raises(operations.AnsweredMeanwhile):
        answer(conversation, by=bob, seen=0)


def test_our_reply_in_the_news_after_its_receipt_is_the_same_message(
    conversation: Conversation, answer: Callable[..., Message], channel: Channel, now: datetime
) -> None:
    message = answer(conversation)
    deliver(message, Sent.PUBLISHED, remote_id="r", published_at=now + timedelta(minutes=1))
    operations.settle_replies(now)
    take_in(channel, [Create(ours("r", WORDS, in_reply_to=conversation.branch, minute=1))], now=now)
    assert list(conversation.messages.filter(direction="out").values_list("pk", "remote_id")) == [
        (message.pk, "r")
    ]
    conversation.refresh_from_db()
    assert conversation.revision == 1


@pytest.mark.parametrize("state", [Sent.SENDING, Sent.UNKNOWN, Sent.ASK])
def test_our_reply_in_the_news_before_its_receipt_is_the_same_message(
    conversation: Conversation, answer: Callable[..., Message], channel: Channel, now: datetime, state: str
) -> None:
    message = answer(conversation)
    deliver(message, state)
    take_in(channel, [Create(ours("r", WORDS, in_reply_to=conversation.branch, minute=1))], now=now)
    assert list(conversation.messages.filter(direction="out").values_list("pk", "remote_id")) == [
        (message.pk, "r")
    ]
    delivery = Delivery.objects.get()
    assert delivery.state == (state if state == Sent.SENDING else Sent.PUBLISHED)


def test_a_reply_that_the_network_reshaped_is_one_message_once_the_receipt_is_there(
    conversation: Conversation, answer: Callable[..., Message], channel: Channel, now: datetime
) -> None:
    message = answer(conversation)
    deliver(message, Sent.SENDING)
    reshaped = Create(ours("r", WORDS.replace(" ", "  "), in_reply_to=conversation.branch, minute=1))
    take_in(channel, [reshaped], now=now)
    assert conversation.messages.filter(direction="out").count() == 2
    deliver(message, Sent.PUBLISHED, remote_id="r", published_at=now)
    operations.settle_replies(now)
    take_in(channel, [reshaped], now=now)
    only = conversation.messages.get(direction="out")
    assert (only.pk, only.remote_id, only.content, only.updated) == (message.pk, "r", WORDS, None)


def test_a_reply_that_a_person_found_is_recognised_when_the_news_bring_it(
    conversation: Conversation, answer: Callable[..., Message], channel: Channel, alice: Member, now: datetime
) -> None:
    message = answer(conversation)
    deliver(message, Sent.ASK)
    assert outbox.it_is_there(Delivery.objects.get(), alice, url="", now=now)
    operations.settle_replies(now)
    take_in(channel, [Create(ours("r", WORDS, in_reply_to=conversation.branch, minute=1))], now=now)
    assert conversation.messages.get(direction="out").remote_id == "r"


@pytest.mark.parametrize("state", [Sent.REJECTED, Sent.MISSED])
def test_who_was_not_answered_after_all_waits_again_and_the_reply_can_be_tried_once_more(
    conversation: Conversation, answer: Callable[..., Message], alice: Member, now: datetime, state: str
) -> None:
    since, due = conversation.waiting_since, conversation.due_at
    message = answer(conversation)
    deliver(message, state, problem="The text is too long.")
    operations.settle_replies(now)
    conversation.refresh_from_db()
    assert (conversation.state, conversation.waiting_since, conversation.due_at) == (State.OPEN, since, due)
    message.refresh_from_db()
    assert operations.try_reply_again(message, alice, now=now)
    conversation.refresh_from_db()
    assert conversation.waiting_since is None
    assert Delivery.objects.get().state == Sent.SCHEDULED
    message.refresh_from_db()
    assert not operations.try_reply_again(message, alice, now=now)


def test_our_deleted_reply_leaves_them_waiting(
    conversation: Conversation, channel: Channel, now: datetime
) -> None:
    take_in(channel, [Create(ours("r", in_reply_to=conversation.branch, minute=1))], now=now)
    take_in(channel, [Delete("r")], now=now)
    conversation.refresh_from_db()
    assert conversation.waiting_since is not None
    assert conversation.state == State.OPEN


def test_a_promise_falls_due_in_opening_hours_and_is_never_rewritten(channel: Channel, now: datetime) -> None:
    """Ten in the morning is nine in UTC; open from nine to five on weekdays, promised within four hours."""
    set_opening_hours(channel.workspace, [(day, time(9), time(17)) for day in range(5)])
    take_in(channel, [Create(theirs("a", minute=5 * 60))], now=now)  # Wednesday 15:00 in Amsterdam
    first = Conversation.objects.get()
    assert first.due_at == datetime.fromisoformat("2026-11-26T11:00+01:00")
    Channel.objects.update(promise_minutes=60)
    channel.refresh_from_db()
    take_in(channel, [Create(theirs("b", "Hello?", in_reply_to="a", minute=6 * 60))], now=now)
    assert Conversation.objects.get().due_at == first.due_at


def test_resolving_ends_the_wait_until_something_new_is_said(
    conversation: Conversation, channel: Channel, alice: Member, now: datetime
) -> None:
    operations.resolve(conversation, alice, Conversation.Outcome.CHATTED, now=now)
    take_in(channel, [Create(theirs(conversation.branch, "Is it open on Monday?", updated=now))], now=now)
    conversation.refresh_from_db()
    assert (conversation.state, conversation.waiting_since) == (State.RESOLVED, None)
    take_in(
        channel, [Create(theirs("n", "And on Tuesday?", in_reply_to=conversation.branch, minute=9))], now=now
    )
    conversation.refresh_from_db()
    assert conversation.state == State.OPEN
    assert conversation.waiting_since == now + timedelta(minutes=9)


def test_undoing_a_resolution_brings_the_wait_and_its_due_time_back(
    conversation: Conversation, alice: Member
) -> None:
    since, due = conversation.waiting_since, conversation.due_at
    operations.resolve(conversation, alice, Conversation.Outcome.SOLVED, now=timezone.now())
    operations.reopen(conversation, alice)
    assert (conversation.state, conversation.outcome) == (State.OPEN, "")
    assert (conversation.waiting_since, conversation.due_at) == (since, due)


def test_a_snoozed_conversation_comes_back_by_itself_or_when_they_speak(
    conversation: Conversation, answer: Callable[..., Message], channel: Channel, alice: Member, now: datetime
) -> None:
    later = now + timedelta(hours=1)
    answer(conversation)
    operations.snooze(conversation, alice, later, now=now)
    operations.wake_snoozed(later - timedelta(seconds=1))
    conversation.refresh_from_db()
    assert conversation.state == State.SNOOZED
    operations.wake_snoozed(later)
    conversation.refresh_from_db()
    assert (conversation.state, conversation.due_at) == (State.OPEN, later)
    operations.snooze(conversation, alice, later + timedelta(days=1), now=now)
    take_in(
        channel, [Create(theirs("n", "And on Tuesday?", in_reply_to=conversation.branch, minute=9))], now=now
    )
    conversation.refresh_from_db()
    assert (conversation.state, conversation.snoozed_until) == (State.OPEN, None)


def test_what_was_said_long_before_the_channel_came_is_history_but_what_is_said_now_is_not(
    channel: Channel, now: datetime
) -> None:
    long_ago = -60 * 24 * 30
    take_in(channel, [Create(theirs("a", minute=long_ago))], now=now)
    old = Conversation.objects.get()
    assert (old.state, old.waiting_since) == (State.RESOLVED, None)
    take_in(channel, [Create(theirs("b", "Is it still there?", in_reply_to="a", minute=1))], now=now)
    old.refresh_from_db()
    assert (old.state, old.waiting_since) == (State.OPEN, now + timedelta(minutes=1))


def test_nobody_outside_the_team_can_be_assigned(
    conversation: Conversation, alice: Member, charlie: Member
) -> None:
    with pytest.raises(ValueError, match="team"):
        operations.assign(conversation, alice, charlie)


def test_nothing_can_be_answered_when_everything_they_said_is_deleted(
    conversation: Conversation, answer: Callable[..., Message], channel: Channel, now: datetime
) -> None:
    take_in(channel, [Delete(conversation.branch)], now=now)
    with pytest.raises(ValueError, match="nothing to answer"):
        answer(conversation)
    with pytest.raises(ObjectDoesNotExist):
        Delivery.objects.get()


def test_links_to_what_an_erased_person_wrote_go(channel: Channel, now: datetime) -> None:
    take_in(channel, [Create(theirs("q1", url="https://there.example/@trijn/1"))], now=now)
    take_in(channel, [Create(theirs("q2", who="bob", url="https://there.example/@bob/2"))], now=now)
    gone = Message.objects.get(remote_id="q1").identity
    assert gone is not None
    Contact.objects.filter(pk=gone.contact_id).update(erased_at=now)
    operations.forget_erased(now)
    links = dict(Message.objects.values_list("remote_id", "url"))
    assert links == {"q1": "", "q2": "https://there.example/@bob/2"}


def test_whom_we_answered_is_forgotten_with_them_once_the_reply_is_settled(
    conversation: Conversation, channel: Channel, answer: Callable[..., Message], alice: Member, now: datetime
) -> None:
    message, contact = answer(conversation), conversation.contact
    assert contact is not None
    known_as = contact.identities.get()
    take_in(channel, [Create(theirs("q2", who="bob"))], now=now)
    kept = answer(Conversation.objects.exclude(pk=conversation.pk).get(), submission="s2")
    deliver(kept, Sent.PUBLISHED)
    erase(contact, alice, now=now)
    operations.forget_erased(now)
    assert known_as.name in str(Delivery.objects.get(message=message).in_reply_to), "it is on its way to them"
    deliver(message, Sent.PUBLISHED)
    operations.forget_erased(now)
    answered = Delivery.objects.get(message=message).in_reply_to
    assert answered is not None
    assert [answered[f"actor_{part}"] for part in ("id", "name", "handle")] == ["", "", ""]
    assert answered["id"] == conversation.branch
    assert "Bob" in str(Delivery.objects.get(message=kept).in_reply_to)
