"""Saved replies on their pages, in the picker, and in the way of replies that are nobody's own."""

import html
from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations.models import Conversation, Message
from stamgast.saved_replies import operations, queries
from stamgast.saved_replies.models import SavedReply
from stamgast.workspaces.models import Member
from stamgast.workspaces.roles import Role
from tests.factories import make_conversation

pytestmark = pytest.mark.django_db
ALL = "/w/bookshop/saved-replies/"
ENGLISH = "Hi {{ name }}, we are open from ten until six."


def keep(member: Member, title: str = "Opening hours", **wordings: str) -> SavedReply:
    return operations.keep(SavedReply(title=title), member, wordings or {"en": ENGLISH})


def send(client: Client, conversation: Conversation, content: str) -> str:
    url = f"/w/bookshop/conversations/{conversation.pk}/reply/"
    given = {"content": content, "submission": content[:40], "seen_revision": conversation.revision}
    return html.unescape(client.post(url, given, headers={"HX-Request": "true"}).content.decode())


def sent() -> list[str]:
    return list(Message.objects.filter(direction="out").values_list("content", flat=True))


def test_one_is_written_found_changed_put_away_and_brought_back(
    bob: Member, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(bob)
    assert "What do you keep typing?" in client.get(ALL).content.decode()
    for wrong in ({"title": "Hours"}, {"title": "", "text_en": "x"}, {"title": "x", "text_nl": "{{ naam }}"}):
        assert client.post(f"{ALL}new/", wrong).status_code == 422
    page = client.post(f"{ALL}new/", {"title": "Hours", "text_en": "From ten."}, follow=True)
    assert "From ten." in page.content.decode()
    saved = SavedReply.objects.get()
    assert saved.written_by == bob
    client.post(f"{ALL}{saved.pk}/", {"title": "Hours", "text_nl": "Vanaf tien.", "text_sv": "Från tio."})
    assert {one.language for one in saved.wordings.all()} == {"nl", "sv"}
    assert "Vanaf tien." in client.get(ALL, {"words": "vanaf hours"}).content.decode()
    assert "Nothing found" in client.get(ALL, {"words": "mosque"}).content.decode()
    away = client.post(f"{ALL}{saved.pk}/archive/", follow=True).content.decode()
    assert f'hx-post="{ALL}{saved.pk}/back/"' in away
    assert queries.offers(bob.workspace, "nl") == []
    assert "HX-Redirect" in client.post(f"{ALL}{saved.pk}/back/", headers={"HX-Request": "true"})
    assert [one.wording.content for one in queries.offers(bob.workspace, "nl")] == ["Vanaf tien."]


def test_the_picker_has_the_conversations_language_first_and_counts_what_is_taken(
    alice: Member, client_of: Callable[[Member], Client], now: datetime
) -> None:
    english = keep(alice, "Hours")
    dutch = keep(alice, "Verzenden", nl="Ja, dat kan.", en="Yes, we do.")
    operations.count_use(english, now=now)
    offered = queries.offers(alice.workspace, "nl")
    assert [(one.saved, one.wording.language, one.is_foreign) for one in offered] == [
        (dutch, "nl", False),
        (english, "en", True),
    ]
    page = html.unescape(client_of(alice).get(f"{ALL}picker/", {"language": "nl"}).content.decode())
    assert 'data-saved="Ja, dat kan."' in page
    client_of(alice).post(f"{ALL}{dutch.pk}/use/")
    dutch.refresh_from_db()
    assert (dutch.used_count, dutch.last_used_at is not None) == (1, True)
    assert "taken once" in client_of(alice).get(ALL).content.decode()


def test_an_observer_reads_and_nothing_more(bob: Member, client_of: Callable[[Member], Client]) -> None:
    saved = keep(bob)
    for role, status in (
        (Role.OBSERVER, 403),
        (Role.EXPERT, 403),
        (Role.AUTHOR, 200),
        (Role.STRATEGIST, 200),
    ):
        Member.objects.filter(pk=bob.pk).update(role=role)
        assert client_of(bob).get(ALL).status_code == 200
        assert client_of(bob).get(f"{ALL}{saved.pk}/").status_code == status


def test_a_reply_with_an_open_place_or_nothing_of_ones_own_stays_here(
    channel: Channel, alice: Member, charlie: Member, client_of: Callable[[Member], Client]
) -> None:
    keep(alice)
    keep(charlie, en="Yes, from eleven on Sundays.")
    conversation, client = make_conversation(channel), client_of(alice)
    page = send(client, conversation, ENGLISH + " And [[ more ]]")
    assert "Still to fill in: {{ name }} · [[ more ]]" in page
    assert "we are open from ten until six." in page
    assert "“Opening hours”, word for word" in send(
        client, conversation, "Hi Trijn, we are open from ten until six!"
    )
    assert sent() == []
    own = "Hi Trijn, we are open from ten until six. Shall I put the atlas aside for Sunday?"
    send(client, conversation, own)
    assert sent() == [own]
    conversation.refresh_from_db()
    send(client, conversation, "Yes, from eleven on Sundays.")  # saved elsewhere: none of our business
    assert len(sent()) == 2


def test_what_is_put_away_stands_in_nobodys_way(alice: Member, now: datetime) -> None:
    saved = keep(alice)
    text = "Hi Trijn, we are open from ten until six."
    assert queries.unchanged(text, alice.workspace) == "Opening hours"
    operations.archive(saved, alice, now=now)
    assert queries.unchanged(text, alice.workspace) == ""


def test_the_reply_box_opens_the_picker(
    channel: Channel, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    conversation = make_conversation(channel)
    page = client_of(alice).get(f"/w/bookshop/conversations/{conversation.pk}/").content.decode()
    assert 'data-opens="saved-replies"' in page
    assert f'hx-get="{ALL}picker/?language={conversation.language}"' in page
