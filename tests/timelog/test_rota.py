"""The rota: who hosts what, what loses its host, and asking one another."""

import html
from collections.abc import Callable
from datetime import datetime, time, timedelta

import pytest
from django.core import mail
from django.test import Client

from stamgast.hours.operations import add_absence, set_week
from stamgast.outbox.models import Delivery
from stamgast.publishing.models import Publication
from stamgast.timelog import hand_overs
from stamgast.timelog.jobs import tell
from stamgast.timelog.models import HandOver
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import add_member
from stamgast.workspaces.roles import Role
from tests.factories import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_nine")]
ROTA = "/w/bookshop/time/rota/"
ALWAYS = [(weekday, time(0), time(23, 59)) for weekday in range(7)]


@pytest.fixture
def hosts(alice: Member, bob: Member) -> tuple[Member, Member]:
    set_week(alice, ALWAYS)
    set_week(bob, ALWAYS)
    return alice, bob


@pytest.fixture
def asked(hosts: tuple[Member, Member], plan: Callable[..., Publication], now: datetime) -> HandOver:
    alice, bob = hosts
    return hand_overs.ask(plan(alice), alice, bob, "I am at the dentist’s", now=now)


def shown(client: Client, address: str = ROTA) -> str:
    return html.unescape(client.get(address).content.decode())


def test_the_week_shows_hours_holidays_absences_and_what_is_hosted(
    hosts: tuple[Member, Member], plan: Callable[..., Publication], client_of: Callable[[Member], Client],
    now: datetime,
) -> None:  # fmt: skip
    alice, bob = hosts
    plan(alice)
    add_absence(bob, from_at=now, to_at=now + timedelta(days=1))
    page = shown(client_of(bob))
    assert "11:00 A chair" in page  # ten in UTC
    assert "00:00–24:00" in page
    assert "away" in page
    assert "Christmas Day" in shown(client_of(bob), f"{ROTA}?from=2026-12-21")
    assert "A chair" not in shown(client_of(bob), f"{ROTA}?from=2026-12-21").partition("rota-title")[2]


def test_an_absence_shows_what_loses_its_host(
    hosts: tuple[Member, Member], plan: Callable[..., Publication], client_of: Callable[[Member], Client],
    now: datetime,
) -> None:  # fmt: skip
    alice, bob = hosts
    plan(alice, "A chair")
    plan(bob, "A table")
    plan(alice, "A lamp", hours=100)
    assert hand_overs.losing(alice.workspace, now) == []
    add_absence(alice, from_at=now, to_at=now + timedelta(days=2))
    (lost,) = hand_overs.losing(alice.workspace, now)
    assert lost.variant.post.idea == "A chair"
    page = shown(client_of(alice), f"{ROTA}losing/")
    assert "Alice is not there" in page
    assert "Ask somebody to host" in page
    assert f'hx-get="{ROTA}losing/"' in client_of(bob).get("/w/bookshop/hours/").content.decode()


def test_yes_moves_the_hosting_and_both_are_told_once(
    asked: HandOver, client_of: Callable[[Member], Client], now: datetime
) -> None:
    tell(now)
    tell(now)
    (letter,) = mail.outbox
    assert letter.to == ["bob@bookshop.example"]
    assert "dentist" in letter.body
    assert "Alice asks you to host" in shown(client_of(asked.asked), "/w/bookshop/time/clock/today/")
    for _ in range(2):  # a double click
        client_of(asked.asked).post(f"{ROTA}asked/{asked.pk}/", {"answer": "yes"})
    assert Publication.objects.get().host == asked.asked
    tell(now)
    tell(now)
    assert [letter.to for letter in mail.outbox[1:]] == [["alice@bookshop.example"]]
    assert HandOver.objects.get().state == "accepted"
    assert "Bob hosts for you" in shown(client_of(asked.asked_by), "/w/bookshop/time/clock/today/")
    assert hand_overs.answered(asked.asked_by, now + timedelta(days=3)) == []


def test_no_leaves_everything_as_it_was(
    asked: HandOver, client_of: Callable[[Member], Client], now: datetime
) -> None:
    client_of(asked.asked).post(f"{ROTA}asked/{asked.pk}/", {"answer": "no"})
    assert Publication.objects.get().host == asked.asked_by
    with pytest.raises(hand_overs.MovedOn):
        hand_overs.accept(asked, asked.asked, now=now)
    tell(now)
    assert mail.outbox[-1].subject == "Bob cannot host"
    assert "Bob cannot host" in shown(client_of(asked.asked_by))
    assert hand_overs.ask(asked.publication, asked.asked_by, asked.asked, "", now=now).pk != asked.pk


