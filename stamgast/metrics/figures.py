"""What a metric returns: a figure with its interval and its n, or the reason why nobody can know."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import polars as pl


@dataclass(frozen=True, slots=True)
class Figure:
    """One number. ``low`` and ``high`` bound it with 95 % confidence; None is an open end.

    A ``value`` of None with a ``low`` means "at least ``low``", with both ends "somewhere between them"; with
    neither, there was nothing to count.
    """

    value: float | None
    low: float | None
    high: float | None
    n: int
    unit: str


@dataclass(frozen=True, slots=True)
class NotKnowable:
    """The source cannot know this; that is not the same as zero."""

    reason: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A figure and the figure it must be held against before it means anything."""

    figure: Figure
    against: Figure


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two figures of different people or times, and the first less the second."""

    figure: Figure
    against: Figure
    difference: Figure


@dataclass(frozen=True, slots=True, eq=False)
class Waits:
    """How long something waited, with those still waiting counted as such.

    ``quantiles`` maps 0.5 and 0.9 (the share whose wait is over) to seconds. ``curve`` has the columns
    t_s (seconds), survival (share still waiting after t_s) and at_risk (how many were observed until t_s).
    """

    n: int
    answered: int
    quantiles: Mapping[float, Figure]
    curve: pl.DataFrame

    @property
    def median(self) -> Figure:
        """Seconds after which half of the waits are over."""
        return self.quantiles[0.5]

    @property
    def p90(self) -> Figure:
        """Seconds after which nine of ten waits are over."""
        return self.quantiles[0.9]


@dataclass(frozen=True, slots=True, eq=False)
class Rhythm:
    """Posts per day, and the silences between them.

    ``days`` has day and posts, days without a post included; ``silences`` has start, end, length_h (hours)
    and channel, in order of start.
    """

    days: pl.DataFrame
    silences: pl.DataFrame


@dataclass(frozen=True, slots=True, eq=False)
class Promotion:
    """How much of what we post promotes us: in all, near own events, and otherwise.

    ``weeks`` has week (the Monday, UTC), posts and promotional (how many of them).
    """

    overall: Figure
    near_events: Figure | NotKnowable
    otherwise: Figure | NotKnowable
    weeks: pl.DataFrame


@dataclass(frozen=True, slots=True, eq=False)
class Effect:
    """Answers per post before, during and after something, and how far after is from what was to be expected.

    ``weeks`` has t (whole weeks since it began, negative before), phase (before, during or after), posts,
    rate (answers per post), fitted (the line of its phase; null during) and counterfactual (the line before,
    drawn on; null before).
    """

    before: Figure
    during: Figure
    after: Figure
    change: Figure
    weeks: pl.DataFrame

    @property
    def verdict(self) -> Literal["more", "fewer", "unclear"]:
        """What the interval of the change allows to say of the time after; no more than that."""
        if self.change.low is not None and self.change.low > 0:
            return "more"
        if self.change.high is not None and self.change.high < 0:
            return "fewer"
        return "unclear"


@dataclass(frozen=True, slots=True)
class Hunters:
    """People who only ever came for prizes, as a share of those who came for one and of everybody."""

    of_visitors: Figure
    of_people: Figure


@dataclass(frozen=True, slots=True)
class Regulars:
    """How many people are regulars now, and the share of former ones who were seen again."""

    now: Figure
    seen_again: Figure


@dataclass(frozen=True, slots=True)
class Staffing:
    """What staff can promise: the wait kept in nine of ten weeks, and the hours a wish is short of.

    ``waits`` is in seconds of opening hours, without a value where the work is never caught up with; ``kept``
    is the share of weeks in which the wished promise holds;
    ``hours`` what is staffed a week, ``missing`` what is lacking (None: no number of hours helps).
    """

    waits: Figure
    kept: Figure
    hours: float
    missing: float | None
