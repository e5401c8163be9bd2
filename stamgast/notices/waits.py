"""Finds promises that run out, are broken, and stay broken, and whom that concerns."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from django.db.models import Exists, OuterRef, QuerySet

from stamgast.conversations.models import Conversation
from stamgast.hours.queries import away_now, elapsed, opening
from stamgast.notices.events import Event
from stamgast.notices.models import Kind, Notice
from stamgast.outbox.models import Delivery
from stamgast.publishing.queries import LONGEST_HOSTING, publications
from stamgast.workspaces.models import Member, Workspace
from stamgast.workspaces.roles import Role

WARNS_AT = 0.8
ESCALATES_AT = 1.5
"""Shares of the promised time, in opening hours."""

FRESH = timedelta(days=1)
"""A promise broken longer ago than this when we first look is no news: the inbox shows it anyway."""

AT_ONCE = 2000
"""Waits looked at in one beat and workspace, those due next first."""

LEADS = (Role.OWNER, Role.STRATEGIST)


class Wait(NamedTuple):
    """Somebody who waits for an answer."""

    conversation: int
    since: datetime
    due_at: datetime
    assignee: int | None
    channel: int
    context: str


def waits(workspace: Workspace, now: datetime) -> Iterator[Event]:
    """Find what is to be noticed of the waits in a workspace."""
    team = _Team(workspace, now)
    running = _rows(workspace).filter(due_at__gt=now - FRESH).order_by("due_at")
    for kind, reached in ((Kind.WARNING, WARNS_AT), (Kind.ALARM, 1.0)):
        rows = running.filter(due_at__gt=now) if kind == Kind.WARNING else running.filter(due_at__lte=now)
        for wait in _reached(workspace, _new(rows, kind), reached, now):
            yield _event(kind, wait, team.in_charge(wait))
    alarms = Notice.objects.filter(
        kind=Kind.ALARM, withdrawn_at=None, conversation__workspace=workspace, conversation__state="open"
    )
    broken = _rows(workspace).filter(due_at__lte=now, pk__in=alarms.values("conversation"))
    for wait in _reached(workspace, _new(broken, Kind.ESCALATION), ESCALATES_AT, now):
        yield _event(Kind.ESCALATION, wait, team.leads())


def _rows(workspace: Workspace) -> QuerySet[Conversation]:
    return Conversation.objects.filter(
        workspace=workspace, state=Conversation.State.OPEN, waiting_since__isnull=False
    )


def _new(rows: QuerySet[Conversation], kind: Kind) -> list[Wait]:
    told = Notice.objects.filter(conversation=OuterRef("pk"), kind=kind, cause_at=OuterRef("waiting_since"))
    found = rows.exclude(Exists(told)).values_list(
        "pk", "waiting_since", "due_at", "assignee", "channel", "context"
    )
    return [Wait(*row) for row in found[:AT_ONCE]]  # type: ignore[arg-type]  # rows that wait have both instants


def _reached(workspace: Workspace, found: Sequence[Wait], share: float, now: datetime) -> list[Wait]:
    if not found:
        return []
    shares = elapsed(opening(workspace), [(wait.since, wait.due_at) for wait in found], now)
    return [wait for wait, passed in zip(found, shares, strict=True) if passed >= share]


def _event(kind: Kind, wait: Wait, members: Iterable[int]) -> Event:
    name = f"{kind.value}:{wait.conversation}:{wait.since.isoformat()}"
    return Event(kind, name, tuple(members), cause_at=wait.since, conversation=wait.conversation)


@dataclass(slots=True)
class _Team:
    """Who is there to be called; asked once, when somebody is to be called."""

    workspace: Workspace
    now: datetime
    _hosts: dict[tuple[int, str], int] | None = None
    _away: set[int] | None = None

    def in_charge(self, wait: Wait) -> list[int]:
        """Return the assignee, else whoever hosts below that note, else all who host now, else the owners."""
        if wait.assignee is not None and wait.assignee not in self._absent():
            return [wait.assignee]
        hosts = self._hosting()
        below = hosts.get((wait.channel, wait.context))
        return [below] if below else sorted(set(hosts.values())) or self._in_roles((Role.OWNER,))

    def leads(self) -> list[int]:
        """Return the owners and strategists."""
        return self._in_roles(LEADS)

    def _in_roles(self, roles: Sequence[Role]) -> list[int]:
        rows = Member.objects.filter(workspace=self.workspace, role__in=roles).order_by("pk")
        members = list(rows.values_list("pk", flat=True))
        return [pk for pk in members if pk not in self._absent()] or members

    def _absent(self) -> set[int]:
        if self._away is None:
            self._away = away_now(self.workspace.pk, self.now)
        return self._away

    def _hosting(self) -> dict[tuple[int, str], int]:
        if self._hosts is None:
            young = publications(self.workspace.pk).filter(
                host__isnull=False,
                delivery__state=Delivery.State.PUBLISHED,
                delivery__published_at__range=(self.now - LONGEST_HOSTING, self.now),
            )
            self._hosts = {
                (found.variant.channel_id, found.delivery.remote_id): found.host_id
                for found in young
                if found.host_id is not None
                and found.hosted_until > self.now
                and found.host_id not in self._absent()
            }
        return self._hosts
