"""The workspace's own model: off by default, shown before sent, masked, asked only on a click."""

from collections.abc import Callable

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.coaching import operations, own_model
from stamgast.coaching.models import OwnModel
from stamgast.networks.errors import Unavailable
from stamgast.workspaces.models import Member
from tests.factories import make_conversation

pytestmark = pytest.mark.django_db
ADDRESS = "https://models.example/v1"
SETTINGS = "/w/bookshop/coach/model/"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[own_model.Said]]:
    """Return what was sent to the model, which always answers alike."""
    sent: list[list[own_model.Said]] = []

    def answer(client: object, model: object, said: list[own_model.Said]) -> str:
        sent.append(said)
        return "Shall I put one aside?"

    monkeypatch.setattr(own_model, "ask", answer)
    return sent


def test_there_is_none_until_the_team_says_so(
    channel: Channel, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    url = f"/w/bookshop/conversations/{make_conversation(channel).pk}/"
    client = client_of(alice)
    assert "Ask our language model" not in client.get(url).content.decode()
    assert client.post(f"{url}suggest/", {"content": "Hi"}).status_code == 404
    operations.set_own_model(alice, address=ADDRESS, name="small", key="")
    assert "Ask our language model" in client.get(url).content.decode()


def test_what_is_sent_is_shown_first_with_personal_data_masked(
    channel: Channel,
    alice: Member,
    client_of: Callable[[Member], Client],
    asked: list[list[own_model.Said]],
) -> None:
    operations.set_own_model(alice, address=ADDRESS, name="small", key="k3y")
    conversation = make_conversation(channel, "Is it there? Mail me at trijn.visser@mail.example please")
    url = f"/w/bookshop/conversations/{conversation.pk}/suggest/"
    client = client_of(alice)
    page = client.post(url, {"content": "We have it."}).content.decode()
    assert asked == []
    assert "models.example" in page
    assert "Mail me at […]" in page
    assert "trijn.visser" not in page
    page = client.post(url, {"content": "We have it.", "confirmed": "yes"}).content.decode()
    assert "Shall I put one aside?" in page
    ((_, user),) = asked
    assert "[…]" in user.content
    assert "trijn.visser" not in user.content


def test_a_model_that_does_not_answer_is_said(
    channel: Channel, alice: Member, client_of: Callable[[Member], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> str:
        raise Unavailable("The language model is busy or does not work at the moment.")

    monkeypatch.setattr(own_model, "ask", fail)
    operations.set_own_model(alice, address=ADDRESS, name="small", key="")
    url = f"/w/bookshop/conversations/{make_conversation(channel).pk}/suggest/"
    page = client_of(alice).post(url, {"content": "Hi", "confirmed": "yes"}).content.decode()
    assert "busy or does not work" in page


def test_the_key_is_kept_encrypted_stays_when_left_empty_and_goes_with_its_address(
    alice: Member, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(alice)
    client.post(SETTINGS, {"address": ADDRESS, "name": "small", "key": "k3y-k3y"})
    page = client.get(SETTINGS).content.decode()
    assert "A key is kept." in page
    assert "k3y-k3y" not in page
    client.post(SETTINGS, {"address": ADDRESS, "name": "large", "key": ""})
    assert OwnModel.objects.get().credentials == {"key": "k3y-k3y"}
    client.post(SETTINGS, {"address": "https://elsewhere.example/v1", "name": "large", "key": ""})
    assert OwnModel.objects.get().credentials == {}
    client.post(SETTINGS, {"address": "", "name": ""})
    assert not OwnModel.objects.exists()
    assert client.post(SETTINGS, {"address": ADDRESS, "name": ""}).status_code == 422


def test_only_an_owner_says_where_it_is(bob: Member, client_of: Callable[[Member], Client]) -> None:
    assert client_of(bob).get(SETTINGS).status_code == 403
