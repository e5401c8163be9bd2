"""Wall time and zone become an instant; an hour that the clocks skip is refused."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo


class NoSuchTime(ValueError):
    """The clocks skip this wall time; ``next_time`` is the first one after it that exists."""

    def __init__(self, next_time: datetime) -> None:
        super().__init__("this time does not exist on that day")
        self.next_time = next_time


@dataclass(frozen=True, slots=True)
class Planned:
    """A wall time as it was meant, and the instant it names; the first one where it comes twice."""

    wall: datetime
    zone: str
    instant: datetime
    comes_twice: bool


def resolve(wall: datetime, zone: str) -> Planned:
    """Find the instant of a wall time (without zone) in a zone.

    Raises:
        NoSuchTime: the clocks skip it.
    """
    where = ZoneInfo(zone)
    first, second = (wall.replace(tzinfo=where, fold=fold).astimezone(UTC) for fold in (0, 1))
    back = first.astimezone(where).replace(tzinfo=None)
    if back != wall:
        later = wall
        while later.replace(tzinfo=where).astimezone(UTC).astimezone(where).replace(tzinfo=None) != later:
            later += timedelta(minutes=1)
        raise NoSuchTime(later)
    return Planned(wall, zone, first, comes_twice=first != second)
