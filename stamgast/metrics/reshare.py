"""What we pass on of others, and whether with words of our own."""

from datetime import datetime
from typing import Final

import polars as pl

from stamgast.metrics.figures import Figure
from stamgast.metrics.posts import WEEK
from stamgast.metrics.tables import Table, read
from stamgast.metrics.turns import instant
from stamgast.metrics.uncertainty import clustered_share

IS_BARE: Final = (pl.col("kind") == "reshare") & (
    pl.col("text").fill_null("").str.strip_chars().str.len_bytes() == 0
)
"""Passed on without a word of one's own."""


def bare_share(items: Table, *, until: datetime) -> Figure:
    """Share of what we passed on of others that we passed on without a word of our own.

    Args:
        items: ``ITEMS`` with the own words of a reshare in ``text``, one row per item, in any order; of
            channels alone where what is passed on can have words (``reshare_words``).
        until: the end of what was observed; later items are ignored.

    Returns:
        A share from 0 to 1 with its Wilson interval, items of one week counted as alike as they are; n is the
        number of our reshares and quotes.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition; interval after Wilson 1927 and Korn & Graubard 1998.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import items
        >>> rows = [{"item": str(day), "channel": "c", "author": "us", "direction": "out", "kind": kind,
        ...          "published": datetime(2025, 3, day, tzinfo=UTC)}
        ...         for day, kind in enumerate(["reshare", "quote", "post"], start=1)]
        >>> bare_share(items(rows), until=datetime(2025, 4, 1, tzinfo=UTC)).value
        0.5
    """
    passed_on = read(items, "direction", "kind", "published", "text").filter(
        pl.col("direction") == "out",
        pl.col("kind").is_in(["reshare", "quote"]),
        pl.col("published") <= instant(until),
    )
    bare = passed_on.select(WEEK, bare=IS_BARE)
    return clustered_share(bare, pl.col("bare"), by=pl.col("week"))
