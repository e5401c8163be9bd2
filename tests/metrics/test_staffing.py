"""Queues against their published vectors, and a backlog against one worked off item by item."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stamgast.metrics.backlog import SLOTS, Backlog, Rota, minutes_open
from stamgast.metrics.erlang import answered_within, erlang_a, erlang_c
from stamgast.metrics.figures import NotKnowable
from stamgast.metrics.opening import Opening
from stamgast.metrics.staffing import promise
from stamgast.metrics.tables import HOURS, OUTCOMES, items
from stamgast.metrics.tables import table as rows_of
from stamgast.metrics.time import per_activity, value

pytestmark = pytest.mark.long

Table = Callable[..., pl.DataFrame]
At = Callable[[float], datetime]
MONDAY = datetime(2025, 3, 3, tzinfo=UTC)
MORNINGS = Opening.weekdays("UTC", time(9), time(10))
DAYTIME = Opening.weekdays("UTC", time(9), time(17))


def test_erlang_c_reproduces_its_vectors() -> None:
    assert erlang_c(20, 6, 3).wait == pytest.approx(0.44444, abs=5e-6)
    assert erlang_c(20, 6, 3).mean == pytest.approx(2.667, abs=5e-4)
    assert answered_within(15, 20, 6, 3) == pytest.approx(0.96352, abs=5e-6)
    assert erlang_c(60, 5, 7).wait == pytest.approx(0.32415, abs=5e-6)
    assert erlang_c(60, 5, 7).mean == pytest.approx(0.810, abs=5e-4)


def test_erlang_a_reproduces_its_vector() -> None:
    queue = erlang_a(20, 6, 3, 30)
    assert (queue.wait, queue.lost, queue.mean) == (
        pytest.approx(0.3906, abs=5e-5),
        pytest.approx(0.0484, abs=5e-5),
        pytest.approx(1.453, abs=5e-4),
    )


def test_endless_patience_is_erlang_c_and_too_few_staff_never_catch_up() -> None:
    assert erlang_a(20, 6, 3, 1e9).wait == pytest.approx(erlang_c(20, 6, 3).wait, abs=1e-6)
    assert (erlang_c(30, 6, 3).mean, answered_within(60, 30, 6, 3)) == (float("inf"), 0.0)


def test_a_week_of_quarters_knows_its_minutes() -> None:
    night = Opening("UTC", (((time(23, 50), time(0, 20)),),) + ((),) * 6)
    assert minutes_open(night)[94:99].tolist() == [0, 10, 15, 5, 0]
    assert (minutes_open(None).sum(), minutes_open(DAYTIME).sum()) == (7 * 24 * 60, 5 * 8 * 60)
    always = Opening("UTC", (((time(0), time(0)),),) * 7)
    assert minutes_open(always).tolist() == minutes_open(None).tolist()


@settings(max_examples=50)
@given(st.lists(st.integers(0, SLOTS - 1), max_size=30), st.sampled_from([5.0, 20.0, 70.0]))
def test_the_backlog_is_worked_off_in_the_order_in_which_it_came(slots: list[int], minutes: float) -> None:
    arrivals = np.zeros((1, SLOTS))
    np.add.at(arrivals[0], slots, 1)
    capacity, clock = minutes_open(DAYTIME), minutes_open(None)
    longest, left, waiting = 0.0, np.tile(capacity, 2), 0
    for slot in sorted(slots):
        work, waiting = minutes, max(waiting, slot)
        while work > 1e-9:
            done = min(work, left[waiting])
            work, left[waiting] = work - done, left[waiting] - done
            waiting += work > 1e-9
        longest = max(longest, 15.0 * (waiting + 1 - slot))
    # The second week is there to finish what the first began.
    found = Backlog(np.vstack([arrivals, np.zeros((1, SLOTS))]), minutes, clock)
    assert found.longest(capacity, np.array([0, 1]))[0] == pytest.approx(longest)


def daily(days: int, hour: float) -> pl.DataFrame:
    """One message on every day from Monday to Friday, at an hour."""
    return items(
        {
            "item": str(day),
            "channel": "c",
            "author": "ann",
            "direction": "in",
            "kind": "message",
            "published": MONDAY + timedelta(days=day, hours=hour),
        }
        for day in range(days)
        if day % 7 < 5
    )


def test_what_comes_before_the_hour_is_answered_in_it() -> None:
    found = promise(
        daily(70, 8.5),
        Rota(MORNINGS, minutes=10),
        within=timedelta(hours=1),
        until=MONDAY + timedelta(days=70),
        opening=DAYTIME,
    )
    assert (found.waits.value, found.waits.n) == (15 * 60, 9)
    assert (found.kept.value, found.hours, found.missing) == (1.0, 5.0, 0.0)


def test_missing_hours_are_those_that_would_keep_the_wish() -> None:
    wish = timedelta(minutes=30)
    frame = daily(70, 8.5)
    found = promise(
        frame, Rota(MORNINGS, minutes=55), within=wish, until=MONDAY + timedelta(days=70), opening=DAYTIME
    )
    assert found.kept.value == 0.0
    # 55 minutes of work must be done in two quarters of an hour: 55/30 times as many hands.
    assert found.missing == pytest.approx(5 * (55 / 30 - 1), abs=0.06)


def test_a_team_that_never_catches_up_can_promise_nothing() -> None:
    found = promise(
        daily(70, 8.5),
        Rota(MORNINGS, minutes=90),
        within=timedelta(hours=8),
        until=MONDAY + timedelta(days=70),
    )
    assert (found.waits.value, found.waits.low, found.waits.n) == (None, None, 9)
    assert found.kept.value == 0.0
    assert found.missing == pytest.approx(5 * (90 / 60 - 1), abs=0.1)


def test_what_needs_no_reply_makes_no_work(at: At) -> None:
    frame = daily(70, 8.5).with_columns(needs_reply=pl.lit(value=False))
    found = promise(frame, Rota(MORNINGS, 10), within=timedelta(hours=1), until=MONDAY + timedelta(days=70))
    assert found == NotKnowable("0 whole weeks are observed; 4 are needed")


def test_three_whole_weeks_are_too_few() -> None:
    until = MONDAY + timedelta(days=34)
    found = promise(daily(35, 8), Rota(MORNINGS, 10), within=timedelta(hours=1), until=until)
    assert found == NotKnowable("3 whole weeks are observed; 4 are needed")


def test_outcomes_are_held_against_all_hours(at: At) -> None:
    work = rows_of(
        [{"activity": kind, "minutes": 60.0, "at": at(200 * n)} for n, kind in enumerate("aab")], HOURS
    )
    came = rows_of(
        [{"conversation": "x", "outcome": "solved", "at": at(hour)} for hour in (1, 2, 201, 999)], OUTCOMES
    )
    figure = value(work, came, until=at(500))
    assert (figure.value, figure.n) == (1.0, 3)
    assert figure.low <= 1 <= figure.high
    assert per_activity(work, until=at(500)).rows() == [
        ("a", 120.0, pytest.approx(2 / 3)),
        ("b", 60.0, pytest.approx(1 / 3)),
    ]
    assert value(rows_of([], HOURS), came, until=at(500)).value is None
