"""Which response time a team can promise with the hours it has."""

import math
from datetime import datetime, timedelta
from typing import Final

import numpy as np
import numpy.typing as npt
import polars as pl

from stamgast.metrics.backlog import SLOT_MIN, SLOTS, Backlog, Rota, minutes_open
from stamgast.metrics.figures import Figure, NotKnowable, Staffing
from stamgast.metrics.opening import Opening
from stamgast.metrics.tables import WORDLESS, Table, read
from stamgast.metrics.turns import instant
from stamgast.metrics.uncertainty import SEED, Floats, expanded

LATEST: Final = 26
"""Weeks looked back: what came in years ago says little of what will come."""

FEWEST: Final = 4
PLAYED: Final = 300
"""Weeks played through, each an observed one drawn at random."""

WORLDS: Final = 100
"""Draws of the observed weeks for the intervals."""

KEPT: Final = 0.9
MOST: Final = 16.0
"""No team gets more than so many times its hours."""


def promise(
    items: Table, rota: Rota, *, within: timedelta, until: datetime, opening: Opening | None = None
) -> Staffing | NotKnowable:
    """Which response time can be promised, whether a wished one can, and how many hours are missing.

    Whole weeks as they were observed are drawn at random and played one after another, a quarter of an hour
    at a time: what comes in waits in a row, and the rota works it off. A week keeps a promise if everything
    that came in during it is answered in time.

    Args:
        items: ``ITEMS``, one row per item, in any order; the last 26 whole weeks (local) are used.
        rota: when somebody answers, how many at once, and how many minutes an item takes.
        within: the promise wished for, in time of ``opening``.
        until: the end of what was observed; later items are ignored.
        opening: promises run in these opening hours only; None: always.

    Returns:
        ``Staffing``: the wait in seconds that nine of ten weeks keep, the share of weeks that keep the wish
        (0 to 1), both with block-bootstrap intervals and n observed weeks; the hours staffed in a week, and
        those missing for nine of ten weeks. Not knowable from fewer than 4 whole weeks.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition; the staffed queue without batches is Erlang's (``erlang``).

    Example:
        >>> from datetime import UTC, datetime, time, timedelta
        >>> from stamgast.metrics.backlog import Rota
        >>> from stamgast.metrics.opening import Opening
        >>> from stamgast.metrics.tables import items
        >>> monday = datetime(2025, 3, 3, 9, tzinfo=UTC)
        >>> rows = [{"item": str(day), "channel": "c", "author": "ann", "direction": "in", "kind": "comment",
        ...          "published": monday + timedelta(days=day)} for day in range(56)]
        >>> rota = Rota(Opening.weekdays("UTC", time(10), time(11)), minutes=10)
        >>> found = promise(items(rows), rota, within=timedelta(days=1), until=monday + timedelta(days=56))
        >>> found.waits.value / 3600, found.kept.value, found.hours, found.missing
        (49.25, 0.0, 5.0, None)
    """
    weeks = _weeks(items, rota.staffed, until)
    if len(weeks) < FEWEST:
        return NotKnowable(f"{len(weeks)} whole weeks are observed; {FEWEST} are needed")
    capacity = minutes_open(rota.staffed) * rota.people
    backlog = Backlog(weeks, rota.minutes, minutes_open(opening))
    wish = within / timedelta(minutes=1)
    draw = np.random.default_rng(SEED)
    order = draw.integers(0, len(weeks), PLAYED)
    longest = backlog.longest(capacity, order)
    worlds = [
        backlog.longest(capacity, draw.choice(draw.integers(0, len(weeks), len(weeks)), PLAYED))
        for _ in range(WORLDS)
    ]
    waits = _figure([60 * _promised(one) for one in (longest, *worlds)], len(weeks), "s")
    kept = _figure([float(np.mean(one <= wish)) for one in (longest, *worlds)], len(weeks), "share")
    return Staffing(waits, kept, float(capacity.sum()) / 60, _missing(backlog, capacity, order, wish))


def _weeks(items: Table, staffed: Opening, until: datetime) -> Floats:
    """Inbound items that want an answer, by whole local week and slot: (weeks, ``SLOTS``)."""
    at = pl.col("published").dt.convert_time_zone(staffed.zone)
    monday = at.dt.replace_time_zone(None).dt.truncate("1w").dt.date()
    slot = (at.dt.weekday().cast(pl.Int64) - 1) * 24 * 60 + at.dt.hour().cast(pl.Int64) * 60 + at.dt.minute()
    cells = (
        read(items, "direction", "kind", "published", "needs_reply")
        .filter(
            pl.col("direction") == "in",
            ~pl.col("kind").is_in(WORDLESS),
            pl.col("published") <= instant(until),
            pl.col("needs_reply").fill_null(value=True),
        )
        .group_by(monday=monday, slot=slot // SLOT_MIN)
        .agg(items=pl.len())
        .collect()
    )
    this = pl.select(pl.lit(instant(until)).alias("published")).select(monday).item()
    week = ((this - pl.col("monday")).dt.total_days() // 7).alias("week")
    # The week in which the first item came is rarely whole, and that of ``until`` never is.
    numbered = cells.select(week, "slot", "items")
    whole = int(np.clip(numbered["week"].max() or 0, 1, LATEST + 1)) - 1  # type: ignore[arg-type]
    found = numbered.filter(pl.col("week").is_between(1, whole))
    weeks = np.zeros((whole, SLOTS))
    weeks[found["week"].to_numpy() - 1, found["slot"].to_numpy()] = found["items"].to_numpy()
    return weeks


def _promised(longest: Floats) -> float:
    """The wait that nine of ten weeks keep: an order statistic, for waits may have no end."""
    return float(np.sort(longest)[math.ceil(KEPT * len(longest)) - 1])


def _figure(values: list[float], weeks: int, unit: str) -> Figure:
    """The first value, with an interval from the others; what has no end is an open end."""
    value, worlds = values[0], np.asarray(values[1:])
    low, high = expanded(np.where(np.isinf(worlds), np.finfo(np.float64).max, worlds), weeks)
    ends = [None if end is None or end > 1e15 else end for end in (low, high)]
    if math.isinf(value):
        return Figure(None, ends[0], None, weeks, unit)
    return Figure(
        value,
        None if ends[0] is None else min(ends[0], value),
        None if ends[1] is None else max(ends[1], value),
        weeks,
        unit,
    )


def _missing(backlog: Backlog, capacity: Floats, order: npt.NDArray[np.int64], wish: float) -> float | None:
    """Hours a week that are missing, spread as those are which there are; None where none suffice."""

    def keeps(times: float) -> bool:
        return _promised(backlog.longest(capacity * times, order)) <= wish

    few, many = 1.0, MOST
    if keeps(few):
        return 0.0
    if not keeps(many):
        return None
    while many - few > 0.01:
        middle = (few + many) / 2
        few, many = (few, middle) if keeps(middle) else (middle, many)
    return float((many - 1) * capacity.sum() / 60)
