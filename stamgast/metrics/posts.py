"""Our own posts, the answers each of them got, and the gaps between them."""

from datetime import datetime
from typing import Final

import numpy as np
import polars as pl

from stamgast.metrics.tables import WORDLESS, Table, read
from stamgast.metrics.turns import instant, key
from stamgast.metrics.windows import local_day

WEEK: Final = pl.col("published").dt.truncate("1w").alias("week")
"""The Monday (UTC) on which the week of an item begins."""


def own_posts(items: Table, until: datetime | None = None) -> pl.LazyFrame:
    """What ``posted`` gives, in order within each channel.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.
    """
    return posted(items, until).sort(key("channel"), "published")


def posted(items: Table, until: datetime | None = None) -> pl.LazyFrame:
    """Channel, item and published of our own posts, in no order.

    Replies, reshares and quotes are not posts.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.
    """
    posts = read(items, "item", "channel", "direction", "kind", "published").filter(
        pl.col("direction") == "out", pl.col("kind") == "post"
    )
    if until is not None:
        posts = posts.filter(pl.col("published") <= instant(until))
    return posts.select("channel", "item", "published")


def answers_per_post(items: Table, until: datetime | None = None) -> pl.LazyFrame:
    """Own posts with ``answers``: how many inbound items with words stand under each (directly or deeper).

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.
    """
    inbound = read(items, "channel", "direction", "kind", "published", "parent", "root").filter(
        pl.col("direction") == "in", ~pl.col("kind").is_in(WORDLESS)
    )
    if until is not None:
        inbound = inbound.filter(pl.col("published") <= instant(until))
    counts = (
        inbound.with_columns(item=pl.coalesce("root", "parent"))
        .drop_nulls("item")
        .group_by(post=key("channel", "item"))
        .agg(answers=pl.len().cast(pl.Int64))
    )
    return (
        own_posts(items, until)
        .with_columns(post=key("channel", "item"))
        .join(counts, on="post", how="left", maintain_order="left")
        .with_columns(pl.col("answers").fill_null(0))
        .drop("post")
    )


def gaps(items: Table, until: datetime | None = None) -> pl.LazyFrame:
    """Gaps between consecutive own posts of one channel: channel, start, end, gap_h (hours), week of start.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.
    """
    channel = pl.col("channel").cast(pl.Categorical)
    own = posted(items, until).select(channel, "published").collect(engine="streaming")
    # NumPy sorts a million with half the memory: this was the peak of a diagnosis.
    order = np.lexsort([own[column].to_physical().to_numpy() for column in ("published", "channel")])
    return (
        own[order]
        .lazy()
        .with_columns(
            next=pl.col("published").shift(-1), same=pl.col("channel") == pl.col("channel").shift(-1)
        )
        .filter("same")
        .select(
            pl.col("channel").cast(pl.String),
            start="published",
            end="next",
            gap_h=(pl.col("next") - pl.col("published")).dt.total_microseconds() / 3.6e9,
            week=pl.col("published").dt.truncate("1w"),
        )
    )


def days_of_posts(items: Table, *, until: datetime, zone: str = "UTC") -> pl.DataFrame:
    """Own posts of every local day from the first post to ``until``: day, posts; no row without a post.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.
    """
    day = pl.col("published").dt.convert_time_zone(zone).dt.date().alias("day")
    counts = posted(items, until).group_by(day).agg(posts=pl.len().cast(pl.Int64)).collect(engine="streaming")
    if not counts.height:
        return counts
    first = counts.select(pl.col("day").min()).item()
    every = pl.DataFrame({"day": pl.date_range(first, local_day(until, zone), eager=True)})
    return every.join(counts, on="day", how="left", maintain_order="left").with_columns(
        pl.col("posts").fill_null(0)
    )
