"""The calendar by week and month: what goes out each day, what else is on, what the rhythm lacks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import CharField, Count
from django.db.models.functions import Cast, Left
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from stamgast.channels.models import Channel
from stamgast.hours.queries import days_off
from stamgast.outbox.models import Delivery
from stamgast.plans import queries as plans
from stamgast.publishing import occasions
from stamgast.publishing.ahead import HORIZON, Drought, bursts, droughts
from stamgast.publishing.entries import Entry, Listed, by_day
from stamgast.publishing.giveaways import After, afters
from stamgast.publishing.models import Occasion, PlanLabel, Publication
from stamgast.workspaces.models import Workspace

State = Delivery.State
FIRST_HOUR, LAST_HOUR = 7, 20
"""Hours a week shows even if nothing is planned in them."""

GONE = (State.CANCELLED, State.REJECTED, State.MISSED)
"""What does not go out: the rhythm does not have it."""

LOOK_BACK = timedelta(days=60)


DAY_OF_MONTH_SHOWS = 6
"""Lines a day of the month has for posts; of a fuller one the last line says how many more there are."""


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour of a day in the week, by the clock on the wall."""

    hour: int
    entries: list[Entry]


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the board: what goes out on it, what else is on, what the rhythm lacks."""

    day: date
    entries: list[Entry]
    more: int = 0
    is_outside: bool = False
    is_today: bool = False
    is_dry: bool = False
    begins_drought: bool = False
    holiday: str = ""
    occasions: Sequence[Occasion] = ()
    afters: Sequence[After] = ()
    hours: Sequence[Hour] = ()

    @property
    def iso(self) -> str:
        """The day as addresses and scripts write it."""
        return self.day.isoformat()

    @property
    def has_notes(self) -> bool:
        """Tell whether anything is to be said of the day but what goes out."""
        return bool(self.holiday or self.occasions or self.afters or self.is_dry)


@dataclass(frozen=True, slots=True)
class Board:
    """A stretch of the calendar, by weeks."""

    weeks: list[list[Day]]
    first: date
    before: date
    after: date

    @property
    def days(self) -> list[Day]:
        """All days in order."""
        return [day for week in self.weeks for day in week]


def week(workspace: Workspace, on: date, *, now: datetime, label: PlanLabel | None = None) -> Board:
    """Return the week of a day, Monday first, with the hours that matter."""
    monday = on - timedelta(days=on.weekday())
    end = monday + timedelta(days=7)
    days = _days(workspace, monday, end, by_day(workspace.pk, monday, end, label=label), now=now)
    shown = _hours(one for day in days for one in day.entries)
    listed = [replace(day, hours=[_hour(day, hour) for hour in shown]) for day in days]
    return Board([listed], monday, monday - timedelta(days=7), end)


def month(workspace: Workspace, on: date, *, now: datetime, label: PlanLabel | None = None) -> Board:
    """Return the weeks of a day's month, Monday first."""
    first = on.replace(day=1)
    start = first - timedelta(days=first.weekday())
    following = (first + timedelta(days=31)).replace(day=1)
    end = following + timedelta(days=(7 - following.weekday()) % 7)
    planned = by_day(workspace.pk, start, end, label=label, at_most=DAY_OF_MONTH_SHOWS)
    days = _days(workspace, start, end, planned, now=now)
    listed = [replace(day, is_outside=day.day.month != first.month) for day in days]
    weeks = [listed[n : n + 7] for n in range(0, len(listed), 7)]
    return Board(weeks, first, (first - timedelta(days=1)).replace(day=1), following)


