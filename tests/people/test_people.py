"""People: who they are to us, how often they come, and what the team remembers of them."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.people import queries
from stamgast.people.acceptance import storable, web_address
from stamgast.people.merging import merge
from stamgast.people.models import Contact, Identity
from stamgast.people.operations import Heard, heard_from, meet, write_notes
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Actor
from stamgast.workspaces.models import Member, Workspace
from stamgast.workspaces.roles import Role
from tests.conversations.said import theirs

WEEK = timedelta(weeks=1)


STANDINGS = [
    ([0], "newcomer"), ([3], "newcomer"), ([5], "guest"), ([0, 30], "guest"), ([0, 1, 2], "regular"),
    ([0, 5, 11], "regular"), ([0, 5, 13], "guest"), ([7, 8, 9], "quiet"), ([5, 8, 9], "regular"),
    ([20, 30, 40], "quiet"), ([0, 1], "newcomer"), ([], "guest"),
]  # fmt: skip


@pytest.mark.parametrize(("weeks_ago", "standing"), STANDINGS)
def test_what_somebody_is_to_us_follows_from_the_weeks_they_came(
    now: datetime, weeks_ago: list[int], standing: str
) -> None:
    monday = now.date() - timedelta(days=now.weekday())
    came = [monday - week * WEEK for week in weeks_ago]
    first = now - max(weeks_ago, default=50) * WEEK
    assert queries.standing(first, came, now=now) == standing


@pytest.mark.parametrize("is_merged", [False, True])
def test_each_list_has_those_whose_card_says_so(
    workspace: Workspace, alice: Member, now: datetime, is_merged: bool
) -> None:
    """Also when what they said is spread over two accounts."""
    for number, (weeks_ago, _) in enumerate(STANDINGS[:-1]):
        met = [
            meet(workspace, network, [Actor(f"a{number}", f"P{number}")], now=now)[f"a{number}"].contact
            for network in ("loopback", "bluesky")[: 2 if is_merged else 1]
        ]
        for index, week in enumerate(weeks_ago):
            heard_from({met[index % len(met)].pk: Heard((now - week * WEEK,))})
        for part in met[1:]:
            merge(part, met[0], alice)
    cards = queries.people(workspace.pk, now=now).cards
    assert len(cards) == len(STANDINGS) - 1
    for standing in queries.STANDINGS:
        listed = queries.people(workspace.pk, "", "", standing, now=now).cards
        assert listed == [card for card in cards if card.standing == standing]
        assert listed


def test_messages_read_late_count_where_they_belong(channel: Channel, now: datetime) -> None:
    """The past is read in any order; each week counts once."""
    days = (0, -70, -7, -7, -69)
    notes = [theirs(f"a{n}", minute=60 * 24 * day) for n, day in enumerate(days)]
    for note in notes:
        take_in(channel, [Create(note)], now=now)
        take_in(channel, [Create(note)], now=now)
    contact = Contact.objects.get()
    assert contact.inbound_count == 5
    assert contact.first_seen_at == now - timedelta(days=70)
    assert contact.last_seen_at == now
    assert contact.visits.count() == 3
    assert queries.card(contact, now=now).standing == "regular"


@pytest.mark.parametrize(
    ("heard", "first", "last"),
    [
        ([(-9,)], -9, -9),  # first met when somebody read about them, which says nothing about when
        ([(3,)], 3, 3),
        ([(-9, -2, -5)], -9, -2),
        ([(-5,), (-9,)], -9, -5),
        ([(-5,), (-2,)], -5, -2),
        ([(-5,), (-9, -2)], -9, -2),
        ([(-9, -2), (-5,)], -9, -2),
        ([(-5,), (-5,)], -5, -5),
    ],
)
def test_whoever_speaks_was_heard_from_their_first_word_to_their_last(
    here: Contact, now: datetime, heard: list[tuple[int, ...]], first: int, last: int
) -> None:
    silent = meet(here.workspace, "mastodon", [Actor("o", "Otto")], now=now)["o"].contact
    for weeks in heard:
        heard_from({here.pk: Heard(tuple(now + week * WEEK for week in weeks))})
    here.refresh_from_db()
    assert (here.first_seen_at, here.last_seen_at) == (now + first * WEEK, now + last * WEEK)
    assert here.person_seen_at == here.last_seen_at
    assert here.inbound_count == sum(map(len, heard))
    before = {name: value for name, value in vars(silent).items() if name != "_state"}
    silent.refresh_from_db()
    assert {name: vars(silent)[name] for name in before} == before


def test_a_new_name_is_followed_and_nobody_is_met_twice(workspace: Workspace, now: datetime) -> None:
    meet(workspace, "loopback", [Actor("t", "Trijn", "trijn")], now=now)
    meet(workspace, "loopback", [Actor("t", "Trijn de Wit", "trijn", "https://example.org/t")], now=now)
    meet(workspace, "bluesky", [Actor("t", "", "trijn.example")], now=now)
    assert list(Contact.objects.order_by("pk").values_list("name", flat=True)) == [
        "Trijn de Wit",
        "trijn.example",
    ]
    assert Identity.objects.get(network="loopback").url == "https://example.org/t"


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/@a", True), ("http://example.org", True), ("javascript:alert(1)", False),
        ("data:text/html,x", False), ("//example.org", False), ("https://", False), ("", False),
        ("https://[::1", False), ("https://example.org/" + "x" * 1000, False),
    ],
)  # fmt: skip
def test_links_lead_to_the_web_or_nowhere(url: str, kept: bool) -> None:
    assert web_address(url) == (url if kept else "")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\x00b", "a\ufffdb"),
        ("\ud83d", "\ufffd"),
        ("\ud83d\ude00", "😀"),
        ("👩‍👩‍👧 é\n", "👩‍👩‍👧 é\n"),
        ("", ""),
    ],
)
def test_only_what_no_database_takes_is_replaced(text: str, kept: str) -> None:
    assert storable(text) == kept


def test_the_list_shows_everyone_once_the_latest_first_and_searches_names_and_handles(
    workspace: Workspace, alice: Member, client_of: Callable[[Member], Client], now: datetime
) -> None:
    actors = [Actor(f"a{n}", f"Person {n}", f"handle{n}") for n in range(90)]
    meet(workspace, "loopback", actors, now=now)
    seen, cursor = [], ""
    while True:
        page = queries.people(workspace.pk, "", cursor, now=now)
        seen += [card.contact.pk for card in page.cards]
        cursor = page.cursor
        if not cursor:
            break
    assert seen == sorted(Contact.objects.values_list("pk", flat=True), reverse=True)
    by_handle = queries.people(workspace.pk, "HANDLE77", now=now)
    assert [card.contact.name for card in by_handle.cards] == ["Person 77"]
    client = client_of(alice)
    assert "who=newcomer" in client.get("/w/bookshop/people/", {"who": "newcomer"}).content.decode()
    assert "Nobody at the moment" in client.get("/w/bookshop/people/", {"who": "quiet"}).content.decode()
    assert "Person 89" in client.get("/w/bookshop/people/").content.decode()
    assert "Nobody of that name" in client.get("/w/bookshop/people/", {"q": "zz"}).content.decode()


@pytest.fixture
def trijn(channel: Channel, now: datetime) -> Contact:
    take_in(channel, [Create(theirs("a", "A word from Trijn?"))], now=now)
    return Contact.objects.get()


def test_notes_are_kept_beside_a_conversation_and_on_the_page(
    trijn: Contact, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    client, url = client_of(alice), f"/w/bookshop/people/{trijn.pk}/"
    part = client.post(f"{url}notes/", {"notes": "Bakes <b>"}, headers={"HX-Request": "true"})
    assert "Bakes &lt;b&gt;" in part.content.decode()
    assert "<html" not in part.content.decode()
    page = client.post(f"{url}notes/", {"notes": "Bakes on Fridays"}, follow=True).content.decode()
    assert "Bakes on Fridays" in page
    assert client.post(f"{url}notes/", {"notes": "x" * 10_001}).status_code == 422
    trijn.refresh_from_db()
    assert trijn.notes == "Bakes on Fridays"


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}], ids=["page", "beside"])
def test_what_a_colleague_wrote_meanwhile_is_shown_beside_ones_own_words(
    trijn: Contact, alice: Member, bob: Member, client_of: Callable[[Member], Client], headers: dict[str, str]
) -> None:
    write_notes(trijn, alice, "Bakes\nSings")
    client, url = client_of(alice), f"/w/bookshop/people/{trijn.pk}/notes/"
    seen = "Bakes\r\nSings"  # as browsers send it
    write_notes(trijn, bob, "Bakes\nSings\nAllergic to nuts")
    page = client.post(url, {"notes": "Bakes on Fridays", "seen": seen}, headers=headers).content.decode()
    assert "Somebody changed it while you were writing." in page
    assert "Bakes on Fridays</textarea>" in page
    trijn.refresh_from_db()
    assert trijn.notes == "Bakes\nSings\nAllergic to nuts"
    (now_seen,) = re.findall(r'name="seen" value="([^"]*)"', page)
    client.post(url, {"notes": "All of it", "seen": now_seen}, headers=headers)
    trijn.refresh_from_db()
    assert trijn.notes == "All of it"


def test_notes_that_were_too_long_are_measured_against_what_was_shown(
    trijn: Contact, alice: Member, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    client, url = client_of(alice), f"/w/bookshop/people/{trijn.pk}/notes/"
    write_notes(trijn, bob, "Allergic to nuts")
    page = client.post(url, {"notes": "x" * 10_001, "seen": ""}).content.decode()
    assert 'name="seen" value=""' in page
    assert client.post(url, {"notes": "Bakes", "seen": ""}).status_code == 409
    trijn.refresh_from_db()
    assert trijn.notes == "Allergic to nuts"


def test_a_persons_page_fetches_the_conversations_from_the_inbox(
    trijn: Contact, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(alice)
    page = client.get(f"/w/bookshop/people/{trijn.pk}/").content.decode()
    assert f'hx-get="/w/bookshop/conversations/person/{trijn.pk}/"' in page
    part = client.get(f"/w/bookshop/conversations/person/{trijn.pk}/").content.decode()
    assert "A word from Trijn?" in part


def test_an_observer_reads_but_does_not_write(
    trijn: Contact, alice: Member, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    write_notes(trijn, alice, "Bakes")
    bob.role = Role.OBSERVER
    bob.save()
    client = client_of(bob)
    assert "Bakes" in client.get(f"/w/bookshop/people/{trijn.pk}/").content.decode()
    assert client.post(f"/w/bookshop/people/{trijn.pk}/notes/", {"notes": ""}).status_code == 403


def test_charlie_finds_nobody(trijn: Contact, charlie: Member, client_of: Callable[[Member], Client]) -> None:
    client = client_of(charlie)
    for slug in ("bookshop", "elsewhere"):
        assert client.get(f"/w/{slug}/people/{trijn.pk}/").status_code == 404
        assert client.post(f"/w/{slug}/people/{trijn.pk}/notes/").status_code == 404
    assert "Trijn" not in client.get("/w/elsewhere/people/").content.decode()
