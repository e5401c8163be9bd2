"""Instants as archives write them, and as networks hide them in the ids they make."""

from datetime import UTC, datetime, timedelta
from typing import Final

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND: Final = timedelta(milliseconds=1)


def milliseconds(at: datetime) -> int:
    """Return whole milliseconds since 1970."""
    return (at - _EPOCH) // _MILLISECOND


def seconds(at: datetime) -> int:
    """Return whole seconds since 1970."""
    return milliseconds(at) // 1000


def iso(at: datetime) -> str:
    """Return an instant in UTC as ``2026-03-05T14:02:11.420Z``."""
    return f"{at.isoformat(timespec='milliseconds')[:23]}Z"


def to_the_second(at: datetime) -> str:
    """Return an instant as ``2026-03-05 14:02:11``."""
    return at.isoformat(sep=" ", timespec="seconds")[:19]


def clock_id(at: datetime, number: int, *, epoch: int = 0, bits: int = 22) -> int:
    """Return an id of milliseconds since ``epoch`` (in Unix milliseconds) above ``bits`` bits of a number."""
    return milliseconds(at) - epoch << bits | number & (1 << bits) - 1
