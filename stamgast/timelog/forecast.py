"""Which answer time the team can promise with the hours it has, and which hours it lacks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from hashlib import sha256
from typing import Final
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt
from django.core.cache import cache
from django.db.models import Q, Sum

from stamgast.channels.models import Channel
from stamgast.channels.queries import channels
from stamgast.conversations.models import Message
from stamgast.hours.models import Availability
from stamgast.hours.queries import opening
from stamgast.hours.spans import backward
from stamgast.metrics.backlog import SLOT_MIN, SLOTS, Rota, minutes_open
from stamgast.metrics.figures import NotKnowable, Staffing
from stamgast.metrics.opening import Opening
from stamgast.timelog.models import Activity, Entry
from stamgast.workspaces.models import Workspace

Floats = npt.NDArray[np.float64]
Row = tuple[int, int, datetime]
"""A message: its number, its channel, when it came."""

AN_HOUR: Final = 3600

WEEKS: Final = 8
"""Whole weeks looked back."""

NEEDED: Final = 4
"""Whole weeks without which nothing can be said."""

USUAL_MINUTES: Final = 10.0
"""What an answer takes where nothing is logged yet."""

ENOUGH: Final = 10
"""Replies from which on the log says how long one takes."""

PARTS: Final = 4
"""Parts of a day of six hours each: night, morning, afternoon, evening."""

SLOTS_A_PART: Final = 6 * 60 // SLOT_MIN
A_DAY_OF_SLOTS: Final = SLOTS // 7


@dataclass(frozen=True, slots=True)
class Part:
    """Six hours of a usual week: messages that come in; hours of work, of people there, and hours short."""

    weekday: int
    part: int
    incoming: float
    work: float
    staffed: float
    short: float


@dataclass(frozen=True, slots=True, eq=False)
class Forecast:
    """What was assumed, what can be promised, and the week in parts of a day (rows of days, Monday first)."""

    minutes: float
    is_measured: bool
    within: timedelta
    incoming: float
    weeks: int
    found: Staffing | NotKnowable
    parts: list[list[Part]]
    worst: Part | None
    staffed: float
    has_opening: bool

    @property
    def work(self) -> float:
        """Hours a week that answering takes."""
        return self.incoming * self.minutes / 60

    @property
    def to_come(self) -> int:
        """How many more whole weeks are needed before anything can be said."""
        return max(NEEDED - self.weeks, 0)


def forecast(
    workspace: Workspace, *, now: datetime, within: timedelta | None = None, minutes: float | None = None
) -> Forecast:
    """Work out what can be promised, from the messages of the last weeks and the hours people are there.

    Args:
        workspace: whose.
        now: until when was observed.
        within: the promise wished for; None: the shortest one a channel in use makes.
        minutes: work for each message; None: as logged, or ``USUAL_MINUTES`` where too little is.
    """
    logged = minutes_each(workspace, now)
    each = minutes or logged or USUAL_MINUTES
    wish = within or shortest_promise(workspace.pk)
    rows = _incoming(workspace, now)
    staffed, people = _staffed(workspace)
    clock = opening(workspace)
    weeks = _whole_weeks([at for _, _, at in rows], workspace, now)
    found: Staffing | NotKnowable = NotKnowable("")
    if weeks >= NEEDED and people.any():
        found = _promised(
            rows, Rota(staffed, each, people), wish, _monday(now, ZoneInfo(workspace.zone)), clock
        )
    arrivals = _by_slot([at for _, _, at in rows], workspace, now, weeks)
    parts = _parts(arrivals, each, minutes_open(staffed) * people, minutes_open(clock))
    short = [part for day in parts for part in day if part.short > 0]
    return Forecast(
        minutes=each,
        is_measured=minutes is None and logged is not None,
        within=wish,
        incoming=float(arrivals.sum()),
        weeks=weeks,
        found=found,
        parts=parts,
        worst=max(short, key=lambda part: part.short, default=None),
        staffed=float((minutes_open(staffed) * people).sum()) / 60,
        has_opening=clock is not None,
    )


def _promised(
    rows: list[Row], rota: Rota, within: timedelta, until: datetime, clock: Opening | None
) -> Staffing | NotKnowable:
    """Return the metric's answer. It plays through hundreds of weeks, so the same question is asked once."""
    from stamgast.metrics import staffing, tables

    asked = repr((rows, rota.staffed, rota.minutes, list(np.atleast_1d(rota.people)), within, until, clock))
    key = f"timelog.promise.{sha256(asked.encode()).hexdigest()}"
    found: Staffing | NotKnowable | None = cache.get(key)
    if found is None:
        items = tables.items(
            {"item": str(pk), "channel": str(channel), "author": "p", "direction": "in", "kind": "comment",
             "published": at}
            for pk, channel, at in rows
        )  # fmt: skip
        found = staffing.promise(items, rota, within=within, until=until, opening=clock)
        cache.set(key, found, AN_HOUR)
    return found


