"""Days of our own in the calendar: events and notes, written, changed, removed and brought back."""

from datetime import date, datetime

from stamgast.publishing.models import Occasion
from stamgast.workspaces.models import Member, Workspace
from stamgast.workspaces.operations import record, stir


def keep(occasion: Occasion, member: Member) -> Occasion:
    """Write an occasion, or what was changed in it; one that somebody removed meanwhile is back with it."""
    if occasion.pk is None:
        occasion.workspace, occasion.written_by = member.workspace, member
    occasion.removed_at = None
    occasion.save()
    return _noted(occasion, member, "occasion.kept")


def remove(occasion: Occasion, member: Member, *, now: datetime) -> bool:
    """Take it out of the calendar; tell whether it was there."""
    took = bool(Occasion.objects.filter(pk=occasion.pk, removed_at=None).update(removed_at=now))
    if took:
        _noted(occasion, member, "occasion.removed")
    return took


def bring_back(occasion: Occasion, member: Member) -> None:
    """Put it into the calendar again."""
    Occasion.objects.filter(pk=occasion.pk).update(removed_at=None)
    _noted(occasion, member, "occasion.kept")


def between(workspace: Workspace, first: date, last: date) -> list[Occasion]:
    """Return what is on between two days, both included, the earliest first."""
    rows = Occasion.objects.filter(workspace=workspace, removed_at=None)
    return list(rows.filter(from_on__lte=last, to_on__gte=first))


def listed(workspace: Workspace, today: date) -> list[Occasion]:
    """Return what is on or to come, the earliest first."""
    rows = Occasion.objects.filter(workspace=workspace, removed_at=None, to_on__gte=today)
    return list(rows.select_related("written_by__user")[:200])


def _noted(occasion: Occasion, member: Member, verb: str) -> Occasion:
    record(member.workspace, member.user, verb, f"occasion {occasion.pk}")
    stir(member.workspace_id, "publishing")
    return occasion
