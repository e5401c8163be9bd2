"""What can be promised: from messages of whole weeks, people's hours and minutes each."""

import html
from collections.abc import Callable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations.models import Message
from stamgast.hours.operations import set_opening_hours, set_week
from stamgast.metrics.backlog import SLOTS
from stamgast.metrics.figures import NotKnowable, Staffing
from stamgast.timelog import operations
from stamgast.timelog.forecast import Forecast, _owed, forecast
from stamgast.timelog.models import Activity
from stamgast.timelog.operations import Doing
from stamgast.workspaces.models import Member
from tests.factories import make_conversation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_nine")]
PAGE = "/w/bookshop/time/forecast/"
MONDAY = datetime(2026, 11, 23, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.fixture(autouse=True)
def few_worlds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw few worlds: the intervals are no business of this feature."""
    monkeypatch.setattr("stamgast.metrics.staffing.WORLDS", 2)
    monkeypatch.setattr("stamgast.metrics.staffing.PLAYED", 30)


@pytest.fixture
def incoming(channel: Channel, now: datetime) -> Callable[..., None]:
    """Return what has messages come in every week at a weekday and hour, for so many weeks back."""
    conversation = make_conversation(channel)
    Message.objects.update(published=now)

    def come(weeks: int, weekday: int, hour: int, each: int = 1) -> None:
        Message.objects.bulk_create(
            Message(
                channel=channel, conversation=conversation, direction="in", content="Open?",
                remote_id=f"{week}.{n}",
                published=MONDAY - timedelta(weeks=week) + timedelta(days=weekday, hours=hour, minutes=n),
            )
            for week in range(1, weeks + 1)
            for n in range(each)
        )  # fmt: skip

    return come


def staffing(found: Forecast) -> Staffing:
    assert isinstance(found.found, Staffing)
    return found.found


def on_weekdays(begins: int, ends: int) -> list[tuple[int, time, time]]:
    return [(day, time(begins), time(ends)) for day in range(5)]


@pytest.mark.parametrize(("weeks", "to_come"), [(0, 4), (1, 4), (3, 2), (4, 1), (5, 0), (12, 0)])
def test_too_little_is_said_with_the_weeks_that_are_needed(
    weeks: int, to_come: int, alice: Member, incoming: Callable[..., None], now: datetime,
    client_of: Callable[[Member], Client],
) -> None:  # fmt: skip
    set_week(alice, on_weekdays(9, 17))
    incoming(weeks, 1, 10)
    found = forecast(alice.workspace, now=now)
    assert found.to_come == to_come
    assert isinstance(found.found, NotKnowable) == (to_come > 0)
    if to_come > 1:
        page = client_of(alice).get(PAGE).content.decode()
        assert f"{to_come} more whole weeks of messages are needed" in page


def test_without_hours_nothing_is_promised(
    alice: Member, incoming: Callable[..., None], client_of: Callable[[Member], Client]
) -> None:
    incoming(8, 1, 10)
    page = client_of(alice).get(PAGE).content.decode()
    assert "Nobody has said yet when they are there" in page
    assert "Write down your hours" in page


def test_more_comes_in_than_can_be_answered(
    alice: Member, incoming: Callable[..., None], now: datetime, client_of: Callable[[Member], Client]
) -> None:
    set_week(alice, [(0, time(9), time(10))])
    set_opening_hours(alice.workspace, on_weekdays(9, 17))
    incoming(8, 0, 9, each=30)  # 300 minutes of work, 60 minutes of Alice
    found = staffing(forecast(alice.workspace, now=now))
    assert (found.waits.value, found.hours) == (None, 1.0)
    page = html.unescape(client_of(alice).get(PAGE).content.decode())
    assert "never caught up with" in page
    assert "Most are missing here: Monday, Morning." in page


def test_two_people_at_the_same_time_count_twice(
    alice: Member, bob: Member, incoming: Callable[..., None], now: datetime
) -> None:
    incoming(8, 1, 9, each=12)
    set_week(alice, on_weekdays(9, 11))
    alone = staffing(forecast(alice.workspace, now=now))
    set_week(bob, on_weekdays(9, 11))
    together = staffing(forecast(alice.workspace, now=now))
    assert (alone.hours, together.hours) == (10, 20)
    # Twelve come in in the first quarter of an hour: two hours of work of one, one hour of two.
    assert (alone.waits.value, together.waits.value) == (7200, 3600)


def test_hours_are_missing_where_the_work_is_short(
    alice: Member, incoming: Callable[..., None], now: datetime, client_of: Callable[[Member], Client]
) -> None:
    incoming(8, 1, 9, each=12)
    set_week(alice, on_weekdays(9, 11))
    found = staffing(forecast(alice.workspace, now=now, within=timedelta(hours=1)))
    assert found.missing == pytest.approx(10, abs=0.2)  # twice the ten hours there are
    page = html.unescape(client_of(alice).get(f"{PAGE}?hours=1").content.decode())
    assert "everybody gets an answer within 2 hr in nine of ten weeks" in page
    assert "To keep your promise of 1 hr you lack" in page
    relaxed = client_of(alice).get(f"{PAGE}?hours=3").content.decode()
    assert "can be kept" in relaxed
    assert "anything from" not in relaxed
    assert client_of(alice).get(f"{PAGE}?hours=never&minutes=-1").status_code == 200


def test_minutes_are_those_logged_once_enough_is_answered(
    alice: Member, channel: Channel, incoming: Callable[..., None], now: datetime
) -> None:
    incoming(8, 1, 9)
    conversation = channel.conversations.get()
    operations.log(alice, Doing(Activity.ANSWERING), 60, now.date(), now=now)
    for n in range(10):
        found = forecast(alice.workspace, now=now)
        assert (found.minutes, found.is_measured) == (10, False)
        Message.objects.create(
            channel=channel, conversation=conversation, direction="out", content="Yes", published=now,
            remote_id=f"o{n}",
        )  # fmt: skip
    found = forecast(alice.workspace, now=now)
    assert (found.minutes, found.is_measured) == (6, True)
    assert forecast(alice.workspace, now=now, minutes=4).minutes == 4


def test_what_calls_for_no_answer_is_no_work(
    alice: Member, incoming: Callable[..., None], now: datetime
) -> None:
    incoming(8, 1, 9, each=4)
    Message.objects.filter(remote_id__endswith=".3").update(needs_reply=False)
    Message.objects.filter(remote_id__endswith=".2").update(deleted_at=now)
    assert forecast(alice.workspace, now=now).incoming == 2


@pytest.mark.parametrize(
    ("open_slots", "owed"),
    [
        ([], {0: 1, 50: 1, 600: 1}),
        ([10, 100], {10: 2, 100: 1}),
        ([0, 600], {0: 1, 600: 2}),
        ([50], {50: 3}),
    ],
)
def test_work_waits_for_the_next_time_promises_run(open_slots: list[int], owed: dict[int, int]) -> None:
    work, clock = np.zeros(SLOTS), np.zeros(SLOTS)
    work[[0, 50, 600]] = 1
    clock[open_slots] = 15
    moved = _owed(work, clock)
    assert {int(slot): int(moved[slot]) for slot in np.flatnonzero(moved)} == owed
