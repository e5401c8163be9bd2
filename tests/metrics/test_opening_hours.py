"""Opening hours count wall-clock time, also on the two days a year that are not 24 hours long."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stamgast.metrics.opening import Opening

ZONES = ["Europe/Oslo", "Europe/Amsterdam", "Europe/Stockholm"]
MIDNIGHT = time(0)


def daily(zone: str, *spans: tuple[time, time]) -> Opening:
    return Opening(zone, (tuple(spans),) * 7)


def local(zone: str, *parts: int) -> datetime:
    return datetime(*parts, tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(("day", "hours"), [((2025, 3, 30), 23), ((2025, 10, 26), 25), ((2025, 6, 1), 24)])
def test_a_whole_day_is_as_long_as_its_wall_clock(zone: str, day: tuple[int, int, int], hours: int) -> None:
    start = local(zone, *day)
    end = datetime.combine(start.date() + timedelta(days=1), MIDNIGHT, ZoneInfo(zone))
    assert daily(zone, (MIDNIGHT, MIDNIGHT)).seconds_open(start, end) == hours * 3600


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("day", [(2025, 3, 28), (2025, 10, 24)], ids=["spring", "autumn"])
def test_a_weekend_with_a_clock_change_adds_no_office_hour(zone: str, day: tuple[int, int, int]) -> None:
    office = Opening.weekdays(zone, time(9), time(17))
    friday = local(zone, *day, 16)
    monday = datetime.combine(friday.date() + timedelta(days=3), time(10), ZoneInfo(zone))
    assert office.seconds_open(friday, monday) == 2 * 3600


@pytest.mark.parametrize("zone", ZONES)
def test_an_hour_that_comes_twice_counts_twice(zone: str) -> None:
    night = daily(zone, (time(2), time(3)))
    assert night.seconds_open(local(zone, 2025, 10, 26), local(zone, 2025, 10, 27)) == 2 * 3600


@pytest.mark.parametrize("zone", ZONES)
def test_an_hour_that_is_skipped_counts_nothing(zone: str) -> None:
    night = daily(zone, (time(2), time(3)))
    assert night.seconds_open(local(zone, 2025, 3, 30), local(zone, 2025, 3, 31)) == 0


def test_opening_inside_the_skipped_hour_begins_when_it_is_over() -> None:
    bar = daily("Europe/Oslo", (time(2, 30), time(4)))
    assert bar.seconds_open(local("Europe/Oslo", 2025, 3, 30), local("Europe/Oslo", 2025, 3, 31)) == 3600


def test_spans_may_cross_midnight() -> None:
    bar = daily("Europe/Amsterdam", (time(22), time(2)))
    start, end = (local("Europe/Amsterdam", 2025, 5, day, 12) for day in (5, 6))
    assert bar.seconds_open(start, end) == 4 * 3600


def test_closed_days_do_not_count() -> None:
    office = Opening.weekdays("Europe/Oslo", time(9), time(17), closed=frozenset({date(2025, 5, 1)}))
    week = local("Europe/Oslo", 2025, 4, 28), local("Europe/Oslo", 2025, 5, 5)
    assert office.seconds_open(*week) == 4 * 8 * 3600


def test_overlapping_spans_count_once() -> None:
    office = daily("Europe/Oslo", (time(9), time(12)), (time(11), time(13)))
    assert office.seconds_open(local("Europe/Oslo", 2025, 5, 5), local("Europe/Oslo", 2025, 5, 6)) == 4 * 3600


def test_never_open_and_backwards_are_zero() -> None:
    never = Opening("UTC", ((),) * 7)
    noon = datetime(2025, 5, 5, 12, tzinfo=UTC)
    assert never.seconds_open(noon, noon + timedelta(days=9)) == 0
    assert daily("UTC", (MIDNIGHT, MIDNIGHT)).seconds_open(noon, noon - timedelta(hours=1)) == 0


def test_no_pairs_give_no_seconds() -> None:
    nothing = np.array([], dtype=np.int64)
    assert len(daily("UTC", (time(9), time(17))).between(nothing, nothing)) == 0


def test_what_cannot_be_meant_is_refused() -> None:
    noon = datetime(2025, 5, 5, 12, tzinfo=UTC)
    with pytest.raises(ValueError, match="7 weekdays"):
        Opening("Europe/Oslo", ((),) * 6)
    with pytest.raises(ZoneInfoNotFoundError):
        Opening("Europe/Atlantis", ((),) * 7)
    with pytest.raises(ValueError, match="time zone"):
        daily("UTC").seconds_open(noon.replace(tzinfo=None), noon)


quarters = st.integers(0, 95).map(lambda quarter: time(quarter // 4, quarter % 4 * 15))
nights = st.sampled_from(["2025-03-29T12:00", "2025-10-25T12:00", "2025-07-01T00:00"])


@settings(max_examples=60)
@given(st.sampled_from(ZONES), st.tuples(quarters, quarters), nights, st.integers(0, 40), st.integers(0, 120))
def test_it_agrees_with_looking_at_the_clock_every_quarter(
    zone: str, span: tuple[time, time], night: str, begin: int, length: int
) -> None:
    opens, closes = span
    start = datetime.fromisoformat(night).replace(tzinfo=UTC) + begin * timedelta(minutes=15)
    looks = (start + look * timedelta(minutes=15) for look in range(length))
    walls = [look.astimezone(ZoneInfo(zone)).time() for look in looks]
    if opens < closes:
        open_looks = sum(opens <= wall < closes for wall in walls)
    else:
        open_looks = sum(wall >= opens or wall < closes for wall in walls)
    opening = daily(zone, span)
    assert opening.seconds_open(start, start + length * timedelta(minutes=15)) == open_looks * 900


def test_open_seconds_run_only_while_we_are_open() -> None:
    opening = Opening.weekdays("Europe/Amsterdam", time(9), time(17))
    friday = datetime(2026, 11, 27, 15, 30, tzinfo=UTC)  # 16:30 in Amsterdam
    assert opening.after(friday, 3600) == datetime(2026, 11, 30, 8, 30, tzinfo=UTC)


def test_open_seconds_count_from_the_next_opening_when_we_are_closed_while_summer_time_begins() -> None:
    opening = Opening.weekdays("Europe/Oslo", time(9), time(17))
    saturday = datetime(2026, 3, 28, 12, 0, tzinfo=UTC)
    assert opening.after(saturday, 60) == datetime(2026, 3, 30, 7, 1, tzinfo=UTC)


def test_hours_that_never_come_count_plain_seconds() -> None:
    start = datetime(2026, 11, 27, 15, 30, tzinfo=UTC)
    assert Opening("UTC", ((),) * 7).after(start, 90) == start + timedelta(seconds=90)
