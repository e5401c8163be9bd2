"""What is still ahead gets another host: whoever is there then takes it over on its page."""

from collections.abc import Callable, Iterator
from datetime import datetime, time

import pytest
import time_machine
from django.test import Client

from stamgast.hours.operations import set_week
from stamgast.outbox.models import Delivery
from stamgast.publishing import operations
from stamgast.publishing.models import Publication
from stamgast.workspaces.models import AuditEntry, Member

SignIn = Callable[[Member], Client]
State = Delivery.State
BUTTON = 'name="decision" value="host"'


@pytest.fixture(autouse=True)
def at_nine(now: datetime) -> Iterator[None]:
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def there(bob: Member) -> Member:
    """Bob, who only answers; he is there from eight to six."""
    set_week(bob, [(weekday, time(8), time(18)) for weekday in range(5)])
    return bob


@pytest.fixture
def where(publication: Publication) -> str:
    return f"/w/bookshop/plan/{publication.pk}/"


def take_over(client: Client, where: str) -> str:
    return client.post(f"{where}decide/", {"decision": "host"}, follow=True).content.decode()


def test_what_is_held_without_a_host_is_taken_over_and_let_go_by_who_plans(
    publication: Publication, where: str, there: Member, alice: Member, client_of: SignIn
) -> None:
    Publication.objects.update(host=None)
    assert operations.hold_without_host(Publication.objects.get())
    client = client_of(there)
    assert BUTTON in client.get(where).content.decode()
    shown = take_over(client, where)
    assert "It is still held: whoever plans lets it go out." in shown
    assert BUTTON not in shown
    found = Publication.objects.get()
    assert (found.host, found.delivery.state) == (there, State.HELD)
    noted = AuditEntry.objects.get(verb="publication.host_changed")
    assert noted.subject == f"publication {found.pk}: member {there.pk} after member 0"
    assert operations.release(found, alice)


@pytest.mark.parametrize("state", [State.SCHEDULED, State.BLOCKED, State.HELD])
def test_who_is_not_there_then_is_not_offered_it_and_cannot_take_it(
    publication: Publication, where: str, bob: Member, alice: Member, client_of: SignIn, state: str
) -> None:
    Delivery.objects.update(state=state)
    client = client_of(bob)
    assert BUTTON not in client.get(where).content.decode()
    assert "Bob is not there for all of that time." in take_over(client, where)
    assert Publication.objects.get().host == alice


@pytest.mark.parametrize("state", [State.SCHEDULED, State.BLOCKED])
def test_what_waits_for_its_time_goes_on_waiting(
    publication: Publication, where: str, there: Member, client_of: SignIn, state: str
) -> None:
    Delivery.objects.update(state=state)
    assert BUTTON in client_of(there).get(where).content.decode()
    take_over(client_of(there), where)
    found = Publication.objects.get()
    assert (found.host, found.delivery.state) == (there, state)


def test_of_two_who_take_it_over_one_does(
    publication: Publication, there: Member, alice: Member, now: datetime
) -> None:
    Publication.objects.update(host=None)
    seen = Publication.objects.get()
    assert operations.host_ahead(seen, there, now=now)
    assert not operations.host_ahead(seen, alice, now=now)
    assert not operations.host_ahead(Publication.objects.get(), alice, now=seen.due_at)
    assert Publication.objects.get().host == there
