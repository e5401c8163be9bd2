"""Creation times hidden in ids, by network: Mastodon, Bluesky, X, LinkedIn, TikTok, Instagram."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TID_DIGITS = "234567abcdefghijklmnopqrstuvwxyz"
_TID_LENGTH = 13
_CLOCK_ID_BITS = 10
_SEQUENCE_BITS = 16
_MOST = 2**63
_FIRST_X_SNOWFLAKE = 29_700_859_247
_X_EPOCH_MS = 1_288_834_974_657
_INSTAGRAM_EPOCH_MS = 1_314_220_021_721
_SHORTCODE_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_SHORTCODE_LENGTH = 11


def snowflake_time(id: str) -> datetime | None:  # noqa: A002
    """Return when a Mastodon id was made, to the millisecond; None when it is no such id.

    The upper 48 bits count milliseconds since 1970, the lower 16 tell ids of one millisecond apart
    (source: Mastodon, ``lib/mastodon/snowflake.rb``). Ids of servers that count otherwise may give None
    or a time long past, never an error.
    """
    if not _is_number(id, 19) or int(id) >= _MOST:
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


def x_time(id: str) -> datetime | None:  # noqa: A002
    """Return when a tweet or direct message was made, to the millisecond; None for ids that merely count up.

    >>> x_time("2029558093108477953").isoformat()
    '2026-03-05T14:02:11.420000+00:00'
    """
    if not _is_number(id, 19) or not _FIRST_X_SNOWFLAKE < int(id) < _MOST:
        return None
    return _EPOCH + timedelta(milliseconds=(int(id) >> 22) + _X_EPOCH_MS)


def linkedin_time(id: str) -> datetime | None:  # noqa: A002
    """Return when the activity, share or post of a LinkedIn URN was made; ``id`` is the URN or its number.

    >>> linkedin_time("urn:li:share:7435323781758844930").isoformat()
    '2026-03-05T14:02:11.207000+00:00'
    """
    number = id.rpartition(":")[2]
    if len(number) != 19 or not _is_number(number, 19):
        return None
    return _EPOCH + timedelta(milliseconds=int(number) >> 22)


def tiktok_time(id: str) -> datetime | None:  # noqa: A002
    """Return when a TikTok video was made, to the second; None where that lies before 2014 or after 2100.

    >>> tiktok_time("7613771551632122432").isoformat()
    '2026-03-05T14:02:11+00:00'
    """
    if not _is_number(id, 20) or len(id) < 17:
        return None
    at = _EPOCH + timedelta(seconds=int(id) >> 32)
    return at if 2014 <= at.year < 2100 else None


def instagram_time(shortcode: str) -> datetime | None:
    """Return when an Instagram post was made, from the code in its address; private ones have longer codes.

    >>> instagram_time("DVgWCBBgAAF").isoformat()
    '2026-03-05T14:02:11.420000+00:00'
    """
    digits = shortcode[:_SHORTCODE_LENGTH]
    if len(digits) != _SHORTCODE_LENGTH or any(digit not in _SHORTCODE_DIGITS for digit in digits):
        return None
    number = 0
    for digit in digits:
        number = number * 64 + _SHORTCODE_DIGITS.index(digit)
    if number >= _MOST:
        return None
    return _EPOCH + timedelta(milliseconds=(number >> 23) + _INSTAGRAM_EPOCH_MS)


def _is_number(text: str, longest: int) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= longest
