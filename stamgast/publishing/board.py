"""The calendar by week and month: what goes out each day, what else is on, what the rhythm lacks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from django.db.models import Count
from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from stamgast.channels.models import Channel
from stamgast.hours.queries import days_off
from stamgast.outbox.models import Delivery
from stamgast.plans import queries as plans
from stamgast.publishing import occasions
from stamgast.publishing.ahead import HORIZON, Burst, Drought, bursts, droughts
from stamgast.publishing.entries import DAY, Entry, Listed, by_day
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
    def weekday(self) -> str:
        """The name of the day, in the reader's language."""
        return str(WEEKDAYS[self.day.weekday()])

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
    warnings: Sequence[str] = ()

    @property
    def days(self) -> list[Day]:
        """All days in order."""
        return [day for week in self.weeks for day in week]

    @property
    def end(self) -> date:
        """The day after the last one that is shown."""
        return self.weeks[-1][-1].day + timedelta(days=1)


def week(workspace: Workspace, on: date, *, now: datetime, label: PlanLabel | None = None) -> Board:
    """Return the week of a day, Monday first, with the hours that matter."""
    monday = on - timedelta(days=on.weekday())
    end = monday + timedelta(days=7)
    rhythm = _rhythm(workspace, now)
    days = _days(workspace, monday, end, by_day(workspace.pk, monday, end, label=label), rhythm)
    shown = _hours(one for day in days for one in day.entries)
    listed = [replace(day, hours=[_hour(day, hour) for hour in shown]) for day in days]
    return Board([listed], monday, monday - timedelta(days=7), end, rhythm.warnings)


def month(workspace: Workspace, on: date, *, now: datetime, label: PlanLabel | None = None) -> Board:
    """Return the weeks of a day's month, Monday first."""
    first = on.replace(day=1)
    start = first - timedelta(days=first.weekday())
    following = (first + timedelta(days=31)).replace(day=1)
    end = following + timedelta(days=(7 - following.weekday()) % 7)
    planned = by_day(workspace.pk, start, end, label=label, at_most=DAY_OF_MONTH_SHOWS)
    rhythm = _rhythm(workspace, now)
    days = _days(workspace, start, end, planned, rhythm)
    listed = [replace(day, is_outside=day.day.month != first.month) for day in days]
    weeks = [listed[n : n + 7] for n in range(0, len(listed), 7)]
    return Board(weeks, first, (first - timedelta(days=1)).replace(day=1), following, rhythm.warnings)


def warnings(workspace: Workspace, *, now: datetime) -> list[str]:
    """Return the droughts and bursts ahead, in words, the earliest first."""
    return _rhythm(workspace, now).warnings


@dataclass(frozen=True, slots=True)
class _Channel:
    """A channel in use, and what lies ahead of it."""

    channel: Channel
    droughts: list[Drought]
    bursts: list[Burst]


@dataclass(frozen=True, slots=True)
class _Rhythm:
    """What the channels in use lack from ``today`` on, or have too much of; resting ones are left out."""

    today: date
    channels: list[_Channel]

    @property
    def warnings(self) -> list[str]:
        """All of it in words, the earliest first."""
        found = [(d.first, _of_drought(one.channel, d)) for one in self.channels for d in one.droughts]
        found += [(b.day, _of_burst(one.channel, b)) for one in self.channels for b in one.bursts]
        return [words for _day, words in sorted(found)]

    @property
    def dry_days(self) -> set[date]:
        """The days that lie in a drought of any channel."""
        droughts = [drought for one in self.channels for drought in one.droughts]
        return {drought.first + timedelta(days=n) for drought in droughts for n in range(drought.days)}


def _of_drought(channel: Channel, drought: Drought) -> str:
    said = {"channel": channel, "day": date_format(drought.first, "WEEKDAY_FORMAT"), "count": drought.days}
    if drought.is_open:
        return _("%(channel)s: nothing is planned from %(day)s on.") % said
    words = ngettext(
        "%(channel)s: nothing for %(count)s day from %(day)s on.",
        "%(channel)s: nothing for %(count)s days from %(day)s on.",
        drought.days,
    )
    return words % said


def _of_burst(channel: Channel, burst: Burst) -> str:
    words = _("%(channel)s: %(count)s posts on %(day)s. Spread them over the days around it.")
    return words % {"channel": channel, "count": burst.count, "day": date_format(burst.day, "WEEKDAY_FORMAT")}


def _rhythm(workspace: Workspace, now: datetime) -> _Rhythm:
    today = workspace.day_at(now)
    written = plans.current_plans(workspace.pk)
    unused = (Channel.State.DISCONNECTED, Channel.State.PAUSED)
    resting = [pk for pk, plan in written.items() if plan.is_resting]
    rows = Channel.objects.filter(workspace=workspace).exclude(state__in=unused).exclude(pk__in=resting)
    channels = list(rows.only("name", "rhythm_days"))
    taken = _taken(workspace, [channel.pk for channel in channels], today)
    return _Rhythm(
        today,
        [
            _Channel(
                channel,
                droughts(taken[channel.pk], channel.rhythm_days, today),
                bursts(taken[channel.pk], today, plans.rhythm(channel, written.get(channel.pk))),
            )
            for channel in channels
        ],
    )


def _taken(workspace: Workspace, channels: list[int], today: date) -> dict[int, list[date]]:
    """Return the days on which each channel posted lately or is to post."""
    rows = Publication.objects.filter(
        workspace=workspace, planned_wall__gte=_wall(today - LOOK_BACK), variant__channel__in=channels
    ).exclude(delivery__state__in=GONE)
    taken = {pk: list[date]() for pk in channels}
    counts = rows.values_list("variant__channel", DAY).annotate(Count("pk"))
    for channel, on, count in counts.order_by():
        taken[channel] += [date.fromisoformat(on)] * count
    return taken


def _days(
    workspace: Workspace, start: date, end: date, planned: dict[date, Listed], rhythm: _Rhythm
) -> list[Day]:
    """Return the days from ``start`` to before ``end`` with what is planned on them."""
    last, today = end - timedelta(days=1), rhythm.today
    language = (get_language() or "en").partition("-")[0]
    holidays = {off.day: off.name for off in days_off(workspace, start, last, language) if not off.is_open}
    happening, after = occasions.between(workspace, start, last), afters(workspace.pk, start, last)
    ahead = rhythm.dry_days if start <= today + HORIZON and last >= today else set()
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
