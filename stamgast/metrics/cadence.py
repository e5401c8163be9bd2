"""The rhythm of our own posts: bursts, silences, the hours that get answers, posts only for events."""

import math
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import numpy as np
import polars as pl

from stamgast.metrics.figures import Compared, Figure, NotKnowable, Rhythm
from stamgast.metrics.posts import answers_per_post, days_of_posts, gaps, posted
from stamgast.metrics.shrinkage import shrunk
from stamgast.metrics.tables import Table
from stamgast.metrics.turns import instant
from stamgast.metrics.uncertainty import Floats, estimate, share_of_events
from stamgast.metrics.windows import event_days

FEWEST_GAPS: Final = 10
SILENCE: Final = 3
"""A gap this many times the rhythm is a silence."""


def burstiness(items: Table, *, until: datetime | None = None) -> Figure | NotKnowable:
    """Whether our own posts come evenly (below 0), at random (0) or in bursts (above 0).

    Over the n gaps between posts of one channel, with r = σ/μ:
    Aₙ = (√(n+1)·r - √(n-1)) / ((√(n+1)-2)·r + √(n-1)). Gaps of several channels are pooled; gaps never run
    from one channel to another, so a post sent to four channels at once is no burst.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        until: ignore later items; None: keep all.

    Returns:
        Aₙ from -1 to 1 with its weekly block-bootstrap interval; n is the number of gaps. Not knowable from
        fewer than 10 gaps.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        Kim & Jo 2016, Physical Review E 94, 032311; finite-size form of Goh & Barabási 2008.

    Example:
        >>> from datetime import UTC, datetime, timedelta
        >>> from itertools import accumulate
        >>> from stamgast.metrics.tables import items
        >>> hours = accumulate([24, 26, 23, 70, 25, 24, 2, 2, 95, 24], initial=0)
        >>> rows = [{"item": str(hour), "channel": "c", "author": "us", "direction": "out", "kind": "post",
        ...          "published": datetime(2025, 3, 3, tzinfo=UTC) + timedelta(hours=hour)} for hour in hours]
        >>> round(burstiness(items(rows)).value, 4)
        -0.0249
    """
    gap = pl.col("gap_h")
    by_week = gaps(items, until).group_by("week").agg(pl.len(), gap.sum(), square=(gap**2).sum())
    sums = by_week.sort("week").drop("week").collect(engine="streaming")
    n = int(sums["len"].sum())
    if n < FEWEST_GAPS:
        return NotKnowable(f"{n} gaps between own posts; {FEWEST_GAPS} are needed")
    # Few long gaps weigh much in σ, and a draw without them makes it too small: plain intervals lie too low.
    return estimate(sums.cast(pl.Float64).to_numpy(), _finite_burstiness, n=n, unit="burstiness", biased=True)


def goh_barabasi(gap_lengths: Floats) -> float:
    """B = (σ-μ)/(σ+μ) of gaps of any unit, without correction for their number (Goh & Barabási 2008)."""
    return float((gap_lengths.std() - gap_lengths.mean()) / (gap_lengths.std() + gap_lengths.mean()))


def memory(items: Table, *, until: datetime | None = None) -> Figure | NotKnowable:
    """Whether long gaps follow long ones (above 0) or short ones (below 0): correlation of consecutive gaps.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        until: ignore later items; None: keep all.

    Returns:
        Pearson's r from -1 to 1 with its weekly block-bootstrap interval; n is the number of pairs of gaps.
        Not knowable from fewer than 10 gaps.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        Goh & Barabási 2008, EPL 81, 48002.

    Example:
        >>> from datetime import UTC, datetime, timedelta
        >>> from itertools import accumulate
        >>> from stamgast.metrics.tables import items
        >>> hours = accumulate([24, 26, 23, 70, 25, 24, 2, 2, 95, 24], initial=0)
        >>> rows = [{"item": str(hour), "channel": "c", "author": "us", "direction": "out", "kind": "post",
        ...          "published": datetime(2025, 3, 3, tzinfo=UTC) + timedelta(hours=hour)} for hour in hours]
        >>> round(memory(items(rows)).value, 4)
        -0.2272
    """
    frame = gaps(items, until).select("channel", "gap_h", "week").collect(engine="streaming")
    if frame.height < FEWEST_GAPS:
        return NotKnowable(f"{frame.height} gaps between own posts; {FEWEST_GAPS} are needed")
    # Centring first keeps the sums of squares from swallowing the digits that matter.
    centred = pl.col("gap_h") - pl.col("gap_h").mean()
    pairs = (
        frame.with_columns(x=centred)
        .with_columns(y=pl.col("x").shift(-1), same=pl.col("channel") == pl.col("channel").shift(-1))
        .filter("same")
    )
    x, y = pl.col("x"), pl.col("y")
    sums = (
        pairs.group_by("week")
        .agg(pl.len(), x.sum(), y.sum(), xx=(x * x).sum(), yy=(y * y).sum(), xy=(x * y).sum())
        .sort("week")
        .drop("week")
    )
    return estimate(sums.cast(pl.Float64).to_numpy(), _correlation, n=pairs.height, unit="correlation")


