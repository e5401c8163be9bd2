"""Who may be one person: shown with the reason, never merged by itself."""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client

from stamgast.people import queries
from stamgast.people.alike import CROWD, MOST, alike
from stamgast.people.merging import keep_apart, merge, split
from stamgast.people.models import Contact
from stamgast.people.operations import meet
from stamgast.vocabulary.objects import Actor
from stamgast.workspaces.models import Member, Workspace

URL = "/w/bookshop/people/"


def found(workspace: Workspace, now: datetime, contact: Contact | None = None) -> list[tuple[str, str, str]]:
    card = queries.card(contact, now=now) if contact else None
    suggestions = alike(workspace.pk, card, now=now)
    return [(s.card.contact.name, s.other.contact.name, s.reason) for s in suggestions]


@pytest.mark.parametrize(
    ("here", "there", "network", "reason"),
    [
        (("Ada", "adalee"), ("Someone", "@AdaLee@town.example"), "mastodon", "handle"),
        (("Ada Lee", "ada1"), ("ada  lee", "lee99"), "mastodon", "name"),
        (("Ada Lee", "adalee"), ("Ada Lee", "adalee"), "mastodon", "handle"),
        (("Ada Lee", "adalee"), ("Ada Lee", "adalee2"), "bluesky", ""),
        (("Ada", "ada1"), ("Ada", "ada2"), "mastodon", ""),
    ],
)
def test_the_same_handle_or_name_on_another_network_is_suggested(
    workspace: Workspace,
    now: datetime,
    here: tuple[str, str],
    there: tuple[str, str],
    network: str,
    reason: str,
) -> None:
    meet(workspace, "bluesky", [Actor("a", *here)], now=now)
    meet(workspace, network, [Actor("b", *there)], now=now)
    first, second = Contact.objects.order_by("pk")
    expected = [(here[0], there[0], reason)] if reason else []
    assert found(workspace, now) == expected
    assert found(workspace, now, first) == expected
    assert found(workspace, now, second) == [(b, a, why) for a, b, why in expected]
    assert queries.people(workspace.pk, now=now).cards[1].contacts == [first], "nobody is merged by it"


def test_no_suggestion_for_those_who_are_one_or_were_said_to_be_two(
    workspace: Workspace, alice: Member, charlie: Member, here: Contact, there: Contact, now: datetime
) -> None:
    meet(charlie.workspace, "youtube", [Actor("y", "Trijn de Wit", "trijn")], now=now)
    assert found(workspace, now) == [("Trijn de Wit", "Trijntje", "handle")]
    assert found(charlie.workspace, now) == []
    keep_apart(there, here, alice)
    keep_apart(here, there, alice)
    assert found(workspace, now) == found(workspace, now, there) == []
    merge(there, here, alice)
    assert found(workspace, now) == []


def test_who_were_said_to_be_two_stay_two_when_one_of_them_is_part_of_somebody(
    workspace: Workspace, alice: Member, here: Contact, there: Contact, now: datetime
) -> None:
    keep_apart(there, here, alice)
    elsewhere = meet(workspace, "youtube", [Actor("y", "T")], now=now)["y"].contact
    merge(here, elsewhere, alice)
    assert found(workspace, now) == []
    split(here, alice)
    assert found(workspace, now) == []


def test_a_third_account_is_compared_with_the_whole_person(
    workspace: Workspace, alice: Member, here: Contact, there: Contact, now: datetime
) -> None:
    merge(there, here, alice)
    meet(workspace, "youtube", [Actor("y", "T", "trijn")], now=now)
    assert found(workspace, now) == [("Trijn de Wit", "T", "handle")]


def test_a_name_that_a_crowd_bears_says_nothing_and_a_page_stays_short(
    workspace: Workspace, now: datetime
) -> None:
    for network, handles in (("mastodon", range(CROWD)), ("bluesky", range(1))):
        actors = [Actor(f"{n}", "Jan Jansen", f"jan{network}{n}") for n in handles]
        meet(workspace, network, actors, now=now)
    assert found(workspace, now) == []
    for network in ("mastodon", "bluesky"):
        actors = [Actor(f"p{n}", f"{network}{n}", f"guest{n}") for n in range(MOST + 1)]
        meet(workspace, network, actors, now=now)
    assert len(found(workspace, now)) == MOST


def test_the_pages_say_why_and_a_click_decides(
    alice: Member, bob: Member, here: Contact, there: Contact, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(bob)
    for url in (f"{URL}alike/", f"{URL}{here.pk}/"):
        page = client.get(url).content.decode()
        assert "The handle is the same:" in page
        assert f"{URL}{here.pk}/merge/{there.pk}/" in page
    client.post(f"{URL}{here.pk}/apart/{there.pk}/")
    assert "Nobody looks like somebody else" in client.get(f"{URL}alike/").content.decode()
