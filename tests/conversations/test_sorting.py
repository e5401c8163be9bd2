"""What a message is: triage proposes, a person confirms or corrects, and that stays and can be exported."""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations import operations
from stamgast.conversations.intake import take_in
from stamgast.conversations.labelled import labelled
from stamgast.conversations.models import Conversation, Message
from stamgast.vocabulary.activities import Create, Update
from stamgast.workspaces.models import Member
from stamgast.workspaces.roles import Role
from tests.conversations.said import theirs

WORDS = "Is the shop open on Sunday?"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def message(channel: Channel, now: datetime) -> Message:
    take_in(channel, [Create(theirs("q1", WORDS))], now=now)
    return Message.objects.get(remote_id="q1")


def conversation() -> Conversation:
    return Conversation.objects.get()


def test_a_question_that_opens_with_our_name_is_put_to_us(channel: Channel, now: datetime) -> None:
    channel.handle = "shop@town.example"
    channel.save()
    words = "@shop we are five on Sunday, shall we book?"
    take_in(
        channel, [Create(theirs("q2", words)), Create(theirs("q3", words.replace("shop", "anna")))], now=now
    )
    to_us, to_a_friend = Message.objects.order_by("remote_id")
    assert (to_us.labels, to_us.needs_reply) == (["question"], True)
    assert (to_a_friend.labels, to_a_friend.needs_reply) == (["chat"], False)


def test_one_click_confirms_and_the_page_says_who_did(
    message: Message, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(alice)
    assert message.labels == ["question"]
    page = client.get(f"/w/bookshop/conversations/{message.conversation_id}/").content.decode()
    assert "calls for an answer" in page
    url = f"/w/bookshop/conversations/message/{message.pk}/sort/"
    page = client.post(url, {"labels": ["question"], "needs_reply": "1"}, headers=HTMX).content.decode()
    assert f"said {alice}" in page
    message.refresh_from_db()
    assert (message.labels, message.needs_reply, message.sorted_by) == (["question"], True, alice)


def test_what_calls_for_no_answer_waits_no_more(message: Message, alice: Member, now: datetime) -> None:
    assert conversation().waiting_since is not None
    operations.sort_by_hand(message, alice, ["praise"], needs_reply=False, now=now)
    assert (conversation().waiting_since, conversation().due_at) == (None, None)
    assert conversation().labels == ["praise"]
    operations.sort_by_hand(message, alice, ["praise"], needs_reply=True, now=now)
    assert conversation().waiting_since == message.published


def test_an_edit_at_the_network_does_not_overrule_a_person(
    message: Message, alice: Member, channel: Channel, now: datetime
) -> None:
    operations.sort_by_hand(message, alice, ["complaint"], needs_reply=False, now=now)
    edited = theirs("q1", "When is the shop open on Sunday?", updated=now)
    take_in(channel, [Update(edited)], now=now)
    message.refresh_from_db()
    assert message.content == "When is the shop open on Sunday?"
    assert (message.labels, message.needs_reply) == (["complaint"], False)


@pytest.mark.parametrize("labels", [["nonsense"], ["question", "x"]])
def test_labels_are_those_there_are(
    message: Message, alice: Member, now: datetime, labels: list[str]
) -> None:
    with pytest.raises(ValueError, match="labels there are"):
        operations.sort_by_hand(message, alice, labels, needs_reply=True, now=now)
    message.refresh_from_db()
    assert message.sorted_at is None


def test_an_expert_reads_but_does_not_sort(
    message: Message, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    Member.objects.filter(pk=bob.pk).update(role=Role.EXPERT)
    url = f"/w/bookshop/conversations/message/{message.pk}/sort/"
    assert client_of(bob).post(url, {"labels": ["idea"]}).status_code == 403


def test_decisions_are_labelled_data_of_their_workspace_alone(
    message: Message, alice: Member, charlie: Member, now: datetime
) -> None:
    assert list(labelled(alice.workspace)) == []
    operations.sort_by_hand(message, alice, ["idea", "question"], needs_reply=True, now=now)
    (row,) = labelled(alice.workspace)
    assert row == {
        "id": f"message-{message.pk}",
        "language": "en",
        "text": WORDS,
        "labels": ["idea", "question"],
        "needs_reply": True,
    }
    assert list(labelled(charlie.workspace)) == []
