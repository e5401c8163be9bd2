"""A foreign message in the reader's language, taking a conversation over, and naming colleagues in a note."""

import re
from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.coaching import own_model
from stamgast.coaching.models import OwnModel
from stamgast.conversations import operations
from stamgast.conversations.models import Conversation, Message
from stamgast.networks.errors import Unavailable
from stamgast.networks.language_models import Said
from stamgast.notices.calls import named_in
from stamgast.notices.models import Kind, Notice
from stamgast.notices.operations import notice
from stamgast.workspaces.models import Member
from tests.factories import make_conversation

DUTCH = "Ik heb de stoel gekocht, mijn BSN is 123456782. Kunnen jullie hem zondag brengen?"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def conversation(channel: Channel) -> Conversation:
    return make_conversation(channel, DUTCH)


@pytest.fixture
def translate(conversation: Conversation) -> str:
    return f"/w/bookshop/conversations/message/{conversation.messages.get().pk}/translate/"


@pytest.fixture
def own(alice: Member) -> OwnModel:
    return OwnModel.objects.create(
        workspace=alice.workspace, address="http://127.0.0.1:9/v1", name="m", credentials={}
    )


@pytest.fixture
def client(alice: Member, client_of: Callable[[Member], Client]) -> Client:
    return client_of(alice)


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[list[Said]]:
    """What reaches the model, which answers in English."""
    reached: list[list[Said]] = []

    def ask(_client: object, _model: object, said: list[Said]) -> str:
        reached.append(said)
        return "I bought the chair."

    monkeypatch.setattr(own_model, "ask", ask)
    return reached


def test_without_an_own_model_nothing_is_offered_and_nothing_is_there(
    client: Client, url: str, translate: str
) -> None:
    assert translate not in client.get(url).content.decode()
    assert client.post(translate).status_code == 404


@pytest.mark.parametrize(("language", "is_offered"), [("nl", True), ("", True), ("en", False)])
def test_it_is_offered_for_what_is_not_in_the_readers_language(
    client: Client, url: str, translate: str, own: OwnModel, language: str, is_offered: bool
) -> None:
    Message.objects.update(language=language)
    assert (translate in client.get(url).content.decode()) == is_offered


def test_what_is_sent_is_shown_first_without_personal_data_and_only_then_sent(
    client: Client, translate: str, own: OwnModel, sent: list[list[Said]]
) -> None:
    first = client.post(translate, headers=HTMX).content.decode()
    assert "This goes to 127.0.0.1, and nothing else:" in first
    assert "Ik heb de stoel gekocht" in first
    assert "123456782" not in first
    assert sent == []
    second = client.post(translate, {"confirmed": "yes"}, headers=HTMX).content.decode()
    assert "I bought the chair." in second
    assert "It may be wrong." in second
    [said] = sent
    assert "into English" in said[0].content
    assert said[1].content in first.replace("&#x27;", "'")
    assert "123456782" not in said[1].content


def test_a_model_that_does_not_answer_says_so(
    client: Client, translate: str, own: OwnModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(*_given: object) -> str:
        raise Unavailable("The language model does not answer.")

    monkeypatch.setattr(own_model, "ask", ask)
    page = client.post(translate, {"confirmed": "yes"}, headers=HTMX).content.decode()
    assert 'role="alert"' in page


def test_somebody_elses_conversation_is_taken_over_once_and_they_are_told(
    client: Client, url: str, conversation: Conversation, alice: Member, bob: Member, now: datetime
) -> None:
    operations.assign(conversation, bob, bob)
    page = client.post(f"{url}present/", {"is_writing": "0"}).content.decode()
    assert "Bob has this conversation in hand." in page
    bar = client.get(url).content.decode()
    assert re.search(rf'take-over/">.*?name="from" value="{bob.pk}" data-key="a"', bar)
    said = client.post(f"{url}take-over/", {"from": bob.pk}, follow=True).content.decode()
    assert "Bob is told" in said
    conversation.refresh_from_db()
    assert conversation.assignee == alice
    again = client.post(f"{url}take-over/", {"from": bob.pk}, follow=True).content.decode()
    assert "changed hands meanwhile" in again
    for _beat in range(2):
        notice(now)
    assert [(one.member, one.kind) for one in Notice.objects.filter(kind=Kind.TAKEN)] == [(bob, "taken")]


@pytest.mark.parametrize("whose", ["own", "nobody's"])
def test_there_is_nothing_to_take_over_from_oneself_or_nobody(
    client: Client, url: str, conversation: Conversation, alice: Member, whose: str
) -> None:
    operations.assign(conversation, alice, alice if whose == "own" else None)
    assert "Take over" not in client.post(f"{url}present/", {"is_writing": "0"}).content.decode()
    assert "changed hands" in client.post(f"{url}take-over/", {"from": "x"}, follow=True).content.decode()


def test_a_note_offers_the_teams_names_and_what_it_inserts_names_them(
    client: Client, url: str, alice: Member, bob: Member
) -> None:
    page = client.get(url).content.decode()
    assert 'data-inserts="note" data-words="@Bob "' in page
    assert 'data-words="@Alice "' not in page
    assert named_in("@Bob please look", [alice, bob]) == [bob]
