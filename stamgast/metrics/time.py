"""Where our time goes, and what comes of it."""

from datetime import datetime

import numpy as np
import polars as pl

from stamgast.metrics.figures import Figure
from stamgast.metrics.tables import HOURS, OUTCOMES, Table, read
from stamgast.metrics.turns import instant
from stamgast.metrics.uncertainty import Floats, estimate


def per_activity(hours: Table, *, until: datetime) -> pl.DataFrame:
    """Minutes spent on each activity.

    Args:
        hours: ``HOURS``, one row per stretch of work, in any order.
        until: the end of what was observed; later rows are ignored.

    Returns:
        A table with activity, minutes and share (0 to 1 of all minutes), the longest first.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import HOURS, table
        >>> at = datetime(2025, 3, 3, tzinfo=UTC)
        >>> rows = [{"activity": "answering", "minutes": 45.0, "at": at},
        ...         {"activity": "writing", "minutes": 15.0, "at": at}]
        >>> per_activity(table(rows, HOURS), until=at).row(0)
        ('answering', 45.0, 0.75)
    """
    spent = read(hours, "activity", "minutes", "at", schema=HOURS).filter(pl.col("at") <= instant(until))
    return (
        spent.group_by("activity")
        .agg(pl.col("minutes").sum())
        .with_columns(share=pl.col("minutes") / pl.col("minutes").sum())
        .sort("minutes", "activity", descending=[True, False])
        .collect()
    )


def value(hours: Table, outcomes: Table, *, until: datetime) -> Figure:
    """Outcomes per hour of work: conversations that came to something, for the time we gave to all of it.

    Args:
        hours: ``HOURS``, one row per stretch of work, in any order.
        outcomes: ``OUTCOMES``; the caller leaves out those that are no success.
        until: the end of what was observed; later rows are ignored.

    Returns:
        Outcomes per hour (0 or more) with their weekly block-bootstrap interval; n is the number of outcomes.
        No value without a minute of work.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition; blocks after Künsch 1989.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import HOURS, OUTCOMES, table
        >>> at = datetime(2025, 3, 3, tzinfo=UTC)
        >>> work = table([{"activity": "answering", "minutes": 120.0, "at": at}], HOURS)
        >>> solved = table([{"conversation": "a", "outcome": "solved", "at": at}], OUTCOMES)
        >>> value(work, solved, until=at).value
        0.5
    """
    week = pl.col("at").dt.truncate("1w").alias("week")
    spent = read(hours, "minutes", "at", schema=HOURS).select("at", hours=pl.col("minutes") / 60, came=0.0)
    came = read(outcomes, "at", schema=OUTCOMES).select("at", hours=0.0, came=1.0)
    both = pl.concat([spent, came]).filter(pl.col("at") <= instant(until))
    sums = both.group_by(week).agg(pl.col("hours", "came").sum()).sort("week").drop("week")
    weeks = sums.collect().to_numpy()
    return estimate(weeks, _per_hour, n=int(weeks[:, 1].sum()), unit="outcomes per hour")


def _per_hour(sums: Floats) -> Floats:
    return np.where(sums[:, 0] > 0, sums[:, 1] / sums[:, 0], np.nan)
