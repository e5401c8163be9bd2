"""Opening hours: how many seconds between two instants we were open, daylight saving time included."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final, Self
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

Span = tuple[time, time]
"""Opens, closes; a span that closes no later than it opens runs past midnight (00:00-00:00 is all day)."""

DAY: Final = timedelta(days=1)
EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
MICRO: Final = 1e-6
MARGIN: Final = timedelta(hours=3)
"""Wide enough that a change of the clocks at either end of a span is noticed."""

FOREVER: Final = 2**62


@dataclass(frozen=True, slots=True)
class Opening:
    """When a team is there: spans of wall-clock time for each weekday (Monday first), and closed days.

    Wall-clock time counts: a whole day is 23 or 25 hours long when the clocks change. A span that crosses
    midnight belongs to the day on which it opens.

    Raises:
        ValueError: there are not seven weekdays.
        zoneinfo.ZoneInfoNotFoundError: nobody knows the zone.
    """

    zone: str
    weekly: tuple[tuple[Span, ...], ...]
    closed: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        if len(self.weekly) != 7:
            raise ValueError(f"opening hours need 7 weekdays, Monday first; got {len(self.weekly)}")
        ZoneInfo(self.zone)

    @classmethod
    def weekdays(cls, zone: str, opens: time, closes: time, *, closed: frozenset[date] = frozenset()) -> Self:
        """The same hours from Monday to Friday."""
        return cls(zone, (((opens, closes),),) * 5 + ((),) * 2, closed)

    def seconds_open(self, start: datetime, end: datetime) -> float:
        """Seconds from start to end during which we were open; 0 when end is not after start.

        Raises:
            ValueError: an instant has no time zone.
        """
        if start.tzinfo is None or end.tzinfo is None:
            raise ValueError("opening hours need instants with a time zone")
        pair = np.array([_micros(start), _micros(end)])
        return float(self.between(pair[:1], pair[1:])[0])

    def after(self, start: datetime, seconds: float) -> datetime:
        """The instant at which we will have been open for so many seconds since start.

        Where no opening hours come within a year, plain seconds count.

        Raises:
            ValueError: the instant has no time zone.
        """
        if start.tzinfo is None:
            raise ValueError("opening hours need instants with a time zone")
        left, begun = round(seconds * 1_000_000), _micros(start)
        for weeks in (2, 8, 53):
            opens, closes = self._spans(begun, begun + weeks * 7 * DAY // timedelta(microseconds=1))
            if (reached := _reached(begun, left, opens.tolist(), closes.tolist())) is not None:
                return EPOCH + timedelta(microseconds=reached)
        return start + timedelta(seconds=seconds)

    def between(self, starts: npt.NDArray[np.int64], ends: npt.NDArray[np.int64]) -> Floats:
        """``seconds_open`` for arrays of microseconds since 1970 (UTC); same shape as both."""
        if not len(starts):
            return np.zeros(0)
        opens, closes = self._spans(int(min(starts.min(), ends.min())), int(max(starts.max(), ends.max())))
        if not len(opens):
            return np.zeros(len(starts))
        micros = _open_before(ends, opens, closes) - _open_before(starts, opens, closes)
        return np.asarray(np.maximum(micros, 0) * MICRO, dtype=np.float64)

    def _spans(self, first: int, last: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Opening and closing instants of every span that touches the period, sorted, without overlaps."""
        zone = ZoneInfo(self.zone)
        day, until = _local_day(first, zone) - DAY, _local_day(last, zone)
        pieces: list[tuple[int, int]] = []
        while day <= until:
            if day not in self.closed:
                for span in self.weekly[day.weekday()]:
                    pieces += _instants(day, span, zone)
            day += DAY
        merged = np.array(_merged(pieces), dtype=np.int64).reshape(-1, 2)
        return merged[:, 0], merged[:, 1]


def _reached(start: int, left: int, opens: list[int], closes: list[int]) -> int | None:
    """When the seconds left are used up, or None if the spans do not suffice."""
    for begins, ends in zip(opens, closes, strict=True):
        begins = max(begins, start)  # noqa: PLW2901
        if ends > begins:
            if left <= ends - begins:
                return begins + left
            left -= ends - begins
    return None


def _micros(at: datetime) -> int:
    return (at - EPOCH) // timedelta(microseconds=1)


def _local_day(micros: int, zone: ZoneInfo) -> date:
    return (EPOCH + timedelta(microseconds=micros)).astimezone(zone).date()


def _open_before(
    at: npt.NDArray[np.int64], opens: npt.NDArray[np.int64], closes: npt.NDArray[np.int64]
) -> npt.NDArray[np.int64]:
    """Microseconds open from the first span until each instant."""
    done = np.concatenate([[0], np.cumsum(closes - opens)])
    spans = np.searchsorted(opens, at, side="right")
    last = np.maximum(spans - 1, 0)
    unfinished = np.maximum(closes[last] - np.maximum(at, opens[last]), 0)
    return np.where(spans > 0, done[spans] - unfinished, 0)


@lru_cache(maxsize=4096)
def _instants(day: date, span: Span, zone: ZoneInfo) -> tuple[tuple[int, int], ...]:
    """The instants at which the wall clock stands inside the span; two pieces where the clocks change."""
    opens, closes = span
    start = datetime.combine(day, opens)
    end = datetime.combine(day if closes > opens else day + DAY, closes)
    first, last = start.replace(tzinfo=UTC), end.replace(tzinfo=UTC)
    pieces = [
        (max(_micros(first - offset), since), min(_micros(last - offset), until))
        for since, until, offset in _offsets(start - MARGIN, end + MARGIN, zone)
    ]
    return tuple((since, until) for since, until in pieces if since < until)


def _offsets(start: datetime, end: datetime, zone: ZoneInfo) -> list[tuple[int, int, timedelta]]:
    """Offsets from UTC between two wall-clock times, as (since, until, offset); they change once at most."""
    before, after = start.replace(tzinfo=zone), end.replace(tzinfo=zone)
    first, last = before.utcoffset() or timedelta(), after.utcoffset() or timedelta()
    if first == last:
        return [(-FOREVER, FOREVER, first)]
    change = _change(before, after, zone)
    return [(-FOREVER, change, first), (change, FOREVER, last)]


def _change(before: datetime, after: datetime, zone: ZoneInfo) -> int:
    """The instant (microseconds, UTC) at which the offset changes between two instants, by halving."""
    low, high = (_micros(at) // 1_000_000 for at in (before, after))
    offset = before.utcoffset()
    while high - low > 1:
        middle = (low + high) // 2
        if datetime.fromtimestamp(middle, zone).utcoffset() == offset:
            low = middle
        else:
            high = middle
    return high * 1_000_000


def _merged(pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The union of intervals, sorted."""
    union: list[tuple[int, int]] = []
    for start, end in sorted(pieces):
        if union and start <= union[-1][1]:
            union[-1] = (union[-1][0], max(union[-1][1], end))
        else:
            union.append((start, end))
    return union
