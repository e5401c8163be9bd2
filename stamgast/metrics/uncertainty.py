"""Intervals: Wilson for shares, the block bootstrap for the rest, and the one definition of a quantile.

A quantile is always the linear interpolation between order statistics (type 7 of Hyndman & Fan 1996, Sample
quantiles in statistical packages, The American Statistician 50, 361-365). Polars' own default, *nearest*,
gives other numbers than every spreadsheet. Waits are the exception: their quantiles are read off the survival
curve (see ``survival``).
"""

import math
from collections.abc import Callable
from statistics import NormalDist
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from stamgast.metrics.figures import Figure
from stamgast.metrics.tables import Table

Floats = npt.NDArray[np.float64]

Z: Final = NormalDist().inv_cdf(0.975)
SEED: Final = 20_000
"""Intervals are drawn, but the same table always gets the same interval."""

DRAWS: Final = 1_000


class Interval(NamedTuple):
    """Both ends of a 95 % interval; None is an end that the table cannot bound."""

    low: float | None
    high: float | None


OPEN: Final = Interval(None, None)


def quantile(values: Floats | pl.Series, share: float) -> float | None:
    """The value below which this share of the values lies, by linear interpolation; None without values."""
    known = np.asarray(values, dtype=np.float64)
    return float(np.quantile(known, share)) if known.size else None


def wilson(successes: int, n: int) -> Interval:
    """The 95 % score interval of a share (Wilson 1927, JASA 22, 209-212); 0 to 1 when n is 0.

    Raises:
        ValueError: there are more successes than tries, or fewer than none.
    """
    if not 0 <= successes <= n:
        raise ValueError(f"{successes} successes in {n} tries")
    if n == 0:
        return Interval(0.0, 1.0)
    return _score(successes / n, n)


def _score(share: float, n: float) -> Interval:
    middle = share + Z**2 / (2 * n)
    reach = Z * math.sqrt(share * (1 - share) / n + Z**2 / (4 * n**2))
    scale = 1 + Z**2 / n
    # The formula is exact at both ends, its rounding is not.
    low = 0.0 if share <= 0 else (middle - reach) / scale
    high = 1.0 if share >= 1 else (middle + reach) / scale
    return Interval(low, high)


def share(successes: int, n: int, unit: str = "share") -> Figure:
    """A share with its Wilson interval; without anything to count, a figure without a value."""
    if n == 0:
        return Figure(None, None, None, 0, unit)
    low, high = wilson(successes, n)
    return Figure(successes / n, low, high, n, unit)


def clustered_share(rows: Table, hit: pl.Expr, *, by: pl.Expr) -> Figure:
    """The share of rows that are hits; rows of one cluster count only as far as they differ.

    Rows of one week (or of one person) resemble each other, so n rows tell less than n independent ones. The
    interval is Wilson's with the effective n = p(1-p)/v · (z/t)², never more than n; v is the variance of the
    ratio between clusters and t Student's point for their number (Korn & Graubard 1998, Survey Methodology
    24, 193-201; with Wilson's interval: Dean & Pagano 2015, Journal of Survey Statistics and Methodology 3).
    """
    clusters = rows.lazy().group_by(by.alias("cluster")).agg(hits=hit.sum(), tries=pl.len())
    found = (
        clusters.sort("cluster")
        .select(pl.col("hits", "tries").cast(pl.Float64))
        .collect(engine="streaming")
        .to_numpy()
    )
    hits, n = found.sum(axis=0)
    if n == 0:
        return share(0, 0)
    return _overdispersed(int(hits), int(n), found[:, 0] - hits / n * found[:, 1])


def share_of_events(weeks: Floats) -> Figure:
    """The share of events that fall into fixed stretches of time; weeks count only as far as they differ.

    A row per week: events and days inside, events and days outside. That there is more inside than outside is
    what the share says; only what a week has beyond the usual of its days makes it uncertain.
    """
    inside, days_in, outside, days_out = weeks.sum(axis=0)
    n = inside + outside
    if n == 0:
        return share(0, 0)
    usual_in, usual_out = inside / max(days_in, 1), outside / max(days_out, 1)
    more_in, more_out = weeks[:, 0] - usual_in * weeks[:, 1], weeks[:, 2] - usual_out * weeks[:, 3]
    return _overdispersed(int(inside), int(n), (outside * more_in - inside * more_out) / n)


def _overdispersed(hits: int, n: int, residuals: Floats) -> Figure:
    """Wilson's interval with the n that the residuals of the clusters leave; never more than there are."""
    value, groups = hits / n, len(residuals)
    spread = float((residuals**2).sum()) / n**2
    if groups < 2 or spread == 0:
        return share(hits, n)
    spread *= groups / (groups - 1) * (student(groups - 1) / Z) ** 2
    low, high = _score(value, min(n, value * (1 - value) / spread))
    return Figure(value, low, high, n, "share")


