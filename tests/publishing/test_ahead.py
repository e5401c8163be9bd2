"""Droughts and bursts ahead: what a channel's rhythm lacks, computed without any row."""

from datetime import date, timedelta

import pytest

from stamgast.publishing.ahead import HORIZON, Burst, Drought, bursts, droughts

TODAY = date(2026, 11, 25)


def days(*offsets: int) -> list[date]:
    return [TODAY + timedelta(days=offset) for offset in offsets]


@pytest.mark.parametrize(
    ("taken", "rhythm", "found"),
    [
        ((-1, 2, 5, 8, 11), 3, []),
        ((0, 9, 12), 3, []),  # three times the rhythm exactly is no drought yet
        ((0, 10, 13), 3, [(1, 9)]),
        ((-8, 4, 7, 10), 3, [(0, 4)]),  # what has passed of it cannot be filled any more
        ((-3, 1, 2, 11, 13), 3, []),
        ((0, 4, 13), 1, [(1, 3), (5, 8)]),
        ((0, 13), 0, [(1, 12)]),  # a rhythm of nought counts as one
        ((0, 0, 0, 10, 12), 3, [(1, 9)]),
        ((0, 3, 6, 9, 12, 40), 3, [(13, 27)]),  # begins on the last day of the horizon
        ((0, 3, 6, 9, 13, 40, 90), 3, []),
    ],
)
def test_gaps_longer_than_three_times_the_rhythm(
    taken: tuple[int, ...], rhythm: int, found: list[tuple[int, int]]
) -> None:
    said = [(drought.first, drought.days) for drought in droughts(days(*taken), rhythm, TODAY)]
    assert said == [(TODAY + timedelta(days=first), length) for first, length in found]


@pytest.mark.parametrize(
    ("taken", "rhythm", "first"),
    [
        ((), 3, 0),
        ((-30,), 3, 0),
        ((-1,), 3, 0),
        ((0,), 3, 1),
        ((4,), 3, 5),
        ((5,), 3, None),
        ((13,), 1, None),
    ],
)
def test_nothing_planned_after_some_day(taken: tuple[int, ...], rhythm: int, first: int | None) -> None:
    open_ones = [drought for drought in droughts(days(*taken), rhythm, TODAY) if drought.is_open]
    if first is None:
        assert open_ones == []
    else:
        begins = TODAY + timedelta(days=first)
        assert open_ones == [Drought(begins, (TODAY + HORIZON - begins).days, is_open=True)]


def test_the_last_day_of_a_drought() -> None:
    assert Drought(TODAY, 3).last == TODAY + timedelta(days=2)


def test_three_posts_of_a_channel_on_one_day_are_a_burst() -> None:
    taken = days(-1, -1, -1, 0, 0, 2, 2, 2, 4, 4, 4, 4)
    assert bursts(taken, TODAY) == [Burst(days(2)[0], 3), Burst(days(4)[0], 4)]


def test_what_lies_beyond_the_horizon_can_wait() -> None:
    day = HORIZON.days
    assert bursts(days(day, day, day), TODAY) == []
    assert bursts(days(*[day - 1] * 3), TODAY) == [Burst(TODAY + timedelta(days=day - 1), 3)]
