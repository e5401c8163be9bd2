"""Wall time and zone become an instant, also when the clocks change."""

from datetime import UTC, datetime

import pytest

from stamgast.publishing.wall_time import NoSuchTime, resolve

ZONES = ("Europe/Amsterdam", "Europe/Oslo", "Europe/Stockholm")


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("zone", "local", "instant"),
    [
        ("Europe/Amsterdam", "2026-11-25T14:00", "2026-11-25T13:00+00:00"),
        ("Europe/Stockholm", "2026-07-01T14:00", "2026-07-01T12:00+00:00"),
        ("Europe/Oslo", "2027-03-28T01:59", "2027-03-28T00:59+00:00"),
        ("Europe/Oslo", "2027-03-28T03:00", "2027-03-28T01:00+00:00"),
        ("Europe/London", "2026-07-01T14:00", "2026-07-01T13:00+00:00"),
        ("UTC", "2026-07-01T14:00", "2026-07-01T14:00+00:00"),
    ],
)
def test_an_ordinary_time_is_one_instant(zone: str, local: str, instant: str) -> None:
    planned = resolve(wall(local), zone)
    assert planned.instant == datetime.fromisoformat(instant).astimezone(UTC)
    assert not planned.comes_twice


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("local", ["2027-03-28T02:00", "2027-03-28T02:30", "2027-03-28T02:59"])
def test_an_hour_that_the_clocks_skip_is_refused_and_the_next_time_named(zone: str, local: str) -> None:
    with pytest.raises(NoSuchTime) as refused:
        resolve(wall(local), zone)
    assert refused.value.next_time == wall("2027-03-28T03:00")


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("local", ["2026-10-25T02:00", "2026-10-25T02:59"])
def test_an_hour_that_comes_twice_is_taken_the_first_time_and_said(zone: str, local: str) -> None:
    planned = resolve(wall(local), zone)
    assert planned.comes_twice
    assert planned.instant.hour == 0  # 02:00 in summer time; the second one would be 01:00 UTC


def test_a_half_hour_skip_is_known_too() -> None:
    with pytest.raises(NoSuchTime) as refused:
        resolve(wall("2026-10-04T02:15"), "Australia/Lord_Howe")
    assert refused.value.next_time == wall("2026-10-04T02:30")


def test_a_whole_day_that_was_skipped_leads_to_the_next() -> None:
    with pytest.raises(NoSuchTime) as refused:
        resolve(wall("2011-12-30T12:00"), "Pacific/Apia")
    assert refused.value.next_time == wall("2011-12-31T00:00")
