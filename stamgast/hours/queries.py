"""Reading who is there when, and when a promise falls due."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from stamgast.hours.models import Absence, Availability, OpeningHours
from stamgast.metrics.opening import Opening
from stamgast.workspaces.models import Member, Workspace
from stamgast.workspaces.queries import team


@dataclass(frozen=True, slots=True)
class HostOption:
    """A member who may host, and whether they are there for all of the hosting."""

    member: Member
    is_available: bool
    absence: str = ""


def opening(workspace: Workspace) -> Opening | None:
    """Return when the workspace's promises run; None means always."""
    rows = OpeningHours.objects.filter(workspace=workspace)
    weekly: list[list[tuple[time, time]]] = [[] for _ in range(7)]
    for row in rows:
        weekly[row.weekday].append((row.from_time, row.to_time))
    return Opening(workspace.zone, tuple(tuple(day) for day in weekly)) if any(weekly) else None


def due(opening: Opening | None, since: datetime, minutes: int) -> datetime:
    """Return when a promise of so many (opening) minutes falls due that began to run at ``since``."""
    if opening is None:
        return since + timedelta(minutes=minutes)
    return opening.after(since, minutes * 60)


def host_options(workspace: Workspace, start: datetime, minutes: int) -> list[HostOption]:
    """Return everyone who may host, the available ones first, for a hosting from ``start`` on."""
    end = start + timedelta(minutes=minutes)
    options = [_option(member, start, end) for member in team(workspace.pk) if member.may("host")]
    return sorted(options, key=lambda option: not option.is_available)


def is_available(member: Member, start: datetime, minutes: int) -> bool:
    """Tell whether a member can stay from ``start`` for so many minutes."""
    return _option(member, start, start + timedelta(minutes=minutes)).is_available


def _option(member: Member, start: datetime, end: datetime) -> HostOption:
    away = Absence.objects.filter(member=member, from_at__lt=end, to_at__gt=start).first()
    if away is not None:
        return HostOption(member, is_available=False, absence=away.reason)
    return HostOption(member, is_available=_covers(member, start, end))


def _covers(member: Member, start: datetime, end: datetime) -> bool:
    """Tell whether the member's week covers the whole stretch, also over midnight."""
    zone = ZoneInfo(member.workspace.zone)
    spans = sorted(
        span
        for row in Availability.objects.filter(member=member)
        for day in _days(start.astimezone(zone).date(), end.astimezone(zone).date())
        if day.weekday() == row.weekday
        for span in [_instants(day, row, zone)]
    )
    reached = start
    for opens, closes in spans:
        if opens <= reached < closes:
            reached = closes
    return reached >= end


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def _instants(day: date, row: Availability, zone: ZoneInfo) -> tuple[datetime, datetime]:
    end = datetime.combine(day, row.to_time, zone)
    if row.to_time >= time(23, 59):
        end = datetime.combine(day + timedelta(days=1), time(0), zone)
    return datetime.combine(day, row.from_time, zone), end
