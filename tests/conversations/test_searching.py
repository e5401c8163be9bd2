"""Finding conversations by words, names, channel, kind and time; the same on every database."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations import queries, search
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation
from stamgast.conversations.queries import Wanted
from stamgast.people.merging import merge
from stamgast.people.models import Contact, Identity
from stamgast.vocabulary.activities import Create, Delete, Update
from stamgast.workspaces.models import Member
from tests.conversations.said import theirs
from tests.factories import NOW, make_channel

SEARCH = "/w/bookshop/conversations/search/"


@pytest.fixture
def talk(channel: Channel, now: datetime) -> Channel:
    said = [
        theirs("a", "Zijn jullie zondag open?", who="trijn"),
        theirs("b", "Är kaféet öppet på söndag?", who="åsa", minute=1),
        theirs("c", "My parcel arrived broken. Zondag!", who="bob", minute=2),
    ]
    take_in(channel, [Create(note) for note in said], now=now)
    return channel


def found(member: Member, words: str = "", **fields: object) -> list[str]:
    rows = queries.found(member, Wanted(words, **fields), now=NOW)  # type: ignore[arg-type]
    return list(rows.values_list("branch", flat=True))


@pytest.mark.parametrize(
    ("words", "branches"),
    [
        ("zondag", ["c", "a"]),
        ("ZONDAG open", ["a"]),
        ("zond", ["c", "a"]),
        ("ondag", []),
        ("söndag", ["b"]),
        ("Trijn", ["a"]),
        ("broken parcel", ["c"]),
        ('"', []),
        ("* OR (", []),
        ("open' ; --", ["a"]),
    ],
)
@pytest.mark.usefixtures("talk")
def test_words_or_a_name_are_found(alice: Member, words: str, branches: list[str]) -> None:
    assert found(alice, words) == branches


@pytest.mark.parametrize(
    ("words", "branches"), [("@trijn", ["a"]), ("trijn_92", ["a"]), ("rijn_", ["a"]), ("@", []), ("92 x", [])]
)
@pytest.mark.usefixtures("talk")
def test_a_handle_is_found_with_or_without_its_sign(
    alice: Member, charlie: Member, words: str, branches: list[str]
) -> None:
    Identity.objects.filter(remote_id="trijn").update(handle="@trijn_92@town.example", name="T.")
    Contact.objects.filter(identities__remote_id="trijn").update(name="T.")
    assert found(alice, words) == branches
    assert found(charlie, words) == []


@pytest.mark.usefixtures("talk")
def test_a_person_is_found_by_what_any_of_their_accounts_is_called(alice: Member) -> None:
    trijn, bob = (Contact.objects.get(identities__remote_id=who) for who in ("trijn", "bob"))
    merge(bob, trijn, alice)
    assert found(alice, trijn.name) == found(alice, bob.name) == ["c", "a"]


@pytest.mark.parametrize("share", [-1.0, 1.0])
@pytest.mark.usefixtures("talk")
def test_common_words_are_found_like_rare_ones(
    alice: Member, share: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "COMMON", share)
    assert [found(alice, words) for words in ("zondag", "zond broken", "tea")] == [["c", "a"], ["c"], []]


@pytest.mark.usefixtures("talk")
def test_conversations_of_people_with_a_name_are_looked_up_and_not_searched_for(alice: Member) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("how SQLite finds them")
    plan = queries.found(alice, Wanted("trijn"), now=NOW)[: queries.PAGE].explain()
    assert "people_contact" not in plan
    assert "(workspace_id=?)" not in plan  # not through all of them, by time


@pytest.mark.usefixtures("talk")
def test_an_empty_search_finds_everything_the_newest_first(alice: Member) -> None:
    assert found(alice) == ["c", "b", "a"]


def test_edits_are_found_by_their_new_words_only(talk: Channel, alice: Member, now: datetime) -> None:
    edited = theirs("a", "Zijn jullie maandag open?", who="trijn", updated=now)
    take_in(talk, [Update(edited)], now=now)
    assert found(alice, "maandag") == ["a"]
    assert found(alice, "zondag") == ["c"]


def test_what_was_deleted_is_not_found(talk: Channel, alice: Member, now: datetime) -> None:
    take_in(talk, [Delete("c", now)], now=now)
    assert found(alice, "parcel") == []


def test_channel_kind_and_days_narrow_it(talk: Channel, alice: Member, now: datetime) -> None:
    other = make_channel(alice.workspace, remote_id="second", name="Second")
    take_in(other, [Create(theirs("d", "Zondag dan?", minute=3))], now=now)
    assert found(alice, "zondag", channel=other.pk) == ["d"]
    assert found(alice, "zondag", channel=talk.pk) == ["c", "a"]
    Conversation.objects.filter(branch="c").update(labels=["complaint"])
    assert found(alice, label="complaint") == ["c"]
    assert found(alice, since=date(2026, 11, 26)) == []
    assert set(found(alice, until=date(2026, 11, 25))) == {"a", "b", "c", "d"}
    assert found(alice, until=(now - timedelta(days=1)).date()) == []


@pytest.mark.usefixtures("talk")
def test_nobody_finds_what_is_said_in_another_workspace(alice: Member, charlie: Member) -> None:
    assert found(alice, "zondag")
    assert found(charlie, "zondag") == []
    assert found(charlie, "Trijn") == []


def test_the_page_shows_what_was_found_page_by_page(
    channel: Channel, alice: Member, client_of: Callable[[Member], Client], now: datetime
) -> None:
    many = [Create(theirs(f"n{n}", f"Is number {n} there?", who=f"who{n}", minute=n)) for n in range(35)]
    take_in(channel, many, now=now)
    client = client_of(alice)
    page = client.get(SEARCH, {"words": "number"}).content.decode()
    assert page.count("list-item conversation") == queries.PAGE
    more = page.rpartition('hx-get="/w/bookshop/conversations/search/')[2].partition('"')[0]
    rest = client.get(SEARCH + more.replace("&amp;", "&"), headers={"HX-Request": "true"}).content.decode()
    assert rest.count("list-item conversation") == 5
    assert "Nothing found" in client.get(SEARCH, {"words": "nowhere"}).content.decode()
    assert client.get(SEARCH, {"words": "number", "since": "no day", "channel": "x"}).status_code == 200


@pytest.mark.usefixtures("talk")
def test_what_was_looked_for_is_said_above_what_was_found(
    alice: Member, client_of: Callable[[Member], Client]
) -> None:
    page = client_of(alice).get(SEARCH, {"words": "<zondag>"}).content.decode()
    assert "<q>&lt;zondag&gt;</q></summary>" in page
    assert "<q>" not in client_of(alice).get(SEARCH, {"among": "all"}).content.decode()


@pytest.mark.parametrize("share", [-1.0, 1.0])
def test_days_and_channel_narrow_before_the_newest_are_taken(
    talk: Channel, alice: Member, client_of: Callable[[Member], Client], share: float,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """However much was said elsewhere or later, what was said where and when one looks is found."""
    monkeypatch.setattr(search, "MOST", 2)
    monkeypatch.setattr(search, "COMMON", share)
    other = make_channel(alice.workspace, remote_id="other")
    later = [theirs(f"o{n}", "Zondag?", who="bob", minute=n + 2 * 24 * 60) for n in range(3)]
    take_in(other, [Create(note) for note in later], now=NOW)
    day = Conversation.objects.get(branch="a").began_at.date()
    assert found(alice, "zondag") == ["o2", "o1"]
    assert found(alice, "zondag", channel=talk.pk) == ["c", "a"]
    assert found(alice, "zondag", since=day, until=day) == ["c", "a"]
    assert found(alice, "zondag", since=day + timedelta(days=1)) == ["o2", "o1"]
    said = "Only the newest with these words are shown."
    client = client_of(alice)
    assert said in client.get(f"{SEARCH}?words=zondag").content.decode()
    assert said not in client.get(f"{SEARCH}?words=parcel").content.decode()