def difference(figure: Figure, against: Figure) -> Figure:
    """One share less another, with Newcombe's interval from those of both.

    Each bound is as far from the difference as the nearer bounds of both shares are from them (Newcombe
    1998, Statistics in Medicine 17, 873-890, method 10). The shares must be of different rows.
    """
    one, other = (_bounded(part) for part in (figure, against))
    if one is None or other is None:
        return Figure(None, None, None, figure.n + against.n, figure.unit)
    gap = one[0] - other[0]
    low = gap - math.hypot(one[0] - one[1], other[2] - other[0])
    high = gap + math.hypot(one[2] - one[0], other[0] - other[1])
    return Figure(gap, low, high, figure.n + against.n, figure.unit)


def _bounded(figure: Figure) -> tuple[float, float, float] | None:
    if figure.value is None or figure.low is None or figure.high is None:
        return None
    return figure.value, figure.low, figure.high


def student(freedom: int) -> float:
    """The 97.5 % point of Student's t, by the Cornish-Fisher expansion (within 3 % from 2 degrees on)."""
    first = (Z**3 + Z) / 4
    second = (5 * Z**5 + 16 * Z**3 + 3 * Z) / 96
    third = (3 * Z**7 + 19 * Z**5 + 17 * Z**3 - 15 * Z) / 384
    return Z + first / freedom + second / freedom**2 + third / freedom**3


def block_bootstrap(
    frame: pl.DataFrame,
    statistic: Callable[[pl.DataFrame], float],
    *,
    seed: int,
    blocks: str = "week",
    draws: int = DRAWS,
) -> Interval:
    """A 95 % interval of any statistic, by drawing whole blocks of rows with replacement.

    ``blocks`` names the column that says which block a row belongs to; where ``week`` is asked for and
    absent, it is the Monday of ``published`` (UTC). Weeks are drawn whole because neighbouring rows resemble
    each other (Künsch 1989, Annals of Statistics 17, 1217-1241). Draws whose statistic is NaN are left out.

    Raises:
        ValueError: the block column is missing.
    """
    if blocks == "week" and blocks not in frame.columns and "published" in frame.columns:
        frame = frame.with_columns(week=pl.col("published").dt.truncate("1w"))
    if blocks not in frame.columns:
        raise ValueError(f"missing column {blocks!r}")
    parts = frame.partition_by(blocks, maintain_order=True)
    if len(parts) < 2:
        return OPEN
    chosen = np.random.default_rng(seed).integers(0, len(parts), (draws, len(parts)))
    values = [statistic(pl.concat([parts[part] for part in row])) for row in chosen]
    return expanded(np.asarray(values, dtype=np.float64), len(parts))


def bootstrap_sums(
    sums: Floats, statistic: Callable[[Floats], Floats], *, seed: int = SEED, biased: bool = False
) -> Interval:
    """The block bootstrap of a statistic that depends on sums only: same draws, no copying of rows.

    ``sums`` has the shape (blocks, sums); ``statistic`` turns (draws, sums) into (draws,). The cost does not
    depend on the number of rows, so a page may call it on a million. The draws of a ``biased`` statistic lie
    as far beside the value as the value lies beside the truth: their interval is moved back by twice that.
    """
    blocks = len(sums)
    if blocks < 2:
        return OPEN
    times = np.random.default_rng(seed).multinomial(blocks, np.full(blocks, 1 / blocks), size=DRAWS)
    with np.errstate(divide="ignore", invalid="ignore"):
        draws = statistic(times @ sums)
        known = draws[np.isfinite(draws)]
        if biased and known.size:
            draws = draws - 2 * (known.mean() - statistic(sums.sum(axis=0, keepdims=True)))
        return expanded(draws, blocks)


def estimate(
    sums: Floats, statistic: Callable[[Floats], Floats], *, n: int, unit: str, biased: bool = False
) -> Figure:
    """A statistic of sums with its block-bootstrap interval, which always contains the value."""
    with np.errstate(divide="ignore", invalid="ignore"):
        value = float(statistic(sums.sum(axis=0, keepdims=True))[0]) if len(sums) else math.nan
    if math.isnan(value):
        return Figure(None, None, None, n, unit)
    low, high = bootstrap_sums(sums, statistic, biased=biased)
    if low is None or high is None:
        return Figure(value, None, None, n, unit)
    return Figure(value, min(low, value), max(high, value), n, unit)


def expanded(values: Floats, blocks: int) -> Interval:
    """The percentile interval, widened for few blocks.

    Plain percentiles are too narrow for small numbers of blocks; the expanded percentile interval of
    Hesterberg (2015, What teachers should know about the bootstrap, The American Statistician 69, 371-386)
    reaches as far as Student's t does.
    """
    known = values[np.isfinite(values)]
    if not known.size:
        return OPEN
    reach = math.sqrt(blocks / (blocks - 1)) * student(blocks - 1)
    tail = NormalDist().cdf(-reach)
    return Interval(float(np.quantile(known, tail)), float(np.quantile(known, 1 - tail)))
