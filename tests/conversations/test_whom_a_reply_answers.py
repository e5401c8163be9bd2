"""A reply goes to what it was written to, whoever speaks while it is written."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations import approving, later
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation, Message, ScheduledReply
from stamgast.vocabulary.activities import Create, Delete
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import let_ask
from tests.conversations.said import theirs

HELP = "Yes, on Sunday from ten. Shall I put the kettle on?"
HOUR = timedelta(hours=1)


@pytest.fixture
def trijns(channel: Channel, now: datetime) -> Message:
    """What Trijn asked; a reply to her is being written."""
    take_in(channel, [Create(theirs("trijn", "Are you open on Sunday?", who="trijn"))], now=now)
    return Message.objects.get(remote_id="trijn")


@pytest.fixture
def talk(trijns: Message) -> Conversation:
    return trijns.conversation


def omar_writes(channel: Channel, now: datetime) -> None:
    said = theirs("omar", "Is there cake?", who="omar", minute=5, in_reply_to="trijn")
    take_in(channel, [Create(said)], now=now)


def answered() -> str:
    return Message.objects.get(direction="out").in_reply_to


def test_somebody_writes_meanwhile(
    trijns: Message, talk: Conversation, channel: Channel, alice: Member, now: datetime,
    client_of: Callable[[Member], Client],
) -> None:  # fmt: skip
    client, url = client_of(alice), f"/w/bookshop/conversations/{talk.pk}/"
    hidden = f'name="answers" value="{trijns.pk}"'
    assert hidden in client.get(url).content.decode()
    omar_writes(channel, now)
    begun = client.get(f"{url}thread/?answers={trijns.pk}").content.decode()
    assert "Your reply goes to" in begun
    assert "Your reply goes to" not in client.get(f"{url}thread/").content.decode()
    given = {"submission": "s1", "seen_revision": 0, "answers": trijns.pk}
    assert hidden in client.post(f"{url}reply/", {**given, "content": ""}).content.decode()
    client.post(f"{url}reply/", {**given, "content": HELP})
    assert answered() == "trijn"
    assert hidden not in client.get(url).content.decode(), "the next one goes to Omar"


def test_what_it_was_written_to_is_deleted_meanwhile(
    trijns: Message, talk: Conversation, channel: Channel, alice: Member, now: datetime,
    client_of: Callable[[Member], Client],
) -> None:  # fmt: skip
    omar_writes(channel, now)
    take_in(channel, [Delete("trijn", now)], now=now)
    given = {"submission": "s1", "seen_revision": 0, "answers": trijns.pk, "content": HELP}
    page = client_of(alice).post(f"/w/bookshop/conversations/{talk.pk}/reply/", given).content.decode()
    assert "What you answered is not there any more." in page
    assert HELP in page
    assert not Message.objects.filter(direction="out").exists()


def test_a_message_of_another_conversation_is_not_answered(
    talk: Conversation, channel: Channel, alice: Member, now: datetime
) -> None:
    take_in(channel, [Create(theirs("elsewhere", "Hello?", who="pia"))], now=now)
    words = later.Words(HELP, "s1", 0, Message.objects.get(remote_id="elsewhere").pk)
    with pytest.raises(ValueError, match="nothing to answer"):
        later.schedule(talk, alice, words, at=now + HOUR, now=now)
    with pytest.raises(ValueError, match="nothing to answer"):
        later.reply_or_ask(talk, alice, words, now=now)
    assert not Message.objects.filter(direction="out").exists()
    assert not ScheduledReply.objects.exists()


@pytest.mark.parametrize("way", ["sent though they wrote", "approved at once", "approved for its time"])
def test_one_that_waited_answers_what_it_was_written_to(
    trijns: Message, talk: Conversation, channel: Channel, alice: Member, bob: Member, now: datetime, way: str
) -> None:
    if way != "sent though they wrote":
        let_ask(bob, has_to_ask=True, by=alice.user)
        bob.refresh_from_db()
    at = now if way == "approved at once" else now + HOUR
    later.schedule(talk, bob, later.Words(HELP, "s1", 0, trijns.pk), at=at, now=now)
    omar_writes(channel, now)
    reply = ScheduledReply.objects.get()
    if way == "sent though they wrote":
        assert reply.state == ScheduledReply.State.HELD
        later.send_now(reply, bob, seen_revision=0, now=now)
    else:
        approving.approve(reply, alice, HELP, seen_revision=0, now=now)
    later.send_due(now + HOUR)
    assert answered() == "trijn"
