"""When things happen in a town: opening hours, droughts, bursts, own events, give-aways and hangovers."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from random import Random
from typing import Final

WEEKS: Final = 104
_DAY: Final = timedelta(days=1)
_OPENS: Final = timedelta(hours=7, minutes=30)
_OPEN_S: Final = 12 * 3600
BEFORE_EVENT, AFTER_EVENT = 14 * _DAY, 7 * _DAY
"""The days around an own event, as the metric ``cadence.own_event_share`` counts them."""

BURST, EVENT_RUSH = 5.0, 1.8
"""How many times as often we post on a day of a burst, and in the two weeks before an own event."""

LIFT, HANGOVER = 3.0, 0.4
"""How many times as many people say something during a give-away, and on the day after it ends."""

RECOVERY: Final = timedelta(weeks=8)
"""The hangover wears off evenly over this time."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time: ``begin`` belongs to it, ``end`` does not."""

    begin: datetime
    end: datetime

    def __contains__(self, at: datetime) -> bool:
        return self.begin <= at < self.end


@dataclass(frozen=True, slots=True)
class Seasons:
    """Everything dated that is planted in a town. Posts lie between ``begin`` and ``end``."""

    begin: datetime
    end: datetime
    droughts: tuple[Span, ...]
    bursts: tuple[Span, ...]
    own_events: tuple[datetime, ...]
    giveaways: tuple[Span, ...]

    @property
    def until(self) -> datetime:
        """The end of what is observed: by then the last conversations are over."""
        return self.end + 14 * _DAY

    def giveaway_at(self, at: datetime) -> bool:
        """Whether a give-away runs at an instant."""
        return any(at in span for span in self.giveaways)

    def event_near(self, at: datetime) -> bool:
        """Whether an instant lies from 14 days before to 7 days after an own event."""
        return any(event - BEFORE_EVENT <= at <= event + AFTER_EVENT for event in self.own_events)

    def interest(self, at: datetime) -> float:
        """How many times the usual number of people say something to a post of this instant."""
        for span in self.giveaways:
            if at in span:
                return LIFT
            if span.end <= at < span.end + RECOVERY:
                return HANGOVER + (1 - HANGOVER) * ((at - span.end) / RECOVERY)
        return 1.0

    def pace(self, at: datetime) -> float:
        """How many times as often as usual we post at an instant."""
        if any(at in span for span in self.bursts):
            return BURST
        if any(event - BEFORE_EVENT <= at < event for event in self.own_events):
            return EVENT_RUSH
        return 1.0

    def open_seconds(self) -> tuple[float, float]:
        """The open seconds in which we post, and the mean pace over them."""
        days = (self.end - self.begin) // _DAY
        noons = [self.begin + day * _DAY + _DAY / 2 for day in range(days)]
        paces = [self.pace(noon) for noon in noons if not any(noon in span for span in self.droughts)]
        return float(_OPEN_S * len(paces)), sum(paces) / len(paces)

    def instant(self, open_s: float) -> datetime:
        """The instant after ``open_s`` seconds of opening hours, twelve a day, droughts left out."""
        days, seconds = divmod(open_s, _OPEN_S)
        at = self.begin + int(days) * _DAY + _OPENS + timedelta(milliseconds=int(seconds * 1000))
        for drought in self.droughts:
            if at >= drought.begin:
                at += drought.end - drought.begin
        return at


def plan(seed: int, start: datetime) -> Seasons:
    """Return the seasons of the ``WEEKS`` from the day of ``start`` on; one seed plants the same ones."""
    chance = Random(f"{seed}:seasons")  # noqa: S311  chance, not secrecy
    begin = datetime.combine(start.astimezone(UTC), time(), UTC)
    droughts = [_span(begin, week, chance, days=(9, 16)) for week in (9, 30, 47, 70, 90)]
    return Seasons(
        begin=begin,
        end=begin + timedelta(weeks=WEEKS),
        droughts=tuple(droughts),
        bursts=tuple(Span(drought.begin - _DAY, drought.begin) for drought in droughts),
        own_events=tuple(
            begin + timedelta(weeks=week, days=chance.randint(0, 6), hours=18)
            for week in (6, 16, 27, 40, 54, 66, 79, 97)
        ),
        giveaways=tuple(_span(begin, week, chance, days=(7, 12)) for week in (21, 57, 83)),
    )


def _span(begin: datetime, week: int, chance: Random, *, days: tuple[int, int]) -> Span:
    first = begin + timedelta(weeks=week, days=chance.randint(0, 6))
    return Span(first, first + chance.randint(*days) * _DAY)
