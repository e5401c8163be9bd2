"""Finds what else calls for a member: being assigned or named, hosting soon, a channel that stopped."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any, TypeVar

from django.db.models import Model, QuerySet

from stamgast.channels.models import Channel
from stamgast.conversations.models import BulkAct, Conversation, InternalNote
from stamgast.notices.events import Event
from stamgast.notices.models import Kind
from stamgast.publishing.models import Publication
from stamgast.publishing.queries import ON_ITS_WAY
from stamgast.workspaces.models import AuditEntry, Member

LATELY = timedelta(hours=1)
"""What happened longer ago than this while no worker ran is told by the pages alone."""

LATEST = 1000
"""How many of the latest rows of a table are looked at: found by their keys, without an index on time."""

HOST_AHEAD = timedelta(hours=1)
STOPPED = (Channel.State.RECONNECT, Channel.State.BLOCKED)
_NUMBER = re.compile(r"\d+")

M = TypeVar("M", bound=Model)


def assigned(now: datetime) -> Iterator[Event]:
    """Find conversations that somebody put into somebody else's hands."""
    entries = latest(AuditEntry.objects.filter(verb="conversation.assigned", at__gt=now - LATELY))
    given = {int(found[0]): entry for entry in entries if (found := _NUMBER.search(entry.subject))}
    rows = Conversation.objects.filter(pk__in=given, assignee__isnull=False).select_related("assignee")
    for conversation in rows:
        entry, assignee = given[conversation.pk], conversation.assignee
        if assignee is None or entry.workspace_id != conversation.workspace_id:
            continue
        if assignee.user_id != entry.user_id:
            name = f"assigned:{conversation.pk}:{entry.pk}"
            yield Event(Kind.ASSIGNED, name, (assignee.pk,), conversation=conversation.pk)


def assigned_together(now: datetime) -> Iterator[Event]:
    """Find acts that put many conversations into somebody else's hands: one notice for all of them."""
    acts = latest(BulkAct.objects.filter(kind=BulkAct.Kind.ASSIGN, done_at__gt=now - LATELY, undone_at=None))
    for act in acts:
        hands = {row["after"]["assignee"] for row in act.rows} - {None, act.member_id}
        members = Member.objects.filter(pk__in=hands, workspace=act.workspace_id)
        yield Event(Kind.ASSIGNED, f"assigned:act:{act.pk}", tuple(members.values_list("pk", flat=True)))


def mentioned(now: datetime) -> Iterator[Event]:
    """Find internal notes that name members."""
    rows = InternalNote.objects.filter(written_at__gt=now - LATELY, content__contains="@")
    notes = latest(rows.select_related("conversation"))
    teams = _teams({note.conversation.workspace_id for note in notes})
    for note in notes:
        named = named_in(note.content, teams[note.conversation.workspace_id])
        others = tuple(member.pk for member in named if member.pk != note.written_by_id)
        yield Event(
            Kind.MENTIONED,
            f"mentioned:{note.pk}",
            others,
            cause_at=note.written_at,
            conversation=note.conversation_id,
            note=note.pk,
        )


def named_in(words: str, team: Iterable[Member]) -> list[Member]:
    """Return the members a text names with an @: by full name, else by first name or the name in their mail.

    Where two share a first name, both are meant: better one too many than nobody.
    """
    by_name: dict[str, list[Member]] = {}
    for member in team:
        user = member.user
        for name in {user.get_full_name(), user.first_name, user.email.partition("@")[0]} - {""}:
            by_name.setdefault(name.casefold(), []).append(member)
    names = sorted(by_name, key=len, reverse=True)
    if not names:
        return []
    found = re.findall(rf"(?<!\w)@({'|'.join(map(re.escape, names))})(?!\w)", words.casefold())
    return list({member.pk: member for name in found for member in by_name[name]}.values())


def hosting(now: datetime) -> Iterator[Event]:
    """Find what goes out soon and has a host."""
    rows = Publication.objects.filter(
        host__isnull=False, delivery__state__in=ON_ITS_WAY, due_at__gt=now, due_at__lte=now + HOST_AHEAD
    )
    for found in rows.select_related("delivery"):
        name = f"hosting:{found.pk}:{found.due_at.isoformat()}"
        yield Event(
            Kind.HOSTING,
            name,
            (found.host_id or 0,),
            cause_at=found.due_at,
            ends_at=found.hosted_until,
            publication=found.pk,
        )


def stopped(now: datetime) -> Iterator[Event]:  # noqa: ARG001  a channel that stands still does so at any hour
    """Find channels that need somebody who may connect them again."""
    for channel in Channel.objects.filter(state__in=STOPPED).select_related("workspace"):
        team = channel.workspace.members.all()
        able = tuple(member.pk for member in team if member.may("channels"))
        last = channel.worked_at or channel.connected_at
        name = f"channel:{channel.pk}:{last.isoformat()}"
        yield Event(Kind.CHANNEL, name, able, cause_at=last, channel=channel.pk)


def latest(rows: QuerySet[M, Any]) -> list[M]:
    """Return those of rows that are among the latest of their table, oldest first."""
    newest = rows.model._default_manager.order_by("-pk").values_list("pk", flat=True).first() or 0  # noqa: SLF001
    return list(rows.filter(pk__gt=newest - LATEST).order_by("pk"))


def _teams(workspaces: set[int]) -> dict[int, list[Member]]:
    teams: dict[int, list[Member]] = {workspace: [] for workspace in workspaces}
    for member in Member.objects.filter(workspace__in=workspaces).select_related("user"):
        teams[member.workspace_id].append(member)
    return teams
