"""Reads calendar files (RFC 5545) for when somebody is away; reading is bounded, for files may be hostile."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

LARGEST: Final = 512 * 1024
"""Bytes of a file that are read at most."""

MOST_EVENTS: Final = 1_000
MOST_FOUND: Final = 200
MOST_REPEATED: Final = 100
"""Repetitions are walked through day by day, so there may not be any number of them."""

A_YEAR: Final = timedelta(days=366)
LONGEST_PAST: Final = timedelta(days=3 * 366)
"""A repetition that is counted and began earlier is not walked through from its beginning."""

LONGEST: Final = timedelta(days=366)
"""Nobody is away longer than a year by an entry in a calendar."""

WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
KNOWN: Final = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST", "BYMONTHDAY", "BYMONTH"}

BROKEN: Final = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError)
"""Whatever a broken file breaks in the parser, and a date at the end of time in the reckoning."""


class Unreadable(ValueError):
    """The file is no calendar, or holds no event at all."""


class TooLarge(ValueError):
    """The file is larger than calendars of one person are."""


@dataclass(frozen=True, slots=True)
class Busy:
    """A stretch somebody is busy or away in, from a calendar."""

    from_at: datetime
    to_at: datetime
    title: str
    is_whole_days: bool
    is_busy: bool = True
    repeats: bool = False

    @property
    def key(self) -> str:
        """What tells it apart from the others in its file."""
        return f"{self.from_at.astimezone(UTC):%Y%m%dT%H%M}/{self.to_at.astimezone(UTC):%Y%m%dT%H%M}"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says: stretches in order, and how many events were left out and why."""

    found: list[Busy]
    free: int = 0
    past: int = 0
    too_complicated: int = 0
    is_cut: bool = False


def read(content: bytes, zone: str, *, now: datetime) -> Reading:
    """Read a calendar file: what is busy or takes whole days, from now until a year from now.

    Args:
        content: the file as it came.
        zone: whose wall times count where the file names no zone we know.
        now: what ended earlier is left out.

    Returns:
        ``Reading``. Rules of repetition that are more than days, weeks, months or years yield their first
        occurrence only and are counted as too complicated.

    Raises:
        TooLarge: more than ``LARGEST`` bytes, ``MOST_EVENTS`` events or ``MOST_REPEATED`` repetitions.
        Unreadable: it is no calendar, or has no event.
    """
    events = _events(content)
    where = ZoneInfo(zone)
    moved = {(_uid(one), at) for one in events if (at := _moved(one, where))}
    found: dict[str, Busy] = {}
    free = past = complicated = 0
    for event in events:
        try:
            stretches, is_simple = _stretches(event, where, now)
        except BROKEN:
            stretches, is_simple = None, True
        if stretches is None:
            free += 1
            continue
        if _moved(event, where) is None:
            stretches = [one for one in stretches if (_uid(event), one.from_at) not in moved]
        ahead = [one for one in stretches if one.to_at > now]
        complicated += not is_simple
        past += not ahead
        found.update((one.key, one) for one in ahead)
        if len(found) > MOST_FOUND:
            break
    listed = sorted(found.values(), key=lambda one: (one.from_at, one.to_at))
    return Reading(listed[:MOST_FOUND], free, past, complicated, is_cut=len(listed) > MOST_FOUND)


def _events(content: bytes) -> list[Event]:
    upper = content.upper()
    is_huge = len(content) > LARGEST or upper.count(b"BEGIN:VEVENT") > MOST_EVENTS
    if is_huge or upper.count(b"RRULE") > MOST_REPEATED:
        raise TooLarge
    try:
        text = content.decode("utf-8-sig", "replace").strip()
        if not text.upper().startswith("BEGIN:VCALENDAR"):
            raise Unreadable
        calendars = Calendar.from_ical(text, multiple=True)
        events = [one for calendar in calendars for one in calendar.walk("VEVENT") if isinstance(one, Event)]
    except BROKEN:
        raise Unreadable from None
    if not events:
        raise Unreadable
    return events


def _busy(event: Event, zone: ZoneInfo) -> Busy | None:
    """Return the event as it stands; None if it keeps nobody busy, was called off, or has no sound times."""
    if str(event.get("STATUS", "")).upper() == "CANCELLED":
        return None
    begins, ends = event.start, event.end
    is_whole = not isinstance(begins, datetime)
    is_busy = str(event.get("TRANSP", "")).upper() != "TRANSPARENT"
    if not is_busy and not is_whole:
        return None
    since, until = _instant(begins, zone), _instant(ends, zone)
    if until <= since or until - since > LONGEST:
        return None
    return Busy(since, until, _title(event), is_whole, is_busy)


def _title(event: Event) -> str:
    text = "".join(sign for sign in str(event.get("SUMMARY", "")) if sign.isprintable() or sign.isspace())
    return " ".join(text.split())[:120]


