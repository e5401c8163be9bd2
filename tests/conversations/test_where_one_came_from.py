"""A conversation's page shows the list one came from, and everything done there leads back to it."""

from collections.abc import Callable

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation
from stamgast.vocabulary.activities import Create
from stamgast.workspaces.models import Member
from tests.conversations.said import ours, theirs
from tests.factories import NOW, make_conversation

INBOX = "/w/bookshop/conversations/"
FOUND = f"{INBOX}search/?words=sunday"


@pytest.fixture
def client(alice: Member, client_of: Callable[[Member], Client]) -> Client:
    return client_of(alice)


@pytest.mark.parametrize(
    ("before", "back"),
    [
        ([], INBOX),
        ([f"{INBOX}?view=mine"], f"{INBOX}?view=mine"),
        ([FOUND], FOUND),
        ([FOUND, f"{INBOX}?view=all"], f"{INBOX}?view=all"),
        ([FOUND, "/w/bookshop/"], INBOX),
        ([f"{INBOX}labels/"], INBOX),
    ],
)
@pytest.mark.parametrize(
    ("act", "given"),
    [("", {}), ("resolve/", {"outcome": "solved"}), ("snooze/", {"until": "tomorrow"})],
)
def test_one_is_led_back_to_where_one_came_from(
    client: Client, url: str, before: list[str], back: str, act: str, given: dict[str, str]
) -> None:
    for address in before:
        assert client.get(address).status_code == 200
    if act:
        assert client.post(url + act, given)["Location"] == back
    else:
        assert f'href="{back}" data-key="u"'.replace("&", "&amp;") in client.get(url).content.decode()


def test_what_was_found_stands_beside_a_conversation_and_refreshes_as_such(
    client: Client, url: str, conversation: Conversation, channel: Channel
) -> None:
    other = make_conversation(channel, "Do you sell tea?")
    client.get(FOUND)
    page = client.get(url).content.decode()
    assert f'data-id="{conversation.pk}"' in page
    assert f'data-id="{other.pk}"' not in page
    beside = f"{FOUND}&open={conversation.pk}"
    assert f'hx-get="{beside}"'.replace("&", "&amp;") in page
    rows = client.get(beside, headers={"HX-Request": "true"}).content.decode()
    assert f'data-id="{conversation.pk}"' in rows
    assert 'aria-current="true"' in rows
    assert 'name="chosen"' not in rows


def test_a_list_of_another_workspace_leads_nowhere(
    charlie: Member, alice: Member, conversation: Conversation, client_of: Callable[[Member], Client]
) -> None:
    both = client_of(charlie)
    both.get("/w/elsewhere/conversations/search/?words=sunday")
    assert both.get(f"{INBOX}{conversation.pk}/").status_code == 404
    Member.objects.create(user=charlie.user, workspace=alice.workspace, role="responder")
    assert f'href="{INBOX}" data-key="u"' in both.get(f"{INBOX}{conversation.pk}/").content.decode()


def test_the_post_it_belongs_to_stands_above(client: Client, channel: Channel) -> None:
    below = theirs("b", "In green?", in_reply_to="p", context="p", minute=1)
    take_in(channel, [Create(ours("p")), Create(below)], now=NOW)
    page = client.get(f"{INBOX}{Conversation.objects.get().pk}/").content.decode()
    assert 'aria-label="The post it belongs to"' in page
    assert "A chair by the window." in page


@pytest.mark.parametrize(
    ("who", "words"), [("alice", "You have it in hand now."), ("bob", "Bob has it in hand now."),
                       ("", "Nobody has it in hand now.")],
)  # fmt: skip
def test_who_has_it_now_is_said(
    client: Client, url: str, alice: Member, bob: Member, who: str, words: str
) -> None:
    chosen = {"alice": alice.pk, "bob": bob.pk, "": ""}[who]
    assert words in client.post(f"{url}assign/", {"assignee": chosen}, follow=True).content.decode()
