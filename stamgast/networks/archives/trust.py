"""Which times to believe: clocks inside ids, the bounds of what is possible, the zone of written times."""

from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from stamgast.networks.archives.times import DAY, SECOND, Moment, microseconds
from stamgast.networks.clocks import (
    instagram_time,
    linkedin_time,
    snowflake_time,
    tid_time,
    tiktok_time,
    x_time,
)


def _first_day(year: int, month: int) -> int:
    return microseconds(datetime(year, month, 1, tzinfo=UTC))


BORN: Final[Mapping[str, int]] = {
    "x": _first_day(2006, 3),
    "facebook": _first_day(2004, 2),
    "instagram": _first_day(2010, 10),
    "threads": _first_day(2023, 7),
    "linkedin": _first_day(2003, 5),
    "tiktok": _first_day(2014, 4),  # as Musical.ly, whose accounts went along
    "youtube": _first_day(2005, 2),
    "snapchat": _first_day(2011, 7),
    "mastodon": _first_day(2016, 3),
    "bluesky": _first_day(2022, 11),
    "wordpress": _first_day(2003, 5),
}
"""When each network began, in microseconds since 1970; nothing on it is older."""

CLOCKS: Final[Mapping[str, tuple[Callable[[str], datetime | None], int]]] = {
    "x": (x_time, BORN["x"]),
    "mastodon": (snowflake_time, _first_day(2017, 1)),  # ids before that merely count up
    "bluesky": (tid_time, BORN["bluesky"]),
    "linkedin": (linkedin_time, BORN["linkedin"]),
    "tiktok": (tiktok_time, BORN["tiktok"]),
    "instagram": (instagram_time, BORN["instagram"]),
}
"""Clocks by name: how to read one, and the earliest instant it can tell."""

_TOLERANCE = 60 * SECOND
_QUARTER = 900 * SECOND
_AGREEING = 5


def by_clock(name: str, id: str, *, not_after: int | None = None) -> int | None:  # noqa: A002
    """Return the microsecond an id tells; None where there is none or it cannot be true.

    ``not_after`` is the time of the item that refers to it, or of the export; a minute more is forgiven.
    Write it with the source ``id_clock:<name>``.

    >>> by_clock("x", "2029558093108477953")
    1772719331420000
    >>> by_clock("x", "2029558093108477953", not_after=1772719000000000) is None
    True
    """
    clock, earliest = CLOCKS[name]
    at = clock(id)
    if at is None:
        return None
    ts = microseconds(at)
    return ts if ts >= earliest and (not_after is None or ts <= not_after + _TOLERANCE) else None


def possible(moment: Moment, platform: str, generated_at: int | None = None) -> Moment:
    """Return the moment, without its instant if that lies before the network or two days after the export."""
    ts = moment.ts
    if ts is None or (
        ts + moment.error_s * SECOND >= BORN[platform]
        and (generated_at is None or ts - moment.error_s * SECOND <= generated_at + 2 * DAY)
    ):
        return moment
    return replace(moment, ts=None, precision="none")


@dataclass(frozen=True, slots=True)
class Calibration:
    """How local times without a zone relate to UTC, learnt from items whose ids tell their time."""

    times: tuple[int, ...]
    offsets: tuple[int, ...]

    def apply(self, moment: Moment) -> Moment:
        """Return the moment in UTC where the neighbours in time agree on the offset; else as it was."""
        if moment.ts is None or not self.times:
            return moment
        at = bisect(self.times, moment.ts)
        near = {self.offsets[max(at - 1, 0)], self.offsets[min(at, len(self.offsets) - 1)]}
        if len(near) > 1:
            return moment
        error = {"min": 60, "day": 86_400}.get(moment.precision, 0)
        return replace(moment, ts=moment.ts - near.pop(), zone="utc_verified", error_s=error)


def calibrate(pairs: Iterable[tuple[int, int]]) -> Calibration:
    """Learn offsets from pairs of a local time (as if UTC) and the time its id tells, in microseconds.

    An offset counts where at least five items agree on the same quarter of an hour; a place has at most two
    (summer and winter), one hour apart. Otherwise nothing is learnt.
    """
    rounded = sorted((local, round((local - clock) / _QUARTER) * _QUARTER) for local, clock in pairs)
    votes = Counter(offset for _, offset in rounded)
    trusted = {offset for offset, count in votes.items() if count >= _AGREEING}
    if len(trusted) > 2 or (trusted and max(trusted) - min(trusted) > 4 * _QUARTER):
        return Calibration((), ())
    kept = [(local, offset) for local, offset in rounded if offset in trusted]
    return Calibration(tuple(local for local, _ in kept), tuple(offset for _, offset in kept))
