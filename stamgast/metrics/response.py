"""How long people wait for us, and how many get an answer."""

from datetime import datetime, timedelta
from typing import Final

import numpy as np
import polars as pl

from stamgast.metrics.figures import Figure, NotKnowable, Waits
from stamgast.metrics.opening import Opening
from stamgast.metrics.posts import WEEK
from stamgast.metrics.survival import Sample, waits
from stamgast.metrics.tables import PROMISES, Table, read
from stamgast.metrics.turns import answered, answered_persons, instant, spoken
from stamgast.metrics.uncertainty import Floats, clustered_share

HOUR: Final = 3_600.0
DAY: Final = 24 * HOUR
AGES: Final = (0.0, HOUR, 4 * HOUR, DAY, 3 * DAY, 7 * DAY, 28 * DAY)
"""Lower bounds (seconds) of the classes in which open conversations are counted."""


def first_time(items: Table, *, until: datetime, opening: Opening | None = None) -> Waits:
    """First response time: from a conversation's first inbound item to our first outbound one after it.

    Conversations without an answer are censored at ``until``, not dropped. Reshares and likes are neither
    questions nor answers. Where the source knows its times only roughly (``published_error_s``), the interval
    covers every wait that the errors allow.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        until: the end of what was observed; later items are ignored.
        opening: count only the seconds in these opening hours; None counts all.

    Returns:
        ``Waits`` in seconds (0 or more); n is the number of conversations with an inbound item.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        Kaplan & Meier 1958 (curve); Brookmeyer & Crowley 1982 and Williams 1995 (intervals).

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import items
        >>> noon = datetime(2025, 3, 3, 12, tzinfo=UTC)
        >>> def row(item, direction, published, conversation):
        ...     return {"item": item, "channel": "c", "author": direction, "direction": direction,
        ...             "kind": "reply", "published": published, "conversation": conversation}
        >>> rows = [row("1", "in", noon, "a"), row("2", "out", noon.replace(hour=13), "a"),
        ...         row("3", "in", noon, "b")]
        >>> result = first_time(items(rows), until=noon.replace(hour=18))
        >>> result.n, result.answered, result.median.value, result.p90.value, result.p90.low
        (2, 1, 3600.0, None, 3600.0)
    """
    turns = answered(spoken(items, until)).filter(pl.col("is_first"))
    return _waits(turns, until, opening)


def next_time(items: Table, *, until: datetime, opening: Opening | None = None) -> Waits:
    """Next response time: the same wait, from each inbound item that follows an answer of ours.

    One wait per turn: when somebody writes three times in a row, it begins with the first.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        until: the end of what was observed; later items are ignored.
        opening: count only the seconds in these opening hours; None counts all.

    Returns:
        ``Waits`` in seconds (0 or more); n is the number of turns that follow an answer.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        As for ``first_time``.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import items
        >>> def row(hour, direction):
        ...     return {"item": str(hour), "channel": "c", "author": direction, "direction": direction,
        ...             "kind": "message", "conversation": "a",
        ...             "published": datetime(2025, 3, 3, hour, tzinfo=UTC)}
        >>> rows = [row(8, "in"), row(9, "out"), row(10, "in"), row(11, "in"), row(13, "out")]
        >>> result = next_time(items(rows), until=datetime(2025, 3, 4, tzinfo=UTC))
        >>> result.n, result.median.value
        (1, 10800.0)
    """
    turns = answered(spoken(items, until)).filter(pl.col("resumes"))
    return _waits(turns, until, opening)


def answered_share(
    items: Table, *, until: datetime, within: timedelta | None = None, only_needing: bool = False
) -> Figure | NotKnowable:
    """Share of inbound items that got an answer, within a time or at all.

    An answer is an outbound item to the same person in the same conversation, or one to nobody in particular.
    With ``within``, items so young that the time is not over at ``until`` are left out, answered or not.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        until: the end of what was observed; later items are ignored.
        within: how soon the answer must come; None: at all.
        only_needing: only the items that triage says call for an answer (``needs_reply``).

    Returns:
        A share from 0 to 1 with its Wilson interval, items of one week counted as alike as they are; n is the
        number of inbound items counted. Not knowable where only the needing are wanted and nothing has been
        triaged.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition; interval after Wilson 1927 and Korn & Graubard 1998.

    Example:
        >>> from datetime import UTC, datetime, timedelta
        >>> from stamgast.metrics.tables import items
        >>> def row(hour, author, direction, parent=None):
        ...     return {"item": str(hour), "channel": "c", "author": author, "direction": direction,
        ...             "kind": "comment", "conversation": "a", "parent": parent,
        ...             "published": datetime(2025, 3, 3, hour, tzinfo=UTC)}
        >>> rows = [row(8, "ann", "in"), row(9, "bo", "in"), row(12, "us", "out", parent="8")]
        >>> table, until = items(rows), datetime(2025, 3, 5, tzinfo=UTC)
        >>> answered_share(table, until=until).value
        0.5
        >>> answered_share(table, until=until, within=timedelta(hours=3)).value
        0.0
    """
    inbound = answered_persons(spoken(items, until))
    soon = pl.col("answered_at").is_not_null()
    if within is not None:
        inbound = inbound.filter(pl.col("published") <= instant(until) - within)
        soon &= pl.col("answered_at") - pl.col("published") <= within
    frame = inbound.select("needs_reply", WEEK, soon=soon).collect(engine="streaming")
    if only_needing:
        if frame.height and not frame["needs_reply"].count():
            return NotKnowable("no inbound item has been triaged")
        frame = frame.filter("needs_reply")
    return clustered_share(frame, pl.col("soon"), by=pl.col("week"))


