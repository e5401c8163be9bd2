"""Whether people and we talk with each other: comments per post, turns, replies that keep it going."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Final

import numpy as np
import polars as pl

from stamgast.metrics.figures import Figure
from stamgast.metrics.posts import WEEK, answers_per_post
from stamgast.metrics.tables import Table
from stamgast.metrics.turns import OUT, addressed, instant, key, next_after, spoken
from stamgast.metrics.uncertainty import Floats, estimate, share

SOON: Final = timedelta(days=7)
DEEPEST: Final = 1_000
"""Conversations with more turns are counted as having this many."""


def rate(items: Table, *, until: datetime | None = None) -> Figure:
    """Comments per own post: the interaction that counts. Likes are no comments.

    A comment belongs to the post that is its ``root``; where the source names none, to its ``parent``.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        until: ignore later items; None: keep all.

    Returns:
        Comments per post (0 or more) with its weekly block-bootstrap interval; n is the number of own posts.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition; blocks after Künsch 1989.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import items
        >>> def row(item, direction, kind, root=None):
        ...     return {"item": item, "channel": "c", "author": direction, "direction": direction,
        ...             "kind": kind, "published": datetime(2025, 3, 3, 8, tzinfo=UTC), "root": root}
        >>> rows = [row("1", "out", "post"), row("2", "out", "post"), row("3", "in", "comment", root="1")]
        >>> rate(items(rows)).value
        0.5
    """
    weeks = (
        answers_per_post(items, until)
        .group_by(WEEK)
        .agg(posts=pl.len().cast(pl.Float64), answers=pl.col("answers").sum().cast(pl.Float64))
        .sort("week")
        .drop("week")
        .collect()
        .to_numpy()
    )
    return estimate(weeks, _ratio, n=int(weeks[:, 0].sum()), unit="comments per post")


def depth(items: Table, *, until: datetime) -> Mapping[float, Figure]:
    """Turns per conversation: how often the word passes between them and us, opening included.

    Conversations without an inbound item are none, and left out.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        until: the end of what was observed; later items are ignored.

    Returns:
        The quantiles 0.5 and 0.9 (linear interpolation) in turns (1 or more), each with its weekly
        block-bootstrap interval; n is the number of conversations.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition; blocks after Künsch 1989.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import items
        >>> rows = [{"item": str(hour), "channel": "c", "author": side, "direction": side, "kind": "message",
        ...          "published": datetime(2025, 3, 3, hour, tzinfo=UTC), "conversation": "a"}
        ...         for hour, side in enumerate(["in", "in", "out", "in"])]
        >>> depth(items(rows), until=datetime(2025, 3, 4, tzinfo=UTC))[0.5].value
        3.0
    """
    passes = (OUT.shift(1) != OUT) | (pl.col("thread") != pl.col("thread").shift(1))
    cells = (
        spoken(items, until)
        .with_columns(passes=passes.fill_null(value=True))
        .group_by("thread")
        .agg(pl.col("published").min(), turns=pl.col("passes").sum(), inbound=(~OUT).any())
        .filter("inbound")
        .group_by(WEEK, turns=pl.col("turns").clip(upper_bound=DEEPEST).cast(pl.Int64))
        .agg(count=pl.len())
        .collect()
    )
    weeks, week = np.unique(cells["week"].to_physical().to_numpy(), return_inverse=True)
    counts = np.zeros((len(weeks), int(np.max(cells["turns"].to_numpy(), initial=0)) + 1))
    np.add.at(counts, (week, cells["turns"].to_numpy()), cells["count"].to_numpy())
    return {
        part: estimate(counts, partial(_count_quantile, part=part), n=int(counts.sum()), unit="turns")
        for part in (0.5, 0.9)
    }


def carried_on(items: Table, *, until: datetime) -> Figure:
    """Share of our replies after which the same person wrote again within 7 days.

    A reply belongs to the author of its parent; where the parent is unknown, to whoever wrote last before it
    in the conversation. Replies younger than 7 days at ``until`` are left out.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        until: the end of what was observed; later items are ignored.

    Returns:
        A share from 0 to 1 with its Wilson interval; n is the number of our replies counted.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition; interval after Wilson 1927.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import items
        >>> rows = [{"item": str(day), "channel": "c", "author": side, "direction": side, "kind": "message",
        ...          "published": datetime(2025, 3, day, tzinfo=UTC), "conversation": "a"}
        ...         for day, side in enumerate(["in", "out", "in", "out"], start=1)]
        >>> carried_on(items(rows), until=datetime(2025, 4, 1, tzinfo=UTC)).value
        0.5
    """
    last_speaker = pl.when(~OUT).then("author").forward_fill()
    same = pl.when(~OUT).then("thread").forward_fill() == pl.col("thread")
    replies = (
        addressed(spoken(items, until))
        .with_columns(person=pl.coalesce("person", pl.when(same).then(last_speaker)))
        .drop_nulls("person")
        .with_columns(pair=key("thread", "person"))
        .sort("pair", "published", "place")
        .with_columns(again=next_after("published", ~OUT, "pair"))
        .filter(OUT, pl.col("published") <= instant(until) - SOON)
        .select(carried=(pl.col("again") - pl.col("published") <= SOON).fill_null(value=False))
        .collect()
    )
    return share(int(replies["carried"].sum()), replies.height)


def _ratio(sums: Floats) -> Floats:
    return np.asarray(sums[:, 1] / sums[:, 0])


def _count_quantile(counts: Floats, part: float) -> Floats:
    """The interpolated quantile of each row of counts, in which column k holds how many values are k."""
    total = counts.cumsum(axis=1)
    place = part * (total[:, -1] - 1)
    lower = (total <= np.floor(place)[:, None]).sum(axis=1)
    upper = (total <= np.ceil(place)[:, None]).sum(axis=1)
    found = lower + (place - np.floor(place)) * (upper - lower)
    return np.where(total[:, -1] > 0, found, np.nan)
