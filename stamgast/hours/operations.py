"""Changing who is there when."""

from collections.abc import Iterable
from datetime import date, datetime, time

from django.db import transaction
from django.db.models import F

from stamgast.hours.models import Absence, Availability, OpeningHours, SpecialDay
from stamgast.hours.spans import forward
from stamgast.workspaces.models import Member, User, Workspace
from stamgast.workspaces.operations import record, stir

Span = tuple[int, time, time]
"""Weekday (Monday is 0), from, to."""


def set_week(member: Member, spans: Iterable[Span]) -> None:
    """Replace a member's weekly availability. A stretch until midnight may end at 00:00 or 23:59."""
    with transaction.atomic():
        member.availabilities.all().delete()
        Availability.objects.bulk_create(
            Availability(member=member, weekday=weekday, from_time=opens, to_time=closes)
            for weekday, *stretch in spans
            for opens, closes in [forward((stretch[0], stretch[1]))]
        )
        stir(member.workspace_id, "publishing")


def set_opening_hours(workspace: Workspace, spans: Iterable[Span]) -> None:
    """Replace the hours in which promises run. Promises already running keep their due time."""
    with transaction.atomic():
        workspace.opening_hours.all().delete()
        OpeningHours.objects.bulk_create(
            OpeningHours(workspace=workspace, weekday=weekday, from_time=opens, to_time=closes)
            for weekday, opens, closes in spans
        )
        stir(workspace.pk, "conversations")


def add_absence(
    member: Member, *, from_at: datetime, to_at: datetime, reason: str = "", by: User | None = None
) -> Absence:
    """Note that a member is away; what they were to host is held by the next beat of the publishing rhythm.

    ``by`` is who says so where it is not the member.

    Raises:
        ValueError: the absence ends before it begins.
    """
    if to_at <= from_at:
        raise ValueError("an absence must end after it begins")
    with transaction.atomic():
        absence = Absence.objects.create(member=member, from_at=from_at, to_at=to_at, reason=reason)
        record(member.workspace, by or member.user, "absence.added", str(member))
        stir(member.workspace_id, "publishing")
    return absence


def remove_absence(absence: Absence, *, by: User | None = None) -> None:
    """Take an absence back; ``by`` is who does where it is not the member."""
    member = absence.member
    with transaction.atomic():
        absence.delete()
        record(member.workspace, by or member.user, "absence.removed", str(member))
        stir(member.workspace_id, "publishing")


def close_on(workspace: Workspace, day: date, name: str = "") -> None:
    """Close on a day, whatever the week says. Promises already running keep their due time."""
    SpecialDay.objects.update_or_create(
        workspace=workspace, day=day, defaults={"name": name, "is_open": False}
    )
    stir(workspace.pk, "conversations")


def open_on(workspace: Workspace, day: date) -> None:
    """Be there on a public holiday, in the hours of its weekday."""
    SpecialDay.objects.update_or_create(workspace=workspace, day=day, defaults={"name": "", "is_open": True})
    stir(workspace.pk, "conversations")


def as_usual_on(workspace: Workspace, day: date) -> None:
    """Take back what was said about a day."""
    SpecialDay.objects.filter(workspace=workspace, day=day).delete()
    stir(workspace.pk, "conversations")


def add_absences(member: Member, stretches: Iterable[tuple[datetime, datetime, str]]) -> int:
    """Note many absences at once, from to and why; return how many were not noted before."""
    with transaction.atomic():
        # The update that changes nothing locks the row: two clicks at once note each absence once.
        Member.objects.filter(pk=member.pk).update(role=F("role"))
        known = set(Absence.objects.filter(member=member).values_list("from_at", "to_at"))
        fresh = {(from_at, to_at): reason for from_at, to_at, reason in stretches}
        rows = [
            Absence(member=member, from_at=from_at, to_at=to_at, reason=reason)
            for (from_at, to_at), reason in fresh.items()
            if (from_at, to_at) not in known and to_at > from_at
        ]
        Absence.objects.bulk_create(rows)
        if rows:
            record(member.workspace, member.user, "absence.added", f"{member}: {len(rows)}")
            stir(member.workspace_id, "publishing")
    return len(rows)
