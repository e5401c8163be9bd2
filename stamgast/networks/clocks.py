"""Creation times hidden in ids: Mastodon's snowflakes and Bluesky's TIDs."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TID_DIGITS = "234567abcdefghijklmnopqrstuvwxyz"
_TID_LENGTH = 13
_CLOCK_ID_BITS = 10
_SEQUENCE_BITS = 16
_MOST = 2**63


def snowflake_time(id: str) -> datetime | None:  # noqa: A002
    """Return when a Mastodon id was made, to the millisecond; None when it is no such id.

    The upper 48 bits count milliseconds since 1970, the lower 16 tell ids of one millisecond apart
    (source: Mastodon, ``lib/mastodon/snowflake.rb``). Ids of servers that count otherwise may give None
    or a time long past, never an error.
    """
    if not (id.isascii() and id.isdecimal() and len(id) <= 19) or int(id) >= _MOST:
        return None
    return _EPOCH + timedelta(milliseconds=int(id) >> _SEQUENCE_BITS)


def snowflake_at(at: datetime) -> str:
    """Return the smallest Mastodon id that could be made at an instant. Raises ValueError before 1970."""
    milliseconds = (at - _EPOCH) // timedelta(milliseconds=1)
    if milliseconds < 0:
        raise ValueError("before 1970")
    return str(milliseconds << _SEQUENCE_BITS)


def tid_time(tid: str) -> datetime | None:
    """Return when a Bluesky record key was made, to the microsecond; None when it is no TID.

    Thirteen digits of base 32 (sorted as text): 53 bits of microseconds since 1970, then 10 bits that name
    the clock (source: AT Protocol specification, TID).
    """
    if len(tid) != _TID_LENGTH or any(digit not in _TID_DIGITS for digit in tid):
        return None
    number = 0
    for digit in tid:
        number = number * 32 + _TID_DIGITS.index(digit)
    if number >= _MOST:
        return None
    return _EPOCH + timedelta(microseconds=number >> _CLOCK_ID_BITS)


def tid_at(at: datetime, clock: int = 0) -> str:
    """Return the TID of an instant made by ``clock`` (0 to 1023). Raises ValueError outside its range."""
    microseconds = (at - _EPOCH) // timedelta(microseconds=1)
    if not (0 <= microseconds < 2**53 and 0 <= clock < 2**_CLOCK_ID_BITS):
        raise ValueError("outside the range of a TID")
    number = microseconds << _CLOCK_ID_BITS | clock
    digits = []
    for _ in range(_TID_LENGTH):
        number, remainder = divmod(number, 32)
        digits.append(_TID_DIGITS[remainder])
    return "".join(reversed(digits))
