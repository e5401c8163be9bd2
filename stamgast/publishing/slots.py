"""Free times that suit a channel's rhythm, at hours it is used to, when somebody can stay with a post."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from stamgast.channels.models import Channel
from stamgast.hours.queries import host_options
from stamgast.plans.queries import resting
from stamgast.publishing.ahead import HORIZON
from stamgast.publishing.models import Publication
from stamgast.publishing.wall_time import NoSuchTime, resolve
from stamgast.workspaces.models import Workspace

HOURS = (9, 16, 12)
"""Hours tried where a channel has no habits yet."""

HOSTING = 60
SOON = timedelta(minutes=30)
"""A suggestion leaves at least so much time to finish."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A free time by the channel's clock, and how many could host it."""

    wall: datetime
    hosts: int


def suggestions(workspace: Workspace, channel: Channel, now: datetime, count: int = 3) -> list[Slot]:
    """Return the next free times of a channel, the soonest first; none for one that rests."""
    if channel.pk in resting(workspace.pk):
        return []
    rows = list(Publication.objects.filter(variant__channel=channel).values_list("planned_wall", flat=True))
    today = now.astimezone(ZoneInfo(channel.zone)).date()
    taken = [wall.date() for wall in rows]
    hours = habits([wall.hour for wall in rows])
    found: list[Slot] = []
    for day in (today + timedelta(days=n) for n in range(HORIZON.days)):
        if len(found) == count:
            break
        if is_near(day, taken, channel.rhythm_days):
            continue
        slot = _hosted(workspace, channel.zone, [datetime.combine(day, time(hour)) for hour in hours], now)
        if slot is not None:
            found.append(slot)
            taken.append(day)
    return found


def is_near(day: date, taken: list[date], rhythm_days: int) -> bool:
    """Tell whether a day lies nearer to another post than the rhythm wants."""
    return any(abs((day - one).days) < max(rhythm_days, 1) for one in taken)


def habits(hours: list[int]) -> list[int]:
    """Return the hours to try: the usual ones first, the most usual before the others."""
    usual = [hour for hour, _times in Counter(hours).most_common(2)]
    return list(dict.fromkeys([*usual, *HOURS]))


def _hosted(workspace: Workspace, zone: str, walls: list[datetime], now: datetime) -> Slot | None:
    for wall in walls:
        try:
            instant = resolve(wall, zone).instant
        except NoSuchTime:
            continue
        if instant < now + SOON:
            continue
        hosts = sum(option.is_available for option in host_options(workspace, instant, HOSTING))
        if hosts:
            return Slot(wall, hosts)
    return None
