"""Persons are found by a part of a name or handle, the same whether few or many are called so."""

from datetime import datetime

import pytest

from stamgast.people import queries
from stamgast.people.merging import merge
from stamgast.people.models import Contact
from stamgast.people.operations import meet
from stamgast.vocabulary.objects import Actor
from stamgast.workspaces.models import Member, Workspace

pytestmark = pytest.mark.django_db
PEOPLE = (
    ("Trijn de Wit", "trijn@town.example"),
    ("Otto Berg", "otto@town.example"),
    ("Ottilie Berg", "ottilie@hill.example"),
    ("100 % Bok", "kafe_1@hill.example"),
    ("Åse Øst", "aase@hill.example"),
)
WORDS = (
    "berg",
    "TOWN",
    "ott",
    "hill.example",
    "%",
    "_",
    "k",
    "de wit",
    "Åse",
    "zzz",
    "example",
    "stowaway",
    "@otto",
    "@",
)


@pytest.fixture
def everybody(alice: Member, charlie: Member, now: datetime) -> list[int]:
    """Five persons, one of whom has a second account under another name; and a stranger elsewhere."""
    actors = [Actor(handle, name, handle) for name, handle in PEOPLE]
    met = meet(alice.workspace, "loopback", actors, now=now)
    second = meet(alice.workspace, "mastodon", [Actor("s", "Stowaway", "hidden@bay.example")], now=now)
    contacts = [met[handle].contact for _, handle in PEOPLE]
    merge(second["s"].contact, contacts[1], alice)
    meet(charlie.workspace, "loopback", actors, now=now)
    return [contact.pk for contact in contacts]


def found(workspace: Workspace, words: str, now: datetime) -> list[int]:
    return [card.contact.pk for card in queries.people(workspace.pk, words, now=now).cards]


@pytest.mark.parametrize("words", WORDS)
def test_few_and_many_are_the_same_persons_in_the_same_order(
    words: str, everybody: list[int], workspace: Workspace, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = found(workspace, words, now)
    monkeypatch.setattr(queries, "FEW", -1)
    assert found(workspace, words, now) == few


@pytest.mark.parametrize("few", [-1, 2_000])
def test_a_person_is_found_by_what_any_of_their_accounts_is_called(
    few: int, everybody: list[int], workspace: Workspace, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "FEW", few)
    assert found(workspace, "STOWAWAY", now) == found(workspace, "hidden@", now) == [everybody[1]]
    assert sorted(found(workspace, "berg", now)) == everybody[1:3]
    assert found(workspace, "@OTTO", now) == [everybody[1]]
    assert found(workspace, "%", now) == [everybody[3]]
    assert found(workspace, "zzz", now) == []
    assert Contact.objects.count() == 11
