"""What a metric returns: a figure with its interval and its n, or the reason why nobody can know."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl


@dataclass(frozen=True, slots=True)
class Figure:
    """One number. ``low`` and ``high`` bound it with 95 % confidence; None is an open end.

    A ``value`` of None with a ``low`` means "at least ``low``"; with neither, there was nothing to count.
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
