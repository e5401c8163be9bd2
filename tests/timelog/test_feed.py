"""The calendar feed: secret, renewable, revocable, valid iCalendar, and nothing of people outside."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from icalendar import Calendar

from stamgast.channels.models import Channel
from stamgast.outbox.models import Delivery
from stamgast.publishing import occasions
from stamgast.publishing.models import Occasion, Publication
from stamgast.timelog import feeds
from stamgast.timelog.models import Feed
from stamgast.workspaces.models import Member
from tests.factories import make_conversation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_nine")]
PAGE = "/w/bookshop/time/feed/"


def events(address: str) -> list[dict[str, object]]:
    answer = Client().get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    return [
        {"uid": str(one["uid"]), "summary": str(one["summary"]), "from": one.start, "to": one.end,
         "status": str(one["status"])}
        for one in Calendar.from_ical(answer.content).walk("VEVENT")
    ]  # fmt: skip


def address(member: Member, now: datetime, *, has_team: bool = False) -> str:
    token = feeds.renew(member, has_team=has_team, now=now)
    return feeds.address(token).partition("/calendar/")[1] + feeds.address(token).partition("/calendar/")[2]


def test_the_feed_holds_what_one_hosts_and_the_team_only_on_request(
    alice: Member, bob: Member, plan: Callable[..., Publication], now: datetime
) -> None:
    mine = plan(bob, "A chair, a table;\nand more")
    plan(alice, "A lamp", hours=5)
    plan(bob, "Long ago", hours=-24 * 31, is_out=True)
    (event,) = events(address(bob, now))
    assert event["summary"] == "You host: A chair, a table;\nand more"
    assert (event["from"], event["to"]) == (now + timedelta(hours=1), now + timedelta(hours=2))
    assert str(event["uid"]).startswith(f"publication-{mine.pk}@")
    assert [one["summary"] for one in events(address(bob, now, has_team=True))][1] == "Alice hosts: A lamp"


@pytest.fixture
def fair(alice: Member) -> Occasion:
    """Two days at a fair."""
    days = {"from_on": date(2026, 12, 5), "to_on": date(2026, 12, 6)}
    return occasions.keep(Occasion(name="Book fair, hall 2;", **days), alice)


def test_our_own_events_take_whole_days_and_nobodys_time(bob: Member, fair: Occasion, now: datetime) -> None:
    found = address(bob, now)
    (event,) = Calendar.from_ical(Client().get(found).content).walk("VEVENT")
    assert (event.start, event.end) == (date(2026, 12, 5), date(2026, 12, 7)), "an end is the first day after"
    assert [str(event[name]) for name in ("summary", "transp")] == ["Book fair, hall 2;", "TRANSPARENT"]
    assert b"DTSTART;VALUE=DATE:20261205" in Client().get(found).content
    assert str(event["url"]).endswith("/w/bookshop/plan/days/")


def test_an_event_keeps_its_uid_until_it_is_removed(
    alice: Member, bob: Member, fair: Occasion, now: datetime
) -> None:
    found = address(bob, now)
    (before,) = events(found)
    fair.name, fair.to_on = "Book fair", date(2026, 12, 5)
    occasions.keep(fair, alice)
    (after,) = events(found)
    assert after == {**before, "summary": "Book fair", "to": date(2026, 12, 6)}
    occasions.remove(fair, alice, now=now)
    assert events(found) == []
    occasions.bring_back(fair, alice)
    assert events(found) == [after]


@pytest.mark.parametrize(
    ("changes", "is_in"),
    [
        ({}, True),
        ({"kind": "note"}, False),
        ({"from_on": date(2026, 10, 1), "to_on": date(2026, 10, 26)}, True),  # thirty days ago
        ({"from_on": date(2026, 10, 1), "to_on": date(2026, 10, 25)}, False),
        ({"from_on": date(2027, 5, 24), "to_on": date(2027, 5, 24)}, True),  # in 180 days
        ({"from_on": date(2027, 5, 25), "to_on": date(2027, 5, 25)}, False),
    ],
)
def test_events_stand_in_it_as_long_as_hosting_does(
    changes: dict[str, object], is_in: bool, bob: Member, fair: Occasion, now: datetime
) -> None:
    Occasion.objects.filter(pk=fair.pk).update(**changes)
    assert bool(events(address(bob, now))) is is_in


def test_events_of_another_team_stay_there(
    charlie: Member, bob: Member, fair: Occasion, now: datetime
) -> None:
    assert len(events(address(bob, now))) == 1
    assert events(address(charlie, now)) == []


@pytest.mark.parametrize(
    ("state", "status"),
    [("scheduled", "CONFIRMED"), ("held", "TENTATIVE"), ("cancelled", None), ("missed", None)],
)
def test_what_is_held_is_tentative_and_what_is_over_is_gone(
    state: str, status: str | None, bob: Member, plan: Callable[..., Publication], now: datetime
) -> None:
    plan(bob)
    Delivery.objects.update(state=state)
    assert [one["status"] for one in events(address(bob, now))] == [status] * bool(status)


def test_times_are_right_when_the_clocks_change(
    bob: Member, plan: Callable[..., Publication], now: datetime
) -> None:
    found, night = plan(bob), datetime(2027, 3, 28, 0, 30, tzinfo=UTC)  # 01:30; at 02:00 it is 03:00
    Publication.objects.filter(pk=found.pk).update(due_at=night, hosting_minutes=60)
    (event,) = events(address(bob, now))
    assert (event["from"], event["to"]) == (night, night + timedelta(minutes=60))
    assert b"DTSTART:20270328T003000Z" in Client().get(address(bob, now)).content


def test_the_address_is_shown_once_renewed_and_taken_back(
    bob: Member, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(bob)
    assert "Make an address" in client.get(PAGE).content.decode()
    page = client.post(PAGE, {"has_team": "on"}).content.decode()
    first = "/calendar/" + page.partition("/calendar/")[2].partition("<")[0]
    assert Client().get(first).status_code == 200
    assert first not in client.get(PAGE).content.decode()
    assert Feed.objects.get().has_team
    page = client.post(PAGE).content.decode()
    second = "/calendar/" + page.partition("/calendar/")[2].partition("<")[0]
    assert [Client().get(one).status_code for one in (first, second)] == [404, 200]
    client.post(f"{PAGE}revoke/")
    assert Client().get(second).status_code == 404


def test_a_calendar_without_events_is_one_as_well(bob: Member, now: datetime) -> None:
    content = Client().get(address(bob, now)).content
    assert [part.name for part in Calendar.from_ical(content).subcomponents] == ["VTIMEZONE"]


def test_no_address_can_be_made_up_and_the_secret_is_not_kept(bob: Member, now: datetime) -> None:
    real = address(bob, now)
    secret = real.removeprefix("/calendar/").partition("~")[0]
    assert secret not in str(Feed.objects.values().get())
    for wrong in (secret, f"{secret}~x", "x~y", real[10:-5], Feed.objects.get().secret_hash):
        assert Client().get(f"/calendar/{wrong}.ics").status_code == 404
    assert Client().post(real).status_code == 405


def test_whoever_leaves_the_team_reads_no_more(bob: Member, now: datetime) -> None:
    found = address(bob, now)
    bob.delete()
    assert Client().get(found).status_code == 404


def test_nobody_outside_the_team_is_in_it(
    bob: Member, plan: Callable[..., Publication], channel: Channel, now: datetime
) -> None:
    plan(bob)
    make_conversation(channel, "Is the shop open on Sunday?")
    content = Client().get(address(bob, now, has_team=True)).content.decode()
    assert "Trijn" not in content
    assert "Sunday" not in content
    assert "@bookshop.example" not in content
