"""How something was said to us: a comment, a reply, a mention, to us alone; the list says so at a glance."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from stamgast.channels.models import Channel
from stamgast.conversations import queries, words
from stamgast.conversations.intake import take_in
from stamgast.conversations.kinds import Kind, kind_of
from stamgast.conversations.models import Conversation, Message
from stamgast.vocabulary.activities import Create, Delete
from stamgast.vocabulary.objects import Note
from stamgast.workspaces.models import Member
from tests.conversations.said import ours, theirs
from tests.factories import NOW, make_conversation


@pytest.mark.parametrize(
    ("visibility", "network", "is_first", "is_below_ours", "kind"),
    [
        ("public", "mastodon", True, True, "comment"),
        ("unlisted", "mastodon", True, True, "comment"),
        ("limited", "wordpress", True, True, "comment"),
        ("public", "mastodon", False, True, "reply"),
        ("public", "mastodon", False, False, "reply"),
        ("public", "mastodon", True, False, "mention"),
        ("direct", "mastodon", True, False, "message"),
        ("direct", "mastodon", False, True, "message"),
        ("direct", "newsletter", True, True, "mail"),
        ("direct", "listmonk", False, False, "mail"),
        ("public", "newsletter", True, True, "comment"),
    ],
)
def test_who_may_read_it_and_where_it_stands_make_its_kind(
    visibility: str, network: str, is_first: bool, is_below_ours: bool, kind: str
) -> None:
    assert kind_of(visibility, network, is_first=is_first, is_below_ours=is_below_ours) == kind


@pytest.mark.parametrize(("one", "is_private"), [(one, one in {"message", "mail"}) for one in Kind])
def test_what_nobody_else_reads_is_private(one: Kind, is_private: bool) -> None:
    assert one.is_private is is_private


def kind_in_list(member: Member) -> str | None:
    (listed,) = queries.page(member, "all", now=NOW).conversations
    return words.kind(listed)


BELOW = {"in_reply_to": "post", "context": "post"}


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ([theirs("a", **BELOW), theirs("b", in_reply_to="a", minute=1)], ["comment", "reply"]),
        ([ours("a", **BELOW), theirs("b", in_reply_to="a", minute=1)], [None, "reply"]),
        ([theirs("a", in_reply_to="of somebody else")], ["mention"]),
        (
            [theirs("a"), ours("b", in_reply_to="a", minute=1), theirs("c", in_reply_to="b", minute=2)],
            ["mention", "mention", "reply"],
        ),
        ([theirs("a", **BELOW, visibility="direct")], ["message"]),
        (
            [theirs("a"), theirs("b", in_reply_to="a", visibility="direct", minute=1)],
            ["mention", "message"],
        ),
    ],
)
def test_a_conversation_is_listed_by_the_last_thing_they_said(
    said: list[Note], kinds: list[str | None], channel: Channel, alice: Member
) -> None:
    take_in(channel, [Create(ours("post"))], now=NOW)
    for note, kind in zip(said, kinds, strict=True):
        take_in(channel, [Create(note)], now=NOW, adopt_orphans=True)
        if kind is not None:
            assert kind_in_list(alice) == kind


def test_what_was_deleted_was_not_the_last_thing(channel: Channel, alice: Member) -> None:
    private = theirs("b", in_reply_to="a", visibility="direct", minute=1)
    take_in(channel, [Create(theirs("a")), Create(private)], now=NOW)
    take_in(channel, [Delete("b")], now=NOW)
    assert kind_in_list(alice) == "mention"


@pytest.mark.parametrize(
    ("fields", "network", "shown"),
    [
        (BELOW, "loopback", '<span class="muted">Comment · Bookshop'),
        ({}, "loopback", '<span class="muted">Mention · Bookshop'),
        ({"visibility": "direct"}, "loopback", "Private message</span>"),
        ({"visibility": "direct"}, "newsletter", "Mail</span>"),
    ],
)
def test_a_row_says_what_it_is(
    fields: dict[str, Any],
    network: str,
    shown: str,
    channel: Channel,
    alice: Member,
    charlie: Member,
    client_of: Callable[[Member], Client],
) -> None:
    take_in(channel, [Create(ours("post")), Create(theirs("a", **fields))], now=NOW)
    Channel.objects.update(network=network)
    for address in ("/w/bookshop/conversations/", "/w/bookshop/conversations/search/?words=sunday"):
        row = client_of(alice).get(address).content.decode()
        assert shown in row.partition("data-id=")[2]
        assert client_of(charlie).get(address).status_code == 404


def test_a_row_in_which_nothing_is_left_of_them_is_shown(
    channel: Channel, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    conversation = make_conversation(channel)
    Message.objects.update(deleted_at=NOW)
    assert kind_in_list(alice) is None
    page = client_of(alice).get("/w/bookshop/conversations/").content.decode()
    assert f'data-id="{conversation.pk}"' in page


@pytest.mark.parametrize("view", [view for view in queries.VIEWS if view != "hosting"])
def test_it_costs_no_query_and_is_looked_up_by_an_index(view: str, channel: Channel, alice: Member) -> None:
    make_conversation(channel)
    Conversation.objects.update(assignee=alice)
    with CaptureQueriesContext(connection) as asked:
        queries.page(alice, view, now=NOW)
    (listing,) = [query["sql"] for query in asked if '"visibility"' in query["sql"]]
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            plan = str(cursor.execute(f"EXPLAIN QUERY PLAN {listing}").fetchall())
        assert "USING INDEX conversatio_convers" in plan
        assert "SCAN" not in plan
        assert "TEMP B-TREE" not in plan
