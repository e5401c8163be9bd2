"""Somebody's words kept as evidence: dated on their day, linked back, once; and handed on as an idea."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation, Message
from stamgast.strategy.models import Audience, Evidence, Statement
from stamgast.vocabulary.activities import Delete
from stamgast.workspaces.models import Member
from tests.factories import NOW, make_conversation

WORDS = "Is the shop open on Sunday?"


@pytest.fixture
def conversation(channel: Channel) -> Conversation:
    return make_conversation(channel, WORDS)


@pytest.fixture
def message(conversation: Conversation) -> Message:
    return conversation.messages.get()


@pytest.fixture
def url(message: Message) -> str:
    return f"/w/bookshop/conversations/message/{message.pk}/evidence/"


@pytest.fixture
def statement(alice: Member) -> Statement:
    audience = Audience.objects.create(workspace=alice.workspace, name="Readers")
    return Statement.objects.create(audience=audience, content="They have time on Sundays")


@pytest.fixture
def client(alice: Member, client_of: Callable[[Member], Client]) -> Client:
    return client_of(alice)


def test_the_key_stands_beside_the_last_thing_they_said_and_leads_there_with_their_words(
    client: Client, url: str, conversation: Conversation, statement: Statement
) -> None:
    page = client.get(f"/w/bookshop/conversations/{conversation.pk}/").content.decode()
    assert f'href="{url}" data-key="b"' in page
    form = client.get(url).content.decode()
    assert WORDS in form
    assert "Readers: They have time on Sundays" in form


def test_words_back_a_belief_from_the_day_they_were_said_with_the_way_back(
    client: Client, url: str, message: Message, statement: Statement
) -> None:
    given = {"content": "Open on Sunday?", "statement": statement.pk}
    for _click in range(2):
        client.post(url, given)
    kept = Evidence.objects.get()
    assert (kept.statement, kept.kind, kept.content) == (statement, "question", "Open on Sunday?")
    assert kept.dated_on == date(2026, 11, 25)
    assert kept.source == f"/w/bookshop/conversations/{message.conversation_id}/#message-{message.pk}"


def test_the_day_is_the_one_on_the_clock_of_the_workspace(
    client: Client, url: str, message: Message, statement: Statement
) -> None:
    Message.objects.update(published=NOW.replace(hour=23, minute=30))
    client.post(url, {"content": "Late", "statement": statement.pk})
    assert Evidence.objects.get().dated_on == date(2026, 11, 26)


def test_something_new_becomes_a_belief_with_its_first_evidence_once(
    client: Client, url: str, statement: Statement
) -> None:
    given = {"content": WORDS, "statement": "", "audience": statement.audience_id, "belief": "They read late"}
    for _click in range(2):
        client.post(url, given)
    new = Statement.objects.exclude(pk=statement.pk).get()
    assert (new.audience, new.content, new.evidence.count()) == (statement.audience, "They read late", 1)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"statement": "", "belief": ""}, "write what you now believe"),
        ({"statement": "999"}, "Select a valid choice"),
        ({"content": ""}, "This field is required"),
        ({"content": "x" * 2001}, "at most 2000"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_kept(
    client: Client, url: str, statement: Statement, given: dict[str, str], said: str
) -> None:
    whole = {"content": WORDS, "statement": statement.pk, "audience": statement.audience_id, **given}
    answer = client.post(url, whole)
    assert (answer.status_code, said in answer.content.decode()) == (422, True)
    assert not Evidence.objects.exists()


def test_who_answers_backs_what_is_believed_but_only_a_strategist_believes_something_new(
    url: str, bob: Member, client_of: Callable[[Member], Client], statement: Statement
) -> None:
    client = client_of(bob)
    assert 'name="belief"' not in client.get(url).content.decode()
    client.post(url, {"content": WORDS, "audience": statement.audience_id, "belief": "They read late"})
    assert not Evidence.objects.exists()
    client.post(url, {"content": WORDS, "statement": statement.pk})
    assert Evidence.objects.count() == 1


def test_another_teams_belief_cannot_be_backed(client: Client, url: str, charlie: Member) -> None:
    theirs = Audience.objects.create(workspace=charlie.workspace, name="Others")
    statement = Statement.objects.create(audience=theirs, content="They read")
    assert client.post(url, {"content": WORDS, "statement": statement.pk}).status_code == 422
    assert not Evidence.objects.exists()


def test_what_was_deleted_meanwhile_is_not_kept(
    client: Client, url: str, channel: Channel, message: Message, statement: Statement
) -> None:
    take_in(channel, [Delete(message.remote_id)], now=NOW)
    answer = client.post(url, {"content": WORDS, "statement": statement.pk})
    assert answer.status_code == 302
    assert not Evidence.objects.exists()


def test_it_can_be_handed_on_as_an_idea(client: Client, conversation: Conversation, message: Message) -> None:
    page = client.get(f"/w/bookshop/conversations/{conversation.pk}/").content.decode()
    source = f"%2Fw%2Fbookshop%2Fconversations%2F{conversation.pk}%2F%23message-{message.pk}"
    address = f"/w/bookshop/ideas/new/?text=Is%20the%20shop%20open%20on%20Sunday%3F&amp;source={source}"
    assert address in page
    form = client.get(address.replace("&amp;", "&")).content.decode()
    assert WORDS in form
