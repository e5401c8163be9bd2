"""Finds replies that wait for a look, those given back, and conversations that were taken over."""

import re
from collections.abc import Iterator
from datetime import datetime

from stamgast.conversations.models import Conversation, ScheduledReply
from stamgast.notices.calls import LATELY, latest
from stamgast.notices.events import Event
from stamgast.notices.models import Kind
from stamgast.workspaces.models import AuditEntry, Member
from stamgast.workspaces.roles import Role

MAY_LOOK = [role for role in Role if "approve" in role.permissions]
_NUMBERS = re.compile(r"\d+")


def asked(now: datetime) -> Iterator[Event]:  # noqa: ARG001  what waits for a look does so at any hour
    """Find replies that wait for a look: everybody who may approve is told, but for their author."""
    rows = ScheduledReply.objects.filter(state=ScheduledReply.State.ASKED)
    for reply in rows.defer("content").select_related("conversation"):
        team = Member.objects.filter(workspace=reply.conversation.workspace_id, role__in=MAY_LOOK)
        able = tuple(team.exclude(pk=reply.member_id or 0).values_list("pk", flat=True))
        yield _about(Kind.APPROVAL, reply, able)


def returned(now: datetime) -> Iterator[Event]:  # noqa: ARG001  it lies there until its author looks again
    """Find replies that were given back to their authors."""
    rows = ScheduledReply.objects.filter(state=ScheduledReply.State.RETURNED, member__isnull=False)
    for reply in rows.defer("content"):
        yield _about(Kind.RETURNED, reply, (reply.member_id or 0,))


def _about(kind: Kind, reply: ScheduledReply, members: tuple[int, ...]) -> Event:
    name = f"{kind.value}:{reply.pk}:{reply.decided_at.isoformat()}"
    return Event(kind, name, members, cause_at=reply.decided_at, conversation=reply.conversation_id)


def taken_over(now: datetime) -> Iterator[Event]:
    """Find conversations that somebody took out of somebody else's hands: who had them is told."""
    entries = latest(AuditEntry.objects.filter(verb="conversation.taken_over", at__gt=now - LATELY))
    for entry in entries:
        talk, whose = (int(number) for number in _NUMBERS.findall(entry.subject))
        team = Member.objects.filter(pk=whose, workspace=entry.workspace_id).exclude(user=entry.user_id)
        if Conversation.objects.filter(pk=talk, workspace=entry.workspace_id).exists():
            members = tuple(team.values_list("pk", flat=True))
            yield Event(Kind.TAKEN, f"taken:{talk}:{entry.pk}", members, conversation=talk)
