"""A question that was on its way while we answered another waits, though it was asked before our words."""

from datetime import datetime, timedelta

import pytest

from stamgast.channels.models import Channel
from stamgast.conversations import operations
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation
from stamgast.conversations.standing import restand
from stamgast.vocabulary.activities import Create
from stamgast.workspaces.models import Member
from tests.conversations.said import ours, theirs
from tests.factories import NOW

HELP = "Yes, on Sunday from ten. Shall I put the kettle on?"
State = Conversation.State


def at(minute: int) -> datetime:
    return NOW + timedelta(minutes=minute)


def hear(channel: Channel, remote_id: str, minute: int) -> Conversation:
    """Let a question reach us; return the conversation as it stands then, however often it is told."""
    said = theirs(remote_id, "And is there tea?", who=remote_id, minute=minute, in_reply_to="trijn")
    for _ in range(2):
        take_in(channel, [Create(said)], now=NOW)
    talk = Conversation.objects.get()
    restand([talk.pk])
    talk.refresh_from_db()
    return talk


def answer(talk: Conversation, by: Member, minute: int) -> Conversation:
    talk.refresh_from_db()
    operations.reply(talk, by, HELP, submission=f"s{minute}", seen_revision=talk.revision, now=at(minute))
    talk.refresh_from_db()
    return talk


@pytest.fixture
def talk(channel: Channel) -> Conversation:
    take_in(channel, [Create(theirs("trijn"))], now=NOW)
    return Conversation.objects.get()


def test_who_asked_before_our_answer_and_reached_us_after_it_waits_until_they_have_one(
    talk: Conversation, channel: Channel, alice: Member
) -> None:
    assert answer(talk, alice, 5).state == State.PENDING
    crossed = hear(channel, "pia", 3)
    assert (crossed.state, crossed.waiting_since) == (State.OPEN, at(3))
    assert crossed.due_at is not None
    answered = answer(crossed, alice, 8)
    assert (answered.state, answered.waiting_since, answered.due_at) == (State.PENDING, None, None)
    assert hear(channel, "omar", 9).waiting_since == at(9)


def test_what_lay_aside_comes_back_for_it(talk: Conversation, channel: Channel, alice: Member) -> None:
    answer(talk, alice, 5)
    operations.snooze(talk, alice, at(600), now=at(6))
    crossed = hear(channel, "pia", 3)
    assert (crossed.state, crossed.snoozed_until, crossed.waiting_since) == (State.OPEN, None, at(3))


@pytest.mark.parametrize("minute", [-3, 0])
def test_what_was_said_before_that_which_we_answered_calls_for_nothing_any_more(
    talk: Conversation, channel: Channel, alice: Member, minute: int
) -> None:
    answer(talk, alice, 5)
    assert hear(channel, "pia", minute).waiting_since is None


def test_whoever_answers_on_the_network_itself_has_seen_all_of_it(
    talk: Conversation, channel: Channel, alice: Member
) -> None:
    answer(talk, alice, 5)
    take_in(channel, [Create(ours("o", "Tea, too.", in_reply_to="trijn", minute=6))], now=NOW)
    assert hear(channel, "pia", 3).waiting_since is None


def test_an_answer_to_the_last_who_spoke_is_one_to_all_who_were_there(
    talk: Conversation, channel: Channel, alice: Member
) -> None:
    hear(channel, "pia", 3)
    assert answer(talk, alice, 5).waiting_since is None


def test_an_earlier_answer_to_somebody_is_none_to_what_they_asked_since(
    talk: Conversation, channel: Channel, alice: Member
) -> None:
    first = talk.messages.get()
    hear(channel, "pia", 1)
    answer(talk, alice, 2)
    take_in(channel, [Create(theirs("again", "And milk?", who="pia", minute=3, in_reply_to="pia"))], now=NOW)
    talk.refresh_from_db()
    operations.reply(
        talk, alice, HELP, submission="s", seen_revision=talk.revision, now=at(5), answers=first.pk
    )
    talk.refresh_from_db()
    assert (talk.state, talk.waiting_since) == (State.OPEN, at(3))


@pytest.mark.parametrize(("who", "waits"), [("pia", True), ("trijn", False)])
def test_an_answer_to_who_spoke_before_is_none_to_somebody_else(
    talk: Conversation, channel: Channel, alice: Member, who: str, waits: bool
) -> None:
    first = talk.messages.get()
    said = theirs("later", "And is there tea?", who=who, minute=3, in_reply_to="trijn")
    take_in(channel, [Create(said)], now=NOW)
    operations.reply(talk, alice, HELP, submission="s", seen_revision=0, now=at(5), answers=first.pk)
    talk.refresh_from_db()
    assert talk.waiting_since == (at(3) if waits else None)
    assert talk.state == (State.OPEN if waits else State.PENDING)
