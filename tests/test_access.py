"""Who may go where, generated from the map of addresses: a route that is missing here fails.

Alice owns the bookshop, Charlie is a stranger with a workspace of his own. Every address of a workspace must
look to him as if it were not there, also with the ids of things that are.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import add_member
from stamgast.workspaces.roles import Role
from tests.factories import furnish, make_user, two_owners

OPEN_TO_EVERYBODY = {
    "account/": "sign-in, sign-out and passwords are allauth's own pages",
    "calendar/": "a calendar program's address is its own proof",
    "ask/": "the link of somebody who is asked is its own proof",
    "device/": "a device proves itself by where it was reached before, and the secret of that",
    "enter/": "a one-time link is its own proof",
    "hooks/": "a delivery is signed; whoever cannot sign finds nothing",
    "join/": "an invitation is its own proof",
    "survey/": "whoever has a survey's link may answer it",
    "review/": "the link of somebody who looks at a text is its own proof",
    "language/": "strangers may choose their language",
}
FOR_EVERY_USER = {"": "leads to one's own workspaces", "you/": "one's own profile"}


def routes(patterns: Any = None, prefix: str = "") -> Iterator[tuple[str, Any]]:
    for entry in patterns if patterns is not None else get_resolver().url_patterns:
        route = prefix + re.sub(r"^\^|\$$", "", str(entry.pattern))
        if isinstance(entry, URLResolver):
            yield from routes(entry.url_patterns, route)
        elif isinstance(entry, URLPattern):
            yield route, entry.callback


ROUTES = dict(routes())
WORKSPACE_ROUTES = sorted(route for route in ROUTES if "<slug:workspace>" in route)
CHANGING_ROUTES = [r for r in WORKSPACE_ROUTES if getattr(ROUTES[r], "permission", "read") != "read"]
OTHER_ROUTES = sorted(set(ROUTES) - set(WORKSPACE_ROUTES))


def address(route: str, slug: str, ids: dict[str, int]) -> str:
    """Fill a route: ids of real rows by the kind of thing the address is about."""

    def fill(match: re.Match[str]) -> str:
        converter, _, name = match.group(1).rpartition(":")
        if name == "workspace":
            return slug
        if converter == "question":
            return "builds_relationship"
        if converter in ("int", ""):
            section = route.split("/")[2]
            return str(ids.get(f"{section}.{name}", ids.get(section, 1)))
        return "x"

    filled = re.sub(r"<([^<>]+)>", fill, route)
    return "/" + filled


def test_every_address_outside_workspaces_is_accounted_for() -> None:
    known = (*OPEN_TO_EVERYBODY, *(route for route in FOR_EVERY_USER if route))
    assert [route for route in OTHER_ROUTES if route and not route.startswith(known)] == []


@pytest.mark.parametrize("route", WORKSPACE_ROUTES)
def test_every_page_of_a_workspace_states_its_permission(route: str) -> None:
    assert getattr(ROUTES[route], "permission", None) is not None, "use @for_members"


@dataclass(frozen=True)
class House:
    """The furnished bookshop and who may be at its door; nobody in this file changes any of it."""

    alice: Member
    charlie: Member
    ids: dict[str, int]
    as_bob: Client
    as_charlie: Client


@pytest.fixture(scope="module")
def house(
    django_db_setup: None, django_db_blocker: Any, client_of: Callable[[Member], Client]
) -> Iterator[House]:
    """Furnish the bookshop once for all routes; every test's own changes are undone after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        alice, charlie = two_owners()
        bob = add_member(alice.workspace, make_user("bob@bookshop.example", "Bob"), Role.OBSERVER)
        yield House(alice, charlie, furnish(alice), client_of(bob), client_of(charlie))
        transaction.set_rollback(True)


@pytest.mark.django_db
@pytest.mark.parametrize("route", WORKSPACE_ROUTES)
def test_charlie_finds_nothing(route: str, house: House) -> None:
    for verb in (house.as_charlie.get, house.as_charlie.post):
        there = verb(address(route, house.alice.workspace.slug, house.ids))
        nowhere = verb(address(route, "no-such-workspace", house.ids))
        assert there.status_code == nowhere.status_code
        assert there.status_code in (404, 405)


@pytest.mark.django_db
@pytest.mark.parametrize("route", [route for route in WORKSPACE_ROUTES if "<int:" in route])
def test_charlie_cannot_reach_alices_things_through_his_own_workspace(route: str, house: House) -> None:
    for verb in (house.as_charlie.get, house.as_charlie.post):
        assert verb(address(route, house.charlie.workspace.slug, house.ids)).status_code in (404, 405)


@pytest.mark.django_db
@pytest.mark.parametrize("route", WORKSPACE_ROUTES)
def test_who_has_not_signed_in_is_asked_to(route: str, house: House, client: Client) -> None:
    answer = client.get(address(route, house.alice.workspace.slug, {}))
    assert answer.status_code in (302, 405)
    if answer.status_code == 302:
        assert answer["Location"].startswith("/account/login/")


@pytest.mark.django_db
@pytest.mark.parametrize("route", CHANGING_ROUTES)
def test_an_observer_changes_nothing(route: str, house: House) -> None:
    for verb in (house.as_bob.get, house.as_bob.post):
        assert verb(address(route, house.alice.workspace.slug, house.ids)).status_code in (403, 405)
