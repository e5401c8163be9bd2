"""A backlog of work played through week after week, a quarter of an hour at a time."""

from dataclasses import dataclass
from datetime import time
from typing import Final

import numpy as np
import numpy.typing as npt

from stamgast.metrics.opening import Opening
from stamgast.metrics.uncertainty import Floats

SLOT_MIN: Final = 15
SLOTS: Final = 7 * 24 * 60 // SLOT_MIN
DAY_MIN: Final = 24 * 60


@dataclass(frozen=True, slots=True)
class Rota:
    """When somebody answers, how many at once (always, or by quarter of the week), and minutes an item."""

    staffed: Opening
    minutes: float
    people: int | Floats = 1


def minutes_open(opening: Opening | None) -> Floats:
    """Minutes open in each quarter of an hour of a usual week, Monday first; None is always open."""
    if opening is None:
        return np.full(SLOTS, float(SLOT_MIN))
    week = np.zeros(7 * DAY_MIN)
    for day, spans in enumerate(opening.weekly):
        for opens, closes in spans:
            start = day * DAY_MIN + _minute(opens)
            length = (_minute(closes) - _minute(opens)) % DAY_MIN or DAY_MIN
            week[np.arange(start, start + length) % len(week)] = 1
    return np.asarray(week.reshape(SLOTS, SLOT_MIN).sum(axis=1), dtype=np.float64)


def _minute(at: time) -> int:
    return 60 * at.hour + at.minute


@dataclass(frozen=True, slots=True)
class Backlog:
    """What comes in during each of some weeks (items by slot), how long each takes, and when a promise runs.

    ``arrivals`` has the shape (weeks, ``SLOTS``), ``clock`` (``SLOTS``,) in minutes that count as waiting.
    """

    arrivals: Floats
    minutes: float
    clock: Floats

    def longest(self, capacity: Floats, order: npt.NDArray[np.int64]) -> Floats:
        """The longest wait (minutes of the clock) of what came in in each week, the weeks played in an order.

        Work is done in the order in which it came, by ``capacity`` minutes in each slot of a week. A wait
        runs from the beginning of the slot in which an item came to the end of that in which it is answered;
        infinite where the weeks end before. 0 for a week in which nothing came.
        """
        work = self.arrivals[order].reshape(-1) * self.minutes
        surplus = np.cumsum(work - np.tile(capacity, len(order)))
        # Reflected at zero: idle time cannot be saved up.
        backlog = surplus - np.minimum(np.minimum.accumulate(surplus), 0.0)
        come = np.cumsum(work)
        passed = np.concatenate([[0.0], np.cumsum(np.tile(self.clock, len(order)))])
        busy = np.flatnonzero(work)
        ready = np.searchsorted(come - backlog, come[busy] * (1 - 1e-12) - 1e-9, side="left")
        late = ready >= len(work)
        waits = np.where(late, np.inf, passed[np.minimum(ready, len(work) - 1) + 1] - passed[busy])
        longest = np.zeros(len(order))
        np.maximum.at(longest, busy // SLOTS, waits)
        return longest
