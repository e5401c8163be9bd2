"""Droughts and bursts that can still be mended: a channel is silent for days, or says it all at once."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

SILENCE = 3
"""A gap this many times the rhythm is a drought; looking back the same gap is called a silence."""

BURST = 3
"""So many posts of one channel on one day are a burst."""

HORIZON = timedelta(days=14)
"""How far a team is expected to have planned."""


@dataclass(frozen=True, slots=True)
class Drought:
    """Empty days in a row from the first that can still be filled; nothing is planned after an open one."""

    first: date
    days: int
    is_open: bool = False

    @property
    def last(self) -> date:
        """The last empty day."""
        return self.first + timedelta(days=self.days - 1)


@dataclass(frozen=True, slots=True)
class Burst:
    """A day with too many posts."""

    day: date
    count: int


def droughts(taken: Collection[date], rhythm_days: int, today: date) -> list[Drought]:
    """Return the droughts of one channel that begin before the horizon.

    Args:
        taken: days on which the channel posted or is to post; a day may come more than once.
        rhythm_days: how many days are meant to lie between two posts, at least 1.
        today: the first day that counts as ahead.
    """
    known = sorted(set(taken))
    before = next((day for day in reversed(known) if day < today), today - timedelta(days=1))
    coming = [before, *(day for day in known if day >= today)]
    longest, end = timedelta(days=SILENCE * max(rhythm_days, 1)), today + HORIZON
    found = [
        Drought(first, (following - first).days)
        for day, following in pairwise(coming)
        for first in [max(day + timedelta(days=1), today)]
        if following - day > longest and first < min(following, end)
    ]
    first = max(coming[-1] + timedelta(days=1), today)
    if end - coming[-1] > longest and first < end:
        found.append(Drought(first, (end - first).days, is_open=True))
    return found


def bursts(taken: Collection[date], today: date, posts_per_week: float = 0) -> list[Burst]:
    """Return the days from ``today`` to the horizon with too many posts of one channel, in order.

    A channel that means to post several times a day may do so three times over.
    """
    counts = Counter(day for day in taken if today <= day < today + HORIZON)
    too_many = max(float(BURST), BURST * posts_per_week / 7)
    return [Burst(day, count) for day, count in sorted(counts.items()) if count >= too_many]
