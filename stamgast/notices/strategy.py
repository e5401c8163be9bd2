"""Finds workspaces whose strategy is to be looked at again: once a week, whoever may change it is told."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from stamgast.notices.events import Event
from stamgast.notices.models import Kind
from stamgast.strategy.queries import due
from stamgast.workspaces.models import Workspace


def reviews(now: datetime) -> Iterator[Event]:
    """Find what is due within two weeks; the notice stands until the week is over."""
    for workspace in Workspace.objects.order_by("pk"):
        zone = ZoneInfo(workspace.zone)
        today = now.astimezone(zone).date()
        year, week, weekday = today.isocalendar()
        if due(workspace, today):
            team = workspace.members.all()
            able = tuple(member.pk for member in team if member.may("strategy"))
            ends_at = datetime.combine(today + timedelta(days=8 - weekday), time(), zone)
            name = f"strategy:{workspace.pk}:{year}-{week}"
            yield Event(Kind.STRATEGY, name, able, ends_at=ends_at)
