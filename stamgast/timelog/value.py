"""What the hours brought: outcomes per hour of work, with their intervals, and what nobody can know."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.db.models import F, Min, OuterRef, Q, Subquery
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stamgast.conversations.models import Conversation, Message
from stamgast.metrics.figures import Figure, NotKnowable
from stamgast.timelog.models import Activity, Entry
from stamgast.workspaces.models import Workspace

NOON: Final = time(12)
"""When a day's work is taken to be done: in the same week wherever the workspace is."""

HALF_A_DAY: Final = timedelta(hours=12)
LOOK_BACK: Final = timedelta(weeks=13)
FEWEST_WEEKS: Final = 4
"""Weeks with logged hours from which on figures are shown."""

WITH_PEOPLE: Final = (Activity.ANSWERING, Activity.HOSTING)
Outcome = Conversation.Outcome
Event = tuple[int, datetime]
"""A conversation, and when it came to something."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Minutes given to an activity, and its share of all of them (0 to 1)."""

    label: str
    minutes: float
    share: float


@dataclass(frozen=True, slots=True)
class Brought:
    """One kind of thing that came of the work: how many, and how many an hour."""

    label: str | Promise
    per: str | Promise
    count: int | None
    figure: Figure | NotKnowable


@dataclass(frozen=True, slots=True, eq=False)
class Value:
    """Where the hours of the last weeks went, and what they brought."""

    spent: list[Spent]
    brought: list[Brought]
    minutes: float
    weeks: int

    @property
    def to_come(self) -> int:
        """How many more weeks must be logged before the figures say anything."""
        return max(FEWEST_WEEKS - self.weeks, 0)


def value(workspace: Workspace, *, now: datetime) -> Value:
    """Work out what the logged hours of the last thirteen weeks brought."""
    from stamgast.metrics import time as metric
    from stamgast.metrics.tables import HOURS, table

    hours = _hours(workspace, now)
    first = min((row["at"] - HALF_A_DAY for row in hours), default=now)
    weeks = {row["at"].isocalendar()[:2] for row in hours}
    spent = metric.per_activity(table(hours, HOURS), until=now)
    labels = dict(Activity.choices)
    return Value(
        spent=[Spent(str(labels[code]), minutes, share) for code, minutes, share in spent.iter_rows()],
        brought=_all_brought(workspace, hours, first, now),
        minutes=sum(row["minutes"] for row in hours),
        weeks=len(weeks),
    )


def _all_brought(
    workspace: Workspace, hours: list[dict[str, Any]], since: datetime, now: datetime
) -> list[Brought]:
    with_people = [row for row in hours if row["activity"] in WITH_PEOPLE]
    carried = carried_on(workspace, since, now)
    solved = resolved(workspace, (Outcome.SOLVED, Outcome.CLARIFIED), since, now)
    ideas = resolved(workspace, (Outcome.IDEA_TAKEN,), since, now)
    return [
        _brought((_("Conversations carried on"), _("of all work")), hours, carried, now),
        _brought((_("Problems solved"), _("of answering and hosting")), with_people, solved, now),
        _brought((_("Ideas taken up"), _("of all work")), hours, ideas, now),
        _unknown(_("People who came to work with you"), _("Nobody notes here how they found you.")),
        _unknown(_("Visits"), _("Nobody is followed once they leave the talk.")),
    ]


def _brought(
    words: tuple[Promise, Promise], hours: list[dict[str, Any]], events: list[Event], now: datetime
) -> Brought:
    from stamgast.metrics import time as metric
    from stamgast.metrics.tables import HOURS, OUTCOMES, table

    rows = ({"conversation": str(pk), "outcome": "", "at": at} for pk, at in events)
    figure = metric.value(table(hours, HOURS), table(rows, OUTCOMES), until=now)
    return Brought(*words, len(events), figure)


def _unknown(label: Promise, reason: Promise) -> Brought:
    return Brought(label, "", None, NotKnowable(str(reason)))


def carried_on(workspace: Workspace, since: datetime, until: datetime) -> list[Event]:
    """Return the conversations in which somebody spoke again after our answer, and when they first did."""
    answers = Message.objects.filter(
        conversation=OuterRef("conversation"),
        direction=Message.Direction.OUTBOUND,
        deleted_at=None,
    ).exclude(Q(delivery__isnull=False) & ~Q(delivery__state="published"))
    first = Subquery(answers.order_by("published").values("published")[:1])
    again = Message.objects.filter(
        conversation__workspace=workspace,
        conversation__last_message_at__gte=since,
        direction=Message.Direction.INBOUND,
        deleted_at=None,
    ).annotate(answered=first)
    rows = again.filter(published__gt=F("answered")).values("conversation").annotate(at=Min("published"))
    return [(row["conversation"], row["at"]) for row in rows if since <= row["at"] <= until]


def resolved(workspace: Workspace, outcomes: Iterable[str], since: datetime, until: datetime) -> list[Event]:
    """Return the conversations that were closed with one of some outcomes, by their last word."""
    rows = Conversation.objects.filter(
        workspace=workspace, outcome__in=outcomes, last_message_at__gte=since, last_message_at__lte=until
    )
    return list(rows.values_list("pk", "last_message_at"))


def _hours(workspace: Workspace, now: datetime) -> list[dict[str, Any]]:
    zone = ZoneInfo(workspace.zone)
    rows = Entry.objects.filter(
        workspace=workspace, removed_at=None, done_on__gt=(now - LOOK_BACK).date(), done_on__lte=now.date()
    )
    return [
        {"activity": activity, "minutes": float(minutes), "at": at.astimezone(UTC)}
        for activity, minutes, day in rows.values_list("activity", "minutes", "done_on")
        for at in [min(datetime.combine(day, NOON, zone), now)]
    ]