def warnings(workspace: Workspace, *, now: datetime) -> list[str]:
    """Return the droughts and bursts ahead, in words, the earliest first."""
    today = now.astimezone(ZoneInfo(workspace.zone)).date()
    found: list[tuple[date, str]] = []
    rhythms = plans.rhythms(workspace.pk)
    for channel, taken in _taken(workspace, today).items():
        ahead = droughts(taken, channel.rhythm_days, today)
        found += [(drought.first, _of_drought(channel, drought)) for drought in ahead]
        for burst in bursts(taken, today, rhythms.get(channel.pk, 0)):
            words = _("%(channel)s: %(count)s posts on %(day)s. Spread them over the days around it.")
            said = {"channel": channel, "count": burst.count, "day": date_format(burst.day, "l j F")}
            found.append((burst.day, words % said))
    return [words for _day, words in sorted(found)]


def _of_drought(channel: Channel, drought: Drought) -> str:
    said = {"channel": channel, "day": date_format(drought.first, "l j F"), "count": drought.days}
    if drought.is_open:
        return _("%(channel)s: nothing is planned from %(day)s on.") % said
    words = ngettext(
        "%(channel)s: nothing for %(count)s day from %(day)s on.",
        "%(channel)s: nothing for %(count)s days from %(day)s on.",
        drought.days,
    )
    return words % said


def _dry_days(workspace: Workspace, today: date) -> set[date]:
    """Return the days ahead that lie in a drought of any channel."""
    return {
        drought.first + timedelta(days=n)
        for channel, taken in _taken(workspace, today).items()
        for drought in droughts(taken, channel.rhythm_days, today)
        for n in range(drought.days)
    }


def _taken(workspace: Workspace, today: date) -> dict[Channel, list[date]]:
    """Return the days on which each channel in use posted lately or is to post; resting ones are left out."""
    channels = Channel.objects.filter(workspace=workspace)
    unused = (Channel.State.DISCONNECTED, Channel.State.PAUSED)
    taken: dict[Channel, list[date]] = {
        channel: []
        for channel in channels.exclude(state__in=unused).exclude(pk__in=plans.resting(workspace.pk))
    }
    rows = Publication.objects.filter(
        workspace=workspace, planned_wall__gte=_wall(today - LOOK_BACK), variant__channel__in=taken
    ).exclude(delivery__state__in=GONE)
    by_pk = {channel.pk: days for channel, days in taken.items()}
    day = Left(Cast("planned_wall", CharField()), len("2026-11-25"))
    for channel, on, count in rows.values_list("variant__channel", day).annotate(Count("pk")).order_by():
        by_pk[channel] += [date.fromisoformat(on)] * count
    return taken


def _days(
    workspace: Workspace, start: date, end: date, planned: dict[date, Listed], *, now: datetime
) -> list[Day]:
    """Return the days from ``start`` to before ``end`` with what is planned on them."""
    last, today = end - timedelta(days=1), now.astimezone(ZoneInfo(workspace.zone)).date()
    language = (get_language() or "en").partition("-")[0]
    holidays = {off.day: off.name for off in days_off(workspace, start, last, language) if not off.is_open}
    happening, after = occasions.between(workspace, start, last), afters(workspace.pk, start, last)
    ahead = _dry_days(workspace, today) if start <= today + HORIZON and last >= today else set()
    dry = ahead - planned.keys()
    return [
        Day(
            day,
            planned[day].entries if day in planned else [],
            planned[day].more if day in planned else 0,
            is_today=day == today,
            is_dry=day in dry,
            begins_drought=day in dry and (day == start or day - timedelta(days=1) not in dry),
            holiday=holidays.get(day, ""),
            occasions=[one for one in happening if one.from_on <= day <= one.to_on],
            afters=[one for one in after if one.on == day],
        )
        for day in (start + timedelta(days=n) for n in range((end - start).days))
    ]


def _hours(found: Iterable[Entry]) -> Sequence[int]:
    taken = [one.wall.hour for one in found]
    return (
        range(min(FIRST_HOUR, *taken), max(LAST_HOUR, *taken) + 1)
        if taken
        else range(FIRST_HOUR, LAST_HOUR + 1)
    )


def _hour(day: Day, hour: int) -> Hour:
    return Hour(hour, [one for one in day.entries if one.wall.hour == hour])


def _wall(day: date) -> datetime:
    return datetime.combine(day, time(0), UTC)