def silences(
    items: Table,
    *,
    until: datetime,
    since: Mapping[str, datetime] | None = None,
    planned: timedelta | Mapping[str, timedelta] | None = None,
    zone: str = "UTC",
) -> Rhythm | NotKnowable:
    """Gaps between own posts longer than three times the rhythm, and the posts of every day.

    The silence that still lasts at ``until`` is among them, and ends there; so is the one that lasted already
    at ``since``, and begins there.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        until: the end of what was observed; later items are ignored.
        since: the beginning of what was observed, by channel that was in use before it; any other channel
            begins with its first post.
        planned: the planned time between two posts of a channel, of every one or by channel; None, or a
            channel that is not in it: the channel's own median gap.
        zone: the IANA zone whose days are counted.

    Returns:
        ``Rhythm``: days (day, posts; without holes from the first post to ``until``) and silences (start,
        end, length_h in hours, channel). Not knowable without a post or a channel in use before.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import items
        >>> rows = [{"item": str(day), "channel": "c", "author": "us", "direction": "out", "kind": "post",
        ...          "published": datetime(2025, 3, day, tzinfo=UTC)} for day in (1, 2, 3, 9, 10)]
        >>> rhythm = silences(items(rows), until=datetime(2025, 3, 11, tzinfo=UTC))
        >>> rhythm.silences["length_h"].to_list(), rhythm.days.height
        ([144.0], 11)
    """
    last = pl.lit(instant(until))
    begun = pl.LazyFrame(
        [(channel, instant(at)) for channel, at in (since or {}).items()],
        schema={"channel": pl.String, "since": pl.Datetime("us", "UTC")},
        orient="row",
    )
    known = (
        posted(items, until)
        .group_by("channel")
        .agg(first=pl.col("published").min(), last=pl.col("published").max())
        .join(begun, on="channel", how="full", coalesce=True)
        .collect(engine="streaming")
    )
    if not known.height:
        return NotKnowable("no own post up to the end of the period")
    edges = pl.concat(
        [
            known.select("channel", start="since", end=pl.coalesce("first", last)),
            known.select("channel", start="last", end=last),
        ]
    ).drop_nulls()
    closed = gaps(items, until).select("channel", "start", "end", "gap_h").collect(engine="streaming")
    edges = edges.with_columns(gap_h=(pl.col("end") - pl.col("start")).dt.total_microseconds() / 3.6e9)
    median = pl.col("gap_h").quantile(0.5, interpolation="linear")
    usual = closed.group_by("channel").agg(usual_h=median)
    planned_h = pl.col("channel").replace_strict(
        _planned_hours(planned, known["channel"]), default=None, return_dtype=pl.Float64
    )
    long = [
        some.join(usual, on="channel", how="left")
        .filter(pl.col("gap_h") > SILENCE * pl.coalesce(planned_h, "usual_h", pl.lit(math.inf)))
        .select("start", "end", length_h="gap_h", channel="channel")
        for some in (closed, edges)
    ]
    daily = days_of_posts(items, until=until, zone=zone)
    return Rhythm(daily, pl.concat(long).sort("start", "channel"))


