"""Whether we talk about ourselves: posts that promote, and "we" against "you"."""

from datetime import datetime
from typing import Final

import numpy as np
import polars as pl

from stamgast.metrics.figures import Figure, NotKnowable, Promotion
from stamgast.metrics.posts import WEEK, own_posts
from stamgast.metrics.tables import Table
from stamgast.metrics.texts import TEXT, counted, judged
from stamgast.metrics.uncertainty import Floats, clustered_share, estimate
from stamgast.metrics.windows import event_days

SELLS: Final = "post.sales_words"


def share(items: Table, texts: Table, findings: Table, interventions: Table, *, until: datetime) -> Promotion:
    """Share of our posts that promote: in all, by week, near own events, and otherwise.

    Near is from 14 days before to 7 days after an own event, in days of UTC.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        texts: ``TEXTS``; only posts that were read are counted.
        findings: ``FINDINGS``; those of the rule ``post.sales_words`` count.
        interventions: ``INTERVENTIONS``; rows of the kind "own_event" count, a null ``to`` means ``from``.
        until: the end of what was observed; later items are ignored.

    Returns:
        ``Promotion``: shares from 0 to 1 with Wilson intervals, posts of one week counted as alike as they
        are; n is the number of posts read. Near events and otherwise are not knowable without an own event.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition; interval after Wilson 1927 and Korn & Graubard 1998.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import FINDINGS, INTERVENTIONS, TEXTS, items, table
        >>> rows = [{"item": str(day), "channel": "c", "author": "us", "direction": "out", "kind": "post",
        ...          "published": datetime(2025, 3, day, tzinfo=UTC)} for day in (1, 30)]
        >>> texts = table([{"item": "1"}, {"item": "30"}], TEXTS)
        >>> findings = table([{"item": "30", "rule": "post.sales_words"}], FINDINGS)
        >>> event = table([{"kind": "own_event", "from": datetime(2025, 4, 1, tzinfo=UTC)}], INTERVENTIONS)
        >>> found = share(items(rows), texts, findings, event, until=datetime(2025, 3, 31, tzinfo=UTC))
        >>> found.overall.value, found.near_events.value, found.otherwise.value
        (0.5, 1.0, 0.0)
    """
    days = event_days(interventions, "UTC")
    posts = judged(own_posts(items, until).select(TEXT, "published"), texts, findings, SELLS)
    posts = (
        posts.select(WEEK, "flagged", near=pl.col("published").dt.date().is_in(days.implode()))
        .collect(engine="streaming")
        .lazy()
    )
    weeks = posts.group_by("week").agg(posts=pl.len().cast(pl.Int64), promotional=pl.col("flagged").sum())
    return Promotion(
        _share(posts),
        _share(posts.filter("near")) if len(days) else NotKnowable("no own event in the table"),
        _share(posts.filter(~pl.col("near"))) if len(days) else NotKnowable("no own event in the table"),
        weeks.with_columns(pl.col("promotional").cast(pl.Int64)).sort("week").collect(engine="streaming"),
    )


def self_reference(items: Table, texts: Table, *, until: datetime) -> Figure:
    """How much our posts speak of us: "we" and "our", as a share of these and of "you" and "your" together.

    "I" is not counted against anyone.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        texts: ``TEXTS`` with ``we`` and ``you``; only posts in which both were counted are.
        until: the end of what was observed; later items are ignored.

    Returns:
        A share of words from 0 to 1 with its weekly block-bootstrap interval; n is the number of posts
        counted. No value where none says either.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        Packard, Moore & McFerran 2018, Journal of Marketing Research 55, 541-555.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import TEXTS, items, table
        >>> row = {"item": "1", "channel": "c", "author": "us", "direction": "out", "kind": "post",
        ...        "published": datetime(2025, 3, 3, tzinfo=UTC)}
        >>> texts = table([{"item": "1", "we": 3, "you": 1}], TEXTS)
        >>> self_reference(items([row]), texts, until=datetime(2025, 4, 1, tzinfo=UTC)).value
        0.75
    """
    posts = own_posts(items, until).select(TEXT, "published").join(counted(texts, "we", "you"), on="text")
    sums = posts.group_by(WEEK).agg(pl.len(), pl.col("we", "you").sum()).sort("week").drop("week")
    weeks = sums.cast(pl.Float64).collect(engine="streaming").to_numpy()
    return estimate(weeks, _self, n=int(weeks[:, 0].sum()), unit="share")


def _share(posts: pl.LazyFrame) -> Figure:
    return clustered_share(posts, pl.col("flagged"), by=pl.col("week"))


def _self(sums: Floats) -> Floats:
    return np.asarray(sums[:, 1] / (sums[:, 1] + sums[:, 2]))
