"""Reading who is there when, and when a promise falls due."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.channels.queries import channels
from stamgast.channels.words import own_promises, promise
from stamgast.hours import spans
from stamgast.hours.calendars import public_holidays
from stamgast.hours.models import Absence, Availability, OpeningHours, SpecialDay
from stamgast.metrics.opening import EPOCH, Opening
from stamgast.workspaces.models import Member, Workspace
from stamgast.workspaces.queries import team

LOOK_BACK = 5
"""How many years of public holidays are known to figures."""


@dataclass(frozen=True, slots=True)
class HostOption:
    """A member who may host, and whether they are there for all of the hosting."""

    member: Member
    is_available: bool
    absence: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of somebody's week: when they are there as they wrote it, and whether they are away."""

    on: date
    hours: tuple[str, ...]
    absences: tuple[Absence, ...]

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to say of it."""
        return not self.hours and not self.absences


@dataclass(frozen=True, slots=True)
class MemberWeek:
    """A member's seven days from Monday on."""

    member: Member
    days: tuple[Day, ...]
    has_hours: bool


@dataclass(frozen=True, slots=True)
class Promised:
    """Within which time a channel answers, and kinds for which another time holds; in words."""

    channel: Channel
    within: str
    kinds: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day on which promises do not run, or would not if the team had not said that it is there."""

    day: date
    name: str
    is_public: bool
    is_open: bool = False


def week(workspace: Workspace, monday: date) -> list[MemberWeek]:
    """Return who is there when in the week from ``monday`` on, for everyone who may host."""
    zone = ZoneInfo(workspace.zone)
    members = [member for member in team(workspace.pk) if member.may("host")]
    hours = Availability.objects.filter(member__in=members)
    begins = datetime.combine(monday, time(0), zone)
    ends = datetime.combine(monday + timedelta(days=7), time(0), zone)
    away = Absence.objects.filter(member__in=members, from_at__lt=ends, to_at__gt=begins).order_by("from_at")
    return [
        _member_week(
            member,
            monday,
            [row for row in hours if row.member_id == member.pk],
            [absence for absence in away if absence.member_id == member.pk],
            zone,
        )
        for member in members
    ]


def without_anybody(weeks: Iterable[MemberWeek]) -> set[date]:
    """Return the days on which no member is there."""
    days = [day for week in weeks for day in week.days]
    return {day.on for day in days} - {day.on for day in days if day.hours}


def _member_week(
    member: Member, monday: date, hours: list[Availability], away: list[Absence], zone: ZoneInfo
) -> MemberWeek:
    days = []
    for day in _days(monday, monday + timedelta(days=6)):
        stretches = [(row.from_time, row.to_time) for row in hours if row.weekday == day.weekday()]
        begins, ends = _whole(day, zone)
        absences = tuple(one for one in away if one.from_at < ends and one.to_at > begins)
        days.append(Day(day, tuple(spans.write([stretch]) for stretch in stretches), absences))
    return MemberWeek(member, tuple(days), bool(hours))


def _whole(day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    return datetime.combine(day, time(0), zone), datetime.combine(day + timedelta(days=1), time(0), zone)


def absences(workspace: Workspace, *, now: datetime) -> list[Absence]:
    """Return who is or will be away, the earliest first."""
    rows = Absence.objects.filter(member__workspace=workspace, to_at__gt=now)
    return list(rows.select_related("member__user").order_by("from_at", "pk"))


def opening_days(workspace: Workspace) -> list[tuple[int, str]]:
    """Return the opening hours of each weekday, Monday (0) first, as they are written; empty is closed."""
    rows = list(OpeningHours.objects.filter(workspace=workspace))
    return [
        (day, spans.write([(row.from_time, row.to_time) for row in rows if row.weekday == day]))
        for day in range(7)
    ]


def opening(workspace: Workspace) -> Opening | None:
    """Return when the workspace's promises run; None means always."""
    rows = OpeningHours.objects.filter(workspace=workspace)
    weekly: list[list[tuple[time, time]]] = [[] for _ in range(7)]
    for row in rows:
        weekly[row.weekday].append((row.from_time, row.to_time))
    if not any(weekly):
        return None
    return Opening(workspace.zone, tuple(tuple(day) for day in weekly), closed=_closed(workspace))


def days_off(workspace: Workspace, first: date, last: date, language: str) -> list[DayOff]:
    """Return the public holidays and our own closed days from ``first`` to ``last``, in order."""
    public = public_holidays(workspace.country, first, last, language)
    ours = {row.day: row for row in workspace.special_days.filter(day__range=(first, last))}
    return [
        DayOff(
            day,
            row.name or public.get(day, "") if row else public[day],
            day in public,
            bool(row and row.is_open),
        )
        for day in sorted(public.keys() | ours.keys())
        for row in [ours.get(day)]
    ]


