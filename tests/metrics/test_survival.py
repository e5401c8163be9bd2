"""The survival curve against numbers worked out by hand, a slow oracle, and simulated truth."""

import math
import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stamgast.metrics.figures import Waits
from stamgast.metrics.survival import Sample, _between_weeks, _curve, waits
from stamgast.metrics.uncertainty import student

WAITS = st.lists(st.tuples(st.integers(0, 40), st.booleans(), st.integers(0, 4)), min_size=1, max_size=60)


def of(
    times: list[float], answered: list[bool] | None = None, weeks: list[int] | None = None, slack: float = 0
) -> Waits:
    count = len(times)
    return waits(
        Sample(
            np.array(times, dtype=float),
            np.array([True] * count if answered is None else answered, dtype=float),
            np.array([0] * count if weeks is None else weeks, dtype=float),
            np.full(count, float(slack)),
        )
    )


def test_the_curve_of_a_worked_table() -> None:
    # Freireich et al. 1963, weeks in remission under 6-MP, the textbook example of Kaplan-Meier
    times = [6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    result = of(times, [True] * 9 + [False] * 12)
    assert result.curve["t_s"].to_list() == [0, 6, 7, 10, 13, 16, 22, 23]
    assert result.curve["at_risk"].to_list() == [21, 21, 17, 15, 12, 11, 7, 6]
    assert result.curve["survival"].to_list() == pytest.approx(
        [1, 0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482], abs=5e-5
    )
    assert (result.n, result.answered, result.median.value) == (21, 9, 23)
    assert (result.p90.value, result.p90.high) == (None, None)


def test_the_interval_of_the_worked_table() -> None:
    # log(-log) limits of S(t) by hand: lower limit first at or below 0.5 at t = 13 (0.4316), upper never
    times = [6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    assert of(times, [True] * 9 + [False] * 12).median.low == 13
    assert of(times, [True] * 9 + [False] * 12).median.high is None


def test_nine_of_ten_answered_reaches_the_ninth_decile() -> None:
    # 0.9 · 0.889 · … · 0.5 is 0.1 only up to rounding
    result = of([1, 2, 3, 4, 5, 6, 7, 8, 9, 50], [True] * 9 + [False])
    assert (result.median.value, result.p90.value) == (5, 9)


def test_nobody_answered_gives_no_quantile_but_a_bound() -> None:
    result = of([3, 5, 8], [False] * 3)
    assert result.curve["survival"].to_list() == [1.0]
    assert (result.median.value, result.median.low, result.median.high) == (None, 8, None)


def test_nothing_waited_is_not_a_wait_of_zero() -> None:
    result = of([])
    assert (result.n, result.median.value, result.median.low, result.p90.n) == (0, None, None, 0)


def test_everybody_answered_at_once() -> None:
    result = of([60.0] * 100)
    assert (result.median.value, result.median.low, result.median.high) == (60, 60, 60)


def test_rough_clocks_widen_the_interval_and_leave_the_value() -> None:
    times = [float(t) for t in range(100, 200)]
    exact, rough = of(times), of(times, slack=50)
    assert rough.median.value == exact.median.value
    assert rough.median.low == exact.median.low - 50
    assert rough.median.high == exact.median.high + 50


@given(WAITS)
def test_the_curve_equals_a_slow_oracle(rows: list[tuple[int, bool, int]]) -> None:
    expected, survival = [1.0], 1.0
    for time in sorted({time for time, answered, _ in rows if answered}):
        at_risk = sum(other >= time for other, _, _ in rows)
        ended = sum(other == time and answered for other, answered, _ in rows)
        survival *= 1 - ended / at_risk
        expected.append(survival)
    result = of(*(list(column) for column in zip(*rows, strict=True)))
    assert result.curve["survival"].to_list() == pytest.approx(expected)


@given(WAITS)
def test_survival_never_rises_and_intervals_contain_their_value(rows: list[tuple[int, bool, int]]) -> None:
    result = of(*(list(column) for column in zip(*rows, strict=True)))
    curve = result.curve["survival"]
    assert (curve.diff().drop_nulls() <= 0).all()
    assert ((curve >= 0) & (curve <= 1)).all()
    for figure in result.quantiles.values():
        assert figure.low is not None
        assert figure.low <= (math.inf if figure.value is None else figure.value)
        assert (figure.value or 0) <= (math.inf if figure.high is None else figure.high)


@given(st.lists(st.integers(0, 1_000), min_size=1), st.integers(0, 3))
def test_censoring_everything_gives_no_quantile(times: list[int], week: int) -> None:
    result = of(times, [False] * len(times), [week] * len(times))
    assert [figure.value for figure in result.quantiles.values()] == [None, None]


@given(WAITS)
def test_the_pull_of_the_weeks_equals_a_slow_oracle(rows: list[tuple[int, bool, int]]) -> None:
    rows = [*rows, (20, True, 0)]
    sample = Sample(
        *(np.array(column, dtype=float) for column in zip(*rows, strict=True)), np.zeros(len(rows))
    )
    curve = _curve(sample)
    weeks = sorted({week for _, _, week in rows})
    expected = []
    for now in curve.times:
        pulls = dict.fromkeys(weeks, 0.0)
        for time, answered, week in rows:
            pulls[week] += bool(answered and time <= now) / sum(other >= time for other, _, _ in rows)
            seen = curve.times <= min(time, now)
            pulls[week] -= (curve.events[seen] / curve.at_risk[seen] ** 2).sum()
        groups = len(weeks)
        variance = sum(pull**2 for pull in pulls.values()) * groups / max(groups - 1, 1)
        expected.append(student(groups - 1) * math.sqrt(variance) if groups > 1 else 0.0)
    assert _between_weeks(sample, curve, np.arange(len(curve.times))) == pytest.approx(expected, abs=1e-9)


def test_thinning_the_edges_keeps_the_value_and_nearly_the_interval(monkeypatch: pytest.MonkeyPatch) -> None:
    draw = np.random.default_rng(3)
    times, weeks = draw.exponential(1_000, 3_000).tolist(), draw.integers(0, 20, 3_000).tolist()
    thinned = of(times, weeks=weeks)
    monkeypatch.setattr("stamgast.metrics.survival.EDGES", 10_000)
    exact = of(times, weeks=weeks)
    assert thinned.median.value == exact.median.value
    assert thinned.median.low == pytest.approx(exact.median.low, rel=0.01)
    assert thinned.median.high == pytest.approx(exact.median.high, rel=0.01)


@pytest.mark.parametrize("spread", [0.0, 0.8], ids=["weeks alike", "weeks differ"])
def test_the_interval_covers_the_true_median(spread: float) -> None:
    draw, covered, times = np.random.default_rng(11), 0, 250
    # With log-normal weeks the population's median is that of one log-normal of both variances.
    for _ in range(times):
        week = np.repeat(np.arange(16), 10)
        true = np.exp(draw.normal(0, spread, 16)[week] + draw.normal(0, 1, 160))
        watched = draw.uniform(0.5, 6, 160)
        figure = of(np.minimum(true, watched).tolist(), (true <= watched).tolist(), week.tolist()).median
        covered += figure.low <= 1 <= (math.inf if figure.high is None else figure.high)
    assert 0.92 <= covered / times <= 0.995


def test_waits_can_be_kept_in_a_cache() -> None:
    kept = pickle.loads(pickle.dumps(of([1, 2, 3])))
    assert kept.median == of([1, 2, 3]).median
