"""Reading what goes out: the calendar, one publication, what is held."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from stamgast.outbox.models import Delivery
from stamgast.publishing.models import Publication

AHEAD = timedelta(days=60)
BEHIND = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the month view with what goes out on it."""

    day: date
    is_outside: bool
    is_today: bool
    publications: list[Publication]


def publications(workspace_id: int) -> QuerySet[Publication]:
    """Return a workspace's publications with what pages show of them."""
    return Publication.objects.filter(workspace=workspace_id).select_related(
        "variant__post", "variant__channel", "delivery", "host__user"
    )


def around(workspace_id: int, now: datetime) -> list[Publication]:
    """Return what went out lately and what goes out next, in order."""
    return list(publications(workspace_id).filter(due_at__gt=now - BEHIND, due_at__lt=now + AHEAD)[:300])


def month(workspace_id: int, first: date, zone: str, today: date) -> list[list[Day]]:
    """Return the weeks of a month, Monday first, with each day's publications."""
    start = first - timedelta(days=first.weekday())
    next_month = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
    end = next_month + timedelta(days=(7 - next_month.weekday()) % 7)
    where = ZoneInfo(zone)
    since = datetime(start.year, start.month, start.day, tzinfo=where)
    until = datetime(end.year, end.month, end.day, tzinfo=where)
    found = publications(workspace_id).filter(due_at__gte=since, due_at__lt=until)
    by_day = _by_day(found, where)
    days = [start + timedelta(days=n) for n in range((end - start).days)]
    listed = [Day(day, day.month != first.month, day == today, by_day.get(day, [])) for day in days]
    return [listed[n : n + 7] for n in range(0, len(listed), 7)]


def _by_day(found: Iterable[Publication], zone: ZoneInfo) -> dict[date, list[Publication]]:
    by_day: dict[date, list[Publication]] = {}
    for publication in found:
        by_day.setdefault(publication.due_at.astimezone(zone).date(), []).append(publication)
    return by_day


def scheduled_until(until: datetime) -> QuerySet[Publication]:
    """Return what is to go out up to an instant, in all workspaces."""
    states = (Delivery.State.SCHEDULED, Delivery.State.BLOCKED)
    rows = Publication.objects.filter(delivery__state__in=states, due_at__lt=until)
    return rows.select_related("delivery", "host__workspace", "host__user")