def _closed(workspace: Workspace) -> frozenset[date]:
    """Return the days off around now, as far as figures look back and promises ahead."""
    year = timezone.now().year
    first, last = date(year - LOOK_BACK, 1, 1), date(year + 1, 12, 31)
    special = dict(SpecialDay.objects.filter(workspace=workspace).values_list("day", "is_open"))
    public = public_holidays(workspace.country, first, last)
    opened = {day for day, is_open in special.items() if is_open}
    return frozenset((public.keys() | special.keys()) - opened)


def due(opening: Opening | None, since: datetime, minutes: int) -> datetime:
    """Return when a promise of so many (opening) minutes falls due that began to run at ``since``."""
    since = since.astimezone(UTC)  # adding minutes to a wall time goes wrong when the clocks change
    if opening is None:
        return since + timedelta(minutes=minutes)
    return opening.after(since, minutes * 60)


def promises(workspace_id: int) -> list[Promised]:
    """Return what each channel that is in use promises."""
    return [
        Promised(channel, promise(channel.promise_minutes), tuple(own_promises(channel)))
        for channel in channels(workspace_id)
        if channel.state != Channel.State.DISCONNECTED
    ]


def elapsed(
    opening: Opening | None, waits: Sequence[tuple[datetime, datetime]], now: datetime
) -> list[float]:
    """Return how much of the time between a wait's beginning and its due time has passed: 1 when it is due.

    Opening minutes count. Where none lie between the two (the hours were changed meanwhile), all minutes do.
    """
    spans = np.array([[_micros(since), _micros(due_at)] for since, due_at in waits], dtype=np.int64)
    begun, due_at = spans.reshape(-1, 2).T
    here = np.full_like(begun, _micros(now))
    whole, passed = due_at - begun, here - begun
    shares = passed / np.maximum(whole, 1)
    if opening is not None:
        open_whole, open_passed = opening.between(begun, due_at), opening.between(begun, here)
        shares = np.where(open_whole > 0, open_passed / np.maximum(open_whole, 1e-6), shares)
    return [float(share) for share in shares]


def _micros(at: datetime) -> int:
    return (at - EPOCH) // timedelta(microseconds=1)


def away_now(workspace_id: int, now: datetime) -> set[int]:
    """Return the ids of the members who are away at this moment."""
    rows = Absence.objects.filter(member__workspace=workspace_id, from_at__lte=now, to_at__gt=now)
    return set(rows.values_list("member", flat=True))


def host_options(workspace: Workspace, start: datetime, minutes: int) -> list[HostOption]:
    """Return everyone who may host, the available ones first, for a hosting from ``start`` on."""
    start, end = _stay(start, minutes)
    options = [_option(member, start, end) for member in team(workspace.pk) if member.may("host")]
    return sorted(options, key=lambda option: not option.is_available)


def is_available(member: Member, start: datetime, minutes: int) -> bool:
    """Tell whether a member can stay from ``start`` for so many minutes."""
    return _option(member, *_stay(start, minutes)).is_available


def _stay(start: datetime, minutes: int) -> tuple[datetime, datetime]:
    """Return both ends of a stay in UTC, where an hour always has sixty minutes."""
    start = start.astimezone(UTC)
    return start, start + timedelta(minutes=minutes)


def _option(member: Member, start: datetime, end: datetime) -> HostOption:
    away = Absence.objects.filter(member=member, from_at__lt=end, to_at__gt=start).first()
    if away is not None:
        return HostOption(member, is_available=False, absence=away.reason)
    return HostOption(member, is_available=_covers(member, start, end))


def _covers(member: Member, start: datetime, end: datetime) -> bool:
    """Tell whether the member's week covers the whole stretch, also over midnight."""
    zone = ZoneInfo(member.workspace.zone)
    stretches = sorted(
        stretch
        for row in Availability.objects.filter(member=member)
        for day in _days(start.astimezone(zone).date(), end.astimezone(zone).date())
        if day.weekday() == row.weekday
        for stretch in [_instants(day, row, zone)]
    )
    reached = start
    for opens, closes in stretches:
        if opens <= reached < closes:
            reached = closes
    return reached >= end


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def _instants(day: date, row: Availability, zone: ZoneInfo) -> tuple[datetime, datetime]:
    _, until = spans.backward((row.from_time, row.to_time))
    end = datetime.combine(day + timedelta(days=until == spans.MIDNIGHT), until, zone)
    # In UTC: two wall times of one zone would be compared by the clock on the wall.
    return datetime.combine(day, row.from_time, zone).astimezone(UTC), end.astimezone(UTC)
