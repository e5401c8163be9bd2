"""Record keys (TIDs): an instant in 13 letters that sort by time.

Source: https://atproto.com/specs/tid. The instant is kept to the millisecond, as ``createdAt`` is; the
microseconds and the clock id are drawn by lot, so that two keys for one instant still differ.
"""

import re
import secrets
from datetime import UTC, datetime, timedelta

_LETTERS = "234567abcdefghijklmnopqrstuvwxyz"
_SHAPE = re.compile(r"[234567a-j][234567a-z]{12}")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def make_tid(at: datetime) -> str:
    """Make a new key for this instant (aware, 1970 or later)."""
    micros = (at - _EPOCH) // _MILLISECOND * 1000 + secrets.randbelow(1000)
    number = micros << 10 | secrets.randbelow(1024)
    return "".join(_LETTERS[number >> shift & 31] for shift in range(60, -1, -5))


def instant_of(tid: str) -> datetime:
    """Return the instant inside a key, to the millisecond. Raises ValueError when it is no key."""
    if not _SHAPE.fullmatch(tid):
        raise ValueError("not a TID")
    number = 0
    for letter in tid:
        number = number << 5 | _LETTERS.index(letter)
    return _EPOCH + (number >> 10) // 1000 * _MILLISECOND


def as_created_at(instant: datetime) -> str:
    """Write an instant the way records carry it: UTC, milliseconds, ``Z``."""
    return instant.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
