"""What somebody who is away, or soon will be, still has in hand; and handing it over to somebody else."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import F, QuerySet

from stamgast.conversations import bulk
from stamgast.conversations.models import BulkAct, Conversation
from stamgast.hours.models import Absence
from stamgast.workspaces.models import Member, Workspace

AHEAD = timedelta(days=14)
"""How long before an absence begins it is time to hand over."""

LISTED = 5


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """What an absent member has in hand: the first few, how many in all, and how many of them wait for us."""

    absence: Absence
    first: list[Conversation]
    count: int
    waiting: int


def left_behind(workspace: Workspace, *, now: datetime) -> list[LeftBehind]:
    """Return who is away or soon will be with conversations in hand, the earliest absence first."""
    rows = Absence.objects.filter(member__workspace=workspace, to_at__gt=now, from_at__lt=now + AHEAD)
    first: dict[int, Absence] = {}
    for absence in rows.select_related("member__user").order_by("from_at", "pk"):
        first.setdefault(absence.member_id, absence)
    return [one for absence in first.values() if (one := _of(absence)).count]


def _of(absence: Absence) -> LeftBehind:
    held = in_hand(absence.member)
    return LeftBehind(
        absence,
        list(held.select_related("contact", "channel")[:LISTED]),
        held.count(),
        held.filter(waiting_since__isnull=False).count(),
    )


def in_hand(member: Member) -> QuerySet[Conversation]:
    """Return what a member has in hand, what falls due first before all else."""
    rows = Conversation.objects.filter(workspace=member.workspace_id, assignee=member)
    held = rows.exclude(state=Conversation.State.RESOLVED)
    return held.order_by(F("due_at").asc(nulls_last=True), "-last_message_at", "-pk")


def hand_over(member: Member, whose: Member, to: Member, *, now: datetime) -> BulkAct:
    """Put what somebody has in hand into somebody else's hands, at most 500 at once; it can be undone.

    Raises:
        ValueError: one of them is not on this team, or may not answer.
    """
    if whose.workspace_id != member.workspace_id or not to.may("reply"):
        raise ValueError("only who answers here can be handed conversations")
    return bulk.assign(member, _pks(whose), to, now=now)


def _pks(whose: Member) -> Iterable[int]:
    return list(in_hand(whose).values_list("pk", flat=True)[: bulk.MOST])
