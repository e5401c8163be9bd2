"""The rhythm of posts: published vectors, silences with their edges, hours that stay modest."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate

import numpy as np
import polars as pl
import pytest

from stamgast.metrics.cadence import burstiness, goh_barabasi, hours, memory, own_event_share, silences
from stamgast.metrics.figures import NotKnowable
from stamgast.metrics.tables import INTERVENTIONS, items

Posts = Callable[..., pl.DataFrame]
Table = Callable[..., pl.DataFrame]
At = Callable[[float], datetime]
GAPS = [24, 26, 23, 70, 25, 24, 2, 2, 95, 24]
VECTOR = list(accumulate(GAPS, initial=0))


def event(*days: datetime) -> pl.DataFrame:
    return pl.DataFrame([["own_event", day, None] for day in days], schema=INTERVENTIONS, orient="row")


def test_the_vector_of_the_definition(posts: Posts) -> None:
    frame = posts(*VECTOR)
    assert goh_barabasi(np.array(GAPS, dtype=float)) == pytest.approx(-0.0676, abs=5e-5)
    assert burstiness(frame).value == pytest.approx(-0.0249, abs=5e-5)
    assert memory(frame).value == pytest.approx(-0.2272, abs=5e-5)
    assert (burstiness(frame).n, memory(frame).n) == (10, 9)


def test_a_clock_is_as_even_as_can_be(posts: Posts) -> None:
    figure = burstiness(posts(*range(0, 24 * 60, 24)))
    assert (figure.value, figure.low, figure.high) == pytest.approx((-1, -1, -1), abs=0.01)


def test_a_second_channel_makes_no_gaps_of_zero(posts: Posts) -> None:
    twice = pl.concat([posts(*VECTOR), posts(*VECTOR, channel="d")])
    assert burstiness(twice).n == 20
    assert memory(twice).value == pytest.approx(-0.2272, abs=5e-5)


def test_nine_gaps_are_too_few(posts: Posts) -> None:
    reason = NotKnowable("9 gaps between own posts; 10 are needed")
    assert burstiness(posts(*VECTOR[:-1])) == reason
    assert memory(posts(*VECTOR[:-1])) == reason


def test_only_own_posts_up_to_until_make_gaps(posts: Posts, table: Table, at: At) -> None:
    noise = table(("x", "in", 3), ("y", "out", 5), ("z", "out", 7, {"kind": "reshare"}))
    frame = pl.concat([posts(*VECTOR, 400), noise])
    assert burstiness(frame, until=at(399)).value == pytest.approx(-0.0249, abs=5e-5)


def test_random_posts_have_no_burstiness_within_the_interval(posts: Posts) -> None:
    covered = 0
    for seed in range(40):
        gaps = np.random.default_rng(seed).exponential(20, 200)
        figure = burstiness(posts(*np.cumsum(gaps)))
        covered += figure.low <= 0 <= figure.high
    assert covered >= 35


def test_silences_are_gaps_beyond_three_times_the_median(posts: Posts, at: At) -> None:
    rhythm = silences(posts(0, 24, 48, 120, 144, 217), until=at(230))
    assert rhythm.silences["length_h"].to_list() == [73]  # 72 h is exactly three times 24 h
    assert rhythm.silences.row(0)[:2] == (at(144), at(217))


def test_the_silence_that_still_lasts_ends_at_until(posts: Posts, at: At) -> None:
    rhythm = silences(posts(0, 24, 48), until=at(200))
    assert rhythm.silences.select("start", "end", "length_h").row(0) == (at(48), at(200), 152)


def test_a_channel_in_use_before_was_silent_from_the_start(posts: Posts, at: At) -> None:
    began = {"c": at(0), "d": at(30)}
    rhythm = silences(posts(100, 110), until=at(115), since=began, planned=timedelta(hours=20))
    assert rhythm.silences.rows() == [(at(0), at(100), 100, "c"), (at(30), at(115), 85, "d")]
    assert silences(posts(100, 110), until=at(115), since={"c": at(50)}).silences["start"].to_list() == [
        at(50)
    ]


def test_a_planned_rhythm_goes_before_the_median(posts: Posts, at: At) -> None:
    frame = posts(0, 24, 48, 120)
    assert silences(frame, until=at(121), planned=timedelta(hours=20)).silences.height == 1
    assert silences(frame, until=at(121), planned=timedelta(hours=30)).silences.height == 0
    assert silences(posts(0), until=at(100), planned=timedelta(hours=20)).silences.height == 1


def test_each_channel_has_a_rhythm_planned_for_it(posts: Posts, at: At) -> None:
    planned = {"c": timedelta(hours=20), "resting": timedelta.max}
    frame = pl.concat([posts(0, channel=name) for name in ("c", "resting", "unplanned")])
    assert silences(frame, until=at(100), planned=planned).silences["channel"].to_list() == ["c"]
    usual = silences(posts(0, 24, 48, 130, channel="unplanned"), until=at(131), planned=planned)
    assert usual.silences["length_h"].to_list() == [82]


def test_one_post_alone_has_no_rhythm_to_be_silent_against(posts: Posts, at: At) -> None:
    assert silences(posts(0), until=at(999)).silences.height == 0


def test_every_channel_has_its_own_silences(posts: Posts, at: At) -> None:
    frame = pl.concat([posts(0, 24, 48, 200), posts(*range(0, 200, 10), channel="d")])
    assert silences(frame, until=at(200)).silences["channel"].to_list() == ["c"]


def test_days_are_local_and_without_holes(posts: Posts, at: At) -> None:
    rhythm = silences(posts(23.5, 24.5, 72), until=at(80), zone="Europe/Stockholm")
    assert rhythm.days["day"].to_list() == [date(2025, 3, day) for day in (4, 5, 6)]
    assert rhythm.days["posts"].to_list() == [2, 0, 1]


def test_no_posts_no_rhythm(at: At) -> None:
    assert isinstance(silences(items([]), until=at(0)), NotKnowable)


def answered_posts(counts: list[tuple[float, int]]) -> pl.DataFrame:
    """One post at each hour, with so many answers."""
    base = {"channel": "c", "author": "x"}
    start = datetime(2025, 3, 3, tzinfo=UTC)
    rows = []
    for number, (hour, answers) in enumerate(counts):
        at = start + timedelta(hours=hour)
        rows.append(base | {"item": f"p{number}", "direction": "out", "kind": "post", "published": at})
        rows += [
            base
            | {
                "item": f"p{number}.{n}",
                "direction": "in",
                "kind": "comment",
                "published": at,
                "parent": f"p{number}",
            }
            for n in range(answers)
        ]
    return items(rows)


def test_hours_are_local_and_complete() -> None:
    table = hours(answered_posts([(8, 3), (8 + 168, 1)]), zone="Europe/Oslo")
    assert table.height == 168
    assert table.columns == ["weekday", "hour", "posts", "answers", "rate", "low", "high"]
    assert table.filter(pl.col("posts") > 0).row(0)[:5] == (1, 9, 2, 4, 2.0)


def test_a_lucky_hour_is_drawn_to_the_mean_and_a_proven_one_is_not() -> None:
    usual = [(168 * week + hour, 2 + week % 2) for week in range(30) for hour in (9, 33)]
    proven = [(168 * week + 60, 8 + week % 2) for week in range(30)]
    table = hours(answered_posts([*usual, *proven, (100, 9)]), zone="UTC").filter(pl.col("posts") > 0)
    rates = {(row["weekday"], row["hour"]): row["rate"] for row in table.to_dicts()}
    assert rates[3, 12] == pytest.approx(8.5, abs=0.1)
    assert 5 < rates[5, 4] < 9
    assert ((table["low"] <= table["rate"]) & (table["rate"] <= table["high"])).all()


def test_equal_hours_all_get_the_mean() -> None:
    table = hours(answered_posts([(hour, hour % 2) for hour in range(100)]), zone="UTC")
    assert table["rate"].to_list() == pytest.approx([0.5] * 168)
    assert (table["low"] < 0.5).all()


def test_an_hour_without_posts_may_be_anywhere_between_the_others() -> None:
    counts = [(168 * week + hour, 2 if hour % 2 else 12) for week in range(5) for hour in range(24)]
    unknown = hours(answered_posts(counts), zone="UTC").filter(weekday=7, hour=0).row(0, named=True)
    assert (unknown["posts"], unknown["rate"]) == (0, pytest.approx(7))
    assert unknown["low"] < 2
    assert unknown["high"] > 12


def test_without_posts_no_hour_has_a_rate() -> None:
    assert hours(items([]), zone="UTC")["rate"].null_count() == 168


def test_hours_cover_the_truth_for_most_cells() -> None:
    draw = np.random.default_rng(5)
    truth = draw.gamma(8, 0.5, 20)
    counts = [(168 * week + cell, draw.poisson(truth[cell])) for week in range(12) for cell in range(20)]
    table = hours(answered_posts(counts), zone="UTC").filter(pl.col("posts") > 0).sort("weekday", "hour")
    inside = (table["low"].to_numpy() <= truth) & (truth <= table["high"].to_numpy())
    assert inside.mean() >= 0.85


def test_event_windows_reach_14_days_back_and_7_forward(posts: Posts, at: At) -> None:
    days = [0, 9.5, 10, 24, 31, 32]  # the event is on day 24: days 10 to 31 are near it
    result = own_event_share(posts(*(24 * day for day in days)), event(at(24 * 24)), until=at(24 * 43))
    assert (result.figure.value, result.figure.n) == (0.5, 6)
    assert (result.against.value, result.against.n) == (0.5, 44)


def test_overlapping_events_count_each_day_once(posts: Posts, at: At) -> None:
    result = own_event_share(posts(0), event(at(0), at(24)), until=at(24 * 15))
    assert result.against.value == pytest.approx(9 / 16)


def test_without_events_or_posts_nothing_can_be_said(posts: Posts, at: At) -> None:
    assert own_event_share(posts(0), event(), until=at(9)) == NotKnowable("no own event in the table")
    assert isinstance(own_event_share(items([]), event(at(0)), until=at(9)), NotKnowable)