def test_who_asked_can_take_it_back_and_nobody_else_settles_it(
    asked: HandOver, client_of: Callable[[Member], Client]
) -> None:
    nora = add_member(asked.asked.workspace, make_user("nora@bookshop.example", "Nora"), Role.RESPONDER)
    assert client_of(nora).post(f"{ROTA}asked/{asked.pk}/", {"answer": "yes"}).status_code == 403
    client_of(asked.asked_by).post(f"{ROTA}asked/{asked.pk}/", {"answer": "yes"})
    assert HandOver.objects.get().state == "asked"
    client_of(asked.asked_by).post(f"{ROTA}asked/{asked.pk}/", {"answer": "withdraw"})
    assert HandOver.objects.get().state == "withdrawn"
    tell(asked.asked_at)
    assert mail.outbox == []


def test_one_is_asked_at_a_time(asked: HandOver, now: datetime) -> None:
    with pytest.raises(hand_overs.AlreadyAsked):
        hand_overs.ask(asked.publication, asked.asked_by, asked.asked, "", now=now)


@pytest.mark.parametrize("what", ["out", "past", "moved", "no host"])
def test_what_moved_on_is_not_taken_over(what: str, asked: HandOver, now: datetime) -> None:
    rows = Publication.objects.filter(pk=asked.publication_id)
    if what == "out":
        Delivery.objects.update(state=Delivery.State.SENDING)
    elif what == "past":
        now += timedelta(hours=2)
    elif what == "moved":
        nora = add_member(asked.asked.workspace, make_user("nora@bookshop.example", "Nora"), Role.RESPONDER)
        rows.update(host=nora)
    else:
        rows.update(host=None)
    before = rows.get().host
    with pytest.raises(hand_overs.MovedOn):
        hand_overs.accept(asked, asked.asked, now=now)
    assert rows.get().host == before
    assert HandOver.objects.get().state == "asked"


def test_after_a_move_somebody_can_be_asked_anew(asked: HandOver, now: datetime) -> None:
    Publication.objects.update(host=None)
    fresh = hand_overs.ask(Publication.objects.get(), asked.asked_by, asked.asked, "", now=now)
    hand_overs.accept(fresh, asked.asked, now=now)
    assert Publication.objects.get().host == asked.asked


def test_who_is_not_there_then_cannot_say_yes(asked: HandOver, client_of: Callable[[Member], Client]) -> None:
    set_week(asked.asked, [])
    answer = client_of(asked.asked).post(f"{ROTA}asked/{asked.pk}/", {"answer": "yes"}, follow=True)
    assert "Bob is not there for all of that time" in html.unescape(answer.content.decode())
    assert Publication.objects.get().host == asked.asked_by


def test_what_is_held_stays_held_and_the_new_host_is_told_so(
    asked: HandOver, client_of: Callable[[Member], Client]
) -> None:
    Delivery.objects.update(state=Delivery.State.HELD)
    answer = client_of(asked.asked).post(f"{ROTA}asked/{asked.pk}/", {"answer": "yes"}, follow=True)
    assert "It is still held" in answer.content.decode()
    assert Publication.objects.get().host == asked.asked


def test_asking_offers_who_is_there_first_and_says_who_is_not(
    hosts: tuple[Member, Member], plan: Callable[..., Publication], client_of: Callable[[Member], Client]
) -> None:
    alice, bob = hosts
    found = plan(alice)
    add_member(alice.workspace, make_user("nora@bookshop.example", "Nora"), Role.RESPONDER)
    page = shown(client_of(alice), f"{ROTA}{found.pk}/ask/")
    assert page.index(">Bob<") < page.index("Nora (not there at that time)")
    assert client_of(bob).get(f"{ROTA}{found.pk}/ask/").status_code == 403
    client_of(alice).post(f"{ROTA}{found.pk}/ask/", {"asked": bob.pk})
    assert HandOver.objects.get().asked == bob
    assert "Asked, not answered yet" in shown(client_of(alice))
    strange = client_of(alice).post(f"{ROTA}{found.pk}/ask/", {"asked": alice.pk})
    assert strange.status_code == 422


def test_the_list_of_what_is_hosted_leads_to_asking(
    hosts: tuple[Member, Member], plan: Callable[..., Publication], client_of: Callable[[Member], Client]
) -> None:
    alice, bob = hosts
    found = plan(alice)
    link = f"{ROTA}{found.pk}/ask/"
    assert link in client_of(alice).get("/w/bookshop/plan/rota/").content.decode()
    assert link not in client_of(bob).get("/w/bookshop/plan/rota/").content.decode()
