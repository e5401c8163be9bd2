"""Every message is stored once, in its conversation, with its last version."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from stamgast.channels.models import Channel
from stamgast.conversations import threads
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation, Message, PublishedNote
from stamgast.networks.errors import Forbidden, Unavailable
from stamgast.people.models import Contact, Visit
from stamgast.vocabulary.activities import Create, Delete
from stamgast.vocabulary.objects import Attachment
from stamgast.workspaces.models import Pulse
from tests.conversations.said import Town, ours, theirs

State = Conversation.State
TABLES = (Conversation, Message, PublishedNote, Contact, Visit, Pulse)


def everything() -> list[list[dict[str, Any]]]:
    return [list(table.objects.order_by("pk").values()) for table in TABLES]


def branches() -> dict[str, str]:
    """Return which conversation each message is in, by remote ids."""
    return dict(Message.objects.order_by("pk").values_list("remote_id", "conversation__branch"))


def test_the_same_page_twice_changes_nothing(
    channel: Channel, now: datetime, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    page = [
        Create(ours("p")),
        Create(theirs("a", in_reply_to="p", minute=1)),
        Create(ours("b", "Yes, from ten.", in_reply_to="a", minute=2)),
        Create(theirs("c", "And on Monday?", in_reply_to="b", minute=3)),
        Create(theirs("d", "Lovely chair", who="omar", in_reply_to="p", minute=4)),
        Create(theirs("e", who="omar", in_reply_to="p", minute=5)),
        Delete("e"),
    ]
    with django_capture_on_commit_callbacks(execute=True):
        take_in(channel, page, now=now, cursor="7")
    before = everything()
    assert Contact.objects.get(name="Trijn").inbound_count == 2
    with django_capture_on_commit_callbacks(execute=True):
        again = take_in(channel, page, now=now, cursor="7")
    assert (again.new, again.orphans) == (0, [])
    assert everything() == before


def test_a_page_and_its_cursor_are_one_transaction(
    read: Callable[[], Channel], town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    town.say(ours("p"), theirs("a", in_reply_to="p"))

    def die(*_: object, **__: object) -> None:
        raise RuntimeError("killed")

    with monkeypatch.context() as patch:
        patch.setattr("stamgast.conversations.intake.restand", die)
        assert read().news_cursor == ""
    assert Message.objects.count() == PublishedNote.objects.count() == 0
    assert read().news_cursor == "2"
    assert branches() == {"a": "a"}


def test_orphans_are_not_lost_when_their_thread_cannot_be_read(
    read: Callable[[], Channel], town: Town
) -> None:
    town.say(ours("p"), theirs("a", in_reply_to="p"), theirs("b", in_reply_to="a", minute=1))
    town.log = town.log[2:]  # only the last answer is news: the rest is older than the channel

    def fail(root: str) -> None:
        raise Unavailable("later")

    town.on_thread = fail
    assert read().news_cursor == ""
    town.on_thread = lambda root: None
    Channel.objects.update(not_before=None)
    assert read().news_cursor == "1"
    assert branches() == {"a": "a", "b": "a"}
    assert Conversation.objects.get().published_note.remote_id == "p"


def test_an_orphan_whose_thread_is_forbidden_begins_a_conversation(
    read: Callable[[], Channel], town: Town
) -> None:
    town.say(theirs("b", in_reply_to="unknown", context="root"))

    def forbid(root: str) -> None:
        raise Forbidden("limited to friends")

    town.on_thread = forbid
    assert read().news_cursor == "1"
    assert branches() == {"b": "b"}


def test_answers_are_placed_whatever_the_clocks_of_servers_say(channel: Channel, now: datetime) -> None:
    """An answer may carry an earlier time than what it answers."""
    page = [Create(theirs("b", in_reply_to="a", minute=-9)), Create(theirs("a")), Create(ours("p"))]
    take_in(channel, page, now=now)
    assert branches() == {"a": "a", "b": "a"}


def test_each_answer_to_our_post_is_a_conversation_and_answers_to_answers_belong_to_it(
    channel: Channel, now: datetime
) -> None:
    take_in(channel, [Create(ours("p")), Create(theirs("a", in_reply_to="p"))], now=now)
    later = [
        Create(theirs("b", who="omar", in_reply_to="p", minute=1)),
        Create(theirs("c", who="omar", in_reply_to="a", minute=2)),
    ]
    take_in(channel, later, now=now)
    assert branches() == {"a": "a", "b": "b", "c": "a"}
    assert set(Conversation.objects.values_list("context", flat=True)) == {"p"}


def test_an_edit_is_followed_and_sorted_anew(channel: Channel, now: datetime) -> None:
    take_in(channel, [Create(theirs("a", "👍"))], now=now)
    assert Conversation.objects.get().waiting_since is None
    take_in(channel, [Create(theirs("a", "When does the shop open on Sunday?", updated=now))], now=now)
    conversation, message = Conversation.objects.get(), Message.objects.get()
    assert (message.content, message.updated) == ("When does the shop open on Sunday?", now)
    assert "question" in conversation.labels
    assert conversation.excerpt == message.content


def test_a_deletion_ends_the_wait_and_a_return_begins_it_again(channel: Channel, now: datetime) -> None:
    take_in(channel, [Create(theirs("a"))], now=now)
    due = Conversation.objects.get().due_at
    take_in(channel, [Delete("a")], now=now)
    gone = Conversation.objects.get()
    assert (gone.waiting_since, gone.due_at, gone.message_count) == (None, None, 0)
    assert gone.state == State.RESOLVED
    assert Message.objects.get().deleted_at == now
    take_in(channel, [Create(theirs("a"))], now=now)
    back = Conversation.objects.get()
    assert (back.state, back.due_at, back.message_count) == (State.OPEN, due, 1)
    assert Message.objects.get().updated is None


def test_a_deleted_post_of_ours_keeps_its_conversations(channel: Channel, now: datetime) -> None:
    take_in(channel, [Create(ours("p")), Create(theirs("a", in_reply_to="p")), Delete("x")], now=now)
    take_in(channel, [Delete("p")], now=now)
    assert PublishedNote.objects.get().deleted_at == now
    assert Conversation.objects.get().state == State.OPEN


def test_what_is_missing_from_a_thread_is_deleted_only_when_it_is_gone_itself(
    channel: Channel, town: Town, now: datetime
) -> None:
    town.say(ours("p"), theirs("a", in_reply_to="p"), theirs("b", who="omar", in_reply_to="a", minute=1))
    threads.follow_thread(channel, town, "p")
    town.delete("a", quietly=True)
    town.unshown = {"b"}  # below the deleted answer, though alive
    town.asked.clear()
    threads.follow_thread(channel, town, "p")
    assert sorted(town.asked) == ["a", "b", "p"]
    assert dict(Message.objects.values_list("remote_id", "deleted_at")) == {"a": now, "b": None}


def test_at_most_ten_doubts_are_asked_about_in_one_thread(channel: Channel, town: Town) -> None:
    town.say(ours("p"), *(theirs(f"a{n}", in_reply_to="p", minute=n) for n in range(30)))
    threads.follow_thread(channel, town, "p")
    town.unshown = set(town.notes)
    town.asked.clear()
    threads.follow_thread(channel, town, "p")
    assert len(town.asked) == 1 + threads.DOUBTS_A_THREAD
    assert not Message.objects.exclude(deleted_at=None).exists()


def test_young_threads_are_read_again_ours_and_theirs(
    read: Callable[[], Channel], town: Town, now: datetime
) -> None:
    town.say(ours("p"), theirs("a", in_reply_to="p"), theirs("m", "May I bring my dog?", who="omar"))
    read()
    assert set(town.asked) == {"p", "m"}
    town.asked.clear()
    read()
    assert town.asked == []  # both were read a moment ago
    town.delete("m", quietly=True)
    Conversation.objects.update(thread_read_at=None)
    read()
    assert Message.objects.get(remote_id="m").deleted_at == now


@pytest.mark.parametrize(
    "content",
    [
        "<script>alert(1)</script>" * 40_000,
        "\u202eevil\u202c" * 1000,
        "nul \x00 and \ud800 half",
        "",
        "e\u0301" * 9,
    ],
    ids=["a megabyte of script", "reversed", "not storable", "empty", "combining"],
)
def test_hostile_words_are_stored_whole_where_a_database_can_hold_them(
    channel: Channel, now: datetime, content: str
) -> None:
    take_in(channel, [Create(theirs("a", content))], now=now)
    expected = content.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")
    assert Message.objects.get().content == expected
    assert Conversation.objects.get().excerpt == expected[:200]


def test_addresses_of_strangers_lead_to_the_web_or_nowhere(channel: Channel, now: datetime) -> None:
    picture = Attachment("image/png", "A dog", url="javascript:alert(1)")
    take_in(channel, [Create(theirs("a", url="data:text/html,x", attachment=(picture,)))], now=now)
    message = Message.objects.get()
    assert message.url == ""
    assert message.attachments == [{"url": "", "name": "A dog", "media_type": "image/png"}]


def test_a_note_with_an_endless_id_is_left_out_and_the_rest_is_read(channel: Channel, now: datetime) -> None:
    take_in(channel, [Create(theirs("x" * 1001)), Create(theirs("a"))], now=now)
    assert branches() == {"a": "a"}
