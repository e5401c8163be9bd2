"""A promise for the whole channel, and one of its own for each kind of thing people say."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client

from stamgast.channels.models import Channel, Kind
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Note
from stamgast.workspaces.models import Member
from stamgast.workspaces.roles import Role
from tests.conversations.said import ours, theirs

pytestmark = pytest.mark.django_db
TYPED = {
    "purpose": "",
    "language": "en",
    "address": "informal",
    "zone": "Europe/Amsterdam",
    "rhythm_days": "3",
    "promise_minutes": "480",
}


def change(client: Client, channel: Channel, **more: str) -> int:
    address = f"/w/bookshop/channels/{channel.pk}/change/"
    status = client.post(address, {**TYPED, **more}).status_code
    channel.refresh_from_db()
    return status


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ({}, {}),
        ({"promise_message": "60"}, {"message": 60}),
        ({"promise_comment": "120", "promise_mention": "1440"}, {"comment": 120, "mention": 1440}),
        ({"promise_comment": ""}, {}),
    ],
)
def test_kinds_may_have_promises_of_their_own(
    typed: dict[str, str],
    kept: dict[str, int],
    alice: Member,
    channel: Channel,
    client_of: Callable[[Member], Client],
) -> None:
    assert change(client_of(alice), channel, **typed) == 302
    assert (channel.promise_minutes, channel.promises) == (480, kept)


def test_a_promise_of_a_kind_is_shown_and_can_be_taken_back(
    alice: Member, bob: Member, channel: Channel, client_of: Callable[[Member], Client]
) -> None:
    Channel.objects.update(promises={"message": 45})
    page = client_of(alice).get(f"/w/bookshop/channels/{channel.pk}/").content.decode()
    assert '<option value="45" selected>45 minutes</option>' in page
    shown = client_of(bob).get(f"/w/bookshop/channels/{channel.pk}/").content.decode()
    assert "<dt>Private messages</dt><dd>45 minutes</dd>" in shown
    change(client_of(alice), channel, promise_message="")
    assert channel.promises == {}


def test_a_promise_nobody_can_choose_changes_nothing(
    alice: Member, channel: Channel, client_of: Callable[[Member], Client]
) -> None:
    assert change(client_of(alice), channel, promise_message="7") == 422
    assert (channel.promise_minutes, channel.promises) == (240, {})


def test_whoever_may_not_change_channels_changes_no_promise(
    bob: Member, channel: Channel, client_of: Callable[[Member], Client]
) -> None:
    assert bob.role == Role.RESPONDER
    assert change(client_of(bob), channel, promise_message="60") == 403
    assert channel.promises == {}


@pytest.mark.parametrize(
    ("notes", "kind"),
    [
        ([ours("p"), theirs("a", in_reply_to="p", context="p")], Kind.COMMENT),
        ([theirs("a", mentions_us=True)], Kind.MENTION),
        ([theirs("a", visibility="direct")], Kind.MESSAGE),
        ([ours("p"), theirs("a", in_reply_to="p", context="p", visibility="direct")], Kind.MESSAGE),
    ],
)
def test_each_kind_falls_due_by_its_own_promise(
    notes: list[Note], kind: Kind, channel: Channel, now: datetime
) -> None:
    Channel.objects.update(promises={"comment": 10, "mention": 20, "message": 30}, connected_at=now)
    channel.refresh_from_db()
    take_in(channel, [Create(note) for note in notes], now=now)
    waits = Conversation.objects.get()
    assert waits.waiting_since is not None
    assert waits.due_at == waits.waiting_since + timedelta(minutes=channel.promises[kind])


def test_a_wait_that_has_begun_keeps_its_due_time(channel: Channel, now: datetime) -> None:
    Channel.objects.update(promises={"message": 30}, connected_at=now)
    channel.refresh_from_db()
    take_in(channel, [Create(theirs("a", visibility="direct"))], now=now)
    Channel.objects.update(promises={"message": 60})
    channel.refresh_from_db()
    second = theirs("b", "Hello?", in_reply_to="a", visibility="direct", minute=5)
    take_in(channel, [Create(second)], now=now)
    assert Conversation.objects.get().due_at == now + timedelta(minutes=30)
