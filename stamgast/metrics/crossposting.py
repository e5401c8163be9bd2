"""Whether the same text goes to several of our channels."""

from collections.abc import Callable
from datetime import datetime

import polars as pl

from stamgast.metrics.copies import copies, worded
from stamgast.metrics.figures import Figure, NotKnowable
from stamgast.metrics.posts import WEEK, own_posts
from stamgast.metrics.tables import Table
from stamgast.metrics.uncertainty import clustered_share


def share(
    items: Table, *, until: datetime, twins: Callable[[], pl.DataFrame] | None = None
) -> Figure | NotKnowable:
    """Share of our posts whose text stands, or nearly so, on another channel of ours within 72 hours.

    Links, mentions, tags and punctuation are left out, and letters folded, before texts are compared. Near is
    a token-set ratio of 90 or more: the words of one are nearly all among those of the other.

    Args:
        items: ``ITEMS`` with ``text``, one row per item, in any order.
        until: the end of what was observed; later items are ignored.
        twins: gives what ``copies`` finds in these items, where somebody has it already.

    Returns:
        A share from 0 to 1 with its Wilson interval, posts of one week counted as alike as they are; n is the
        number of posts with words. Not knowable where fewer than two channels have posts.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition; interval after Wilson 1927 and Korn & Graubard 1998.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import items
        >>> def row(channel, hour, text):
        ...     return {"item": f"{channel}{hour}", "channel": channel, "author": "us", "direction": "out",
        ...             "kind": "post", "published": datetime(2025, 3, 3, hour, tzinfo=UTC), "text": text}
        >>> rows = [row("a", 8, "Which book kept you up last night?"), row("a", 9, "Soup is on."),
        ...         row("b", 9, "Which book kept you up last night? #reading"), row("b", 10, "Rain again.")]
        >>> share(items(rows), until=datetime(2025, 3, 4, tzinfo=UTC)).value
        0.5
    """
    if own_posts(items, until).select(pl.col("channel").n_unique()).collect(engine="streaming").item() < 2:
        return NotKnowable("posts of fewer than two channels, between which nothing can be compared")
    found = twins() if twins else copies(items, until)
    marks = found.lazy().select("post", copied=pl.lit(value=True)).unique()
    posts = worded(items, until).select("post", WEEK).join(marks, on="post", how="left")
    return clustered_share(posts, pl.col("copied").fill_null(value=False), by=pl.col("week"))