def _instant(at: date | datetime, zone: ZoneInfo) -> datetime:
    """Return an instant in UTC; a day begins at midnight where the workspace is."""
    if not isinstance(at, datetime):
        at = datetime.combine(at, time(0))
    if at.tzinfo is None:
        at = at.replace(tzinfo=zone)
    return at.astimezone(UTC)


def _uid(event: Event) -> str:
    return str(event.get("UID", ""))


def _moved(event: Event, zone: ZoneInfo) -> datetime | None:
    """Return which occurrence of a repeated event this one takes the place of."""
    moved: Any = event.get("RECURRENCE-ID")
    try:
        return _instant(moved.dt, zone) if moved is not None else None
    except BROKEN:
        return None


def _stretches(event: Event, zone: ZoneInfo, now: datetime) -> tuple[list[Busy] | None, bool]:
    """Return the occurrences until a year from now (None: nobody is busy), and whether we follow the rule.

    Raises:
        BROKEN: whatever a broken event breaks.
    """
    busy = _busy(event, zone)
    if busy is None:
        return None, True
    rule = event.get("RRULE")
    if not isinstance(rule, dict):  # none at all, or several
        return [busy], rule is None
    start = event.start
    is_walkable = not rule.get("COUNT") or busy.from_at > now - LONGEST_PAST
    if not is_walkable or not _is_simple(rule):
        return [busy], False
    local = start if isinstance(start, datetime) else datetime.combine(start, time(0))
    gone = {_instant(one, zone) for one in event.exdates}
    span = busy.to_at - busy.from_at
    days = busy.is_whole_days and (event.end - start).days
    found = []
    for day in _days(rule, local.date(), (now + A_YEAR).date()):
        begins = _instant(datetime.combine(day, local.time(), local.tzinfo), zone)
        # Whole days end at midnight, however long they are when the clocks change.
        ends = _instant(day + timedelta(days=days), zone) if days else begins + span
        if begins not in gone:
            found.append(replace(busy, from_at=begins, to_at=ends, repeats=True))
    return found, True


def _is_simple(rule: dict[str, Any]) -> bool:
    """Tell whether a rule says no more than: every so many days, weeks, months, years; on these weekdays."""
    if not {key.upper() for key in rule} <= KNOWN:
        return False
    frequency = _first(rule, "FREQ")
    allowed = {
        "DAILY": set(),
        "WEEKLY": {"BYDAY"},
        "MONTHLY": {"BYMONTHDAY"},
        "YEARLY": {"BYMONTHDAY", "BYMONTH"},
    }
    by = {key.upper() for key in rule if key.upper().startswith("BY")}
    if frequency not in allowed or by - allowed[frequency] or _number(rule, "INTERVAL", 1) < 1:
        return False
    named = [str(one).upper() for one in rule.get("BYDAY", [])]
    return all(one in WEEKDAYS for one in named) and all(len(rule.get(key, [])) < 2 for key in by - {"BYDAY"})


def _days(rule: dict[str, Any], start: date, last: date) -> Iterator[date]:
    """Yield the days a simple rule falls on, walking day by day: no rule makes this run without end."""
    most = _number(rule, "COUNT", 0)
    day, until = start if most else max(start, last - 2 * A_YEAR), _until(rule, last)
    counted = 0
    while day <= until and (not most or counted < most):
        if _falls_on(rule, start, day):
            counted += 1
            yield day
        day += timedelta(days=1)


def _until(rule: dict[str, Any], last: date) -> date:
    until = _first(rule, "UNTIL")
    if isinstance(until, datetime):
        until = until.date()
    return min(until, last) if isinstance(until, date) else last


def _falls_on(rule: dict[str, Any], start: date, day: date) -> bool:
    every = _number(rule, "INTERVAL", 1)
    months = (day.year - start.year) * 12 + day.month - start.month
    match _first(rule, "FREQ"):
        case "DAILY":
            return (day - start).days % every == 0
        case "WEEKLY":
            named = [str(one).upper() for one in rule.get("BYDAY", [])] or [WEEKDAYS[start.weekday()]]
            weeks = (day - timedelta(days=day.weekday()) - start + timedelta(days=start.weekday())).days // 7
            return WEEKDAYS[day.weekday()] in named and weeks % every == 0
        case "MONTHLY":
            return day.day == _number(rule, "BYMONTHDAY", start.day) and months % every == 0
    month, on = _number(rule, "BYMONTH", start.month), _number(rule, "BYMONTHDAY", start.day)
    return (day.month, day.day) == (month, on) and (day.year - start.year) % every == 0


def _first(rule: dict[str, Any], key: str) -> Any:
    found = rule.get(key)
    found = found[0] if isinstance(found, list) and found else found
    return str(found).upper() if isinstance(found, str) else found


def _number(rule: dict[str, Any], key: str, default: int) -> int:
    found = _first(rule, key)
    return int(found) if isinstance(found, int) else default
