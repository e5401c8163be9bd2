"""What the networks write for times, read into instants that say how sure they are."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final, Literal

Precision = Literal["us", "ms", "s", "min", "hour", "day", "month", "year", "none"]
Zone = Literal[
    "epoch", "utc_explicit", "offset_explicit", "utc_documented", "utc_verified", "assumed_utc",
    "assumed_account_tz", "assumed_platform_tz", "unknown",
]  # fmt: skip
SECOND: Final = 1_000_000
DAY: Final = 86_400 * SECOND
ZONE_ERROR_S: Final = 14 * 3600
"""How far a wall time of an unknown zone may be from UTC."""
"""The largest offset of a place from UTC, in seconds: how wrong a time without a zone may be."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LATEST = 2**61
_DIGITS = re.compile(r"[0-9]{1,19}")
_TIME = r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:[.,](?P<part>\d{1,9}))?)?"
_HALF = r"(?:\s*(?P<half>[ap])\.?m\.?)?"
_OFFSET = r"(?:\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d))?"
_WORD = r"(?P<name>[^\W\d_]{3,9})\.?"
_LATER = rf"(?:(?:,|\s+at|\s+om|\s+kl\.?)?\s*{_TIME}{_HALF}{_OFFSET})?"
_LITERALS = [
    re.compile(literal, re.IGNORECASE)
    for literal in (
        rf"(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ]+{_TIME}{_OFFSET})?",
        rf"\w{{3}} {_WORD} (?P<day>\d{{1,2}}) {_TIME}{_OFFSET} (?P<year>\d{{4}})",
        rf"(?:\w{{3}}, )?(?P<day>\d{{1,2}})[. -]+{_WORD}[ -]+(?P<year>\d{{4}}|\d\d){_LATER}",
        rf"{_WORD} (?P<day>\d{{1,2}}), (?P<year>\d{{4}}){_LATER}",
        rf"(?P<one>\d{{1,2}})[/.-](?P<two>\d{{1,2}})[/.-](?P<year>\d{{4}}|\d\d){_LATER}",
    )
]
_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan", "feb", "mar mrt mär maa", "apr", "may mai maj mei", "jun", "jul", "aug", "sep",
         "oct okt", "nov", "dec des dez"), start=1
    )
    for name in names.split()
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant in microseconds since 1970 (UTC), or None, with what is known about it."""

    ts: int | None
    precision: Precision = "none"
    zone: Zone = "unknown"
    error_s: int = 0
    raw: str = ""

    def columns(self) -> dict[str, object]:
        """Return the columns of an item or a reaction."""
        return {
            "ts": self.ts,
            "ts_precision": self.precision,
            "ts_zone": self.zone,
            "ts_error_s": self.error_s if self.ts is not None else None,
            "ts_raw": self.raw,
        }


def microseconds(at: datetime) -> int:
    """Return an aware instant as microseconds since 1970."""
    return (at - _EPOCH) // timedelta(microseconds=1)


def epoch(number: object) -> Moment:
    """Read a bare epoch; its size tells seconds, milliseconds and microseconds apart.

    >>> epoch(1772719331).ts == epoch("1772719331000").ts == 1772719331 * SECOND
    True
    """
    raw = str(number)[:40]
    if isinstance(number, bool) or not _DIGITS.fullmatch(raw):
        return Moment(None, raw=raw)
    value = int(raw)
    if value < 10**11:
        return Moment(value * SECOND, "s", "epoch", 0, raw)
    if value < 10**14:
        return Moment(value * 1000, "ms", "epoch", 0, raw)
    return Moment(value if value < _LATEST else None, "us", "epoch", 0, raw)


def parse(raw: object, *, zone: Zone = "unknown", month_first: bool = True) -> Moment:
    """Read a written time, in any of the ways that networks write them.

    ``zone`` is what to believe where the literal names none; unless it is one of the ``utc`` zones the
    instant may be wrong by fourteen hours and says so. ``month_first`` holds for ``1/2/26`` only where
    neither number is above 12.

    >>> parse("Tue Mar 05 14:02:11 +0000 2024").columns()["ts_zone"]
    'offset_explicit'
    """
    text = raw.strip()[:60] if isinstance(raw, str) else ""
    for literal in _LITERALS:
        if found := literal.fullmatch(text):
            return _moment(found.groupdict(), text, zone, month_first=month_first)
    return Moment(None, raw=text)


def _moment(said: dict[str, str | None], raw: str, zone: Zone, *, month_first: bool) -> Moment:
    day = _day(said, month_first=month_first)
    clock = _clock(said)
    if day is None or clock is None:
        return Moment(None, raw=raw)
    precision, within = clock
    offset = _offset_s(said.get("zone"))
    if offset is not None:
        zone = "utc_explicit" if (said["zone"] or "").upper() in ("Z", "UTC", "GMT") else "offset_explicit"
    at_home = zone.endswith(("explicit", "documented", "verified")) or zone in ("assumed_utc", "epoch")
    error = (0 if at_home else ZONE_ERROR_S) + _WIDTH_S[precision]
    return Moment(day + within - (offset or 0) * SECOND, precision, zone, error, raw)


_WIDTH_S: Final[dict[Precision, int]] = {"us": 0, "ms": 0, "s": 0, "min": 60, "day": 86_400}


def _day(said: dict[str, str | None], *, month_first: bool) -> int | None:
    name = said.get("name")
    if name:
        month, day = _MONTHS.get(name[:3].lower(), 0), int(said["day"] or 0)
    elif said.get("one"):
        one, two = int(said["one"] or 0), int(said["two"] or 0)
        month, day = (one, two) if one <= 12 and (two > 12 or month_first) else (two, one)
    else:
        month, day = int(said["month"] or 0), int(said["day"] or 0)
    year = int(said["year"] or 0)
    return _midnight(year + 2000 if year < 100 and len(said["year"] or "") == 2 else year, month, day)


@lru_cache(maxsize=4096)
def _midnight(year: int, month: int, day: int) -> int | None:
    try:
        return microseconds(datetime(year, month, day, tzinfo=UTC))
    except ValueError:
        return None


def _clock(said: dict[str, str | None]) -> tuple[Precision, int] | None:
    if said.get("hour") is None:
        return "day", 0
    hour, minute, second = (int(said[name] or 0) for name in ("hour", "minute", "second"))
    if half := said.get("half"):
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    if hour > 23 or minute > 59 or second > 60:
        return None
    part = said.get("part") or ""
    within = (hour * 3600 + minute * 60 + second) * SECOND + int(part[:6].ljust(6, "0"))
    if said["second"] is None:
        return "min", within
    return ("s" if not part else "ms" if len(part) <= 3 else "us"), within


def _offset_s(zone: str | None) -> int | None:
    if zone is None:
        return None
    if not zone.startswith(("+", "-")):
        return 0
    digits = zone[1:].replace(":", "")
    seconds = int(digits[:2]) * 3600 + int(digits[2:]) * 60
    return -seconds if zone.startswith("-") else seconds
