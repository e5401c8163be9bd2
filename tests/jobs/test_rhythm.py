"""The metronome: starts what is due, sleeps until the next is, and lets nothing stop the others."""

import sqlite3
from datetime import UTC, datetime, timedelta

import pytest

from stamgast.jobs import rhythm
from stamgast.jobs.rhythm import LONGEST_REST, LONGEST_SLEEP, Duty, beat, every, register

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
MOMENT = timedelta(milliseconds=100)


@pytest.fixture(autouse=True)
def _nothing_else_is_due(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rhythm, "_duties", {})
    monkeypatch.setattr(rhythm, "_looks", {})
    monkeypatch.setattr(rhythm, "_rests", {})
    monkeypatch.setattr(rhythm, "has_changed", lambda: True)


def duty(name: str, due: datetime | None) -> list[datetime]:
    """Register a duty that is always due at one instant; return when it was started."""
    started: list[datetime] = []

    def start(now: datetime) -> int:
        started.append(now)
        return 1

    register(Duty(name, lambda: due, start))
    return started


def test_without_duties_it_sleeps_as_long_as_it_may() -> None:
    assert beat(NOON) == NOON + LONGEST_SLEEP


def test_it_wakes_when_the_first_row_falls_due() -> None:
    duty("late", NOON + 5 * MOMENT)
    duty("soon", NOON + 2 * MOMENT)
    duty("never", None)
    assert beat(NOON) == NOON + 2 * MOMENT


def test_it_never_sleeps_longer_than_a_row_of_another_process_may_wait() -> None:
    duty("tomorrow", NOON + timedelta(days=1))
    assert beat(NOON) == NOON + LONGEST_SLEEP


def test_a_duty_is_left_alone_until_it_is_due_or_the_longest_sleep_is_over() -> None:
    soon, tomorrow = duty("soon", NOON + MOMENT), duty("tomorrow", NOON + timedelta(days=1))
    for now in (NOON, NOON + MOMENT, NOON + LONGEST_SLEEP):
        beat(now)
    assert soon == [NOON, NOON + MOMENT, NOON + LONGEST_SLEEP]
    assert tomorrow == [NOON, NOON + LONGEST_SLEEP]


def test_a_clock_set_back_stops_nothing() -> None:
    started = duty("tomorrow", NOON + timedelta(days=1))
    beat(NOON)
    beat(NOON - timedelta(hours=1))
    assert started == [NOON, NOON - timedelta(hours=1)]


def test_a_duty_that_fails_is_tried_again_and_stops_no_other() -> None:
    tried: list[datetime] = []

    def fail(now: datetime) -> int:
        tried.append(now)
        raise ValueError

    register(Duty("broken", lambda: None, fail))
    started = duty("whole", None)
    assert beat(NOON) == NOON + LONGEST_SLEEP
    beat(NOON + LONGEST_SLEEP)
    assert tried == started == [NOON, NOON + LONGEST_SLEEP]


def test_a_database_that_cannot_be_read_for_a_moment_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> bool:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(rhythm, "has_changed", fail)
    started = duty("tomorrow", NOON + timedelta(days=1))
    beat(NOON)
    beat(NOON + LONGEST_SLEEP)
    assert started == [NOON, NOON + LONGEST_SLEEP]


def test_regular_work_keeps_its_interval() -> None:
    done: list[datetime] = []
    every("sweep", 3 * MOMENT, done.append)
    for tenths in range(8):
        beat(NOON + tenths * MOMENT)
    assert done == [NOON, NOON + 3 * MOMENT, NOON + 6 * MOMENT]


def test_where_nothing_was_written_only_what_is_due_is_attended_to(monkeypatch: pytest.MonkeyPatch) -> None:
    never, soon, later = (
        duty("never", None),
        duty("soon", NOON + 3 * MOMENT),
        duty("later", NOON + 25 * MOMENT),
    )
    beat(NOON)
    monkeypatch.setattr(rhythm, "has_changed", lambda: False)
    for tenths in range(1, 27):
        beat(NOON + tenths * MOMENT)
    assert never == [NOON]
    beat(NOON + LONGEST_REST)
    assert never == [NOON, NOON + LONGEST_REST]
    assert soon[1] == NOON + 3 * MOMENT
    assert later == [NOON, NOON + 25 * MOMENT, NOON + 26 * MOMENT, NOON + LONGEST_REST]


def test_a_duty_that_failed_is_tried_again_though_nothing_was_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rhythm, "has_changed", lambda: False)
    tried: list[datetime] = []

    def fail(now: datetime) -> int:
        tried.append(now)
        raise ValueError

    register(Duty("broken", lambda: None, fail))
    for now in (NOON, NOON + LONGEST_SLEEP):
        beat(now)
    assert tried == [NOON, NOON + LONGEST_SLEEP]


def test_what_was_written_reaches_duties_whose_turn_comes_later(monkeypatch: pytest.MonkeyPatch) -> None:
    often, rarely = duty("often", NOON + MOMENT), duty("rarely", None)
    beat(NOON)
    beat(NOON + MOMENT)  # something was written, but only one duty is looked at
    monkeypatch.setattr(rhythm, "has_changed", lambda: False)
    beat(NOON + LONGEST_SLEEP)
    assert often[:2] == [NOON, NOON + MOMENT]
    assert rarely == [NOON, NOON + LONGEST_SLEEP]


def test_work_that_only_follows_rows_rests_while_nothing_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[datetime] = []
    every("settle", LONGEST_SLEEP, done.append, rest=5 * LONGEST_SLEEP)
    for second, is_changed in enumerate([True, True, False, False, True, False, False, False, False, False]):
        monkeypatch.setattr(rhythm, "has_changed", lambda is_changed=is_changed: is_changed)
        beat(NOON + second * LONGEST_SLEEP)
    assert [(at - NOON) // LONGEST_SLEEP for at in done] == [0, 1, 4, 9]
