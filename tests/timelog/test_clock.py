"""The clock: one for each member, started and stopped once, whatever is clicked in whichever tab."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.timelog import operations
from stamgast.timelog.models import Activity, Entry, Timer
from stamgast.timelog.operations import Doing
from stamgast.workspaces.models import Member
from tests.factories import make_conversation

pytestmark = pytest.mark.django_db
CLOCK = "/w/bookshop/time/clock/"


def start(member: Member, now: datetime, activity: str = Activity.ANSWERING) -> Timer:
    return operations.start(member, Doing(activity), now=now)


@pytest.mark.parametrize(
    ("ran", "minutes"),
    [
        (timedelta(seconds=29), None),
        (timedelta(seconds=31), 1),
        (timedelta(minutes=12, seconds=40), 13),
        (timedelta(hours=3), 180),
        (timedelta(minutes=-5), None),
    ],
)
def test_what_the_clock_ran_is_logged_unless_it_was_a_moment(
    ran: timedelta, minutes: int | None, alice: Member, now: datetime
) -> None:
    entry = operations.stop(start(alice, now), now=now + ran)
    assert (entry and entry.minutes) == minutes
    assert not Timer.objects.exists()


def test_stopping_twice_logs_once(alice: Member, now: datetime) -> None:
    timer = start(alice, now)
    other_tab = Timer.objects.get(pk=timer.pk)
    later = now + timedelta(minutes=10)
    assert operations.stop(timer, now=later)
    assert operations.stop(other_tab, now=later) is None
    assert Entry.objects.get().minutes == 10


def test_starting_another_logs_the_one_that_ran(alice: Member, now: datetime) -> None:
    start(alice, now)
    start(alice, now + timedelta(minutes=20), Activity.WRITING)
    assert Entry.objects.get().activity == Activity.ANSWERING
    assert Timer.objects.get().activity == Activity.WRITING


def test_two_tabs_that_start_at_the_same_moment_share_one_clock(
    alice: Member, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = start(alice, now)
    found = Timer.objects.filter

    def before_the_other(**given: Any) -> Any:
        monkeypatch.setattr(Timer.objects, "filter", found)
        return Timer.objects.none()

    monkeypatch.setattr(Timer.objects, "filter", before_the_other)
    assert start(alice, now) == first
    with pytest.raises(IntegrityError):
        Timer.objects.create(member=alice, activity=Activity.OTHER, began_at=now)


def test_a_clock_that_ran_long_is_asked_about_and_runs_on(alice: Member, now: datetime) -> None:
    timer, later = start(alice, now), now + timedelta(hours=3, seconds=1)
    for act in (lambda: operations.stop(timer, now=later), lambda: start(alice, later)):
        with pytest.raises(operations.RanLong):
            act()
    assert Timer.objects.get() == timer
    entry = operations.stop(timer, now=later, minutes=25)
    assert entry is not None
    assert (entry.minutes, entry.ended_at) == (25, now + timedelta(minutes=25))


def test_the_day_is_that_of_the_workspace_on_which_it_began(alice: Member, now: datetime) -> None:
    late = datetime(2026, 11, 25, 23, 30, tzinfo=now.tzinfo)  # half past midnight in Amsterdam
    entry = operations.stop(start(alice, late), now=late + timedelta(hours=1))
    assert entry is not None
    assert entry.done_on == date(2026, 11, 26)


def test_throwing_away_can_be_undone(alice: Member, now: datetime) -> None:
    entry = operations.throw_away(start(alice, now), now=now + timedelta(minutes=9))
    assert entry is not None
    assert Entry.objects.get().removed_at
    operations.restore(entry)
    assert Entry.objects.get().removed_at is None


@pytest.mark.usefixtures("at_nine")
def test_a_conversation_has_a_clock_that_names_nobody(
    bob: Member, channel: Channel, client_of: Callable[[Member], Client], now: datetime
) -> None:
    conversation, client = make_conversation(channel), client_of(bob)
    about = f"?conversation={conversation.pk}"
    page = client.get(f"/w/bookshop/conversations/{conversation.pk}/").content.decode()
    assert f'hx-get="{CLOCK}{about}"' in page
    assert "Start the clock" in client.get(CLOCK + about).content.decode()
    shown = client.post(f"{CLOCK}start/{about}", headers={"HX-Request": "true"}).content.decode()
    assert "Stop and log" in shown
    timer = Timer.objects.get()
    assert (timer.subject, timer.channel) == ("A conversation", channel)
    assert timer.address.endswith(f"/conversations/{conversation.pk}/")
    Timer.objects.update(began_at=now - timedelta(minutes=7))
    client.post(f"{CLOCK}stop/", {"timer": timer.pk}, headers={"HX-Request": "true"})
    client.post(f"{CLOCK}stop/", {"timer": timer.pk})
    assert Entry.objects.get().minutes == 7


@pytest.mark.usefixtures("at_nine")
def test_an_old_page_does_not_stop_a_later_clock(
    bob: Member, client_of: Callable[[Member], Client], now: datetime
) -> None:
    old = start(bob, now - timedelta(minutes=9))
    start(bob, now - timedelta(minutes=5))
    client_of(bob).post(f"{CLOCK}stop/", {"timer": old.pk})
    assert Timer.objects.get().began_at == now - timedelta(minutes=5)


@pytest.mark.usefixtures("at_nine")
def test_the_page_asks_how_long_a_forgotten_clock_really_took(
    bob: Member, client_of: Callable[[Member], Client], now: datetime
) -> None:
    timer, client = start(bob, now - timedelta(hours=5)), client_of(bob)
    assert "Still at it?" in client.get(CLOCK).content.decode()
    where = client.post(f"{CLOCK}stop/", {"timer": timer.pk}, headers={"HX-Request": "true"})
    assert where["HX-Redirect"] == f"{CLOCK}stop/"
    assert "was it left running?" in client.get(f"{CLOCK}stop/").content.decode()
    assert client.post(f"{CLOCK}stop/", {"timer": timer.pk, "minutes": "0"}).status_code == 422
    client.post(f"{CLOCK}stop/", {"timer": timer.pk, "minutes": "45"})
    assert Entry.objects.get().minutes == 45


@pytest.mark.usefixtures("at_nine")
def test_a_conversation_or_post_of_others_cannot_be_clocked(
    alice: Member, charlie: Member, channel: Channel, client_of: Callable[[Member], Client]
) -> None:
    conversation = make_conversation(channel)
    client = client_of(charlie)
    for about in (f"conversation={conversation.pk}", "post=1"):
        assert client.post(f"/w/elsewhere/time/clock/start/?{about}").status_code == 404
    assert not Timer.objects.exists()


@pytest.mark.usefixtures("at_nine")
def test_the_first_page_of_the_day_shows_the_clock_that_runs(
    bob: Member, client_of: Callable[[Member], Client], now: datetime
) -> None:
    client = client_of(bob)
    assert f"{CLOCK}today/" in client.get("/w/bookshop/").content.decode()
    assert "Stop and log" not in client.get(f"{CLOCK}today/").content.decode()
    start(bob, now - timedelta(minutes=3), Activity.LISTENING)
    assert "Listening" in client.get(f"{CLOCK}today/").content.decode()