def hours(items: Table, *, zone: str, until: datetime | None = None) -> pl.DataFrame:
    """Answers per post by local weekday and hour, each drawn towards the overall mean as far as it is thin.

    An hour with two lucky posts stays near the mean; one with fifty speaks for itself.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        zone: the IANA zone of the readers; an hour of the day means nothing without one.
        until: ignore later items; None: keep all.

    Returns:
        168 rows: weekday (1 is Monday), hour (0 to 23), posts, answers, rate (answers per post, shrunk), low,
        high (95 %). Without a post rate, low and high are null.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.
        zoneinfo.ZoneInfoNotFoundError: nobody knows the zone.

    Source:
        Empirical Bayes: Morris 1983, JASA 78, 47-55; variance between hours: DerSimonian & Laird 1986.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import items
        >>> row = {"item": "1", "channel": "c", "author": "us", "direction": "out", "kind": "post",
        ...        "published": datetime(2025, 3, 3, 8, tzinfo=UTC)}
        >>> table = hours(items([row]), zone="Europe/Stockholm")
        >>> table.filter(posts=1).select("weekday", "hour", "answers").row(0)
        (1, 9, 0)
    """
    ZoneInfo(zone)
    local = pl.col("published").dt.convert_time_zone(zone)
    cells = (
        answers_per_post(items, until)
        .group_by(weekday=local.dt.weekday().cast(pl.Int64), hour=local.dt.hour().cast(pl.Int64))
        .agg(
            posts=pl.len().cast(pl.Int64),
            answers=pl.col("answers").sum(),
            squares=(pl.col("answers").cast(pl.Float64) ** 2).sum(),
        )
    )
    grid = pl.LazyFrame({"weekday": range(1, 8)}).join(pl.LazyFrame({"hour": range(24)}), how="cross")
    full = grid.join(cells, on=["weekday", "hour"], how="left").sort("weekday", "hour")
    return shrunk(
        full.with_columns(pl.col("posts", "answers").fill_null(0), pl.col("squares").fill_null(0.0)).collect(
            engine="streaming"
        )
    )


def own_event_share(
    items: Table, interventions: Table, *, until: datetime, zone: str = "UTC"
) -> Compared | NotKnowable:
    """Share of posts from 14 days before to 7 days after an own event, against the share of such days.

    A house that posts only when it sells tickets has a share far above that of its days.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        interventions: ``INTERVENTIONS``; rows of the kind "own_event" count, a null ``to`` means ``from``.
        until: the end of what was observed; later items are ignored.
        zone: the IANA zone whose days are counted.

    Returns:
        ``Compared``: the share of posts (Wilson interval, posts of one week counted as alike as they are, n
        posts) against the share of days from the first post to ``until`` (exact, n days). Not knowable
        without a post or without an own event.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition; interval after Wilson 1927 and Korn & Graubard 1998.

    Example:
        >>> from datetime import UTC, datetime
        >>> import polars as pl
        >>> from stamgast.metrics.tables import INTERVENTIONS, items
        >>> rows = [{"item": str(day), "channel": "c", "author": "us", "direction": "out", "kind": "post",
        ...          "published": datetime(2025, 3, day, tzinfo=UTC)} for day in (1, 30)]
        >>> event = pl.DataFrame([["own_event", datetime(2025, 4, 1, tzinfo=UTC), None]],
        ...                      schema=INTERVENTIONS, orient="row")
        >>> result = own_event_share(items(rows), event, until=datetime(2025, 3, 31, tzinfo=UTC))
        >>> result.figure.value, round(result.against.value, 3)
        (0.5, 0.452)
    """
    near = event_days(interventions, zone)
    daily = days_of_posts(items, until=until, zone=zone)
    if not daily.height or not len(near):
        return NotKnowable(
            "no own event in the table" if daily.height else "no own post up to the end of the period"
        )
    days = daily.with_columns(near=pl.col("day").is_in(near.implode()))
    by_week = days.group_by(week=pl.col("day").dt.truncate("1w")).agg(
        inside=pl.col("posts").filter("near").sum(),
        days_in=pl.col("near").sum(),
        outside=pl.col("posts").filter(~pl.col("near")).sum(),
        days_out=(~pl.col("near")).sum(),
    )
    figure = share_of_events(by_week.sort("week").drop("week").cast(pl.Float64).to_numpy())
    ratio = days.filter("near").height / days.height
    return Compared(figure, Figure(ratio, ratio, ratio, days.height, "share"))


def _planned_hours(
    planned: timedelta | Mapping[str, timedelta] | None, channels: pl.Series
) -> dict[str, float]:
    if not isinstance(planned, Mapping):
        planned = {} if planned is None else dict.fromkeys(channels, planned)
    return {channel: span / timedelta(hours=1) for channel, span in planned.items()}


def _finite_burstiness(sums: Floats) -> Floats:
    n, total, squares = sums.T
    mean = total / n
    ratio = np.sqrt(np.maximum(squares / n - mean**2, 0)) / mean
    more, less = np.sqrt(n + 1), np.sqrt(n - 1)
    return np.asarray((more * ratio - less) / ((more - 2) * ratio + less))


def _correlation(sums: Floats) -> Floats:
    n, x, y, xx, yy, xy = sums.T
    return np.asarray((xy - x * y / n) / np.sqrt((xx - x**2 / n) * (yy - y**2 / n)))