def shortest_promise(workspace_id: int) -> timedelta:
    """Return the shortest promise a channel in use makes."""
    used = [one for one in channels(workspace_id) if one.state != Channel.State.DISCONNECTED]
    return timedelta(minutes=min((one.promise_minutes for one in used), default=240))


def minutes_each(workspace: Workspace, now: datetime) -> float | None:
    """Return how long an answer takes: logged minutes of answering over replies; None from too few."""
    since = now - timedelta(weeks=WEEKS)
    rows = Entry.objects.filter(workspace=workspace, activity=Activity.ANSWERING, removed_at=None)
    given = rows.filter(done_on__gte=since.date()).aggregate(sum=Sum("minutes"))["sum"] or 0
    replies = Message.objects.filter(
        Q(delivery=None) | Q(delivery__state="published"),
        channel__workspace=workspace,
        direction=Message.Direction.OUTBOUND,
        published__gte=since,
        published__lte=now,
    ).count()
    return given / replies if given and replies >= ENOUGH else None


def _monday(now: datetime, zone: ZoneInfo) -> datetime:
    """Return when this week began where the workspace is."""
    day = now.astimezone(zone).date()
    return datetime.combine(day - timedelta(days=day.weekday()), time(0), zone)


def _incoming(workspace: Workspace, now: datetime) -> list[Row]:
    """Return what wanted an answer: number, channel and instant, of whole weeks and the one before them.

    The first week is left out by the metric, since the first message rarely comes on a Monday at midnight.
    """
    monday = _monday(now, ZoneInfo(workspace.zone))
    rows = Message.objects.filter(
        channel__workspace=workspace,
        direction=Message.Direction.INBOUND,
        published__gte=monday - timedelta(weeks=WEEKS + 1),
        published__lt=monday,
        deleted_at=None,
    ).exclude(needs_reply=False)
    return list(rows.values_list("pk", "channel", "published"))


def _whole_weeks(instants: list[datetime], workspace: Workspace, now: datetime) -> int:
    """Return how many whole weeks were observed: neither this one nor that of the first message."""
    if not instants:
        return 0
    zone = ZoneInfo(workspace.zone)
    first, this = _monday(min(instants), zone).date(), _monday(now, zone).date()
    return min(max((this - first).days // 7 - 1, 0), WEEKS)


def _staffed(workspace: Workspace) -> tuple[Opening, Floats]:
    """Return when somebody is there in a usual week, and how many in each quarter of an hour."""
    rows = Availability.objects.filter(member__workspace=workspace).select_related("member")
    spans = [(row.weekday, row.from_time, row.to_time) for row in rows if row.member.may("reply")]
    union = _week(workspace.zone, spans)
    each = sum((minutes_open(_week(workspace.zone, [span])) for span in spans), np.zeros(SLOTS))
    here = minutes_open(union)
    return union, np.divide(each, here, out=np.zeros(SLOTS), where=here > 0)


def _week(zone: str, spans: Iterable[tuple[int, time, time]]) -> Opening:
    weekly: list[list[tuple[time, time]]] = [[] for _ in range(7)]
    for weekday, begins, ends in spans:
        weekly[weekday].append(backward((begins, ends)))
    return Opening(zone, tuple(tuple(day) for day in weekly))


def _by_slot(instants: list[datetime], workspace: Workspace, now: datetime, weeks: int) -> Floats:
    """Return how many messages come in each quarter of an hour of a usual week."""
    zone = ZoneInfo(workspace.zone)
    counts = np.zeros(SLOTS)
    until = _monday(now, zone)
    since = until - timedelta(weeks=weeks)
    for at in instants:
        if since <= at < until:
            local = at.astimezone(zone)
            counts[(local.weekday() * 24 * 60 + local.hour * 60 + local.minute) // SLOT_MIN] += 1
    return counts / max(weeks, 1)


def _parts(arrivals: Floats, minutes: float, staffed: Floats, clock: Floats) -> list[list[Part]]:
    """Return the parts of the week; what comes in while promises stand still is for the next open part."""
    owed = _owed(arrivals * minutes, clock)
    table = []
    for weekday in range(7):
        day = []
        for part in range(PARTS):
            begins = weekday * A_DAY_OF_SLOTS + part * SLOTS_A_PART
            where = slice(begins, begins + SLOTS_A_PART)
            short = max(float(owed[where].sum() - staffed[where].sum()), 0.0) / 60
            incoming, there = float(arrivals[where].sum()), float(staffed[where].sum()) / 60
            day.append(Part(weekday, part, incoming, incoming * minutes / 60, there, short))
        table.append(day)
    return table


def _owed(work: Floats, clock: Floats) -> Floats:
    """Move work that comes in while promises stand still to the quarter of an hour when they run again."""
    if not clock.any():
        return work
    owed = np.zeros(SLOTS)
    carried = 0.0
    for slot in range(SLOTS):
        carried += work[slot]
        if clock[slot] > 0:
            owed[slot], carried = carried, 0.0
    owed[int(np.flatnonzero(clock)[0])] += carried
    return owed
