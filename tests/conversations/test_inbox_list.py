"""The list: who waits comes first by what falls due, pages neither skip nor repeat, indexes carry it."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.conversations import operations, queries, words
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation
from stamgast.vocabulary.activities import Create
from stamgast.workspaces.models import Member
from tests.conversations.said import theirs
from tests.factories import NOW, make_conversation

INBOX = "/w/bookshop/conversations/"


@pytest.fixture
def seventy(channel: Channel, now: datetime) -> list[Conversation]:
    """Seventy people who wait; always seven of them since the same instant."""
    take_in(channel, [Create(theirs(f"a{n}", who=f"p{n}", minute=n % 10)) for n in range(70)], now=now)
    return list(Conversation.objects.order_by("due_at", "pk"))


def every_page(member: Member, view: str) -> list[int]:
    found, cursor = [], ""
    while True:
        page = queries.page(member, view, cursor, now=NOW)
        found += [conversation.pk for conversation in page.conversations]
        cursor = page.cursor
        if not cursor:
            return found


def test_pages_show_everyone_once_in_the_order_of_what_falls_due(
    seventy: list[Conversation], alice: Member
) -> None:
    assert every_page(alice, "waiting") == [conversation.pk for conversation in seventy]


def test_pages_by_time_show_everyone_once_the_newest_first(
    seventy: list[Conversation], alice: Member
) -> None:
    newest = Conversation.objects.order_by("-last_message_at", "-pk").values_list("pk", flat=True)
    assert every_page(alice, "all") == list(newest)


@pytest.mark.parametrize("cursor", ["x", "WyJ4Il0:1uTaMp:forged", "", "é"])
def test_a_cursor_that_is_not_ours_begins_anew(
    seventy: list[Conversation], alice: Member, cursor: str
) -> None:
    assert queries.page(alice, "waiting", cursor, now=NOW).conversations[0] == seventy[0]


def test_each_view_shows_its_own(channel: Channel, alice: Member, bob: Member, now: datetime) -> None:
    waits, mine, aside, resolved = (make_conversation(channel) for _ in range(4))
    operations.assign(mine, alice, alice)
    operations.snooze(aside, alice, now + timedelta(hours=1), now=now)
    operations.resolve(resolved, alice, Conversation.Outcome.SOLVED, now=now)
    shown = {view: set(every_page(alice, view)) for view in queries.VIEWS}
    assert shown == {
        "waiting": {waits.pk, mine.pk},
        "mine": {mine.pk},
        "unassigned": {waits.pk},
        "hosting": set(),
        "quiet": set(),
        "snoozed": {aside.pk},
        "resolved": {resolved.pk},
        "all": {waits.pk, mine.pk, aside.pk, resolved.pk},
    }
    assert queries.counts(alice, now=NOW) == {
        "waiting": "2", "mine": "1", "unassigned": "1", "hosting": "0", "quiet": "0", "snoozed": "1"
    }  # fmt: skip
    assert queries.counts(bob, now=NOW)["mine"] == "0"


def test_more_than_ninety_nine_are_not_counted(seventy: list[Conversation], alice: Member) -> None:
    make = [Create(theirs(f"b{n}", who="omar", minute=n)) for n in range(40)]
    take_in(seventy[0].channel, make, now=seventy[0].began_at)
    assert queries.counts(alice, now=NOW)["waiting"] == "99+"


@pytest.mark.parametrize(
    ("minutes", "level"),
    [(0, "good"), (119, "good"), (120, "watch"), (239, "watch"), (240, "act"), (999, "act")],
)
def test_a_promise_is_watched_from_half_of_its_time_on(
    channel: Channel, now: datetime, minutes: int, level: str
) -> None:
    conversation = make_conversation(channel)  # promised within 240 minutes
    due = words.due(conversation, now + timedelta(minutes=minutes))
    assert due is not None
    assert (due.level, due.is_reminder) == (level, False)


@pytest.mark.parametrize("view", [view for view in queries.VIEWS if view != "hosting"])
def test_a_page_is_found_through_an_index_and_not_sorted_by_hand(
    seventy: list[Conversation], alice: Member, view: str
) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("how SQLite finds it")
    plan = queries.rows(alice, view, now=NOW)[: queries.PAGE].explain()
    own = {"quiet": "quiet_conversations", "mine": "taken_conversations"}
    assert f"USING INDEX {own.get(view, 'conversatio_workspa')}" in plan
    assert "TEMP B-TREE" not in plan


def test_the_number_of_queries_does_not_grow_with_the_list(
    seventy: list[Conversation], alice: Member, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(alice)
    client.get(INBOX)
    with CaptureQueriesContext(connection) as many:
        assert client.get(INBOX).content.count(b"data-id=") == queries.PAGE
    Conversation.objects.exclude(pk=seventy[0].pk).delete()
    with CaptureQueriesContext(connection) as one:
        client.get(INBOX)
    assert len(many) == len(one) <= 13


def test_all_counts_but_that_of_hosting_are_one_statement(
    channel: Channel, alice: Member, now: datetime
) -> None:
    make_conversation(channel)
    with CaptureQueriesContext(connection) as asked:
        assert queries.counts(alice, now=NOW)["waiting"] == "1"
    assert [query["sql"].count("count(*)") for query in asked] == [5, 0]  # the second: which notes are hosted


@pytest.mark.parametrize("view", ["all", "waiting", "mine", "snoozed"])
def test_looking_writes_nothing(
    seventy: list[Conversation], alice: Member, client_of: Callable[[Member], Client], view: str
) -> None:
    client = client_of(alice)
    with CaptureQueriesContext(connection) as asked:
        client.get(INBOX, {"view": view})
        client.get(f"{INBOX}search/", {"words": "sunday"})
        client.get(f"{INBOX}{seventy[0].pk}/")
    assert {query["sql"].split()[0] for query in asked} <= {"SELECT", "WITH", "EXPLAIN"}


def test_a_conversation_stands_beside_the_list_one_came_from(
    channel: Channel, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    client, resolved = client_of(alice), make_conversation(channel)
    operations.resolve(resolved, alice, Conversation.Outcome.SOLVED, now=timezone.now())
    address = f"{INBOX}{resolved.pk}/"
    assert b"data-id=" not in client.get(address).content.partition(b'id="thread"')[0]  # nobody waits
    client.get(INBOX, {"view": "resolved"})
    assert f'data-id="{resolved.pk}"'.encode() in client.get(address).content.partition(b'id="thread"')[0]
    client.get(INBOX, {"view": "waiting", "x": "y" * 3_000})  # too long for a cookie: as it was
    assert f'data-id="{resolved.pk}"'.encode() in client.get(address).content.partition(b'id="thread"')[0]


def test_a_row_reads_no_credentials(channel: Channel, alice: Member) -> None:
    make_conversation(channel)
    (listed,) = queries.page(alice, "waiting", now=NOW).conversations
    assert {"credentials", "settings", "news_cursor"} <= listed.channel.get_deferred_fields()


def test_more_rows_come_without_the_page_around_them(
    seventy: list[Conversation], alice: Member, client_of: Callable[[Member], Client]
) -> None:
    client, htmx = client_of(alice), {"HX-Request": "true"}
    after = queries.page(alice, "waiting", now=NOW).cursor
    more = client.get(INBOX, {"view": "waiting", "after": after}, headers=htmx).content.decode()
    assert more.count("data-id=") == queries.PAGE
    assert "<html" not in more
    refreshed = client.get(INBOX, {"view": "waiting", "shown": "60"}, headers=htmx).content.decode()
    assert refreshed.count("data-id=") == 60
    endless = client.get(INBOX, {"view": "waiting", "shown": "9" * 30}, headers=htmx)
    assert endless.content.count(b"data-id=") == 70


@pytest.mark.parametrize(
    ("view", "words"),
    [
        ("waiting", "Nobody is waiting"), ("mine", "You have nothing in hand"),
        ("unassigned", "Everyone has somebody"), ("snoozed", "Nothing is put aside"),
        ("resolved", "Nothing is resolved yet"), ("hosting", "Nothing to host right now"),
        ("quiet", "Nothing was left lying"), ("all", "Nobody has spoken to you yet"),
        ("nonsense", "Nobody is waiting"),
    ],
)  # fmt: skip
def test_an_empty_view_says_so_kindly(
    alice: Member, client_of: Callable[[Member], Client], view: str, words: str
) -> None:
    assert words in client_of(alice).get(INBOX, {"view": view}).content.decode()
