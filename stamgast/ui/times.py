"""Instants and lengths of time in words, in the reader's language and the zone it is about."""

from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.dates import format_date, format_skeleton, format_time, format_timedelta
from babel.units import format_unit

from stamgast.vocabulary.languages import DATE_LOCALES

_TO_THE_SECOND = (range(2 * 60), range(71 * 60, 73 * 60))
"""Distances, in seconds, at which the words change to another unit, after 72 seconds and after 72 minutes."""
_UNITS = (
    ("duration-day", timedelta(days=1)),
    ("duration-hour", timedelta(hours=1)),
    ("duration-minute", timedelta(minutes=1)),
)


def zone(name: object) -> tzinfo:
    """Return a zone by its name (or a zone as it is); what is not a zone is UTC."""
    if isinstance(name, tzinfo):
        return name
    try:
        return ZoneInfo(str(name)) if name else UTC
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def short(instant: datetime, where: tzinfo, now: datetime, language: str) -> str:
    """Return time and day, as short as can be understood at ``now``: 14:05, 3 Feb 14:05, or with year."""
    return _short(instant.astimezone(UTC), where, now.astimezone(where).date(), language)


def full(instant: datetime, where: tzinfo, language: str) -> str:
    """Return the whole of it: weekday, day, month, year, time and the zone's abbreviation."""
    return _full(instant.astimezone(UTC), where, language)


# A list that is looked at again tells the same instants. They are kept by UTC: within one zone the two hours
# of a night when clocks are put back are equal.
@lru_cache(maxsize=4_096)
def _short(instant: datetime, where: tzinfo, today: date, language: str) -> str:
    local = instant.astimezone(where)
    clock = format_time(local, "HH:mm", locale=language)
    if local.date() == today:
        return clock
    skeleton = "MMMd" if local.year == today.year else "yMMMd"
    return f"{format_skeleton(skeleton, local.date(), locale=DATE_LOCALES[language])} {clock}"


@lru_cache(maxsize=4_096)
def _full(instant: datetime, where: tzinfo, language: str) -> str:
    local = instant.astimezone(where)
    day = format_date(local.date(), "full", locale=DATE_LOCALES[language])
    return f"{day} {format_time(local, 'HH:mm', locale=language)} {local.tzname()}"


def distance(instant: datetime, now: datetime, language: str) -> str:
    """Return how far ``instant`` is from ``now``: "5 minutes ago", "in 2 days"."""
    seconds = int((instant - now).total_seconds()) or -1  # what is in 0 seconds has just been
    if not any(abs(seconds) in near for near in _TO_THE_SECOND):
        seconds = round(seconds / 60) * 60  # the same words for a minute: a list has many, and is refreshed
    return _distance(seconds, language)


@lru_cache(maxsize=4_096)
def _distance(seconds: int, language: str) -> str:
    return format_timedelta(timedelta(seconds=seconds), add_direction=True, locale=language, threshold=1.2)


def length(span: timedelta, language: str) -> str:
    """Return a span in its two largest units down to minutes; below a minute, in seconds."""
    if abs(span) < timedelta(minutes=1):
        return format_unit(round(span.total_seconds()), "duration-second", "short", locale=language)
    left = abs(span)
    parts: list[tuple[int, str]] = []
    for unit, size in _UNITS:
        count, left = divmod(left, size)
        if count or parts:
            parts.append((count, unit))
    shown = [format_unit(count, unit, "short", locale=language) for count, unit in parts[:2] if count]
    return ("−" if span < timedelta(0) else "") + " ".join(shown)
