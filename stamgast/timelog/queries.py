"""Reading the log: a member's week, what was meant and what was given, and the team's sums."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Sum

from stamgast.timelog.models import Activity, Budget, Entry, Timer
from stamgast.workspaces.models import Member

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Day:
    """A day with what was logged on it."""

    on: date
    entries: list[Entry]
    minutes: int


@dataclass(frozen=True, slots=True)
class Line:
    """What was meant for an activity in a week and what was given, in minutes."""

    activity: str
    label: str
    meant: int
    spent: int

    @property
    def most(self) -> int:
        """The longer of both: the full length of a bar."""
        return max(self.meant, self.spent, 1)

    @property
    def left(self) -> int:
        """What is left of what was meant; negative when more was given."""
        return self.meant - self.spent


def running(member: Member) -> Timer | None:
    """Return the clock that runs for a member."""
    return Timer.objects.filter(member=member).select_related("member__workspace", "channel").first()


def week(member: Member, monday: date) -> list[Day]:
    """Return the days of a member's week that have entries, the latest first."""
    rows = Entry.objects.filter(
        member=member, removed_at=None, done_on__gte=monday, done_on__lt=monday + WEEK
    ).select_related("channel")
    by_day: dict[date, list[Entry]] = {}
    for row in rows:
        by_day.setdefault(row.done_on, []).append(row)
    return [
        Day(on, entries, sum(one.minutes for one in entries))
        for on, entries in sorted(by_day.items(), reverse=True)
    ]


def lines(member: Member, monday: date) -> list[Line]:
    """Return what a member meant to give and gave in a week, by activity; what is neither is left out."""
    meant = dict(Budget.objects.filter(member=member).values_list("activity", "minutes"))
    return _lines(meant, {"member": member}, monday)


def team_lines(workspace_id: int, monday: date) -> list[Line]:
    """Return what the whole team meant to give and gave in a week; who gave what stays with each."""
    rows = Budget.objects.filter(member__workspace=workspace_id).values("activity")
    meant = dict(rows.annotate(sum=Sum("minutes")).values_list("activity", "sum"))
    return _lines(meant, {"workspace": workspace_id}, monday)


def _lines(meant: dict[str, int], whose: dict[str, object], monday: date) -> list[Line]:
    rows = Entry.objects.filter(
        **whose, removed_at=None, done_on__gte=monday, done_on__lt=monday + WEEK
    ).values("activity")
    spent = dict(rows.annotate(sum=Sum("minutes")).values_list("activity", "sum"))
    return [
        Line(code, str(label), meant.get(code, 0), spent.get(code, 0))
        for code, label in Activity.choices
        if code in meant or code in spent
    ]


def meant_in_all(workspace_id: int) -> list[tuple[Member, int]]:
    """Return how many minutes a week each member means to give, those who gave no word included."""
    rows = Member.objects.filter(workspace=workspace_id).select_related("user")
    found = [(row, row.total or 0) for row in rows.annotate(total=Sum("time_budgets__minutes"))]
    return sorted(found, key=lambda pair: str(pair[0]).lower())
