"""Somebody goes away with conversations in hand: the team sees it, and hands them over with one click."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.conversations import operations
from stamgast.conversations.models import BulkAct, Conversation
from stamgast.hours.operations import add_absence
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import add_member
from stamgast.workspaces.roles import Role
from tests.factories import make_conversation, make_user

SHOWN = "/w/bookshop/conversations/left-behind/"
DAY = timedelta(days=1)


@pytest.fixture
def held(channel: Channel, bob: Member) -> list[Conversation]:
    """Three conversations in Bob's hands: one waits for us, one is put aside, one is resolved."""
    made = [make_conversation(channel, f"Question {n}?") for n in range(3)]
    for one in made:
        operations.assign(one, bob, bob)
    operations.snooze(made[1], bob, made[1].began_at + DAY, now=timezone.now())
    operations.resolve(made[2], bob, "solved", now=timezone.now())
    return made


@pytest.fixture
def client(alice: Member, client_of: Callable[[Member], Client]) -> Client:
    return client_of(alice)


@pytest.mark.parametrize(
    ("begins", "ends", "is_shown"),
    [(-1, 1, True), (13, 20, True), (15, 20, False), (-5, -1, False)],
    ids=["away now", "soon", "far ahead", "back again"],
)
def test_who_is_away_or_soon_will_be_is_shown_with_what_they_have_in_hand(
    client: Client,
    held: list[Conversation],
    bob: Member,
    now: datetime,
    begins: int,
    ends: int,
    is_shown: bool,
) -> None:
    add_absence(bob, from_at=now + begins * DAY, to_at=now + ends * DAY)
    page = client.get(SHOWN).content.decode()
    assert ("Bob is away with 2 conversations in hand." in page) == is_shown
    assert SHOWN in client.get("/w/bookshop/hours/").content.decode()


def test_all_of_it_is_handed_over_with_one_click_and_can_be_undone(
    client: Client, held: list[Conversation], alice: Member, bob: Member, now: datetime
) -> None:
    add_absence(bob, from_at=now, to_at=now + DAY)
    assert f'<option value="{bob.pk}"' not in client.get(SHOWN).content.decode()
    said = client.post(f"{SHOWN}{bob.pk}/hand-over/", {"to": alice.pk}, follow=True).content.decode()
    assert "2 conversations assigned." in said
    assert [str(one.assignee) for one in Conversation.objects.order_by("pk")] == ["Alice", "Alice", "Bob"]
    assert client.get(SHOWN).content.decode().strip() == ""
    act = BulkAct.objects.get(kind=BulkAct.Kind.ASSIGN)
    client.post(f"/w/bookshop/conversations/many/{act.pk}/undo/")
    assert {str(one.assignee) for one in Conversation.objects.all()} == {"Bob"}


@pytest.mark.parametrize("to", ["bob", "nobody", "an observer", "charlie"])
def test_only_somebody_else_of_the_team_who_answers_gets_them(
    client: Client, held: list[Conversation], bob: Member, charlie: Member, to: str
) -> None:
    observer = add_member(bob.workspace, make_user("dora@bookshop.example", "Dora"), Role.OBSERVER)
    chosen = {"bob": bob.pk, "nobody": "", "an observer": observer.pk, "charlie": charlie.pk}[to]
    said = client.post(f"{SHOWN}{bob.pk}/hand-over/", {"to": chosen}, follow=True).content.decode()
    assert "Choose somebody else who answers." in said
    assert {str(one.assignee) for one in Conversation.objects.all()} == {"Bob"}
