"""Intervals cover what they promise to cover."""

from datetime import UTC, datetime, timedelta

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stamgast.metrics.uncertainty import (
    block_bootstrap,
    bootstrap_sums,
    clustered_share,
    difference,
    estimate,
    expanded,
    quantile,
    share,
    share_of_events,
    student,
    wilson,
)

pytestmark = pytest.mark.long


def mean(sums: np.ndarray) -> np.ndarray:
    return sums[:, 1] / sums[:, 0]


def test_wilson_reproduces_published_values() -> None:
    # Newcombe 1998, Statistics in Medicine 17, 857-872, table I, method 3
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson(15, 148) == pytest.approx((0.0624, 0.1605), abs=5e-5)
    assert wilson(0, 20) == pytest.approx((0.0, 0.1611), abs=5e-5)
    assert wilson(1, 29) == pytest.approx((0.0061, 0.1718), abs=5e-5)


def test_of_nothing_every_share_is_possible() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    assert share(0, 0).value is None


@pytest.mark.parametrize(("successes", "n"), [(2, 1), (-1, 3)])
def test_impossible_counts_are_refused(successes: int, n: int) -> None:
    with pytest.raises(ValueError, match="successes"):
        wilson(successes, n)


@given(st.integers(1, 10_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_contains_the_share_and_stays_within_0_and_1(counts: tuple[int, int]) -> None:
    low, high = wilson(*counts)
    assert 0 <= low <= counts[0] / counts[1] <= high <= 1


@pytest.mark.parametrize(
    ("freedom", "exact", "tolerance"), [(2, 4.3027, 0.14), (5, 2.5706, 0.01), (30, 2.0423, 0.001)]
)
def test_student_is_near_its_table(freedom: int, exact: float, tolerance: float) -> None:
    assert student(freedom) == pytest.approx(exact, abs=tolerance)


def test_quantiles_interpolate() -> None:
    assert quantile(pl.Series([1, 2, 3, 4]), 0.9) == pytest.approx(3.7)
    assert quantile(pl.Series([], dtype=pl.Float64), 0.9) is None


def test_the_same_table_gets_the_same_interval() -> None:
    sums = np.column_stack([np.ones(30), np.arange(30.0)])
    assert bootstrap_sums(sums, mean) == bootstrap_sums(sums, mean)


def test_one_block_has_no_interval() -> None:
    assert bootstrap_sums(np.ones((1, 2)), mean) == (None, None)
    assert estimate(np.ones((1, 2)), mean, n=1, unit="x").value == 1.0


def test_an_estimate_of_nothing_has_no_value() -> None:
    assert estimate(np.zeros((0, 2)), mean, n=0, unit="x").value is None


def test_draws_without_a_value_are_left_out() -> None:
    assert expanded(np.array([np.nan, 1.0, 1.0]), 10) == (1.0, 1.0)


def test_both_bootstraps_agree() -> None:
    draw = np.random.default_rng(1)
    values, monday = draw.normal(5, 1, 300), datetime(2025, 3, 3, tzinfo=UTC)
    frame = pl.DataFrame(
        {"published": [monday + timedelta(hours=17 * hour) for hour in range(300)], "value": values}
    )
    by_rows = block_bootstrap(frame, lambda rows: float(rows["value"].to_numpy().mean()), seed=1, draws=400)
    weeks = frame.group_by(pl.col("published").dt.truncate("1w")).agg(n=pl.len(), total=pl.col("value").sum())
    by_sums = bootstrap_sums(weeks.select("n", "total").to_numpy(), mean)
    assert by_rows == pytest.approx(by_sums, abs=0.03)


def test_a_bootstrap_without_blocks_is_refused() -> None:
    with pytest.raises(ValueError, match="'week'"):
        block_bootstrap(pl.DataFrame({"value": [1.0]}), lambda rows: 0.0, seed=1)


@pytest.mark.parametrize("weeks", [6, 12, 52])
def test_weekly_blocks_cover_the_mean_although_weeks_differ(weeks: int) -> None:
    draw, covered, times = np.random.default_rng(weeks), 0, 300
    for _ in range(times):
        level = draw.normal(10, 2, (weeks, 1)) + draw.normal(0, 1, (weeks, 20))
        sums = np.column_stack([np.full(weeks, 20.0), level.sum(axis=1)])
        low, high = bootstrap_sums(sums, mean)
        covered += low <= 10 <= high
    assert 0.91 <= covered / times <= 0.985


def clusters(*hits: tuple[int, int]) -> pl.DataFrame:
    """Clusters of (hits, rows)."""
    rows = [(number, place < hit) for number, (hit, n) in enumerate(hits) for place in range(n)]
    return pl.DataFrame(rows, schema={"cluster": pl.Int64, "hit": pl.Boolean}, orient="row")


def test_clusters_that_are_alike_count_as_rows_and_others_do_not() -> None:
    alike = clustered_share(clusters(*[(5, 10)] * 20), pl.col("hit"), by=pl.col("cluster"))
    assert alike == share(100, 200)
    apart = clustered_share(clusters(*[(10, 10), (0, 10)] * 10), pl.col("hit"), by=pl.col("cluster"))
    assert (apart.value, apart.n) == (0.5, 200)
    assert apart.low < wilson(10, 20).low  # 20 clusters tell less than 20 independent rows: t is not normal


def test_one_cluster_or_none_has_wilson_s_interval() -> None:
    assert clustered_share(clusters((1, 4)), pl.col("hit"), by=pl.col("cluster")) == share(1, 4)
    assert clustered_share(clusters(), pl.col("hit"), by=pl.col("cluster")) == share(0, 0)


def test_events_inside_fixed_days_do_not_vary_by_being_inside() -> None:
    steady = np.array([[7.0, 7, 0, 0], [0, 0, 14.0, 7]] * 10)
    assert share_of_events(steady) == share(70, 210)
    bursts = np.array([[14.0, 7, 0, 0], [0, 7, 0, 0], [0, 0, 14.0, 7], [0, 0, 14.0, 7]] * 5)
    assert share_of_events(bursts).low < share(70, 210).low
    assert share_of_events(np.zeros((3, 4))) == share(0, 0)


def test_newcombe_reproduces_published_differences() -> None:
    # Newcombe 1998, Statistics in Medicine 17, 873-890, table II, method 10: 56/70 against 48/80, 9/10 - 3/10
    gap = difference(share(56, 70), share(48, 80))
    assert (gap.value, gap.low, gap.high) == pytest.approx((0.2, 0.0524, 0.3339), abs=5e-5)
    gap = difference(share(9, 10), share(3, 10))
    assert (gap.low, gap.high) == pytest.approx((0.1705, 0.8090), abs=5e-5)


def test_a_difference_from_nothing_has_no_value() -> None:
    assert difference(share(1, 2), share(0, 0)).value is None


def test_a_biased_statistic_is_moved_back() -> None:
    sums = np.column_stack([np.ones(40), np.random.default_rng(3).exponential(1, 40)])

    def low_by_half(drawn: np.ndarray) -> np.ndarray:
        return np.where(drawn[:, 1] == sums[:, 1].sum(), 1.0, 0.5) * mean(drawn)

    plain, moved = (bootstrap_sums(sums, low_by_half, biased=biased) for biased in (False, True))
    value = mean(sums.sum(axis=0, keepdims=True))[0]
    assert plain.high < value < moved.high
    assert moved.low - plain.low == pytest.approx(value, abs=0.05)