def promise_kept(
    items: Table, promises: pl.DataFrame, *, until: datetime, opening: Opening | None = None
) -> Figure:
    """Share of inbound items answered within the promise of their channel and kind.

    Open items past their promise count as broken; open ones that still have time are left out, and so are
    items that triage says need no reply.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        promises: ``PROMISES``: channel, kind (null: every other kind), within_s (seconds).
        until: the end of what was observed; later items are ignored.
        opening: promises run in these opening hours only; None: always.

    Returns:
        A share from 0 to 1 with its Wilson interval, items of one week counted as alike as they are; n is the
        number of items with a decided promise.

    Raises:
        ValueError: a column is missing or has a wrong type, ``until`` has no time zone, or a channel has two
            promises for one kind.

    Source:
        House definition; interval after Wilson 1927 and Korn & Graubard 1998.

    Example:
        >>> from datetime import UTC, datetime
        >>> import polars as pl
        >>> from stamgast.metrics.tables import PROMISES, items
        >>> row = {"item": "1", "channel": "c", "author": "ann", "direction": "in", "kind": "comment",
        ...        "published": datetime(2025, 3, 3, 8, tzinfo=UTC)}
        >>> promises = pl.DataFrame([["c", None, 7200.0]], schema=PROMISES, orient="row")
        >>> promise_kept(items([row]), promises, until=datetime(2025, 3, 3, 9, tzinfo=UTC)).n
        0
        >>> promise_kept(items([row]), promises, until=datetime(2025, 3, 3, 11, tzinfo=UTC)).value
        0.0
    """
    asked = answered_persons(spoken(items, until)).filter(pl.col("needs_reply").fill_null(value=True))
    frame = (
        _promised(asked, promises)
        .select(WEEK, "published", "answered_at", "promised_s")
        .collect(engine="streaming")
    )
    passed = _seconds(frame, until, opening)
    late = passed > frame["promised_s"].to_numpy()
    decided = frame.with_columns(late=late).filter(pl.col("answered_at").is_not_null() | pl.col("late"))
    return clustered_share(decided, ~pl.col("late"), by=pl.col("week"))


def waiting(items: Table, *, until: datetime) -> pl.DataFrame:
    """Conversations in which somebody waits for us at ``until``, by how long they have waited.

    A conversation waits from the first inbound item after our last word. Items that triage says need no reply
    do not wait.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        until: the moment of counting; later items are ignored.

    Returns:
        A table of 7 rows, youngest first: from_s and to_s (seconds, to_s null for the oldest class; each
        class contains its from_s, not its to_s) and conversations (how many).

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import items
        >>> row = {"item": "1", "channel": "c", "author": "ann", "direction": "in", "kind": "message",
        ...        "published": datetime(2025, 3, 3, 8, tzinfo=UTC)}
        >>> waiting(items([row]), until=datetime(2025, 3, 3, 10, tzinfo=UTC)).row(1)
        (3600.0, 14400.0, 1)
    """
    needing = spoken(items, until).filter(
        (pl.col("direction") == "out") | pl.col("needs_reply").fill_null(value=True)
    )
    waits_since = (
        answered(needing)
        .filter(pl.col("answered_at").is_null())
        .filter(pl.col("thread") != pl.col("thread").shift(1, fill_value=0))
        .select(age=(instant(until) - pl.col("published")).dt.total_microseconds() / 1e6)
        .collect(engine="streaming")["age"]
    )
    counts = np.histogram(waits_since.to_numpy(), bins=[*AGES, np.inf])[0]
    return pl.DataFrame(
        {"from_s": AGES, "to_s": [*AGES[1:], None], "conversations": counts},
        schema={"from_s": pl.Float64(), "to_s": pl.Float64(), "conversations": pl.Int64()},
    )


def _promised(inbound: pl.LazyFrame, promises: pl.DataFrame) -> pl.LazyFrame:
    """Inbound items that have a promise, with ``promised_s``: that of their kind, else of their channel."""
    terms = read(promises, *PROMISES, schema=PROMISES)
    if promises.select("channel", "kind").is_duplicated().any():
        raise ValueError("a channel has two promises for one kind")
    named, other = terms.filter(pl.col("kind").is_not_null()), terms.filter(pl.col("kind").is_null())
    return (
        inbound.join(named, on=["channel", "kind"], how="left")
        .join(other.select("channel", otherwise_s="within_s"), on="channel", how="left")
        .with_columns(promised_s=pl.coalesce("within_s", "otherwise_s"))
        .drop_nulls("promised_s")
    )


def _waits(turns: pl.LazyFrame, until: datetime, opening: Opening | None) -> Waits:
    frame = turns.select(
        "published",
        "answered_at",
        done=pl.col("answered_at").is_not_null().cast(pl.Float64),
        week=pl.col("published").dt.truncate("1w").to_physical().cast(pl.Float64),
        slack=pl.col("slack") + pl.col("answer_slack").fill_null(0.0),
    ).collect(engine="streaming")
    return waits(
        Sample(
            _seconds(frame, until, opening),
            frame["done"].to_numpy(),
            frame["week"].to_numpy(),
            frame["slack"].to_numpy(),
        )
    )


def _seconds(frame: pl.DataFrame, until: datetime, opening: Opening | None) -> Floats:
    """Seconds from ``published`` to ``answered_at``, or to ``until`` where there is none."""
    ends = (
        frame.select(pl.col("answered_at").fill_null(instant(until)).dt.timestamp("us"))
        .to_series()
        .to_numpy()
    )
    starts = frame["published"].dt.timestamp("us").to_numpy()
    if opening is None:
        return np.asarray((ends - starts) / 1e6, dtype=np.float64)
    return opening.between(starts, ends)
