"""The invitation on Today: who gets it and when; putting it away and back; founding another workspace."""

from collections.abc import Callable

import pytest
from django.test import Client

from stamgast.first_hour.models import FirstHour
from stamgast.first_hour.operations import found, settle
from stamgast.strategy.models import Audience, Goal, Purpose, Statement
from stamgast.workspaces.models import AuditEntry, Member, Workspace
from stamgast.workspaces.roles import Role
from tests.factories import NOW, make_channel

SignIn = Callable[[Member], Client]
HERE = "/w/bookshop/first-hour/"


def is_invited(client: Client) -> bool:
    return "first-hour-title" in client.get("/w/bookshop/").content.decode()


def furnish_elsewhere(workspace: Workspace) -> None:
    """Write down the essential parts without the first hour."""
    Purpose.objects.create(
        workspace=workspace, version=1, content="Company", language="en", review_on=NOW.date()
    )
    Goal.objects.create(workspace=workspace, title="Help", sign="Answers", review_on=NOW.date())
    audience = Audience.objects.create(workspace=workspace, name="Readers")
    Statement.objects.bulk_create(Statement(audience=audience, content=f"They {n}") for n in range(3))
    make_channel(workspace)


def test_a_new_workspace_is_invited_from_today(alice: Member, bob: Member, client_of: SignIn) -> None:
    assert is_invited(client_of(alice))
    assert not is_invited(client_of(bob)), "who cannot change the strategy is not asked to"


def test_a_workspace_that_was_furnished_otherwise_is_left_alone(
    alice: Member, workspace: Workspace, client_of: SignIn
) -> None:
    furnish_elsewhere(workspace)
    assert not is_invited(client_of(alice))
    settle(workspace, "work", now=NOW)
    assert is_invited(client_of(alice)), "it was begun, so it can be gone on with"


def test_it_is_put_away_and_brought_back(alice: Member, client_of: SignIn) -> None:
    client = client_of(alice)
    for _ in range(2):  # a double click
        client.post(f"{HERE}dismiss/")
    assert not is_invited(client)
    assert "put away" in client.get(HERE).content.decode()
    client.post(f"{HERE}back/")
    assert is_invited(client)
    assert list(AuditEntry.objects.filter(verb__startswith="first_hour").values_list("verb", flat=True)) == [
        "first_hour.dismissed", "first_hour.brought_back",
    ]  # fmt: skip


def test_another_workspace_is_founded_and_begins_its_own_hour(alice: Member, client_of: SignIn) -> None:
    client = client_of(alice)
    given = {"name": "The Bookshop", "language": "nl", "country": "NL", "zone": "Europe/Amsterdam"}
    slugs = []
    for _ in range(2):
        answer = client.post(f"{HERE}found/", given)
        slugs.append(answer["Location"])
    assert slugs == ["/w/the-bookshop/first-hour/", "/w/the-bookshop-2/first-hour/"]
    member = Member.objects.get(workspace__slug="the-bookshop")
    assert (member.user, member.role, member.workspace.language) == (alice.user, Role.OWNER, "nl")
    assert "0 of 9 steps are done." in client.get("/w/the-bookshop/first-hour/").content.decode()


@pytest.mark.parametrize("name", ["", "x" * 121])
def test_a_workspace_needs_a_name(name: str, alice: Member, client_of: SignIn) -> None:
    given = {"name": name, "language": "nl", "country": "NL", "zone": "Europe/Amsterdam"}
    assert client_of(alice).post(f"{HERE}found/", given).status_code == 422
    assert Workspace.objects.count() == 1


def test_a_name_without_letters_gets_an_address_too(alice: Member) -> None:
    assert found(alice, "☕", language="sv", zone="Europe/Stockholm", country="SE").workspace.slug == "team"


def test_looking_alone_begins_nothing(alice: Member, client_of: SignIn) -> None:
    client = client_of(alice)
    for address in ("/w/bookshop/", *(HERE + below for below in ("", "work/", "done/", "found/"))):
        assert client.get(address).status_code == 200
    assert not FirstHour.objects.exists()
