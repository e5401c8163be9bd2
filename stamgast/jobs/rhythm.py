"""The metronome: sleeps until the next row falls due anywhere, then lets that feature start its work."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import close_old_connections
from django.utils import timezone

from stamgast.jobs.changes import has_changed

log = logging.getLogger(__name__)
LONGEST_SLEEP = timedelta(seconds=1)
"""Rows made meanwhile by other processes are noticed after this at the latest."""


LONGEST_REST = timedelta(seconds=10)
"""A duty is attended to after this at the latest, though nothing was written: some things only grow late."""

HELD = timedelta(milliseconds=100)
"""A row still due after its duty has started is in somebody's hands: asking again at once helps nobody."""


@dataclass(frozen=True, slots=True)
class Duty:
    """Work that falls due at instants written on rows.

    ``next_due`` says when the next row falls due (None: nothing planned); ``start`` claims what is due and
    enqueues jobs for it, and returns how many. Both may run in several processes at once.
    """

    name: str
    next_due: Callable[[], datetime | None]
    start: Callable[[datetime], int]


_duties: dict[str, Duty] = {}
_looks: dict[str, datetime] = {}
"""When each duty is to be looked at again."""

_writes = [0]
"""How often something was found to have been written."""

_rests: dict[str, datetime] = {}
"""Until when each duty has nothing to do, unless something is written; a duty that failed is not in here."""


def register(duty: Duty) -> Duty:
    """Add a duty; features call this in their ``jobs`` module."""
    _duties[duty.name] = duty
    return duty


def every(
    name: str, interval: timedelta, work: Callable[[datetime], None], *, rest: timedelta | None = None
) -> Duty:
    """Register work that is done in regular intervals, counted from the process's start.

    With a ``rest`` it is left out for as long as that while nothing is written: its rows would be the same.
    """
    last: list[datetime] = []
    done: list[tuple[datetime, int]] = []

    def start(now: datetime) -> int:
        if last and now - last[-1] < interval:
            return 0
        last[:] = [now]
        if rest is not None and done and done[-1][1] == _writes[-1] and now - done[-1][0] < rest:
            return 0
        done[:] = [(now, _writes[-1])]
        work(now)
        return 1

    return register(Duty(name, lambda: last[-1] + interval if last else None, start))


def beat(now: datetime) -> datetime:
    """Start everything due at ``now``; return when to look again."""
    latest = now + LONGEST_SLEEP
    was_set_back = any(look > latest for look in _looks.values())
    if _may_have_changed() or was_set_back:
        _rests.clear()
        _writes[-1] += 1
    for duty in _duties.values():
        if now < _looks.get(duty.name, now) <= latest:
            continue
        if now >= _rests.get(duty.name, now):
            _attend(duty, now)
        _looks[duty.name] = min(max(_rests.get(duty.name, latest), now + HELD), latest)
    return min(_looks.values(), default=latest)


def _may_have_changed() -> bool:
    try:
        return has_changed()
    except Exception:
        log.exception("whether anything was written cannot be read")
        return True


def _attend(duty: Duty, now: datetime) -> None:
    _rests.pop(duty.name, None)
    try:
        duty.start(now)
        due = duty.next_due()
    except Exception:
        log.exception("duty %s failed", duty.name)
    else:
        _rests[duty.name] = min(due or now + LONGEST_REST, now + LONGEST_REST)


def keep_time(stop: threading.Event) -> None:
    """Beat until ``stop`` is set."""
    while not stop.is_set():
        close_old_connections()
        wake = beat(timezone.now())
        stop.wait(max(0.02, (wake - timezone.now()).total_seconds()))
