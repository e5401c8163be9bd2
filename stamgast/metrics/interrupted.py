"""Interrupted time series: what came after something, against the line that led up to it."""

from datetime import datetime
from typing import Final

import numpy as np
import polars as pl

from stamgast.metrics.figures import Effect, NotKnowable
from stamgast.metrics.uncertainty import Floats, estimate

WEEK_US: Final = 7 * 24 * 3_600 * 1_000_000
FEWEST_BEFORE: Final = 4
FEWEST_AFTER: Final = 2
"""Weeks with posts below which no line can be drawn, and nothing be said of what followed."""

UNIT: Final = "answers per post"


def placed(posts: pl.DataFrame, spans: list[tuple[datetime, datetime]], weeks: int) -> pl.DataFrame:
    """The posts within ``weeks`` of a span: t (weeks since it began), phase, week, answers.

    Needs published and answers. The spans are in order and do not touch. A week is a block: so many whole
    weeks from one of the spans.
    """
    at = posts["published"].dt.timestamp("us").to_numpy()
    starts, ends = (
        pl.Series(values, dtype=pl.Datetime("us", "UTC")).dt.timestamp("us").to_numpy()
        for values in zip(*spans, strict=True)
    )
    begun = np.searchsorted(starts, at, side="right")
    last, coming = np.maximum(begun - 1, 0), np.minimum(begun, len(starts) - 1)
    since, ago, ahead = (
        (at - starts[last]) / WEEK_US,
        (at - ends[last]) / WEEK_US,
        (starts[coming] - at) / WEEK_US,
    )
    during = (begun > 0) & (ago <= 0)
    after = (begun > 0) & ~during & (ago <= weeks)
    before = ~during & ~after & (begun < len(starts)) & (ahead <= weeks)
    return (
        posts.select("answers")
        .with_columns(
            t=pl.Series(np.where(before, -ahead, since)),
            span=pl.Series(np.where(before, coming, last)),
            phase=pl.Series(np.select([before, during, after], ["before", "during", "after"], default="")),
        )
        .filter(pl.col("phase") != "")
        .with_columns(week=pl.col("t").floor().cast(pl.Int64))
    )


def effect_of(posts: pl.DataFrame) -> Effect | NotKnowable:
    """The phases of placed posts, and how far the time after is from the line before, drawn on.

    Fitting Y = β₀ + β₁T + β₂X + β₃X(T-T₀) is fitting one line before and one after, and a line goes through
    the means of its points: the change needs sums only, and whole weeks of them are drawn for its interval.
    Every span has a level of its own, for the house changes from one to the next; the slope is common.
    """
    t, answers = pl.col("t"), pl.col("answers")
    sums = (
        posts.group_by("phase", "span", "week")
        .agg(n=pl.len(), t=t.sum(), tt=(t * t).sum(), y=answers.sum(), ty=(t * answers).sum())
        .sort("phase", "span", "week")
    )
    blocks = {phase: _sums(sums.filter(phase=phase)) for phase in ("before", "during", "after")}
    before, after = len(blocks["before"]), len(blocks["after"])
    if before < FEWEST_BEFORE or after < FEWEST_AFTER:
        return NotKnowable(
            f"posts in {before} weeks before and {after} after give-aways; "
            f"{FEWEST_BEFORE} and {FEWEST_AFTER} are needed"
        )
    means = {
        phase: estimate(part, _mean, n=int(part[:, 0].sum()), unit=UNIT) for phase, part in blocks.items()
    }
    lines = sums.filter(pl.col("phase") != "during")
    change = estimate(_apart(lines), _change, n=int(lines["n"].sum()), unit=UNIT)
    return Effect(**means, change=change, weeks=_weeks(sums, change.value or 0.0))


def _sums(cells: pl.DataFrame) -> Floats:
    return cells.select(pl.col("n", "t", "tt", "y", "ty").cast(pl.Float64)).to_numpy()


def _apart(cells: pl.DataFrame) -> Floats:
    """One row per week; the sums of every span and phase (before, after) stand in columns of their own."""
    spans = cells["span"].rank("dense").to_numpy() - 1
    apart = np.zeros((cells.height, int(spans.max()) + 1, 2, 5))
    apart[np.arange(cells.height), spans, (cells["phase"] == "after").cast(pl.Int8).to_numpy()] = _sums(cells)
    return np.asarray(apart.reshape(cells.height, -1), dtype=np.float64)


def _mean(sums: Floats) -> Floats:
    return np.asarray(sums[:, 3] / sums[:, 0])


def _slope(sums: Floats) -> Floats:
    """The common least-squares slope of some spans (last axis but one); flat where nothing tells it."""
    n, t, tt, y, ty = np.moveaxis(sums, -1, 0)
    many = np.maximum(n, 1)
    spread = (tt - t**2 / many).sum(axis=-1)
    return np.where(spread > 0, (ty - t * y / many).sum(axis=-1) / np.where(spread > 0, spread, 1), 0.0)


def _change(sums: Floats) -> Floats:
    """After less expected, over the spans that have posts on both sides."""
    before, after = np.moveaxis(sums.reshape(len(sums), -1, 2, 5), 2, 0)
    many, posts = np.maximum(before[..., 0], 1), after[..., 0] * (before[..., 0] > 0)
    then = np.maximum(after[..., 0], 1)
    ahead = after[..., 1] / then - before[..., 1] / many
    expected = before[..., 3] / many + _slope(before)[:, None] * ahead
    return np.asarray((posts * (after[..., 3] / then - expected)).sum(axis=-1) / posts.sum(axis=-1))


def _weeks(sums: pl.DataFrame, change: float) -> pl.DataFrame:
    """Weeks since the beginning over all spans, with both lines, ``change`` apart amid the time after."""
    lines = {}
    after = _sums(sums.filter(phase="after"))
    middle, level = after[:, 1].sum() / after[:, 0].sum(), after[:, 3].sum() / after[:, 0].sum()
    for phase, height in (("before", level - change), ("after", level)):
        cells = sums.filter(phase=phase)
        spans = cells.group_by("span").agg(pl.col("n", "t", "tt", "y", "ty").sum())
        lines[phase] = height + float(_slope(_sums(spans))) * (pl.col("t") + 0.5 - middle)
    part = pl.col("phase")
    return (
        sums.group_by(pl.col("week").alias("t"), "phase")
        .agg(posts=pl.col("n").sum().cast(pl.Int64), rate=pl.col("y").sum() / pl.col("n").sum())
        .sort("t", part.replace_strict({"before": 0, "during": 1, "after": 2}))
        .with_columns(
            fitted=pl.when(part == "before").then(lines["before"]).when(part == "after").then(lines["after"]),
            counterfactual=pl.when(part != "before").then(lines["before"]),
        )
    )
