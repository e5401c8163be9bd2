"""Writes deliveries down the moment they arrive; those that come together share one transaction.

A commit waits for the disk, and that wait is most of what a delivery costs: a crowd of them must not queue
for it one by one.
"""

import threading
from collections import deque
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import DatabaseError, OperationalError, connection

from stamgast.hooks.models import Line
from stamgast.jobs.turns import short_write

_NEW: Final = """
    INSERT INTO hooks_arrival (line_id, fingerprint, arrived_at) VALUES (%s, %s, %s)
    ON CONFLICT (line_id, fingerprint) DO NOTHING
"""


@dataclass(eq=False, slots=True)
class Arriving:
    """A delivery on its way into the database: what tells it from others, and which lines it wakes."""

    line: int
    fingerprint: str
    wakes: frozenset[int]
    at: datetime
    is_stored: bool = False


_waiting: deque[Arriving] = deque()
_turn = threading.Lock()


def store(arriving: Arriving) -> None:
    """Commit a delivery and wake its lines, unless it had arrived before.

    Raises:
        DatabaseError: it is not stored. A fault of this delivery fails no other.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:  # PostgreSQL lets commits share the disk
        _write([arriving])
        return
    _waiting.append(arriving)
    with _turn:
        if arriving.is_stored:
            return
        for each in _written_with(arriving):
            each.is_stored = True


def _written_with(arriving: Arriving) -> list[Arriving]:
    """Write a delivery with those that wait, or alone where one of them stands in the way."""
    others = [each for each in _those_that_wait() if each is not arriving]
    try:
        _write([arriving, *others])
    except OperationalError:  # no fault of any delivery: the database is busy, or there is no disk left
        raise
    except DatabaseError:
        if not others:
            raise
        _write([arriving])  # the others are in the queue no more: each tries by itself when its turn comes
        return [arriving]
    return [arriving, *others]


def _those_that_wait() -> list[Arriving]:
    return [_waiting.popleft() for _ in range(len(_waiting))]


def _write(together: list[Arriving]) -> None:
    with short_write():
        woken: dict[frozenset[int], datetime] = {}
        with connection.cursor() as cursor:
            for each in together:
                arrived_at = connection.ops.adapt_datetimefield_value(each.at)
                cursor.execute(_NEW, [each.line, each.fingerprint, arrived_at])
                if cursor.rowcount:
                    woken[each.wakes] = max(each.at, woken.get(each.wakes, each.at))
        for lines, at in woken.items():
            _wake(lines, at)


def _wake(lines: frozenset[int], at: datetime) -> None:
    Line.objects.filter(pk__in=lines).update(woken_at=at, pushed_at=at)
